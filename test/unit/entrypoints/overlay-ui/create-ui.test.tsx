// @vitest-environment happy-dom
import { act } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createOverlayUi } from '../../../../entrypoints/overlay-ui/create-ui.tsx';
import {
  type FindingCardView,
  getOverlayUi,
  type NoticeView,
  type OverlayActions,
  type OverlayUi,
  setOverlayUi,
} from '../../../../lib/overlay/ui-contract.ts';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

const card: FindingCardView = {
  kind: 'finding-card',
  key: 'k',
  ruleName: 'Plain words',
  severity: 'idea',
  quote: 'utilise',
  message: 'Say “use”.',
  why: 'Short words are read sooner.',
  fixes: [{ kind: 'replace', text: 'use' }],
  address: null,
  rule: null,
  index: 1,
  total: 1,
  canApply: true,
  feedback: null,
  focus: true,
};
const notice: NoticeView = {
  kind: 'notice',
  id: 'n',
  tone: 'held',
  title: 'Held',
  text: 'Press Publish.',
  actions: [{ id: 'review', label: 'Review and sign' }],
  timeoutMs: null,
};
const anchor = { left: 100, top: 100, width: 60, height: 20 };

let ui: OverlayUi;
let actions: { [K in keyof OverlayActions]: ReturnType<typeof vi.fn> };
const host = () => document.querySelector('countersign-ui');
const inside = () => host()?.shadowRoot;

beforeEach(() => {
  document.body.innerHTML = '<textarea id="editor"></textarea>';
  actions = {
    apply: vi.fn(),
    step: vi.fn(),
    ignore: vi.fn(),
    feedback: vi.fn(),
    sendRedacted: vi.fn(),
    sendAnyway: vi.fn(),
    edit: vi.fn(),
    notice: vi.fn(),
    closed: vi.fn(),
    pointer: vi.fn(),
    docked: vi.fn(),
  };
  ui = createOverlayUi({ shadow: 'open' });
  act(() => ui.connect(actions as unknown as OverlayActions));
});
afterEach(() => act(() => ui.destroy()));

describe('injected interface', () => {
  it('adds nothing to the page before something is shown', () => {
    expect(host()).toBeNull();
  });

  it('shows a card in its own shadow root and leaves the page’s document alone', () => {
    act(() => ui.show(card, anchor));
    expect(inside()?.querySelector('[role="dialog"]')?.textContent).toContain('Say “use”.');
    expect(document.querySelectorAll('style, link')).toHaveLength(0);
  });

  it('lets in nothing that the page made up', () => {
    act(() => ui.show(card, anchor));
    act(() => inside()?.querySelector<HTMLButtonElement>('[data-kind="primary"]')?.click());
    expect(actions.apply).not.toHaveBeenCalled();
  });

  it('knows its own events', () => {
    act(() => ui.show(card, anchor));
    const seen: boolean[] = [];
    window.addEventListener('pointermove', (event) => seen.push(ui.owns(event)));
    inside()
      ?.querySelector('button')
      ?.dispatchEvent(new Event('pointermove', { bubbles: true, composed: true }));
    document.body.dispatchEvent(new Event('pointermove', { bubbles: true, composed: true }));
    expect(seen).toEqual([true, false]);
  });

  it('keeps a card while its mark is out of sight, and brings it back', () => {
    act(() => ui.show(card, anchor));
    act(() => ui.move(null));
    expect(inside()?.querySelector('[role="dialog"]')).toBeNull();
    act(() => ui.move(anchor));
    expect(inside()?.querySelector('[role="dialog"]')).not.toBeNull();
  });

  it('docks a card of a narrow window at the edge away from its words, and says what it covers only at the bottom', () => {
    vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(300);
    const low = { ...anchor, top: innerHeight - 40 };
    const docked = () => inside()?.querySelector<HTMLElement>('[data-docked]')?.dataset.docked;
    vi.spyOn(document.documentElement, 'clientWidth', 'get').mockReturnValue(390);
    act(() => ui.show(card, low));
    expect(docked()).toBe('top');
    expect(actions.docked).not.toHaveBeenCalled();
    act(() => ui.move(anchor));
    expect(docked()).toBe('bottom');
    expect(actions.docked).toHaveBeenCalled();
    vi.restoreAllMocks();
  });

  it('gives the focus back to the very box inside a component that had it', async () => {
    const component = document.body.appendChild(document.createElement('div'));
    const box = document.createElement('textarea');
    component.attachShadow({ mode: 'open' }).append(box);
    box.focus();
    await act(async () => ui.show(card, anchor));
    inside()?.querySelector<HTMLElement>('[role="dialog"]')?.focus();
    expect(document.activeElement).toBe(host());
    await act(async () => ui.hide());
    expect(component.shadowRoot?.activeElement).toBe(box);
  });

  it('hides the card and keeps the notice', () => {
    act(() => ui.show(card, anchor));
    act(() => ui.show(notice, null));
    act(() => ui.hide());
    expect(inside()?.querySelector('[role="dialog"]')).toBeNull();
    expect(inside()?.querySelector('[role="alert"]')?.textContent).toContain('Held');
    act(() => ui.hide('notice'));
    expect(inside()?.querySelector('[role="alert"]')).toBeNull();
  });

  it('comes back when an application has thrown its element away', () => {
    act(() => ui.show(card, anchor));
    host()?.remove();
    act(() => ui.show({ ...card, index: 1 }, anchor));
    expect(host()).not.toBeNull();
  });

  it('is found through the hook, and a second load replaces the first', () => {
    const scope = {};
    act(() => setOverlayUi(ui, scope));
    expect(getOverlayUi(scope)).toBe(ui);
    const destroyed = vi.spyOn(ui, 'destroy');
    const second = createOverlayUi({ shadow: 'open' });
    act(() => setOverlayUi(second, scope));
    expect(destroyed).toHaveBeenCalledOnce();
    expect(getOverlayUi(scope)).toBe(second);
    act(() => second.destroy());
  });
});
