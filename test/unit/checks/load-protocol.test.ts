import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { allDetectors } from '../../../lib/checks/detectors/all.ts';
import { compile } from '../../../lib/checks/engine.ts';
import { loadProtocol } from '../../../lib/checks/load-protocol.ts';
import { ownResources } from '../../../lib/checks/own-resources.ts';
import { toProtocolSchema } from '../../../lib/checks/protocol-schema.ts';
import { damaged } from '../../support/damage.ts';
import { toProtocol } from '../../support/rules.ts';

const read = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
const starter = read('public/protocols/starter.yaml');

const examples = { bad: [{ text: 'so cheap', hits: ['cheap'] }], good: ['fair'] };
const existence = { kind: 'existence', tokens: ['cheap'], examples };
const errorsOf = async (...rules: Parameters<typeof toProtocol>[0]) => {
  const loaded = await loadProtocol(JSON.stringify(toProtocol(rules)), 'brand.json');
  return loaded.ok ? [] : loaded.error;
};

describe('loading a protocol', () => {
  it('accepts rules whose examples hold', async () => {
    expect(await errorsOf(existence)).toEqual([]);
  });

  it('accepts them on a machine that was busy with something else between two looks at the clock', async () => {
    let now = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => (now += 1000));
    const patterned = {
      kind: 'existence',
      tokens: ['\\d+ % off'],
      examples: {
        bad: [
          { text: 'Now 20 % off', hits: ['20 % off'] },
          { text: '5 % off', hits: ['5 % off'] },
        ],
        good: ['fair'],
      },
    };
    expect(await errorsOf(patterned)).toEqual([]);
    vi.restoreAllMocks();
  });

  it.each([
    ['an unknown kind', { ...existence, kind: 'existance' }, 'E220', '/rules/0/kind', 'Did you mean "existence"?'],
    ['a field the kind does not have', { ...existence, token: 'x' }, 'E211', '/rules/0/token', null],
    ['a field the kind needs', { kind: 'existence', examples }, 'E212', '/rules/0/tokens', null],
    ['an unknown scope', { ...existence, scope: ['headings'] }, 'E223', '/rules/0/scope/0', 'Did you mean "heading"?'],
    [
      'an unknown detector',
      { kind: 'sensitive', detectors: ['e-mail'], examples },
      'E224',
      '/rules/0/detectors/0',
      'Did you mean "email"?',
    ],
    ['a broken expression', { ...existence, tokens: ['ok', '(a'] }, 'E230', '/rules/0/tokens/1', null],
    [
      'flags of another language',
      { ...existence, tokens: ['ok', '(?i)ok'] },
      'E230',
      '/rules/0/tokens/1',
      'JavaScript has flags around what they are for: "(?i:ok)".',
    ],
    [
      'a field that is nearly one of its own',
      { ...existence, ignoreCase: true },
      'E211',
      '/rules/0/ignoreCase',
      'Did you mean "ignorecase"?',
    ],
    ['one word where a list is meant', { ...existence, tokens: 'cheap' }, 'E211', '/rules/0/tokens', 'Write it as a list: ["cheap"].'],
    [
      'scopes in one text',
      { ...existence, scope: ['heading | list'] },
      'E223',
      '/rules/0/scope/0',
      'Any of several: an item of the list for each. All at once: join them by "&".',
    ],
    [
      'sentence case in German',
      { kind: 'capitalization', match: '$sentence', examples },
      'E212',
      '/rules/0/match',
      'Name what you do not want by an expression, such as "^(?!.*\\p{Lu}{4})" against shouted words.',
      'de-DE',
    ],
    ['fewer allowed than asked for', { kind: 'occurrence', token: 'x', min: 3, max: 2, examples }, 'E212', '/rules/0/max', null],
    [
      'words to be within no block of the end',
      { kind: 'required', text: 'x', position: 'end', within: 0, examples },
      'E212',
      '/rules/0/within',
      null,
    ],
    [
      'words to be near nothing',
      { kind: 'required', text: 'x', position: 'near', examples },
      'E212',
      '/rules/0/when',
      'Say beside what: "when: { patterns: […] }".',
    ],
    ['a broken expression in a key', { kind: 'substitution', swap: { 'a/(b': 'x' }, examples }, 'E230', '/rules/0/swap/a~1(b', null],
    [
      'a formula with an unknown count',
      { kind: 'metric', formula: 'word / 2', condition: '> 1', examples },
      'E212',
      '/rules/0/formula',
      'Did you mean "words"?',
    ],
    ['a condition that says nothing', { kind: 'metric', formula: 'words', condition: '1', examples }, 'E212', '/rules/0/condition', null],
    ['an expression that takes forever', { ...existence, tokens: ['(a+)+$'] }, 'E231', '/rules/0/tokens/0', null],
    ['a bad example that is not found', { ...existence, tokens: ['dear'] }, 'E240', '/rules/0/examples/bad/0/hits', null],
    [
      'a good example that is found',
      { ...existence, examples: { ...examples, good: ['cheap'] } },
      'E242',
      '/rules/0/examples/good/0',
      null,
    ],
    [
      'a fix that gives another text',
      {
        kind: 'substitution',
        swap: { cheap: 'fair' },
        examples: { bad: [{ text: 'so cheap', hits: ['cheap'], fixed: 'so dear' }], good: ['x'] },
      },
      'E241',
      '/rules/0/examples/bad/0/fixed',
      null,
    ],
  ])('refuses %s', async (_, rule, code, pointer, hint, language = 'en-GB') => {
    const loaded = await loadProtocol(JSON.stringify({ ...toProtocol([rule]), language }), 'brand.json');
    const [error, ...rest] = loaded.ok ? [] : loaded.error;
    expect(rest).toEqual([]);
    expect(error).toMatchObject({ code, pointer, path: 'brand.json' });
    if (hint) expect(error?.hint).toBe(hint);
  });

  it('never runs an expression that takes forever, even on its own example', async () => {
    const from = performance.now();
    await errorsOf({ kind: 'existence', tokens: ['(a|a)*b'], examples: { bad: [{ text: 'a'.repeat(60), hits: ['a'] }], good: ['x'] } });
    expect(performance.now() - from).toBeLessThan(1_000);
  });

  it('gives a value, and errors with pointers, for any damage to the starter protocol', async () => {
    await fc.assert(
      fc.asyncProperty(damaged(starter), async (source) => {
        const loaded = await loadProtocol(source, 'starter.yaml');
        for (const error of loaded.ok ? [] : loaded.error) expect(error.pointer).toMatch(/^(?:\/(?:[^~/]|~[01])*)*$/);
      }),
      { numRuns: 15 },
    );
  });

  it('says that a bound is not among what is allowed', async () => {
    const [error] = await errorsOf({ kind: 'disclosure', text: 'AI', threshold: 1, examples });
    expect(error?.say).toBe('This must be less than 1.');
  });

  it.each(['es-419', 'zh-Hant', 'zh-Hant-TW', 'de-CH', 'fil'])('takes %s for a language', async (language) => {
    expect((await loadProtocol(JSON.stringify({ ...toProtocol([existence]), language }), 'brand.json')).ok).toBe(true);
  });

  it('says so in a sentence', async () => {
    const [error] = await errorsOf({ ...existence, tokens: ['(a'] });
    expect(error?.say).toBe('This is not a regular expression: Unterminated group.');
  });
});

describe('the starter protocol', () => {
  it('loads, with at least 25 rules', async () => {
    const loaded = await loadProtocol(starter, 'starter.yaml');
    expect(loaded.ok ? [] : loaded.error).toEqual([]);
    expect(loaded.ok && loaded.value.protocol.rules.length).toBeGreaterThanOrEqual(25);
  });

  it('has tasks in all three modes and a gate on the journal', async () => {
    const loaded = await loadProtocol(starter, 'starter.yaml');
    if (!loaded.ok) throw new Error('starter');
    const { tasks, gates } = loaded.value.protocol;
    expect(tasks.length).toBeGreaterThanOrEqual(6);
    expect(new Set(tasks.map(({ mode }) => mode))).toEqual(new Set(['ai-led', 'human-led', 'collaborative']));
    expect(gates[0]).toMatchObject({
      channels: ['blog'],
      actions: ['publish', 'schedule', 'update'],
      mode: 'enforce',
      signOff: 'self',
      reasonFrom: 'care',
    });
  });

  it('finds in the sample post what the design shows, and nothing else', async () => {
    const loaded = await loadProtocol(starter, 'starter.yaml');
    if (!loaded.ok) throw new Error('starter');
    const session = compile(loaded.value.protocol, { detectors: allDetectors('en-GB'), resources: ownResources }).open({
      surface: 'draft',
      channel: 'blog',
    });
    const findings = session.update([
      { kind: 'title', text: 'Meet the Tarn: warmer, lighter, made to last' },
      {
        kind: 'paragraph',
        text: 'Some mornings on the fell start at minus eight. We made the Tarn for those mornings: a shell that packs into its own pocket, with a hood you can utilise over a helmet. It may be the warmest jacket you can buy.',
      },
      {
        kind: 'paragraph',
        text: 'Every panel is cut from 100\u00a0% recycled nylon. The Tarn is also climate neutral, from the first thread to your door.',
      },
      {
        kind: 'paragraph',
        text: 'We sew it in Porto, with a team we have known for eleven years. If a zip fails, we mend it. If a seam lets go, we mend that too, at no additional cost to yourself, for as long as you own it.',
      },
      {
        kind: 'paragraph',
        text: 'The Tarn comes in four colours, from March, in sizes XS to 3XL. Try one on in any of our shops, or send for two sizes and post one back.',
      },
    ]);
    expect(findings.map(({ severity, ruleName, text }) => [severity, ruleName, text])).toEqual([
      ['idea', 'Plain words', 'utilise'],
      ['care', 'Best-of claims need a source', 'the warmest jacket you can buy'],
      ['must', 'Green claims', 'climate neutral'],
      ['idea', 'Plain words', 'at no additional cost to yourself'],
    ]);
    expect(findings[2]?.message).toBe('“Climate neutral” can’t be said of a product.');
  });
});

describe('the published schema', () => {
  it('is what the code says; npm run schema writes it anew', () => {
    expect(JSON.parse(read('docs/protocol.schema.json'))).toEqual(JSON.parse(JSON.stringify(toProtocolSchema())));
  });
});
