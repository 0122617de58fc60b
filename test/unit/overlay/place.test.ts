// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { scrollWith } from '../../../lib/overlay/place.ts';

/** Scrolls by at most so much, as a browser does at the end of what there is. */
function withRoom(element: Element, room: number): Element {
  let left = room;
  element.scrollBy = ((options: ScrollToOptions) => {
    const by = Math.min(left, options.top ?? 0);
    left -= by;
    element.scrollTop += by;
  }) as typeof element.scrollBy;
  return element;
}

describe('scrolling a mark into sight', () => {
  it('moves what scrolls, from the inside out, and no more than needed', () => {
    document.body.innerHTML =
      '<main style="overflow-y: auto"><div style="overflow-y: hidden"><section style="overflow-y: scroll"><p>Words</p></section></div></main>';
    const [main, clipped, section] = ['main', 'div', 'section'].map((name) => withRoom(document.querySelector(name) as Element, 100));
    scrollWith(document.querySelector('p') as Element, 130);
    expect([section, clipped, main].map((element) => element?.scrollTop)).toEqual([100, 0, 30]);
  });
});
