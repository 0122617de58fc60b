import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { authorErrorCodes } from '../../../lib/brand-protocol/errors.ts';
import { canonicalJson, protocolHash } from '../../../lib/brand-protocol/hash.ts';
import { longestSource, parseProtocol } from '../../../lib/brand-protocol/parse.ts';
import { damaged } from '../../support/damage.ts';

const starter = readFileSync(new URL('../../../public/protocols/starter.yaml', import.meta.url), 'utf8');

async function errorsOf(source: string) {
  const parsed = await parseProtocol(source, { path: 'brand.yaml' });
  return parsed.ok ? [] : parsed.error;
}

describe('parsing a protocol', () => {
  it('reads YAML and the same as JSON, to the same hash', async () => {
    const yaml = await parseProtocol(starter);
    if (!yaml.ok) throw new Error('starter');
    const json = await parseProtocol(JSON.stringify(yaml.value.protocol, null, '\t'));
    expect(json).toEqual(yaml);
    expect(yaml.value.hash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('puts letters and marks together that an editor wrote apart', async () => {
    const source = starter.replace(/^name: .*/m, 'name: Café Größe');
    const apart = source.normalize('NFD');
    expect(apart).not.toBe(source);
    expect(await parseProtocol(apart)).toEqual(await parseProtocol(source));
  });

  it('hashes what is said and not how it is dressed', async () => {
    expect(canonicalJson({ b: [1, { d: null, c: 'é' }], a: undefined })).toBe('{"b":[1,{"c":"é","d":null}]}');
    expect(await protocolHash({ a: 1, b: 2 })).toBe(await protocolHash({ b: 2, a: 1 }));
    expect(await protocolHash({ a: 1 })).not.toBe(await protocolHash({ a: 2 }));
  });

  it('says where YAML goes wrong', async () => {
    expect(await errorsOf('id: a\nname: [b')).toMatchObject([
      { code: 'E201', path: 'brand.yaml', pointer: '', say: expect.stringMatching(/^Line 2, column \d+: /) },
    ]);
    expect(await errorsOf('id: a\nid: b')).toMatchObject([{ code: 'E201', say: expect.stringContaining('Line 2') }]);
  });

  it('knows what is somebody else’s file, and says what to do with it', async () => {
    const hint = expect.stringContaining('countersign import-vale');
    const rule = 'extends: existence\nmessage: x\nlevel: error\ntokens: [foo]';
    expect(await errorsOf(rule)).toMatchObject([{ say: 'This is a rule of Vale’s, not a protocol.', hint }]);
    expect(await errorsOf('PK\u0003\u0004\0\0')).toMatchObject([{ say: 'This is a zip file, not a protocol.', hint }]);
    expect(await errorsOf('rules:\n\t- id: a')).toMatchObject([{ code: 'E201', hint: 'Use spaces.' }]);
  });

  it('names every field that is wrong with its place and value', async () => {
    const source = starter
      .replace('severity: must', 'severity: high')
      .replace('risk: medium', 'risk: 3')
      .replace('countersign: 1', 'countersign: 2');
    expect(await errorsOf(source)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ code: 'E210', pointer: '/countersign', value: '2', say: 'This must be 1.' }),
        expect.objectContaining({ code: 'E210', pointer: '/channels/0/risk', value: '3' }),
        expect.objectContaining({
          code: 'E210',
          pointer: '/rules/0/severity',
          value: '"high"',
          say: 'This must be one of must, care, idea.',
        }),
      ]),
    );
  });

  it('says by an example what form is meant', async () => {
    const source = starter
      .replace('version: "4.2"', 'version: "4"')
      .replace('language: en-GB', 'language: English')
      .replace('- id: ideas', '- id: "1 idea"');
    expect(await errorsOf(source)).toMatchObject([
      { pointer: '/version', hint: 'Write it as in "4.2" or "4.2.1".' },
      { pointer: '/language', hint: 'Write it as in "en", "en-GB" or "es-419".' },
      { pointer: '/tasks/0/id', hint: 'Take letters, digits, full stops, dashes and underscores, with a letter first: up to 64.' },
    ]);
  });

  it('names fields that are missing and those that should not be there', async () => {
    const errors = await errorsOf(starter.replace('language: en-GB', 'langauge: en-GB'));
    expect(errors).toMatchObject([
      { code: 'E210', pointer: '/language', say: '"language" is missing.' },
      { code: 'E210', pointer: '/langauge', value: '"en-GB"', say: 'There is no field "langauge" here.', hint: 'Did you mean "language"?' },
    ]);
  });

  it('refuses ids used twice', async () => {
    expect(await errorsOf(starter.replace('id: product-name', 'id: brand-name'))).toMatchObject([
      { code: 'E221', pointer: '/rules/1/id', value: '"brand-name"' },
    ]);
  });

  it('refuses channels that are not there, and guesses the right one', async () => {
    expect(await errorsOf(starter.replace('channels: [email, social]', 'channels: [email, socail]'))).toMatchObject([
      { code: 'E222', pointer: '/tasks/1/channels/1', value: '"socail"', hint: 'Did you mean "social"?' },
    ]);
  });

  it.each([
    ['Das Heilmittelwerbegesetz verlangt es.', true],
    ['Die Preisangabenverordnung will es so.', true],
    ['So steht es in § 5 UWG.', true],
    ['La loi Évin le veut.', true],
    ['Lo pide la Ley 34/2002.', true],
    ['El RGPD lo pide.', true],
    ['Ein Komma wird vor „und“ nicht gesetzt.', false],
    ['Lois likes it short.', false],
    ['Parley and medley are words.', false],
  ])('knows whether "%s" names a law', async (why, isLaw) => {
    const errors = await errorsOf(starter.replace(/why: One spelling everywhere.*/, `why: "${why}"`));
    expect(errors.map(({ code, pointer }) => `${code} ${pointer}`)).toEqual(isLaw ? ['E250 /rules/0/why'] : []);
  });

  it('refuses a law without its source', async () => {
    const source = starter.replace(/\n {4}source:\n {6}title: Directive 98[^\n]*\n[^\n]*\n[^\n]*\n/, '\n');
    expect(await errorsOf(source)).toMatchObject([{ code: 'E250', pointer: expect.stringMatching(/^\/rules\/\d+\/why$/) }]);
  });

  const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefghij'
    .split('')
    .map((name, n) => `${name}: &${name} [${Array(9).fill(`*${'abcdefghi'[n]}`)}]`)
    .join('\n')}`;
  it.each([
    ['billion laughs', bomb, 'E202'],
    ['an alias to itself', 'a: &a [*a]', null],
    ['deep brackets', '['.repeat(100_000), 'E203'],
    ['deep braces', '{a: '.repeat(50_000), 'E203'],
    ['deep lists', '- '.repeat(50_000), 'E203'],
    ['deep maps', Array.from({ length: 900 }, (_, n) => `${' '.repeat(n)}a:`).join('\n'), 'E203'],
    ['a file too large', 'a'.repeat(longestSource + 1), 'E200'],
    ['nothing', '', 'E210'],
    ['a word', 'hello', 'E210'],
    ['several documents', 'a: 1\n---\nb: 2', 'E201'],
    ['an unknown tag', '!!js/function "x"', null],
    ['a prototype', '__proto__: {countersign: 1}', null],
    ['broken surrogates', '\ud800: \udfff', null],
    ['tabs', '\t\t- a', null],
  ])('answers %s with errors, quickly', async (_, source, code) => {
    const from = performance.now();
    const errors = await errorsOf(source);
    expect(errors.length).toBeGreaterThan(0);
    if (code) expect(errors[0]?.code).toBe(code);
    expect(performance.now() - from).toBeLessThan(5_000);
  });

  it('gives a value, and errors with pointers, for any damage to the starter protocol', async () => {
    await fc.assert(
      fc.asyncProperty(damaged(starter), async (source) => {
        for (const error of await errorsOf(source)) {
          expect(authorErrorCodes[error.code]).toBeDefined();
          expect(error.pointer).toMatch(/^(?:\/(?:[^~/]|~[01])*)*$/);
          expect(error.say).not.toBe('');
          expect(error.hint).not.toBe('');
          expect(error.value.length).toBeLessThanOrEqual(120);
        }
      }),
      { numRuns: 40 },
    );
  });
});
