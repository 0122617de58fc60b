import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createRecorder } from '../../../lib/overlay/recorder.ts';
import type { Send } from '../../../lib/overlay/types.ts';

const shown = { kind: 'finding-shown', site: 'wordpress', channel: 'blog', rule: 'plain', severity: 'idea' } as const;

describe('recording what happened', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  function start() {
    const batches: number[] = [];
    const send = (async (_name: string, { events }: { events: unknown[] }) => {
      batches.push(events.length);
      return { ok: true, value: { ok: true } };
    }) as unknown as Send;
    const stop = new AbortController();
    return { recorder: createRecorder(send, stop.signal), batches, stop };
  }

  it('counts a finding once, however often it is drawn', () => {
    const { recorder, batches } = start();
    for (let times = 0; times < 3; times++) recorder.recordOnce('doc key', shown);
    vi.runAllTimers();
    expect(batches).toEqual([1]);
  });

  it('sends events together, and leaves no timer behind [O2]', () => {
    const { recorder, batches } = start();
    for (let times = 0; times < 250; times++) recorder.record(shown);
    expect(vi.getTimerCount()).toBe(1);
    vi.runAllTimers();
    expect([batches, vi.getTimerCount()]).toEqual([[200, 50], 0]);
  });

  it('sends what waits when the page goes', () => {
    const { recorder, batches, stop } = start();
    recorder.record(shown);
    stop.abort();
    expect(batches).toEqual([1]);
  });
});
