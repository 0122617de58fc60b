import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allDetectors } from '../../../lib/checks/detectors/all.ts';
import { compile } from '../../../lib/checks/engine.ts';
import { ownResources } from '../../../lib/checks/own-resources.ts';
import { type Block, blockKinds } from '../../../lib/checks/types.ts';
import { check, findIn, toProtocol } from '../../support/rules.ts';

const rules = [
  { kind: 'existence', tokens: ['warm', 'warm and dry', 'and dry', 'the \\w+est'], ignorecase: true },
  { kind: 'existence', tokens: ['here', 'click here'], scope: ['link'] },
  { kind: 'substitution', swap: { 'utili[sz]e': 'use', wordpress: 'WordPress' }, ignorecase: true },
  { kind: 'occurrence', token: '!', nonword: true, max: 1 },
  { kind: 'occurrence', token: 'Tarn', min: 1 },
  { kind: 'capitalization', match: '$sentence', scope: ['heading', 'title'] },
  { kind: 'capitalization', match: '$title', scope: ['paragraph'], origin: 'Style/Titles.yml' },
  { kind: 'occurrence', token: '\\w+', min: 2, max: 3, per: 'block' as const, scope: ['sentence'] },
  { kind: 'repetition', tokens: ['[^\\s.!?]+'], ignorecase: true, exceptions: ['warm'] },
  { kind: 'consistency', either: { warm: 'dry', 'été|utilise': 'Tarn' } },
  { kind: 'conditional', first: 'T\\w+|dry', second: 'the (\\w+est)|(dry) warm' },
  { kind: 'metric', formula: 'words + list * 10', condition: '> 4' },
  { kind: 'readability', metrics: ['Flesch-Kincaid'], grade: 1 },
  { kind: 'sensitive', detectors: ['email', 'card'] },
  { kind: 'existence', tokens: ['warm', 'dry \\w+', '\\*+'], nonword: true, origin: 'Style/Warm.yml' },
  { kind: 'consistency', either: { warm: 'dry' }, limit: 1, origin: 'Style/Dry.yml' },
];

const words = fc.constantFrom(
  'warm',
  'and',
  'dry',
  'Tarn',
  'the warmest',
  'utilise',
  'WORDPRESS',
  'click here',
  '!',
  'x@post.example',
  '4242 4242 4242 4242',
  'été',
  '’',
  '🎉',
  '\u00a0',
  '\ud800',
  'Made In Porto',
  '\n',
);
const text = fc.oneof(
  { weight: 4, arbitrary: fc.array(words, { maxLength: 12 }).map((parts) => parts.join(' ')) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
);
const block: fc.Arbitrary<Block> = fc
  .record({ kind: fc.constantFrom(...blockKinds), text, linked: fc.boolean(), quiet: fc.integer({ min: -9, max: 9 }) })
  .map(({ kind, text: value, linked, quiet }) => ({
    kind,
    text: value,
    ...(linked && value.length > 2 ? { links: [{ start: 0, end: value.length - 1, href: '/x' }] } : {}),
    ...(quiet > 0 && value.length > quiet ? { quiet: [{ start: quiet - 1, end: value.length }] } : {}),
  }));
const blocks = fc.array(block, { maxLength: 8 });

const checker = () => compile(toProtocol(rules), { detectors: allDetectors('en-GB'), resources: ownResources, now: () => 0 });

describe('engine', () => {
  it('says of every finding words that stand exactly there', () => {
    fc.assert(
      fc.property(blocks, (document) => {
        for (const finding of check(rules, document)) {
          const { text: whole } = document[finding.block] as Block;
          expect(finding.start).toBeGreaterThanOrEqual(0);
          expect(finding.end).toBeGreaterThan(finding.start);
          expect(finding.end).toBeLessThanOrEqual(whole.length);
          expect(whole.slice(finding.start, finding.end)).toBe(finding.text);
        }
      }),
    );
  });

  it('finds the same after any edits as when it reads everything anew', () => {
    fc.assert(
      fc.property(fc.array(blocks, { minLength: 1, maxLength: 8 }), (versions) => {
        const session = checker().open({ surface: 'draft' });
        for (const document of versions) {
          expect(session.update(document)).toEqual(checker().open({ surface: 'draft' }).update(document));
        }
      }),
    );
  });

  it('finds the same after blocks are moved, doubled and taken out', () => {
    const edit = fc.record({ at: fc.nat(20), to: fc.nat(20), how: fc.constantFrom('move', 'double', 'drop', 'type'), typed: words });
    fc.assert(
      fc.property(blocks, fc.array(edit, { maxLength: 12 }), (start, edits) => {
        const session = checker().open({ surface: 'draft' });
        let document = start;
        session.update(document);
        for (const { at, to, how, typed } of edits) {
          const next = [...document];
          const [picked] = next.splice(at % (next.length + 1), 1);
          if (how === 'drop') document = next;
          else {
            const changed = how === 'type' ? { kind: 'paragraph' as const, text: `${picked?.text ?? ''} ${typed}` } : picked;
            if (changed) next.splice(to % (next.length + 1), 0, ...(how === 'double' ? [changed, { ...changed }] : [changed]));
            document = next;
          }
          expect(session.update(document)).toEqual(checker().open({ surface: 'draft' }).update(document));
        }
      }),
    );
  });

  it('says the same of plain words as of words beside patterns, for which the rule is called', () => {
    const phrase = fc.array(words, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(' ').replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
    const more = {
      ignorecase: fc.boolean(),
      nonword: fc.boolean(),
      scope: fc.constantFrom<string[]>(['text'], ['link'], ['sentence'], ['paragraph & ~link', 'heading']),
    };
    const limit = fc.option(fc.integer({ min: 1, max: 2 }), { nil: undefined });
    const existence = fc.record({ kind: fc.constant('existence'), tokens: fc.array(phrase, { minLength: 1, maxLength: 6 }), ...more });
    const substitution = fc.record({
      kind: fc.constant('substitution'),
      swap: fc.dictionary(phrase, words, { minKeys: 1, maxKeys: 6 }),
      ...more,
    });
    const never = 'qqq\\w+qqq';
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.oneof(existence, substitution), limit), { minLength: 1, maxLength: 4 }),
        blocks,
        (some, document) => {
          const plain = some.map(([rule, most]) => ({ ...rule, ...(most ? { limit: most } : {}) }));
          const beside = plain.map((rule) =>
            'tokens' in rule ? { ...rule, tokens: [...rule.tokens, never] } : { ...rule, swap: { ...rule.swap, [never]: 'x' } },
          );
          expect(check(plain, document)).toEqual(check(beside, document));
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('gives findings in document order with keys of their own', () => {
    fc.assert(
      fc.property(blocks, (document) => {
        const findings = check(rules, document);
        expect(new Set(findings.map(({ key }) => key)).size).toBe(findings.length);
        const places = findings.map(({ block: at, start }) => at * 1e6 + start);
        expect(places).toEqual([...places].sort((a, b) => a - b));
      }),
    );
  });

  it('keeps the key of a finding while text elsewhere changes', () => {
    const session = checker().open({ surface: 'draft' });
    const before = session.update([{ kind: 'paragraph', text: 'It is warm.' }]).find(({ text: found }) => found === 'warm');
    expect(before).toBeDefined();
    const after = session.update([
      { kind: 'paragraph', text: 'A new line.' },
      { kind: 'paragraph', text: 'Yes. It is warm.' },
    ]);
    expect(after.find(({ text: found }) => found === 'warm')?.key).toBe(before?.key);
  });

  it('puts no words of the text into keys', () => {
    const [finding] = check([{ kind: 'existence', tokens: ['secretword'] }], ['a secretword']);
    expect(finding?.key).not.toContain('secretword');
  });

  it('hands back the very same findings when nothing changed', () => {
    const session = checker().open({ surface: 'draft' });
    const document: Block[] = [{ kind: 'paragraph', text: 'It is warm!' }];
    expect(session.update(document.map((each) => ({ ...each })))).toBe(session.update(document));
  });

  it('finds nothing in code unless the scope says so', () => {
    const code: Block = { kind: 'code', text: 'warm', links: [{ start: 0, end: 4, href: '/' }] };
    expect(findIn({ kind: 'existence', tokens: ['warm'] }, code)).toEqual([]);
    expect(findIn({ kind: 'existence', tokens: ['warm'], scope: ['code'] }, code)).toEqual(['warm']);
  });

  it('tells links from other words, and heading levels from each other', () => {
    const linked: Block = { kind: 'paragraph', text: 'here or here', links: [{ start: 8, end: 12, href: '/x' }] };
    expect(check([{ kind: 'existence', tokens: ['here'], scope: ['link'] }], [linked])).toMatchObject([{ start: 8 }]);
    const headings: Block[] = [1, 2].map((level) => ({ kind: 'heading', text: 'warm', level }));
    expect(check([{ kind: 'existence', tokens: ['warm'], scope: ['heading.h2'] }], headings)).toMatchObject([{ block: 1 }]);
  });

  it('sees that only a link was added', () => {
    const session = compile(toProtocol([{ kind: 'existence', tokens: ['here'], scope: ['link'] }])).open({ surface: 'draft' });
    expect(session.update([{ kind: 'paragraph', text: 'here' }])).toHaveLength(0);
    expect(session.update([{ kind: 'paragraph', text: 'here', links: [{ start: 0, end: 4, href: '/' }] }])).toHaveLength(1);
  });

  it('applies a rule where its surface and channel say', () => {
    const rule = { kind: 'existence', tokens: ['warm'], surfaces: ['draft' as const], channels: ['blog'] };
    const counts = [
      { surface: 'draft' as const, channel: 'blog' },
      { surface: 'draft' as const, channel: 'email' },
      { surface: 'prompt' as const },
      { surface: 'draft' as const },
    ];
    expect(counts.map((context) => check([rule], ['warm'], {}, context).length)).toEqual([1, 0, 0, 1]);
  });

  it('switches a rule off, visibly, when it goes over its time three times', () => {
    let time = 0;
    const slow = { kind: 'existence', tokens: ['w\\w+m'], id: 'slow' };
    const checked = compile(toProtocol([slow, { kind: 'existence', tokens: ['dry'] }]), { now: () => (time += 15), budgetMs: 10 });
    const session = checked.open({ surface: 'draft' });
    const update = (count: number) =>
      session.update(Array.from({ length: count }, (_, n) => ({ kind: 'paragraph' as const, text: `warm dry ${n}` })));
    expect(update(2).map(({ text: found }) => found)).toEqual(['warm', 'dry', 'warm', 'dry']);
    expect(checked.overBudget).toEqual([]);
    expect(update(3).map(({ text: found }) => found)).toEqual(['dry', 'dry', 'dry']);
    expect(checked.overBudget).toEqual(['slow']);
    expect(update(4).map(({ text: found }) => found)).toEqual(['dry', 'dry', 'dry', 'dry']);
  });

  it('forgives one slow moment', () => {
    const times = [0, 40, 40, 41, 41, 42];
    const checked = compile(toProtocol([{ kind: 'existence', tokens: ['w\\w+m'] }]), { now: () => times.shift() ?? 50, budgetMs: 10 });
    checked.open({ surface: 'draft' }).update(['warm 1', 'warm 2', 'warm 3'].map((value) => ({ kind: 'paragraph', text: value })));
    expect(checked.overBudget).toEqual([]);
  });

  it('is the same warm and cold', () => {
    const warmed = checker();
    while (!warmed.warm());
    expect(warmed.warm()).toBe(true);
    const document: Block[] = [{ kind: 'paragraph', text: 'Warm and dry: the warmest, we utilise it.' }];
    expect(warmed.open({ surface: 'draft' }).update(document)).toEqual(checker().open({ surface: 'draft' }).update(document));
  });

  it('survives long and broken text', () => {
    for (const value of [
      '\ud800'.repeat(5_000),
      'the '.repeat(20_000),
      'a'.repeat(200_000),
      '!'.repeat(20_000),
      ' '.repeat(50_000),
      '🎉'.repeat(10_000),
    ]) {
      const from = performance.now();
      check(rules, [value, { kind: 'heading', text: value }]);
      expect(performance.now() - from).toBeLessThan(5_000);
    }
  });

  it('finds a pattern far into a long block once', () => {
    const long = `${'plain words. '.repeat(1_000)}the warmest ${'plain words. '.repeat(1_000)}`;
    expect(findIn({ kind: 'existence', tokens: ['the \\w+est'] }, long)).toEqual(['the warmest']);
  });

  it('takes typographic signs for themselves when it is told to', () => {
    const rules = [
      { kind: 'existence', tokens: ["can't", 'warm dry', 'be\\w+ it'], ignorecase: true },
      { kind: 'substitution', swap: { "won't": 'will not' } },
    ];
    const text = 'You can’t, won’t. Warm\u00a0dry, warm\ndry, because\u00a0it';
    expect(check(rules, [text])).toHaveLength(5);
    expect(check(rules, [text], { asWritten: true })).toEqual([]);
    expect(check(rules, [text.replaceAll('’', "'")], { asWritten: true }).map((finding) => finding.text)).toEqual(["can't", "won't"]);
  });

  it('sees the line breaks of a raw source', () => {
    const rule = { kind: 'existence', tokens: ['^#\\w+', '\\n{3,9}'], nonword: true, scope: ['raw'] };
    expect(findIn(rule, { kind: 'raw', text: 'a\n#b\n\n\nc #d' })).toEqual(['#b', '\n\n\n']);
  });
});
