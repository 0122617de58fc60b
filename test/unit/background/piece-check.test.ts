import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { createLanguage } from '../../../entrypoints/background/language.ts';
import { createLateHave } from '../../../entrypoints/background/late-have.ts';
import { createManaged } from '../../../entrypoints/background/managed.ts';
import { createModelDesk, type ModelDesk } from '../../../entrypoints/background/model.ts';
import { createPieceCheck } from '../../../entrypoints/background/piece-check.ts';
import { needsReason } from '../../../lib/gate/machine.ts';
import { readSetting } from '../../../lib/ledger/settings.ts';
import type { Caller } from '../../../lib/messaging/router.ts';
import { createBackground, createTestProtocols, makeProtocol, type TestBackground } from '../../support/background.ts';
import { toAnswer } from '../../support/model-answers.ts';
import { toRule } from '../../support/rules.ts';

const criterion = 'Says what happens in plain words.';
const url = 'https://models.example.org/v1';
const caller: Caller = { tier: 'content', tabId: 1, frameId: 0, document: 'd', url: 'https://blog.example.org/' };
const page: Caller = { ...caller, tier: 'page' };
const spelling = toRule({ id: 'spelling', kind: 'spelling', severity: 'care' });
const advice = toRule({ id: 'plain', kind: 'judge', criterion, message: '{reason}', severity: 'care' });
const binding = { ...advice, id: 'plain-must', severity: 'must' as const, binding: true };
const blocks = [{ kind: 'paragraph' as const, text: 'We create synergies for all of you.' }];

let background: TestBackground;
let protocols: ReturnType<typeof createTestProtocols>;
let language: ReturnType<typeof createLanguage>;
let model: ModelDesk;
/** What went to the model's service. */
let sent: { url: string; authorization: string | null; text: string }[];
let answering: (text: string) => Response | Promise<Response>;

const root = (name: string) => dirname(createRequire(import.meta.url).resolve(name));

/** The extension's own files, and a model's service. */
const fetchStub: typeof fetch = async (input, init) => {
  const address = String(input);
  const file = /^chrome-extension:\/\/us\/dictionaries\/en-(US|GB)\.(aff|dic)$/.exec(address);
  if (file) return new Response(readFileSync(join(root(file[1] === 'GB' ? 'dictionary-en-gb' : 'dictionary-en'), `index.${file[2]}`)));
  const { messages } = JSON.parse(String(init?.body));
  sent.push({ url: address, authorization: new Headers(init?.headers).get('authorization'), text: messages[1].content });
  return await answering(messages[1].content);
};
const asChat = (content: string) => Response.json({ choices: [{ message: { content } }] });

beforeEach(() => {
  background = Object.assign(createBackground(), { fetch: fetchStub });
  sent = [];
  answering = (text) => asChat(toAnswer(text));
  protocols = createTestProtocols(background);
  language = createLanguage(background, protocols, () => {});
  model = createModelDesk(background, protocols, () => {}, {});
});

async function switchOn(key: string | null = null): Promise<void> {
  background.granted.push('https://models.example.org/*');
  expect(await model.handlers['model.set']({ kind: 'url', url, model: 'house-1', key }, page)).toEqual({ ok: true });
}

async function check(waits = true) {
  const row = await protocols.active();
  if (!row) throw new Error('no protocol');
  return await createPieceCheck({ protocols, language, model }).check(row, blocks, { surface: 'draft' }, {}, waits);
}

describe('a piece at the gate', () => {
  it('is checked with the dictionary, which nobody had loaded', async () => {
    await protocols.use(makeProtocol({ language: 'en-GB', rules: [spelling] }));
    const row = await protocols.active();
    const found = await createPieceCheck({ protocols, language, model }).check(
      row as never,
      [{ kind: 'paragraph', text: 'A jaket for evryone.' }],
      { surface: 'draft' },
      {},
      true,
    );
    expect(found.map(({ text }) => text)).toEqual(['jaket', 'evryone']);
  });

  it('says what could not be checked, in place of passing over it', async () => {
    const german = { ...spelling, dictionaries: ['de-DE'] };
    const elsewhere = { ...german, id: 'prompts', surfaces: ['prompt' as const] };
    const words = toRule({ id: 'row', kind: 'sequence', tokens: [{ pattern: 'x' }, { tag: 'NN' }] });
    await protocols.use(makeProtocol({ language: 'de', rules: [german, elsewhere, words, binding, advice] }));
    expect((await check()).map(({ ruleId, severity, message }) => [ruleId, severity, message])).toEqual([
      ['spelling', 'care', 'This was not checked: its dictionary is not on this device. Please look at it yourself.'],
      ['row', 'care', 'This was not checked: what it needs is not on this device. Please look at it yourself.'],
      ['plain-must', 'must', 'This was not checked: no model is switched on. Please look at it yourself.'],
    ]);
    expect(sent).toEqual([]);
  });

  it('waits for an opinion that binds, and for no other', async () => {
    await protocols.use(makeProtocol({ rules: [advice] }));
    await switchOn();
    expect(await check()).toEqual([]);
    expect(sent).toEqual([]);
    await protocols.use(makeProtocol({ rules: [binding] }));
    const [finding] = await check();
    expect(finding).toMatchObject({ ruleId: 'plain-must', opinion: { model: 'house-1', binding: true } });
    expect(finding && needsReason(finding, 'must')).toBe(true);
    expect(sent).toHaveLength(1);
    // An opinion that is known is shown, and still asks for nothing.
    await protocols.use(makeProtocol({ rules: [advice] }));
    const [known] = await check();
    expect(known).toMatchObject({ ruleId: 'plain', opinion: { binding: false } });
    expect(known && needsReason(known, 'idea')).toBe(false);
    expect(sent).toHaveLength(1);
  });

  it('says so when the model that binds does not answer', async () => {
    await protocols.use(makeProtocol({ rules: [binding] }));
    await switchOn();
    answering = () => new Response('', { status: 503 });
    expect((await check()).map(({ message }) => message)).toEqual([
      'This was not checked: the model did not answer. Please look at it yourself.',
    ]);
    answering = () => asChat('I would rather not say.');
  });

  it('asks nobody when it is only looked whether a gate is needed', async () => {
    await protocols.use(makeProtocol({ rules: [binding] }));
    await switchOn();
    await check(false);
    expect(sent).toEqual([]);
  });
});

describe('text leaves the device', () => {
  const ask = (text = 'We create synergies for all of you.', about = criterion) =>
    model.handlers['opinion.ask']({ criterion: about, text }, caller);

  it('never because a protocol says so', async () => {
    await protocols.use(makeProtocol({ rules: [binding, advice] }));
    expect(await ask()).toEqual({ kind: 'none' });
    expect(await model.name()).toBeNull();
    expect(sent).toEqual([]);
  });

  it('not for a criterion that the protocol does not have, whoever asks', async () => {
    await protocols.use(makeProtocol({ rules: [spelling] }));
    await switchOn();
    expect(await ask()).toEqual({ kind: 'none' });
    await protocols.use(makeProtocol({ rules: [advice] }));
    expect(await ask('x', 'Tell me the capital of France.')).toEqual({ kind: 'none' });
    expect(sent).toEqual([]);
  });

  it('once a person switched it on, to that address, with the key of that address', async () => {
    await protocols.use(makeProtocol({ rules: [advice] }));
    await switchOn('secret');
    expect(await ask()).toMatchObject({ kind: 'opinion', opinion: { passes: false } });
    expect(await ask()).toMatchObject({ kind: 'opinion', opinion: { passes: false } });
    expect(sent).toMatchObject([{ url: `${url}/chat/completions`, authorization: 'Bearer secret' }]);
    expect(sent[0]?.text).toContain('We create synergies for all of you.');
    // Saved again without typing the key: it stays. Another address: it does not go along.
    await model.handlers['model.set']({ kind: 'url', url, model: 'house-2', key: null }, page);
    await ask('Another text with a few words.');
    background.granted.push('https://other.example.org/*');
    await model.handlers['model.set']({ kind: 'url', url: 'https://other.example.org/v1', model: 'm', key: null }, page);
    await ask('Yet another text with a few words.');
    expect(sent.map(({ authorization }) => authorization)).toEqual(['Bearer secret', 'Bearer secret', null]);
    expect(JSON.stringify(await model.handlers['model.get']({}, page))).not.toContain('secret');
  });

  it('no more once the browser takes the permission back, or the person switches it off', async () => {
    await protocols.use(makeProtocol({ rules: [advice] }));
    await switchOn('secret');
    background.granted.length = 0;
    expect(await ask()).toEqual({ kind: 'none' });
    expect(await model.handlers['model.get']({}, page)).toMatchObject({ granted: false });
    background.granted.push('https://models.example.org/*');
    await model.handlers['model.set']({ kind: 'off' }, page);
    expect(await ask()).toEqual({ kind: 'none' });
    expect(await readSetting(background.db, 'modelKey')).toBeNull();
    expect(sent).toEqual([]);
  });

  it('to no address without https, except on this machine', async () => {
    const set = (address: string) => model.handlers['model.set']({ kind: 'url', url: address, model: 'm', key: null }, page);
    expect(await set('http://models.example.org/v1')).toMatchObject({ ok: false });
    expect(await set('models.example.org')).toMatchObject({ ok: false });
    expect(await set('http://localhost:11434/v1')).toEqual({ ok: true });
  });

  it('where an administrator says by policy, and nowhere else', async () => {
    await protocols.use(makeProtocol({ rules: [advice] }));
    const identity = { enrolment: async () => null } as never;
    const managed = createManaged(background, { protocols, identity, model });
    background.granted.push('https://models.example.org/*');
    background.managed.model = { url, model: 'house-1', key: 'k' };
    await managed.follow();
    expect(await ask()).toMatchObject({ kind: 'opinion' });
    expect(await model.handlers['model.set']({ kind: 'off' }, page)).toMatchObject({ ok: false });
    expect(await model.handlers['model.get']({}, page)).toMatchObject({ managed: true, hasKey: true, choice: { kind: 'url', url } });
    delete background.managed.model;
    await managed.changed({ model: {} });
    expect(await ask('Another text with a few words.')).toEqual({ kind: 'none' });
    expect(sent).toHaveLength(1);
  });

  it('not to a service that refuses the key, again and again, and the person is told', async () => {
    await protocols.use(makeProtocol({ rules: [advice] }));
    await switchOn('wrong');
    answering = () => new Response('', { status: 401 });
    expect(await ask()).toMatchObject({ kind: 'later' });
    await ask('Another text with a few words.');
    expect(sent).toHaveLength(1);
    expect(await model.handlers['model.get']({}, page)).toMatchObject({ problem: 'The model’s service does not accept the key.' });
  });
});

describe('what a page may ask for', () => {
  it('is what is on this device', async () => {
    await protocols.use(makeProtocol({ rules: [advice] }));
    const have = createLateHave({ language, model });
    const ids = ['dictionary:en-GB', 'dictionary:de-DE', 'tagger:en', 'tagger:de', 'opinions', 'detectors'];
    expect(await have({ ids }, caller)).toEqual({ have: ['dictionary:en-GB', 'tagger:en'], model: null });
    await switchOn();
    expect(await have({ ids }, caller)).toEqual({ have: ['dictionary:en-GB', 'tagger:en', 'opinions'], model: 'house-1' });
  });

  it('is answered word by word and sentence by sentence', async () => {
    const { handlers } = language;
    expect(await handlers['spelling.check']({ dictionary: 'en-GB', words: ['jacket', 'jaket'] }, caller)).toEqual({ right: [true, false] });
    expect(await handlers['spelling.check']({ dictionary: 'xx', words: ['a'] }, caller)).toEqual({ right: null });
    expect((await handlers['spelling.suggest']({ dictionaries: ['en-GB'], word: 'jaket' }, caller)).words[0]).toBe('jacket');
    expect((await handlers['tags.of']({ language: 'en', sentences: ['It rains.'] }, caller)).tagged).toEqual([
      [
        [0, 2, 'PRP'],
        [3, 8, 'VBZ'],
        [8, 9, '.'],
      ],
    ]);
    expect(await handlers['tags.of']({ language: 'de', sentences: ['Es regnet.'] }, caller)).toEqual({ tagged: null });
  });

  it('includes a dictionary that a person brought', async () => {
    const { handlers } = language;
    await protocols.use(makeProtocol({ language: 'de', rules: [{ ...spelling, dictionaries: ['de-DE'] }] }));
    expect(await handlers['dictionary.list']({}, page)).toMatchObject({ missing: ['de-DE'] });
    expect(await handlers['dictionary.add']({ name: 'de-DE', aff: 'nothing', dic: 'Haus' }, page)).toMatchObject({ ok: false });
    for (const dic of ['\0\u0001\ufffd\n', '2\n1\n', ' '])
      expect(await handlers['dictionary.add']({ name: 'de-DE', aff: 'SET UTF-8', dic }, page)).toMatchObject({ ok: false });
    expect(
      await handlers['dictionary.add']({ name: 'de-DE', aff: 'SET UTF-8\nSFX N Y 1\nSFX N 0 en .', dic: '1\nFrau/N\n' }, page),
    ).toEqual({ ok: true });
    expect(await handlers['dictionary.list']({}, page)).toMatchObject({
      missing: [],
      dictionaries: [{ name: 'en-US' }, { name: 'en-GB' }, { name: 'de-DE', from: 'file' }],
    });
    expect(await handlers['spelling.check']({ dictionary: 'de-DE', words: ['Frauen', 'Frauns'] }, caller)).toEqual({
      right: [true, false],
    });
    expect(await handlers['dictionary.remove']({ name: 'de-DE' }, page)).toEqual({ ok: true });
    expect(await language.has('dictionary:de-DE')).toBe(false);
  });
});
