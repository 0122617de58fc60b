import { describe, expect, it } from 'vitest';
import { lightDetectors } from '../../../../lib/checks/detectors/registry.ts';
import { compile } from '../../../../lib/checks/engine.ts';
import { check, findIn, toProtocol } from '../../../support/rules.ts';

const sensitive = (detectors: string[], fields: object = {}) => ({ kind: 'sensitive', detectors, message: 'A {label}.', ...fields });
const all = sensitive(['api-key', 'iban', 'card', 'email', 'phone']);

describe('sensitive', () => {
  it('names the kind of data and offers to mask it', () => {
    expect(check([all], ['Write to maja@post.example now.'])).toMatchObject([
      {
        text: 'maja@post.example',
        detail: 'email',
        message: 'A e-mail.',
        fixes: [{ kind: 'replace', text: '[e-mail]' }, { kind: 'remove' }],
      },
    ]);
  });

  it('reports only what the rule names', () => {
    expect(findIn(sensitive(['card']), 'maja@post.example, 4242 4242 4242 4242')).toEqual(['4242 4242 4242 4242']);
  });

  it('lets the more specific of two win, whichever rule asked', () => {
    const card = '4242 4242 4242 4242';
    expect(check([sensitive(['phone']), sensitive(['card'])], [card]).map(({ detail }) => detail)).toEqual(['card']);
    const iban = 'DE89 3704 0044 0532 0130 00';
    expect(check([sensitive(['phone', 'card', 'iban'])], [iban]).map(({ text, detail }) => [text, detail])).toEqual([[iban, 'iban']]);
  });

  it('leaves values that are allowed', () => {
    expect(findIn(sensitive(['email'], { exceptions: ['[\\w.]+@fernhill\\.example'] }), 'hello@fernhill.example, x@post.example')).toEqual([
      'x@post.example',
    ]);
  });

  it('says which detectors are not at hand, and still runs the others', () => {
    const checker = compile(toProtocol([all]), { detectors: lightDetectors });
    expect(checker.missing).toEqual(['api-key', 'iban', 'phone']);
    const found = checker.open({ surface: 'draft' }).update([{ kind: 'paragraph', text: 'x@post.example' }]);
    expect(found).toHaveLength(1);
  });

  it('looks at code as well, unless the rule says where', () => {
    const code = { kind: 'code', text: 'mail("maja@post.example")' } as const;
    expect(findIn(all, code)).toEqual(['maja@post.example']);
    expect(findIn({ ...all, scope: ['text'] }, code)).toEqual([]);
  });

  it('says nothing of clean text', () => {
    expect(findIn(all, 'On 2026-11-23 we sold 1,240 jackets at € 249.00.')).toEqual([]);
  });

  it('takes groups and the beginnings of ids', () => {
    const text = 'NI number AB 12 34 56 C, SSN 536-22-8765, maja@post.example';
    expect(findIn(sensitive(['national-id']), text)).toEqual(['AB 12 34 56 C', '536-22-8765']);
    expect(findIn(sensitive(['national-id.uk']), text)).toEqual(['AB 12 34 56 C']);
    expect(findIn(sensitive(['national-id.us.ssn', 'contact']), text)).toEqual(['536-22-8765', 'maja@post.example']);
    expect(findIn(sensitive(['all']), text)).toHaveLength(3);
  });

  it('does not run what no rule asked for, but never takes an IBAN for a phone number', () => {
    expect(findIn(sensitive(['phone']), 'Call 943 476 5919')).toEqual(['943 476 5919']);
    expect(findIn(sensitive(['phone']), 'phone DE89 3704 0044 0532 0130 00')).toEqual([]);
  });

  it('finds every line of a private key that was pasted line by line', () => {
    const lines = [
      `-----BEGIN RSA PRIVATE${' '}KEY-----`,
      'MIIEpAIBAAKCAQEA7bq3',
      'x0fLk2/9Zq+rT8w=',
      `-----END RSA PRIVATE${' '}KEY-----`,
    ];
    expect(findIn(sensitive(['private-key']), 'Here:', ...lines, 'Thanks')).toEqual(lines);
    expect(findIn(sensitive(['private-key']), 'Thanks', lines[1] ?? '', 'x')).toEqual([]);
    expect(findIn(sensitive(['private-key']), lines[0] ?? '', 'That is how one begins.', 'Thanks')).toEqual([lines[0]]);
  });

  it('says whose key it found', () => {
    const token = `gl${'pat'}-a8F3kQ9zLm2Xc7Vb1Nd5`;
    expect(check([sensitive(['secrets'])], [`Use ${token}.`])).toMatchObject([
      { message: 'A GitLab key.', fixes: [{ text: '[key]' }, {}] },
    ]);
  });
});
