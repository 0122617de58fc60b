import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { BrandProtocol, Rule } from '../../../lib/brand-protocol/schema.ts';
import { allDetectors } from '../../../lib/checks/detectors/all.ts';
import { compile } from '../../../lib/checks/engine.ts';
import { kinds } from '../../../lib/checks/kinds/registry.ts';
import { ownResources } from '../../../lib/checks/own-resources.ts';
import { type Block, blockKinds, type Checker, type Detector } from '../../../lib/checks/types.ts';
import { guideRules } from '../../support/guide-rules.ts';
import { toProtocol } from '../../support/rules.ts';

const starter = parse(readFileSync(new URL('../../../public/protocols/starter.yaml', import.meta.url), 'utf8')) as BrandProtocol;
const rules = [...guideRules, ...starter.rules].map((rule, n): Rule & { kind: string } => ({ ...rule, id: `r${n}` }));
const protocol = toProtocol(rules, { channels: starter.channels, vocabulary: { accept: ['Tarn'] } });
const detectors = allDetectors('en-GB');
const create = (): Checker => compile(protocol, { detectors, resources: ownResources, now: () => 0 });
const open = (checker = create()) => checker.open({ surface: 'draft' });

/** Words that rules of every kind react to, taken from their own examples, and what breaks software. */
const bait = rules.flatMap(({ examples }) => [...(examples?.bad.map(({ text }) => text) ?? []), ...(examples?.good ?? [])]);
const nasty = [
  '\ud800',
  '\udc00',
  'e\u0301\u0301\u0301',
  '\u200b',
  '\u200d',
  '\u202eabc\u202c',
  '\u2066x\u2069',
  '👩‍👩‍👧‍👦',
  '🇩🇪',
  '\u00ad',
  '\ufeff',
  'İı',
  'ﬁ',
  'ß',
  '\u0000',
  '\n',
  '\r\n',
  '\u2028',
  '최고',
  '最高',
  'שלום',
];
const text = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...bait) },
      { weight: 2, arbitrary: fc.constantFrom(...nasty) },
      fc.string({ unit: 'binary', maxLength: 20 }),
    ),
    {
      maxLength: 4,
    },
  )
  .map((parts) => parts.join(' '));
const block: fc.Arbitrary<Block> = fc
  .record({
    kind: fc.constantFrom(...blockKinds),
    text,
    level: fc.integer({ min: 1, max: 6 }),
    link: fc.constantFrom('', 'https://tarn.example/?utm_source=X', '#', 'javascript:x', 'http://['),
  })
  .map(({ kind, text: words, level, link }) => ({
    kind,
    text: words,
    ...(kind === 'heading' ? { level } : {}),
    ...(link && words.length > 1 ? { links: [{ start: 0, end: words.length - 1, href: link }] } : {}),
  }));
const blocks = fc.array(block, { maxLength: 6 });

describe('rules of every kind', () => {
  it('are all here', () => {
    expect(kinds.map(({ kind }) => kind).filter((kind) => !rules.some((rule) => rule.kind === kind))).toEqual([]);
  });

  it('say of every finding words that stand exactly there, whatever the text', () => {
    const checker = create();
    fc.assert(
      fc.property(blocks, fc.option(fc.double({ min: 0, max: 1, noNaN: true })), (document, aiShare) => {
        for (const finding of open(checker).update(document, aiShare === null ? {} : { aiShare })) {
          const whole = document[finding.block]?.text ?? '';
          expect(finding.start).toBeGreaterThanOrEqual(0);
          expect(finding.end).toBeGreaterThanOrEqual(finding.start);
          expect(finding.end).toBeLessThanOrEqual(whole.length);
          expect(whole.slice(finding.start, finding.end)).toBe(finding.text);
        }
      }),
      { numRuns: 1_000 },
    );
  }, 120_000);

  it('find the same after any edits as when everything is read anew', () => {
    const [one, other] = [create(), create()];
    fc.assert(
      fc.property(fc.array(blocks, { minLength: 2, maxLength: 5 }), (versions) => {
        const session = open(one);
        for (const document of versions) expect(session.update(document)).toEqual(open(other).update(document));
      }),
      { numRuns: 500 },
    );
  }, 120_000);

  it('find the same whatever was read ahead, piece by piece', () => {
    const [one, other] = [create(), create()];
    fc.assert(
      fc.property(fc.array(fc.tuple(blocks, fc.array(fc.nat(3), { maxLength: 4 })), { maxLength: 4 }), (versions) => {
        const session = open(one);
        for (const [document, pieces] of versions) {
          for (const most of pieces) {
            let looks = 0;
            session.ahead(document, () => looks++ === most);
          }
          expect(session.update(document)).toEqual(open(other).update(document));
        }
      }),
      { numRuns: 500 },
    );
  }, 120_000);

  it('are read ahead at least a block at a time, and no block a second time by the update', () => {
    const read: string[] = [];
    const email: Detector = {
      id: 'email',
      label: 'e-mail',
      hint: () => true,
      find(text) {
        read.push(text);
        return [];
      },
    };
    const session = compile(toProtocol([{ kind: 'sensitive', detectors: ['email'] }]), { detectors: [email] }).open({ surface: 'draft' });
    const texts = ['one@tarn.example', 'two@tarn.example', 'three@tarn.example'];
    const document = texts.map((text): Block => ({ kind: 'paragraph', text }));
    expect([1, 2, 3].map(() => session.ahead(document, () => true))).toEqual([false, false, true]);
    session.update(document);
    expect(read).toEqual(texts);
    expect(session.ahead(document, () => true)).toBe(true);
  });

  it.each([
    ['one line of a megabyte', 'the warmest jacket you can buy, 4242 4242 4242 4242 '.repeat(20_000)],
    ['letters', 'a'.repeat(1_000_000)],
    ['digits', '7'.repeat(1_000_000)],
    ['at signs', 'a@'.repeat(300_000)],
    ['dots', '.'.repeat(500_000)],
    ['spaces', ' '.repeat(100_000)],
    ['lone surrogates', '\ud800'.repeat(300_000)],
    ['marks upon marks', `e${'\u0301'.repeat(300_000)}`],
    ['nothing to see', '\u200b\u200d'.repeat(200_000)],
    ['families', '👩‍👩‍👧‍👦'.repeat(30_000)],
    ['brackets', '([{<'.repeat(100_000)],
    ['quotes', '“”"\''.repeat(100_000)],
    ['hashes', `${'0123456789abcdef'.repeat(4)} `.repeat(5_000)],
    ['capitals', 'The Best '.repeat(60_000)],
  ])(
    'get through %s',
    (_, hostile) => {
      const from = performance.now();
      open().update([
        { kind: 'paragraph', text: hostile },
        { kind: 'heading', level: 2, text: hostile },
        { kind: 'raw', text: hostile },
      ]);
      // Seconds, where one that hangs would take for ever; a busy machine takes several times as long as a quiet one.
      expect(performance.now() - from).toBeLessThan(90_000);
    },
    120_000,
  );
});
