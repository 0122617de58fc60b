import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile } from '../../../../lib/checks/engine.ts';
import { applyFirstFixes } from '../../../../lib/checks/fixes/fix.ts';
import { readInline } from '../../../../lib/checks/text/inline.ts';
import type { Block } from '../../../../lib/checks/types.ts';
import { vetProtocol } from '../../../../lib/checks/vet.ts';
import { check, toProtocol, toRule } from '../../../support/rules.ts';

const link = { kind: 'link', message: '{problem} {fix}' };
const toBlock = (line: string): Block => ({ kind: 'paragraph', ...readInline(line) });
const say = (fields: object, line: string) =>
  check([{ ...link, ...fields }], [toBlock(line)]).map(({ text, message }) => `${text}: ${message.trim()}`);
const fixed = (fields: object, text: string) => applyFirstFixes(text, check([{ ...link, ...fields }], [text]));

describe('link', () => {
  it('finds hosts that are not allowed, and knows what lies below one', () => {
    const rule = { allow: ['fernhill.example', '*.institute.example'] };
    expect(say(rule, '[a](https://fernhill.example/x) [b](https://shop.fernhill.example) [c](https://www.institute.example)')).toEqual([]);
    expect(say(rule, '[d](https://notfernhill.example/x)')).toEqual(['d: This leads to notfernhill.example, which is not on our list.']);
    expect(say({ forbid: ['rival.example'] }, '[e](https://www.RIVAL.example/x)')).toEqual(['e: We don’t link to www.rival.example.']);
  });

  it('leaves relative links, mail and telephone alone', () => {
    const rule = { allow: ['fernhill.example'], https: true, placeholders: true, tracking: true, utm: { require: ['utm_source'] } };
    expect(say(rule, '[a](/sizes) [b](sizes?x=1) [c](#top) [d](mailto:a@rival.example) [e](tel:+441) [f](../up)')).toEqual([]);
  });

  it('says nothing of text without links', () => {
    expect(say({ https: true, placeholders: true }, 'No links here, www or otherwise.')).toEqual([]);
  });

  it('asks for https, and puts an address right that stands in the text', () => {
    expect(say({ https: true }, '[a](http://fernhill.example)')).toEqual([
      'a: This link is not secure. Use https. https://fernhill.example',
    ]);
    expect(fixed({ https: true }, 'See http://fernhill.example/a?b=c, or http://fernhill.example.')).toBe(
      'See https://fernhill.example/a?b=c, or https://fernhill.example.',
    );
  });

  it('offers no fix for an address that the words hide, and says what to put there', () => {
    const [found] = check([{ ...link, message: 'Not so.', https: true }], [toBlock('[a](http://fernhill.example)')]);
    expect(found).toMatchObject({ fixes: [], address: 'https://fernhill.example' });
    const sureOnly = check([{ ...link, forbid: ['rival.example'] }], [toBlock('[a](http://rival.example)')]);
    expect(sureOnly[0]?.address).toBeUndefined();
    expect(check([{ ...link, https: true }], ['http://fernhill.example'])[0]?.address).toBeUndefined();
  });

  it('finds placeholders and addresses that only this machine knows', () => {
    const rule = { placeholders: true, internal: ['fernhill.example'] };
    expect(
      say(
        rule,
        '[a](#) [b](https://example.com) [c](http://localhost:3000/x) [d](http://192.168.0.7) [e](http://) [f](javascript:void(0))',
      ),
    ).toEqual([
      'a: This link leads nowhere yet.',
      'b: This is a placeholder address.',
      'c: This address is on your machine or network alone.',
      'd: This address is on your machine or network alone.',
      'e: No browser can follow this address.',
    ]);
    expect(say(rule, '[a](https://fernhill.example/x) [b](https://fernhill-outdoor.com) [c](https://myexample.com)')).toEqual([]);
    expect(say(rule, 'Go to www.example.org.')).toEqual(['www.example.org: This is a placeholder address.']);
  });

  it('finds a link that is not filled in, and names no host that is not there', () => {
    const rule = { placeholders: true, message: '{problem} {host}' };
    expect(say(rule, '[Soon]() [Top](#) [Shop](https://localhost/)')).toEqual([
      'Soon: This link leads nowhere yet.',
      'Top: This link leads nowhere yet.',
      'Shop: This address is on your machine or network alone. localhost',
    ]);
  });

  it('finds click ids, and takes them out with nothing else', () => {
    expect(fixed({ tracking: true }, 'https://shop.example/a?x=1&fbclid=abc#top')).toBe('https://shop.example/a?x=1#top');
    expect(say({ tracking: true }, '[a](/a?gclid=1&x=2)')).toEqual(['a: This link carries a click id (gclid). /a?x=2']);
  });

  it('asks for UTM parameters where the rule wants them, and adds those that can only be one thing', () => {
    const utm = {
      hosts: ['fernhill.example'],
      require: ['utm_source', 'utm_medium'],
      values: { utm_source: ['news'], utm_medium: ['email'] },
    };
    expect(fixed({ utm }, 'https://fernhill.example/tarn?size=m')).toBe(
      'https://fernhill.example/tarn?size=m&utm_source=news&utm_medium=email',
    );
    expect(say({ utm: { ...utm, values: {} } }, '[a](https://fernhill.example/?utm_source=x)')).toEqual(['a: This link lacks utm_medium.']);
    expect(say({ utm }, '[a](https://other.example) [b](https://fernhill.example/?utm_source=news&utm_medium=email)')).toEqual([]);
  });

  it('knows which values are right, and writes them small', () => {
    const utm = { lowercase: true, values: { utm_medium: ['email', 'social'] } };
    expect(say({ utm }, '[a](https://x.example/?utm_medium=banner)')).toEqual(['a: Choose utm_medium from: email, social.']);
    expect(fixed({ utm }, 'https://x.example/?utm_medium=Email')).toBe('https://x.example/?utm_medium=email');
    expect(fixed({ utm }, 'https://x.example/?UTM_Source=a')).toBe('https://x.example/?utm_source=a');
  });

  it('allows no UTM parameters within the own site', () => {
    const rule = { internal: ['fernhill.example'], utm: { internal: 'forbid', require: ['utm_source'] } };
    expect(say(rule, '[a](/tarn?utm_source=x&y=1)')).toEqual(['a: Links within our own site carry no UTM parameters. /tarn?y=1']);
    expect(say(rule, '[a](https://www.fernhill.example/tarn) [b](/tarn)')).toEqual([]);
    expect(say(rule, '[a](https://other.example)')).toEqual(['a: This link lacks utm_source.']);
  });

  it('finds words that say nothing, and addresses in the stead of words', () => {
    const rule = { text: { forbid: ['click here', 'here', 'read more'], bare: true } };
    expect(say(rule, '[Click here](/a) [Read more →](/b) [https://x.example](https://x.example) [read more stories](/c)')).toEqual([
      'Click here: The words of this link don’t say where it leads.',
      'Read more →: The words of this link don’t say where it leads.',
      'https://x.example: Give this link words instead of an address.',
    ]);
  });

  it('knows an address without its beginning in the stead of words', () => {
    const rule = { text: { bare: true } };
    const [shown, hidden] = ['fernhill.example/tarn', 'https://www.fernhill.example/tarn/'];
    expect(say(rule, `[${shown}](${hidden}) [tarn](https://tarn) [The Tarn](${hidden})`)).toEqual([
      `${shown}: Give this link words instead of an address.`.replace(/^f/, 'f'),
    ]);
  });

  it('says the first of several problems, and puts all of them right at once', () => {
    expect(check([{ ...link, https: true, tracking: true }], ['http://x.example/?gclid=1&a=b'])).toMatchObject([
      { message: 'This link is not secure. Use https. And 1 more. https://x.example/?a=b', fixes: [{ text: 'https://x.example/?a=b' }] },
    ]);
  });

  it('knows where an address in a sentence ends', () => {
    const found = (text: string) => check([{ ...link, https: true }], [text]).map((finding) => finding.text);
    expect(found('(http://a.example/b_(c)).')).toEqual(['http://a.example/b_(c)']);
    expect(found('“http://a.example/b”, http://a.example/c; <http://a.example/d>')).toEqual([
      'http://a.example/b',
      'http://a.example/c',
      'http://a.example/d',
    ]);
    expect(found('xhttp://a.example http:// https://b.example')).toEqual([]);
  });

  it('looks only where its scope looks', () => {
    expect(say({ https: true, scope: ['link'] }, 'http://a.example and [b](http://b.example)')).toEqual([
      'b: This link is not secure. Use https. https://b.example',
    ]);
  });

  it('is refused with the place of a bad expression', () => {
    expect(vetProtocol(toProtocol([toRule({ ...link, text: { forbid: ['('] } })])).map(({ pointer }) => pointer)).toEqual([
      '/rules/0/text/forbid/0',
    ]);
  });

  it('is refused where a host is an address, which no link could match', () => {
    const refused = (fields: object) =>
      vetProtocol(toProtocol([toRule({ ...link, ...fields })]))
        .filter(({ code }) => code === 'E212')
        .map(({ pointer, hint }) => [pointer, hint]);
    expect(refused({ allow: ['fernhill.example', '*.porto.example', 'localhost', 'müller.example', '[::1]'] })).toEqual([]);
    expect(refused({ allow: ['ok.example', 'https://x.example/'], internal: ['x.example:8080'], forbid: ['*x', 'a b'] })).toEqual([
      ['/rules/0/allow/1', 'Write "x.example".'],
      ['/rules/0/forbid/0', 'Write it as in "shop.example".'],
      ['/rules/0/forbid/1', 'Write it as in "shop.example".'],
      ['/rules/0/internal/0', 'Write "x.example".'],
    ]);
    expect(refused({ utm: { hosts: ['x.example/shop'] } })).toEqual([['/rules/0/utm/hosts/0', 'Write "x.example".']]);
    const claims = toRule({ kind: 'claim', domains: ['https://institute.example'] });
    expect(vetProtocol(toProtocol([claims])).map(({ pointer }) => pointer)).toEqual(['/rules/0/domains/0']);
  });

  it('counts whatever an address holds, without harm', () => {
    const all = {
      https: true,
      placeholders: true,
      tracking: true,
      allow: ['a.example'],
      utm: { require: ['utm_source'], lowercase: true },
      text: { bare: true },
    };
    const session = compile(toProtocol([{ ...link, ...all }]), { now: () => 0 }).open({ surface: 'draft' });
    const href = fc.oneof(fc.string({ unit: 'binary', maxLength: 40 }), fc.webUrl({ withQueryParameters: true, withFragments: true }));
    fc.assert(
      fc.property(href, href, (inText, behind) => {
        const text = `x http://${inText} y`;
        const links = [{ start: 0, end: 1, href: behind }];
        for (const { start, end, text: words } of session.update([{ kind: 'paragraph', text, links }]))
          expect(text.slice(start, end)).toBe(words);
      }),
      { numRuns: 1000 },
    );
  });
});
