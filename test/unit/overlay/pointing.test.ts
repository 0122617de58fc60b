// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Finding } from '../../../lib/checks/types.ts';
import { setupPointing } from '../../../lib/overlay/pointing.ts';
import type { LiveSurface } from '../../../lib/overlay/types.ts';

describe('pointing at a finding', () => {
  const stop = new AbortController();
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => {
    vi.useRealTimers();
    stop.abort();
  });

  it('opens its card after a rest of the pointer, though the caret moves meanwhile', async () => {
    const field = document.body.appendChild(document.createElement('textarea'));
    field.value = 'utilise';
    const finding = { key: 'k', block: 0, start: 0, end: 7 } as Finding;
    const place = { kind: 'field', field, start: 0 };
    const surface = { root: field, findings: [finding], blocks: [{ block: { kind: 'paragraph', text: 'utilise' }, place }] };
    const pointed: string[] = [];
    setupPointing({
      surface: surface as unknown as LiveSurface,
      mirror: () => ({ rect: () => new DOMRect(0, 0, 50, 20), draw: () => {}, stop: () => {} }),
      pointed: ({ key }, how) => pointed.push(`${key} ${how}`),
      left: () => {},
      walk: () => {},
      signal: stop.signal,
    });
    // Both in one frame: it rests where it came to.
    for (const clientX of [500, 5]) field.dispatchEvent(new PointerEvent('pointermove', { clientX, clientY: 5, buttons: 0 }));
    await vi.advanceTimersByTimeAsync(100);
    document.dispatchEvent(new Event('selectionchange'));
    await vi.advanceTimersByTimeAsync(200);
    expect(pointed).toEqual(['k hover']);
  });
});
