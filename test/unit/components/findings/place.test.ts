import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dockAt, placeCard, placeGuard, placeNotice } from '../../../../components/findings/place.ts';

const view = { width: 1280, height: 800 };
const anchors = fc.record({
  left: fc.integer({ min: 0, max: 1240 }),
  top: fc.integer({ min: 0, max: 780 }),
  width: fc.integer({ min: 1, max: 400 }),
  height: fc.integer({ min: 10, max: 60 }),
});
const cards = fc.record({ width: fc.constant(368), height: fc.integer({ min: 80, max: 360 }) });

describe('placing', () => {
  it('never covers the words while the window has room above or below them', () => {
    fc.assert(
      fc.property(anchors, cards, (anchor, card) => {
        const roomBelow = view.height - (anchor.top + anchor.height) >= card.height + 16;
        const roomAbove = anchor.top >= card.height + 16;
        fc.pre(roomBelow || roomAbove);
        const { top } = placeCard(anchor, card, view);
        expect(top >= anchor.top + anchor.height || top + card.height <= anchor.top).toBe(true);
      }),
    );
  });

  it('keeps a notice off the composer while there is room above it, and in the window always', () => {
    fc.assert(
      fc.property(anchors, fc.integer({ min: 40, max: 200 }), (anchor, height) => {
        const { left, top } = placeNotice(anchor, { width: 360, height }, view);
        expect(left).toBeGreaterThanOrEqual(8);
        expect(left + 360).toBeLessThanOrEqual(view.width);
        expect(top).toBeGreaterThanOrEqual(8);
        expect(top + height).toBeLessThanOrEqual(view.height);
        if (anchor.top >= height + 16) expect(top + height).toBeLessThanOrEqual(anchor.top);
      }),
    );
  });

  it('keeps the whole card in the window', () => {
    fc.assert(
      fc.property(anchors, cards, (anchor, card) => {
        const { left, top } = placeCard(anchor, card, view);
        expect(left).toBeGreaterThanOrEqual(8);
        expect(left + card.width).toBeLessThanOrEqual(view.width - 8);
        expect(top).toBeGreaterThanOrEqual(8);
        expect(top + card.height).toBeLessThanOrEqual(view.height);
      }),
    );
  });

  it('docks a card of a narrow window where it leaves the words in sight, at the bottom when it can choose', () => {
    const phone = { width: 390, height: 844 };
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 820 }), fc.integer({ min: 80, max: 506 }), (top, height) => {
        const anchor = { left: 20, top, width: 80, height: 24 };
        const leavesBottom = top + 24 <= phone.height - 16 - height;
        const leavesTop = top >= height + 16;
        const at = dockAt(anchor, height, phone);
        if (leavesBottom) expect(at).toBe('bottom');
        else if (leavesTop) expect(at).toBe('top');
      }),
    );
    expect(dockAt({ left: 20, top: 700, width: 80, height: 24 }, 300, phone)).toBe('top');
    expect(dockAt(null, 300, phone)).toBe('bottom');
  });

  it('joins the guard to the top of the composer, or below it when there is no room above', () => {
    const composer = { left: 280, top: 600, width: 720, height: 120 };
    expect(placeGuard(composer, 180, view)).toEqual({ left: 292, top: 421, width: 696, joined: 'top' });
    expect(placeGuard({ ...composer, top: 40 }, 180, view)).toMatchObject({ top: 159, joined: 'bottom' });
  });
});
