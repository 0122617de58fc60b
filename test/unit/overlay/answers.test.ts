// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createAnswers } from '../../../lib/overlay/answers.ts';
import { siteAdapters } from '../../../lib/sites/registry.ts';
import type { SiteAdapter } from '../../../lib/sites/schema.ts';

const chatgpt = siteAdapters.find(({ id }) => id === 'chatgpt') as SiteAdapter;
const old = 'The Tarn jacket is light and packs into its own pocket.';
const fresh = 'Here are two lines about rain that nobody has seen before.';
let stop: AbortController;

beforeEach(() => {
  vi.useFakeTimers();
  stop = new AbortController();
  Element.prototype.getClientRects = () => [{}] as never;
  document.body.innerHTML = `<div id="a">${old}</div><div id="b">Well,</div>`;
});
afterEach(() => {
  stop.abort();
  vi.useRealTimers();
});

function start() {
  const finished: string[] = [];
  const answers = createAnswers(document, chatgpt, (text) => finished.push(text), stop.signal);
  const root = (id: string) => document.getElementById(id) as HTMLElement;
  answers.track([root('a'), root('b')]);
  return { finished, answers, root };
}

describe('answers of an AI tool', () => {
  it('that stood there before are read when the person leaves with them, and not before', async () => {
    const { finished } = start();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(finished).toEqual([]);
    document.dispatchEvent(new Event('copy'));
    expect(finished).toEqual([old]);
    dispatchEvent(new Event('blur'));
    expect(finished).toEqual([old]);
  });

  it('that come whole while the person is here are read once they are still', async () => {
    const { finished, answers, root } = start();
    document.body.insertAdjacentHTML('beforeend', `<div id="c">${fresh}</div>`);
    answers.track(['a', 'b', 'c'].map(root));
    await vi.advanceTimersByTimeAsync(1600);
    expect(finished).toEqual([fresh]);
  });

  it('that are being written are read once they are still, though nobody leaves', async () => {
    const { finished, root } = start();
    for (const word of fresh.split(' ')) {
      root('b').textContent += ` ${word}`;
      await vi.advanceTimersByTimeAsync(500);
    }
    expect(finished).toEqual([]);
    await vi.advanceTimersByTimeAsync(1500);
    expect(finished).toEqual([`Well, ${fresh}`]);
  });

  it('are not read while they are streamed, even when the person leaves', async () => {
    const { finished, root } = start();
    document.body.insertAdjacentHTML('beforeend', '<button data-stop-generating></button>');
    root('b').textContent += ` ${fresh}`;
    await vi.advanceTimersByTimeAsync(10);
    dispatchEvent(new Event('blur'));
    expect(finished).toEqual([]);
    document.querySelector('button')?.remove();
    await vi.advanceTimersByTimeAsync(1600);
    expect(finished).toContain(`Well, ${fresh}`);
  });
});
