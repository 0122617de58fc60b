// @vitest-environment happy-dom
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { SidePanel, type SidePanelProps } from '../../../../components/panel/side-panel.tsx';
import type { SurfaceState } from '../../../../lib/messaging/messages.ts';
import { findAxeProblems } from '../axe.ts';

const finding = (key: string, severity: 'must' | 'care' | 'idea', quote: string, ruleName: string): SurfaceState['findings'][number] => ({
  key,
  surface: 's',
  ruleId: 'r',
  ruleName,
  severity,
  quote,
  message: 'm',
  hasFix: true,
});

const state: SurfaceState = {
  site: { id: 'wordpress', name: 'WordPress' },
  level: 'full',
  missing: [],
  title: 'Meet the Tarn jacket',
  host: 'fernhill.example',
  kind: 'draft',
  taskName: 'Draft',
  taskMode: 'collaborative',
  findings: [finding('3', 'idea', 'utilise', 'Plain words'), finding('1', 'must', 'climate neutral', 'Green claims')],
  fixable: 1,
  running: null,
  fixed: null,
  ignored: 3,
  words: 486,
  provenance: { person: 31, edited: 52, untouched: 17 },
  trail: [
    { kind: 'prompt', at: 1, site: 'chatgpt', words: 30 },
    { kind: 'edited', at: 2, site: 'wordpress', words: 151 },
  ],
  canSign: true,
};

function setup(page: SidePanelProps['page'], changes: Partial<SidePanelProps> = {}) {
  const on = {
    onReveal: vi.fn(),
    onRestore: vi.fn(),
    onFixAll: vi.fn(),
    onUndoFixAll: vi.fn(),
    onSign: vi.fn(),
    onTurnOn: vi.fn(),
    onSync: vi.fn(),
    onReload: vi.fn(),
    onSetUp: vi.fn(),
    onData: vi.fn(),
  };
  const props: SidePanelProps = {
    page,
    offline: false,
    protocol: { version: '4.2', loadedAt: 0 },
    waiting: null,
    syncProblem: null,
    model: null,
    modelProblem: null,
    selected: null,
    problem: null,
    siteName: (id) => (id === 'chatgpt' ? 'ChatGPT' : id),
    now: 0,
    ...on,
    ...changes,
  };
  const result = render(<SidePanel {...props} />);
  return { ...on, ...result, props, user: userEvent.setup() };
}

afterEach(cleanup);

describe('side panel', () => {
  it('puts the words first, grouped must fix before suggestions', () => {
    setup({ kind: 'open', state });
    expect(screen.getAllByRole('heading', { level: 3 }).map((heading) => heading.textContent)).toEqual(['Must fix 1', 'Suggestions 1']);
    const rows = screen.getAllByRole('button').filter((button) => button.querySelector('q'));
    expect(rows[0]?.textContent).toBe('“climate neutral”Green claims');
  });

  it('reveals a finding in the page', async () => {
    const { user, onReveal } = setup({ kind: 'open', state });
    await user.click(screen.getByRole('button', { name: /climate neutral/ }));
    expect(onReveal.mock.calls[0]?.[0]).toMatchObject({ key: '1', surface: 's' });
  });

  it('drops the count at once and the row after its fade', async () => {
    const { rerender, props } = setup({ kind: 'open', state });
    rerender(<SidePanel {...props} page={{ kind: 'open', state: { ...state, findings: state.findings.slice(0, 1) } }} />);
    expect(screen.getByRole('heading', { name: 'Must fix 0' })).toBeTruthy();
    await waitFor(() => expect(screen.queryByText('“climate neutral”')).toBeNull());
  });

  it('offers to fix all when that is more than one, says how far it is, and offers to take it back', async () => {
    const { user, onFixAll, onUndoFixAll, rerender, props } = setup({ kind: 'open', state: { ...state, fixable: 3 } });
    await user.click(screen.getByRole('button', { name: 'Fix all 3' }));
    expect(onFixAll).toHaveBeenCalledOnce();
    const show = (changes: Partial<SurfaceState>) =>
      rerender(<SidePanel {...props} page={{ kind: 'open', state: { ...state, ...changes } }} />);
    show({ running: { done: 1, total: 3 } });
    expect(screen.getByRole('status').textContent).toBe('Fixing 2 of 3…');
    expect(screen.queryByRole('button', { name: /Fix all/ })).toBeNull();
    show({ findings: [], fixable: 0, fixed: 3 });
    expect(screen.getByRole('status').textContent).toBe('Fixed 3.Undo');
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(onUndoFixAll).toHaveBeenCalledOnce();
    show({ fixable: 1 });
    expect(screen.queryByRole('button', { name: /Fix all/ })).toBeNull();
  });

  it('says why a model gives no opinions', () => {
    setup({ kind: 'open', state }, { model: 'models.example.com', modelProblem: 'The model’s service can’t be reached.' });
    expect(screen.getByText('No opinions of a model at the moment.')).toBeTruthy();
    expect(screen.getByText(/can’t be reached/)).toBeTruthy();
  });

  it('says where drafts go once somebody switched a model on, and that they stay until then', () => {
    const { rerender, props } = setup({ kind: 'open', state });
    expect(screen.getByText('Text stays on this device')).toBeTruthy();
    rerender(<SidePanel {...props} model="models.example.com" />);
    expect(screen.queryByText('Text stays on this device')).toBeNull();
    expect(screen.getByText('Drafts go to models.example.com for an opinion')).toBeTruthy();
  });

  it('says who wrote what in words as well as in a bar', () => {
    setup({ kind: 'open', state });
    expect(screen.getByRole('img', { name: '31 % by a person, 52 % AI edited by a person, 17 % AI untouched' })).toBeTruthy();
    expect(screen.getByText('AI, edited by a person')).toBeTruthy();
  });

  it('tells how the text got here', () => {
    setup({ kind: 'open', state });
    expect(screen.getByText('You, in ChatGPT')).toBeTruthy();
    expect(screen.getByText('You, 151 words changed')).toBeTruthy();
  });

  it('offers to sign only where it can', async () => {
    const { user, onSign, rerender, props } = setup({ kind: 'open', state });
    await user.click(screen.getByRole('button', { name: 'Review and sign' }));
    expect(onSign).toHaveBeenCalledOnce();
    rerender(<SidePanel {...props} page={{ kind: 'open', state: { ...state, canSign: false } }} />);
    expect(screen.queryByRole('button', { name: 'Review and sign' })).toBeNull();
  });

  it('says in words what is missing when cover is not full', () => {
    setup({ kind: 'open', state: { ...state, level: 'degraded', missing: ['can’t hold publishing on this site'] } });
    expect(screen.getByText('Checks only')).toBeTruthy();
    expect(screen.getByText('Countersign can’t hold publishing on this site.')).toBeTruthy();
  });

  it('claims no checks on a page that it does not recognise', () => {
    setup({ kind: 'open', state: { ...state, level: 'off', missing: [], findings: [], canSign: false } });
    expect(screen.getByText('Nothing is checked or held here.')).toBeTruthy();
    expect(screen.queryByText('Nothing to look at')).toBeNull();
  });

  it('says kindly that nothing was found', () => {
    setup({ kind: 'open', state: { ...state, findings: [] } });
    expect(screen.getByText('Nothing to look at')).toBeTruthy();
    expect(screen.getByText(/Checked against protocol 4.2/).textContent).toContain('You can sign whenever you’re ready.');
  });

  it('keeps working without a network and says what waits', async () => {
    const { user, onSync } = setup({ kind: 'open', state }, { offline: true, waiting: 2 });
    expect(screen.getByText('You’re offline. Checks still work.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(onSync).toHaveBeenCalledOnce();
  });

  it('leads to the set-up without a protocol', async () => {
    const { user, onSetUp } = setup({ kind: 'no-protocol' });
    await user.click(screen.getByRole('button', { name: 'Set up' }));
    expect(onSetUp).toHaveBeenCalledOnce();
  });

  it('offers to turn on the site of this tab', async () => {
    const site = { id: 'chatgpt', name: 'ChatGPT', origins: ['https://chatgpt.com/*'] };
    const { user, onTurnOn } = setup({ kind: 'silent', host: 'chatgpt.com', offers: [site], turnedOn: false });
    await user.click(screen.getByRole('button', { name: 'Turn on for this site' }));
    expect(onTurnOn).toHaveBeenCalledWith(site);
  });

  it('reloads nothing by itself after a site was turned on: there may be a draft in it', async () => {
    const { user, onReload } = setup({ kind: 'silent', host: null, offers: [], turnedOn: true });
    expect(onReload).not.toHaveBeenCalled();
    await user.click(screen.getByRole('button', { name: 'Reload this tab' }));
    expect(onReload).toHaveBeenCalledOnce();
  });

  it('breaks no accessibility rule', async () => {
    const { container } = setup({ kind: 'open', state });
    expect(await findAxeProblems(container)).toEqual([]);
  });
});
