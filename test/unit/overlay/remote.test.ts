import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { compile } from '../../../lib/checks/engine.ts';
import { createRemote } from '../../../lib/overlay/remote.ts';
import type { Send } from '../../../lib/overlay/types.ts';
import { toBlock, toProtocol } from '../../support/rules.ts';

const spelling = { kind: 'spelling', message: '{match}' };
const judge = { kind: 'judge', criterion: 'Speaks to the reader.', message: '{reason}' };

interface Asked {
  name: string;
  request: Record<string, unknown>;
}

function setUp(answer: (name: string, request: never) => unknown) {
  const asked: Asked[] = [];
  const send = (async (name: string, request: never) => {
    asked.push({ name, request });
    const value = await answer(name, request);
    return value === undefined ? { ok: false, error: 'unreachable' } : { ok: true, value };
  }) as unknown as Send;
  const stop = new AbortController();
  const remote = createRemote(send, stop.signal);
  const heard = vi.fn();
  remote.listen(heard);
  const named = (name: string) => asked.filter((each) => each.name === name).map(({ request }) => request);
  return { remote, heard, asked, named, stop };
}

const settle = () => vi.advanceTimersByTimeAsync(0);

describe('what a page asks the background for', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  const right = (_: string, { ids, words }: { ids?: string[]; words?: string[] }) =>
    ids ? { have: ids, model: null } : { right: words?.map((word) => !word.startsWith('jaket')) };

  async function openSpelling(answer: Parameters<typeof setUp>[0]) {
    const parts = setUp(answer);
    expect(await parts.remote.bring('dictionary:en-GB')).toBe(true);
    const checker = compile(toProtocol([spelling]), parts.remote.with({ now: () => 0 }));
    expect(checker.missing).toEqual([]);
    return { ...parts, session: checker.open({ surface: 'draft' }) };
  }

  it('needs no question first for what came with the rules', async () => {
    const { remote, asked, named } = setUp(right as never);
    remote.take(['dictionary:en-GB', 'tagger:en', 'opinions'], 'house-1');
    expect(asked).toEqual([]);
    const checker = compile(toProtocol([spelling, judge]), remote.with({ now: () => 0 }));
    expect(checker.missing).toEqual([]);
    checker.open({ surface: 'draft' }).update(['A jaket.'].map(toBlock));
    await settle();
    expect(named('spelling.check')).toEqual([{ dictionary: 'en-GB', words: ['jaket'] }]);
  });

  it('is all words of a text at once, and later only the new ones', async () => {
    const { session, named, heard } = await openSpelling(right as never);
    expect(session.update(['A blue jaket.', 'A jaket again.'].map(toBlock))).toEqual([]);
    await settle();
    expect(named('spelling.check')).toEqual([{ dictionary: 'en-GB', words: ['blue', 'jaket', 'again'] }]);
    expect(heard).toHaveBeenCalledTimes(1);
    // With its full stop it could be an abbreviation.
    session.update(['A blue jaket.', 'A jaket again.'].map(toBlock));
    await settle();
    expect(session.update(['A blue jaket.', 'A jaket again.'].map(toBlock)).map(({ text }) => text)).toEqual(['jaket', 'jaket']);
    session.update(['A blue jaket now.', 'A jaket again.'].map(toBlock));
    await settle();
    expect(named('spelling.check').slice(2)).toEqual([{ dictionary: 'en-GB', words: ['now'] }]);
  });

  it('is asked again when nobody answered', async () => {
    let isThere = false;
    const { session, named, heard } = await openSpelling(((name: string, request: never) =>
      name === 'spelling.check' && !isThere ? undefined : right(name, request)) as never);
    const blocks = ['A blue jaket.'].map(toBlock);
    session.update(blocks);
    await settle();
    expect(heard).not.toHaveBeenCalled();
    isThere = true;
    for (const more of ['And more', 'And more of it']) {
      session.update([...blocks, toBlock(more)]);
      await settle();
    }
    expect(named('spelling.check').length).toBeGreaterThan(1);
    expect(session.update(blocks).map(({ text }) => text)).toEqual(['jaket']);
  });

  it('is nothing that the background does not have', async () => {
    const { remote } = setUp(() => ({ have: [], model: null }));
    expect(await remote.bring('dictionary:de-DE')).toBe(false);
    expect(await remote.bring('opinions')).toBe(false);
    expect(remote.with({}).resources).toMatchObject({ dictionaries: {}, taggers: {} });
    expect(['dictionary:x', 'tagger:en', 'opinions', 'detectors', 'lexicon:en'].map(remote.brings)).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
  });

  it('is sentences with an anchor, and words come back with their tags', async () => {
    const { remote, named } = setUp((name) =>
      name === 'late.have'
        ? { have: ['tagger:en'], model: null }
        : {
            tagged: [
              [
                [6, 10, 'RB'],
                [11, 15, 'JJ'],
              ],
            ],
          },
    );
    await remote.bring('tagger:en');
    const rule = { kind: 'sequence', tokens: [{ pattern: 'very' }, { tag: 'JJ' }], message: '{match}' };
    const session = compile(toProtocol([rule]), remote.with({ now: () => 0 })).open({ surface: 'draft' });
    const blocks = ['It is dry. It is very good.', 'Nothing.'].map(toBlock);
    session.update(blocks);
    await settle();
    expect(named('tags.of')).toEqual([{ language: 'en', sentences: ['It is very good.'] }]);
    expect(session.update(blocks).map(({ text }) => text)).toEqual(['very good']);
  });
});

describe('opinions in a page', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  const opinion = { kind: 'opinion', opinion: { passes: false, reason: 'It speaks of us.' } };

  async function openJudge(answer: (request: { text: string }) => unknown) {
    const parts = setUp((name, request) => (name === 'late.have' ? { have: ['opinions'], model: 'house-1' } : answer(request)));
    await parts.remote.bring('opinions');
    const checker = compile(toProtocol([judge]), parts.remote.with({ now: () => 0 }));
    const texts = () => parts.named('opinion.ask').map(({ text }) => text);
    return { ...parts, texts, session: checker.open({ surface: 'draft' }) };
  }

  it('are asked for once the typing pauses, and only for what stands there then', async () => {
    const { session, texts, heard } = await openJudge(() => opinion);
    for (const text of ['We are the', 'We are the best of', 'We are the best of all', 'We are the best of all, really.']) {
      session.update([toBlock('You stay dry in all rain.'), toBlock(text)]);
      await vi.advanceTimersByTimeAsync(200);
    }
    expect(texts()).toEqual([]);
    await vi.advanceTimersByTimeAsync(1500);
    expect(texts().sort()).toEqual(['We are the best of all, really.', 'You stay dry in all rain.']);
    expect(heard).toHaveBeenCalled();
    const findings = session.update([toBlock('You stay dry in all rain.'), toBlock('We are the best of all, really.')]);
    expect(findings[0]?.message).toBe('A model thinks (house-1): It speaks of us.');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(texts()).toHaveLength(2);
  });

  it('are asked for four at a time', async () => {
    let running = 0;
    let most = 0;
    const { session, texts } = await openJudge(async () => {
      most = Math.max(most, ++running);
      await new Promise((resolve) => setTimeout(resolve, 100));
      running--;
      return { kind: 'none' };
    });
    session.update(Array.from({ length: 30 }, (_, n) => toBlock(`This is paragraph number ${n} of it.`)));
    await vi.advanceTimersByTimeAsync(5000);
    expect(texts()).toHaveLength(30);
    expect(most).toBe(4);
  });

  it('come later when the model is busy, not sooner than it said, and never after the page went', async () => {
    let busy = true;
    const { session, texts, stop } = await openJudge(() => (busy ? { kind: 'later', afterMs: 20_000 } : opinion));
    session.update([toBlock('We are the best of all.')]);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(texts()).toHaveLength(1);
    busy = false;
    await vi.advanceTimersByTimeAsync(15_000);
    expect(texts()).toHaveLength(2);
    session.update([toBlock('We are the best of all, again.')]);
    stop.abort();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(texts()).toHaveLength(2);
  });
});
