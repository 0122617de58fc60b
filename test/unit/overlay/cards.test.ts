// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Finding } from '../../../lib/checks/types.ts';
import { type CardParts, createCards } from '../../../lib/overlay/cards.ts';
import type { LiveSurface } from '../../../lib/overlay/types.ts';
import type { OverlayUi } from '../../../lib/overlay/ui-contract.ts';
import { makeProtocol } from '../../support/background.ts';

const finding = { key: 'k1', ruleId: 'green', ruleName: 'Green', severity: 'must', text: 'climate neutral', fixes: [], block: 0 };

async function hovered() {
  const surface = { spec: { kind: 'draft' }, blocks: [], findings: [finding as unknown as Finding] } as unknown as LiveSurface;
  const hide = vi.fn();
  const ui = { show: vi.fn(), hide, move: vi.fn() } as unknown as OverlayUi;
  const cards = createCards({
    protocol: makeProtocol(),
    surfaces: () => [surface],
    rect: () => ({ left: 0, top: 10, width: 10, height: 10 }),
    tint: vi.fn(),
    ui: async () => ui,
  } as unknown as CardParts);
  await cards.open(surface, surface.findings[0] as Finding, false);
  return { cards, hide };
}

describe('a card that the pointer opened', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('goes when the pointer leaves the words', async () => {
    const { cards, hide } = await hovered();
    cards.left();
    await vi.advanceTimersByTimeAsync(1000);
    expect(hide).toHaveBeenCalledWith('finding-card');
  });

  it('stays while the pointer is on it, whichever of the two hears of it first', async () => {
    const { cards, hide } = await hovered();
    cards.left();
    cards.pointer('in');
    cards.left();
    await vi.advanceTimersByTimeAsync(5000);
    expect(hide).not.toHaveBeenCalled();
    cards.pointer('out');
    await vi.advanceTimersByTimeAsync(1000);
    expect(hide).toHaveBeenCalledWith('finding-card');
  });

  it('stays after it was pressed, until it is closed', async () => {
    const { cards, hide } = await hovered();
    cards.pointer('pressed');
    cards.pointer('out');
    await vi.advanceTimersByTimeAsync(5000);
    expect(hide).not.toHaveBeenCalled();
  });
});
