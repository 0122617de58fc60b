import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile } from '../../../lib/checks/engine.ts';
import { ownResources } from '../../../lib/checks/own-resources.ts';
import { compose } from '../../../lib/checks/text/composed.ts';
import type { Block } from '../../../lib/checks/types.ts';
import { composeLetters } from '../../../lib/platform/composed-letters.ts';
import { check, findIn, toBlock, toProtocol } from '../../support/rules.ts';

const apart = (text: string) => text.normalize('NFD');
const cafe = { kind: 'existence', tokens: ['café', 'größ(?:te|er)\\w*', '東京ガイド', '한국'], ignorecase: true };

describe('letters and marks written apart', () => {
  it('are found as what they are, and shown as they stand', () => {
    const text = apart('Das größte Café, 東京ガイド und 한국, im CAFÉ: größere.');
    expect(text).toHaveLength(58);
    const found = check([cafe], [text]);
    expect(found.map((finding) => finding.text.normalize())).toEqual(['größte', 'Café', '東京ガイド', '한국', 'CAFÉ', 'größere']);
    for (const { start, end, text: words } of found) expect(text.slice(start, end)).toBe(words);
  });

  it.each([
    ['better words', { kind: 'substitution', swap: { café: 'bar' }, ignorecase: true }, 'A Café.', 'Café'],
    ['repetition', { kind: 'repetition', tokens: ['\\w+'] }, 'A café café.', 'café café'],
    ['a rule for the whole document', { kind: 'occurrence', token: 'café', max: 1 }, 'A café and a café.', 'café'],
    [
      'a rule for sentences',
      { kind: 'occurrence', token: 'é', nonword: true, max: 1, per: 'block', scope: ['sentence'] },
      'Fée. Béée.',
      'é',
    ],
    ['two spellings', { kind: 'consistency', either: { café: 'cafe' } }, 'A cafe is a café.', 'café'],
    ['acronyms', { kind: 'conditional', first: '\\b(É[A-Z]+)\\b', second: '\\((É[A-Z]+)\\)' }, 'é ÉDF', 'ÉDF'],
    ['required text', { kind: 'required', text: 'Prix indiqué.', when: { patterns: ['soldé'] } }, 'Tout est soldé.', 'soldé.'],
  ])('count for %s', (_, rule, text, words) => {
    expect(findIn(rule, apart(text))).toEqual([apart(words)]);
  });

  it('are no reason to ask for what is there', () => {
    expect(findIn({ kind: 'required', text: 'Prix indiqué.' }, apart('Soldé. Prix indiqué.'))).toEqual([]);
    expect(findIn({ ...cafe, exceptions: ['Café Noé'] }, apart('Le Café Noé'))).toEqual([]);
  });

  it('leave links and code in the line where they are', () => {
    const text = apart('é é ici et là');
    const link = { start: text.indexOf('ici'), end: text.length, href: '/' };
    expect(findIn({ kind: 'existence', tokens: ['ici et là'], scope: ['link'] }, { kind: 'paragraph', text, links: [link] })).toEqual([
      apart('ici et là'),
    ]);
    const quiet = [{ start: 0, end: text.indexOf('ici') }];
    const rules = ['own', 'styles/Acme/Rule.yml'].map((origin) => ({
      kind: 'existence',
      tokens: ['é', 'là'],
      ...(origin === 'own' ? {} : { origin }),
    }));
    const found = check(rules, [{ kind: 'paragraph', text, quiet }]);
    expect(found.map(({ ruleId, text: words }) => `${ruleId} ${words}`)).toEqual(
      ['rule-0 é', 'rule-0 é', 'rule-0 là', 'rule-1 là'].map(apart),
    );
  });

  it('are counted as written where a form counts them', () => {
    const length = { kind: 'length', message: '{count}', max: 1 };
    const messages = (unit: string, ...texts: string[]) => check([{ ...length, unit }], texts).map(({ message }) => message);
    expect(messages('code-units', apart('éé é'))).toEqual(['7']);
    expect(messages('characters', apart('éé é'))).toEqual(['4']);
    expect(check([{ ...length, unit: 'words', per: 'block' }, cafe], [apart('Un café ici.')])).toMatchObject([
      { text: apart('café') },
      { text: apart('café ici.') },
    ]);
  });

  it('stay as they are in a source with its markup, and where signs mean themselves', () => {
    expect(findIn({ ...cafe, scope: ['raw'] }, { kind: 'raw', text: apart('café') })).toEqual([]);
    const options = { asWritten: true };
    expect(check([cafe], [apart('café')], options)).toEqual([]);
  });

  it('are put together with the letter before them, and nothing else is touched', () => {
    for (const text of ['café', 'plain', 'กำ', 'क़', '\u0301', 'q\u0308', 'नि', 'Å', 'தொ']) expect(composeLetters(text)).toBe(text);
    for (const text of ['é', 'ệ', '각', 'ガ']) expect(composeLetters(apart(text))).toBe(text);
    expect(compose(toBlock('q\u0308 café'))).toBeNull();
  });

  const piece = fc.constantFrom(
    'café',
    'CAFÉ',
    'größte',
    'ガ',
    '한국',
    'q\u0308',
    '\u0301',
    ' ',
    '.',
    'e\u0301\u0323',
    '𝒳\u0301',
    'a',
    'ﬁ',
    '👩‍👧',
  );
  const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
  const rules = [
    cafe,
    { kind: 'existence', tokens: ['\\S+'], nonword: true },
    { kind: 'occurrence', token: '\\w+', max: 1 },
    { kind: 'length', unit: 'characters', max: 3, per: 'block', message: '{count}' },
    { kind: 'length', unit: 'code-units', max: 3, message: '{count}' },
  ];

  it('give the words as they stand, the same after any edit as from the start', () => {
    const checker = compile(toProtocol(rules), { resources: ownResources, now: () => 0 });
    const open = () => checker.open({ surface: 'draft' });
    fc.assert(
      fc.property(fc.array(fc.array(text, { maxLength: 3 }), { minLength: 1, maxLength: 4 }), (versions) => {
        const session = open();
        for (const version of versions) {
          const blocks: Block[] = version.map((each, n) => toBlock(n % 2 ? each : apart(each)));
          const found = session.update(blocks);
          expect(found).toEqual(open().update(blocks));
          for (const { block, start, end, text: words } of found) expect(blocks[block]?.text.slice(start, end)).toBe(words);
        }
      }),
    );
  });

  it('are found wherever they would be if they were written together', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 3 }), (texts) => {
        const words = (all: readonly string[]) => check([cafe], all).map((finding) => finding.text.normalize());
        expect(words(texts.map(apart))).toEqual(words(texts.map((each) => composeLetters(apart(each)))));
      }),
    );
  });
});
