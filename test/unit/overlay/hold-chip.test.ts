// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createHoldChip } from '../../../lib/overlay/hold-chip.ts';
import type { Layer } from '../../../lib/overlay/layer.ts';

const box = (left: number, width: number, top = 10): DOMRect =>
  ({ left, top, width, height: 30, right: left + width, bottom: top + 30 }) as DOMRect;

/** A bar with a title that ends at `free`, and Publish from 600 to 700. */
function start(free: number) {
  document.body.innerHTML =
    '<header><button id="title"></button><button id="publish"></button></header><countersign-layer></countersign-layer>';
  const get = (css: string) => document.querySelector(css) as HTMLElement;
  const [header, title, publish] = [get('header'), get('#title'), get('#publish')] as const;
  const host = document.querySelector('countersign-layer') as HTMLElement;
  const root = host.attachShadow({ mode: 'open' });
  header.getBoundingClientRect = () => box(0, 1000);
  title.getBoundingClientRect = () => box(0, free);
  publish.getBoundingClientRect = () => box(600, 100);
  publish.getClientRects = () => [box(600, 100)] as never;
  // The layer lies over everything, as it does on a page.
  document.elementsFromPoint = (x, y) => {
    if (y > 40) return [host, header];
    const { left, right } = publish.getBoundingClientRect();
    return [host, ...(x < free ? [title] : x >= left && x < right ? [publish] : []), header];
  };
  const lifetime = new AbortController();
  const chip = createHoldChip({ host, root } as unknown as Layer, vi.fn(), lifetime.signal);
  const element = root.querySelector('button') as HTMLButtonElement;
  Object.defineProperty(element, 'offsetWidth', { get: () => (element.textContent === 'Sign-off' ? 80 : 130) });
  return { chip, element, publish, lifetime };
}

describe('the hold chip', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('stands left of Publish where the host leaves room', async () => {
    const { chip, element, lifetime } = start(300);
    chip.show(['#publish']);
    await vi.advanceTimersByTimeAsync(50);
    expect(element.hidden).toBe(false);
    expect(element.textContent).toBe('Sign-off needed');
    expect(element.style.left).toBe('462px');
    lifetime.abort();
  });

  it('says less where there is less room, and goes under the button where there is none', async () => {
    const little = start(500);
    little.chip.show(['#publish']);
    await vi.advanceTimersByTimeAsync(50);
    expect(little.element.textContent).toBe('Sign-off');
    expect(little.element.getAttribute('aria-label')).toBe('Sign-off needed');
    expect(Number.parseFloat(little.element.style.left)).toBeGreaterThanOrEqual(500);
    little.lifetime.abort();
    const none = start(590);
    none.chip.show(['#publish']);
    await vi.advanceTimersByTimeAsync(50);
    expect(none.element.style.top).toBe('44px');
    none.lifetime.abort();
  });

  it('stays away where it could only lie over the host’s own buttons', async () => {
    const { chip, element, lifetime } = start(590);
    document.elementsFromPoint = () => [document.querySelector('#title') as Element];
    chip.show(['#publish']);
    await vi.advanceTimersByTimeAsync(500);
    expect(element.hidden).toBe(true);
    document.elementsFromPoint = () => [document.querySelector('header') as Element];
    await vi.advanceTimersByTimeAsync(500);
    expect(element.hidden).toBe(false);
    lifetime.abort();
  });

  it('goes with the button when a panel closes, and comes to where it is next', async () => {
    const { chip, element, publish, lifetime } = start(300);
    chip.show(['#publish']);
    await vi.advanceTimersByTimeAsync(50);
    publish.getClientRects = () => [] as never;
    await vi.advanceTimersByTimeAsync(1000);
    expect(element.hidden).toBe(true);
    publish.getClientRects = () => [box(800, 100)] as never;
    publish.getBoundingClientRect = () => box(800, 100);
    await vi.advanceTimersByTimeAsync(1000);
    expect(element.hidden).toBe(false);
    expect(element.style.left).toBe('662px');
    lifetime.abort();
  });
});
