import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allDetectors } from '../../../lib/checks/detectors/all.ts';
import { compile } from '../../../lib/checks/engine.ts';
import { checksum, prepare, prepareInSteps, readPrepared } from '../../../lib/checks/prepared.ts';
import { toProtocol } from '../../support/rules.ts';

const word = fc.constantFrom(
  'warm',
  'and',
  'dry',
  'Warm',
  'C\\+\\+',
  '\\.net',
  'e\\.g\\.',
  "don't",
  'don’t',
  'café',
  '東京',
  '-',
  '!',
  'wa\\w+',
  'utili[sz]e',
);
const phrase = fc.array(word, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(' '));
const flags = { ignorecase: fc.boolean(), nonword: fc.boolean() };
const rule = fc.oneof(
  fc.record({ kind: fc.constant('existence'), tokens: fc.array(phrase, { minLength: 1, maxLength: 6 }), ...flags }),
  fc.record({ kind: fc.constant('substitution'), swap: fc.dictionary(phrase, fc.constant('x'), { minKeys: 1, maxKeys: 5 }), ...flags }),
  fc.record({ kind: fc.constant('occurrence'), token: phrase, max: fc.nat(1), ...flags }),
  fc.record({ kind: fc.constant('occurrence'), token: phrase, min: fc.constant(1), ...flags }),
  fc.record({ kind: fc.constant('consistency'), either: fc.dictionary(phrase, phrase, { minKeys: 1, maxKeys: 3 }) }),
  fc.record({ kind: fc.constant('sensitive'), detectors: fc.constant(['email']) }),
  fc.record({ kind: fc.constant('capitalization'), match: fc.constant('$sentence') }),
);
const text = fc
  .array(
    fc.constantFrom(
      'warm',
      'and',
      'DRY',
      'C++',
      '.NET',
      'e.g.',
      'don’t',
      "don't",
      'café',
      '東京',
      '-',
      '!',
      'warmth',
      'utilise',
      'x@post.example',
    ),
    {
      maxLength: 12,
    },
  )
  .map((parts) => parts.join(' '));

describe('a prepared protocol', () => {
  it('finds the same as one that is compiled on the spot', () => {
    const options = { detectors: allDetectors('en-GB'), now: () => 0 };
    fc.assert(
      fc.property(
        fc.array(rule, { maxLength: 8 }),
        fc.array(text, { minLength: 1, maxLength: 4 }),
        fc.boolean(),
        (rules, texts, asWritten) => {
          const protocol = toProtocol(rules);
          const blocks = texts.map((each) => ({ kind: 'paragraph' as const, text: each }));
          const [prepared, plain] = [prepare(protocol, asWritten), undefined].map((made) =>
            compile(protocol, { ...options, asWritten, ...(made ? { prepared: made } : {}) }),
          );
          expect(prepared?.missing).toEqual(plain?.missing);
          for (const surface of ['draft', 'prompt'] as const)
            expect(prepared?.open({ surface }).update(blocks)).toEqual(plain?.open({ surface }).update(blocks));
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('keeps terms of any length, in lists of any size', () => {
    const long = `long ${'and '.repeat(200)}short`;
    const many = Array.from({ length: 70_000 }, (_, n) => `term${n}`);
    const protocol = toProtocol([{ kind: 'existence', tokens: [long, ...many] }]);
    const session = compile(protocol, { prepared: prepare(protocol) }).open({ surface: 'draft' });
    const found = session.update([{ kind: 'paragraph', text: `${long} term0 term69999` }]).map((finding) => finding.text);
    expect(found).toEqual([long, 'term0', 'term69999']);
  });

  it('is left aside where it was made of another protocol', () => {
    const [one, other] = [['warm'], ['warm', 'dry']].map((words) =>
      toProtocol(words.map((token) => ({ kind: 'existence', tokens: [token] }))),
    );
    if (!one || !other) throw new Error('unreachable');
    const session = compile(other, { prepared: prepare(one) }).open({ surface: 'draft' });
    expect(session.update([{ kind: 'paragraph', text: 'warm and dry' }])).toHaveLength(2);
  });

  it('is left aside where it is cut short, of another version, or nothing of the kind', () => {
    const protocol = toProtocol([{ kind: 'existence', tokens: ['warm', 'dry and warm'] }]);
    const whole = prepare(protocol);
    const damage = fc.oneof(
      fc.nat(whole.length - 1).map((at) => whole.slice(0, at)),
      fc.constantFrom(
        '',
        'null',
        '[]',
        '{}',
        '1',
        whole.replace(/"format":\d+/, '"format":1'),
        whole.replace(/"lists":\[\d+/, '"lists":[7'),
      ),
    );
    fc.assert(
      fc.property(damage, (prepared) => {
        expect(readPrepared(prepared, protocol)).toBeNull();
        const session = compile(protocol, { prepared }).open({ surface: 'draft' });
        const found = session.update([{ kind: 'paragraph', text: 'warm, dry and warm' }]).map((finding) => finding.text);
        expect(found).toEqual(['warm', 'dry and warm']);
      }),
      { numRuns: 300 },
    );
  });

  it('has a checksum that no changed unit leaves as it was', () => {
    const whole = prepare(toProtocol([{ kind: 'existence', tokens: ['warm', 'dry and warm'] }]));
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.constantFrom('A', '/', '0', '7', '"', 'w'), (at, sign) => {
        const changed = whole.slice(0, at) + sign + whole.slice(at + 1);
        expect(checksum(changed) === checksum(whole)).toBe(changed === whole);
      }),
      { numRuns: 1000 },
    );
  });

  it('is made in steps, and many for a long protocol', () => {
    const tokens = Array.from({ length: 20_000 }, (_, n) => `term${n}`);
    const protocol = toProtocol(Array.from({ length: 2000 }, (_, n) => ({ kind: 'existence', tokens: tokens.slice(n * 10, n * 10 + 10) })));
    const steps = prepareInSteps(protocol);
    let count = 1;
    let step = steps.next();
    for (; !step.done; count++) step = steps.next();
    expect(count).toBeGreaterThan(80);
    expect(step.value).toBe(prepare(protocol));
  });

  it('is ready at once', () => {
    const protocol = toProtocol([{ kind: 'existence', tokens: ['warm'] }]);
    expect(compile(protocol, { prepared: prepare(protocol) }).warm()).toBe(true);
  });
});
