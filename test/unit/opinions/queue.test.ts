import { expect, it } from 'vitest';
import type { Opinion } from '../../../lib/checks/resources.ts';
import { createBrowserModel, hasBrowserModel } from '../../../lib/opinions/browser-model.ts';
import type { Asked, Model } from '../../../lib/opinions/model.ts';
import { createOpinionQueue } from '../../../lib/opinions/queue.ts';

const fine: Opinion = { passes: true, reason: 'Fine.' };

function setUp(answer: (text: string) => Asked | Promise<Asked>, id = 'm') {
  const asked: string[] = [];
  const kept = new Map<string, Opinion | 'none'>();
  const said: string[] = [];
  const stop = new AbortController();
  let running = 0;
  const seen = { most: 0, now: 0 };
  const model: Model = {
    id,
    name: 'M',
    async ask(_, text) {
      asked.push(text);
      seen.most = Math.max(seen.most, ++running);
      await Promise.resolve();
      const given = await answer(text);
      running--;
      return given;
    },
  };
  const queue = createOpinionQueue({
    model,
    store: { get: async (key) => kept.get(key) ?? null, put: async (key, opinion) => void kept.set(key, opinion) },
    now: () => seen.now,
    digest: async (text) => text,
    troubled: (say) => said.push(say),
    signal: stop.signal,
  });
  return { queue, asked, kept, said, seen, stop };
}

it('asks each question once, two at a time, and remembers', async () => {
  const { queue, asked, seen } = setUp(() => ({ kind: 'opinion', opinion: fine }));
  const texts = ['a', 'b', 'c', 'd', 'a', 'b'];
  expect(await Promise.all(texts.map((text) => queue.ask('c', text)))).toEqual(texts.map(() => ({ kind: 'opinion', opinion: fine })));
  await queue.ask('c', 'a');
  expect(asked.sort()).toEqual(['a', 'b', 'c', 'd']);
  expect(seen.most).toBe(2);
});

it('remembers that a model had no opinion, and asks again under another criterion', async () => {
  const { queue, asked } = setUp(() => ({ kind: 'none' }));
  expect(await queue.ask('c', 'a')).toEqual({ kind: 'none' });
  await queue.ask('c', 'a');
  await queue.ask('other', 'a');
  expect(asked).toHaveLength(2);
});

it('leaves a busy service alone, twice as long each time, and starts over once it answers', async () => {
  let busy = true;
  const { queue, asked, seen } = setUp(() => (busy ? { kind: 'later', afterMs: 10_000 } : { kind: 'opinion', opinion: fine }));
  expect(await queue.ask('c', 'a')).toEqual({ kind: 'later', afterMs: 10_000 });
  expect(await queue.ask('c', 'b')).toEqual({ kind: 'later', afterMs: 10_000 });
  expect(asked).toEqual(['a']);
  seen.now = 10_000;
  expect(await queue.ask('c', 'a')).toEqual({ kind: 'later', afterMs: 20_000 });
  busy = false;
  seen.now = 30_000;
  expect(await queue.ask('c', 'a')).toMatchObject({ kind: 'opinion' });
  busy = true;
  expect(await queue.ask('c', 'b')).toEqual({ kind: 'later', afterMs: 10_000 });
});

it('tells somebody when the service says no', async () => {
  const { queue, said } = setUp(() => ({ kind: 'refused', say: 'No key.' }));
  expect(await queue.ask('c', 'a')).toMatchObject({ kind: 'later' });
  expect(said).toEqual(['No key.']);
});

it('tells somebody when the service is out of reach, and nobody when it is only busy', async () => {
  const { queue, said, seen } = setUp((text) => ({ kind: 'later', afterMs: 10_000, ...(text === 'a' ? {} : { say: 'Not there.' }) }));
  await queue.ask('c', 'a');
  expect(said).toEqual([]);
  seen.now = 10_000;
  expect(await queue.ask('c', 'b')).toEqual({ kind: 'later', afterMs: 20_000 });
  expect(said).toEqual(['Not there.']);
});

it('asks nothing more once it is stopped', async () => {
  const { queue, asked, stop } = setUp(() => ({ kind: 'opinion', opinion: fine }));
  stop.abort();
  expect(await queue.ask('c', 'a')).toMatchObject({ kind: 'later' });
  expect(asked).toEqual([]);
});

it('survives a model that breaks', async () => {
  const { queue } = setUp(() => Promise.reject(new Error('boom')));
  expect(await queue.ask('c', 'a')).toMatchObject({ kind: 'later' });
  expect(await queue.ask('c', 'b')).toMatchObject({ kind: 'later' });
});

it('uses the model of a browser that has one', async () => {
  expect(createBrowserModel({}, () => 'x')).toBeNull();
  const destroyed: string[] = [];
  const scope = (availability: string, answer: string) => ({
    LanguageModel: {
      availability: async () => availability,
      create: async () => ({ prompt: async () => answer, destroy: () => destroyed.push(answer) }),
    },
  });
  const ask = (given: object) => createBrowserModel(given, () => 'x')?.ask('criterion', 'A text.', new AbortController().signal);
  expect(await ask(scope('available', '{"passes":true,"reason":"Fine."}'))).toEqual({ kind: 'opinion', opinion: fine });
  expect(await ask(scope('available', 'hm'))).toEqual({ kind: 'none' });
  expect(await ask(scope('unavailable', ''))).toMatchObject({ kind: 'refused' });
  expect(await ask(scope('downloadable', ''))).toMatchObject({ kind: 'later', say: 'The browser has not downloaded its model yet.' });
  expect(destroyed).toHaveLength(2);
  expect(await Promise.all([{}, scope('unavailable', ''), scope('downloadable', '')].map(hasBrowserModel))).toEqual([false, false, true]);
});
