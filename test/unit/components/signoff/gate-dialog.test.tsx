// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { GateDialog, type GateDialogProps } from '../../../../components/signoff/gate-dialog.tsx';
import type { GateView } from '../../../../lib/messaging/messages.ts';
import { findAxeProblems } from '../axe.ts';
import { gateView, readyView } from './gate-view.ts';

function setup(view: GateView = gateView, changes: Partial<GateDialogProps> = {}) {
  const on = {
    onOwnWindow: vi.fn(),
    onReason: vi.fn(),
    onCheck: vi.fn(),
    onPassage: vi.fn(),
    onSign: vi.fn(),
    onEmergency: vi.fn(),
    onKeepDraft: vi.fn(),
    onSetName: vi.fn(),
    onRead: vi.fn(),
  };
  const props: GateDialogProps = { view, busy: null, problem: null, offline: false, covered: false, ...on, ...changes };
  const result = render(<GateDialog {...props} />);
  return { ...on, ...result, props, user: userEvent.setup() };
}

afterEach(cleanup);

describe('review and sign', () => {
  it('takes the focus and says what goes where', () => {
    setup();
    const dialog = screen.getByRole('dialog', { name: 'Review and sign' });
    expect(document.activeElement).toBe(dialog);
    expect(dialog.textContent).toContain('Meet the Tarn jacket goes to fernhill.example/journal');
    expect(dialog.textContent).toContain('Higher risk');
    expect(dialog.textContent).toContain('text 9f3a 77c1 e04b 52d8');
  });

  it('counts what is left and leads there instead of signing', async () => {
    const { user, onSign } = setup();
    expect(screen.getByText('3 things left: a reason, a passage to read and a tick')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Sign and publish' }));
    expect(onSign).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(screen.getByRole('combobox', { name: 'Reason for “utilise”' }));
  });

  it('leads to the tick when only that is left', async () => {
    const { user } = setup({ ...gateView, findings: [], untouched: [], left: ['checks'] });
    await user.click(screen.getByRole('button', { name: 'Sign and publish' }));
    expect(document.activeElement).toBe(screen.getByRole('checkbox', { name: 'Names, prices and dates are right' }));
  });

  it('leads to the set-up when the name is missing', async () => {
    const { user, onSetName, onSign } = setup({ ...readyView, signer: '', left: ['name'] });
    expect(screen.getByText('1 thing left: your name')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Sign and publish' }));
    expect(onSetName).toHaveBeenCalledOnce();
    expect(onSign).not.toHaveBeenCalled();
  });

  it('tints one row only: the first that waits', () => {
    const { container } = setup();
    expect(container.querySelectorAll('[data-waits]')).toHaveLength(1);
  });

  it('tells of a finding, on request, what its rule says, where a link should lead and what stands behind it', async () => {
    const { user, container } = setup();
    expect(screen.queryByText('Say use.')).toBeNull();
    const why = screen.getByRole('button', { name: 'Why? “utilise”' });
    await user.click(why);
    expect(why.getAttribute('aria-expanded')).toBe('true');
    for (const words of ['Say use.', 'https://fernhill.example/words', 'Short words are read faster.', 'We use wool.'])
      expect(screen.getByText(words)).toBeTruthy();
    expect(await findAxeProblems(container)).toEqual([]);
    await user.click(why);
    expect(screen.queryByText('Say use.')).toBeNull();
  });

  it('asks for reasons only where the protocol does', async () => {
    const { user, onReason } = setup();
    expect(screen.getAllByRole('combobox')).toHaveLength(1);
    await user.selectOptions(screen.getByRole('combobox'), 'Legal wording');
    expect(onReason).toHaveBeenCalledWith('plain:utilise:0', 'legal');
  });

  it('shows the whole passage when someone says that they have read it', async () => {
    const { user, onPassage } = setup();
    expect(screen.queryByRole('button', { name: 'Show less' })).toBeNull();
    await user.click(screen.getByRole('checkbox', { name: 'I’ve read it and it’s right' }));
    expect(onPassage).toHaveBeenCalledWith('p1', true);
    expect(screen.getByRole('button', { name: 'Show less' })).toBeTruthy();
  });

  it('shows the exact text that is signed, and tells that it was opened', async () => {
    const { user, onRead } = setup();
    await user.click(screen.getByRole('button', { name: 'Read the text' }));
    const text = screen.getByRole('article', { name: 'The exact text' });
    expect(within(text).getByText('Some mornings start at minus eight.')).toBeTruthy();
    expect(onRead).toHaveBeenCalled();
  });

  it('signs when nothing is left, and hands on the event', async () => {
    const { user, onSign } = setup(readyView);
    await user.click(screen.getByRole('button', { name: 'Sign and publish' }));
    expect(onSign.mock.calls[0]?.[0]).toBeInstanceOf(Event);
  });

  it('closes finished steps to one line', () => {
    setup(readyView);
    expect(screen.getByText('No findings left')).toBeTruthy();
    expect(screen.getByText('No untouched AI passages')).toBeTruthy();
  });

  it('keeps the name in pencil until it is signed, then in ink', () => {
    const { rerender, props } = setup(readyView);
    expect(screen.getByText('Ines Okafor').dataset.pencil).toBe('true');
    rerender(<GateDialog {...props} view={{ ...readyView, state: 'signed' }} />);
    expect(screen.getByText('Ines Okafor').dataset.pencil).toBeUndefined();
    expect(screen.getByRole('heading', { name: 'Signed' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Sign and publish' })).toBeNull();
  });

  it('cannot be signed twice while it is signing', () => {
    setup(readyView, { busy: 'signing' });
    const button = screen.getByText('Signing…').closest('button');
    expect(button?.disabled).toBe(true);
  });

  it('keeps the draft on Esc, on close and on its button', async () => {
    const { user, onKeepDraft } = setup();
    await user.keyboard('{Escape}');
    await user.click(screen.getByRole('button', { name: 'Close, keep as draft' }));
    await user.click(screen.getByRole('button', { name: 'Keep as draft' }));
    expect(onKeepDraft).toHaveBeenCalledTimes(3);
  });

  it('lets an emergency through only with a reason', async () => {
    const { user, onEmergency } = setup();
    await user.click(screen.getByRole('button', { name: 'It’s an emergency' }));
    await user.click(screen.getByRole('button', { name: 'Publish now' }));
    expect(onEmergency).not.toHaveBeenCalled();
    await user.type(screen.getByRole('textbox', { name: 'What can’t wait?' }), 'Recall of batch 7');
    await user.click(screen.getByRole('button', { name: 'Publish now' }));
    expect(onEmergency.mock.calls[0]?.[0]).toBe('Recall of batch 7');
  });

  it('has no emergency exit for roles that have none', () => {
    setup({ ...gateView, canEmergency: false });
    expect(screen.queryByRole('button', { name: 'It’s an emergency' })).toBeNull();
  });

  it('offers a window of its own when something covers it', async () => {
    const { user, onOwnWindow } = setup(readyView, { covered: true });
    await user.click(screen.getByRole('button', { name: 'Open in its own window' }));
    expect(onOwnWindow).toHaveBeenCalledOnce();
  });

  it('says in one sentence when a request was refused', () => {
    setup(readyView, { problem: 'The text changed. Press Publish again.' });
    expect(screen.getByRole('alert').textContent).toBe('The text changed. Press Publish again.');
  });

  it('says what signing means without a network', () => {
    setup(readyView, { offline: true });
    expect(screen.getByRole('button', { name: 'Sign now, publish when back' })).toBeTruthy();
  });

  it('says so when the session has run out, and takes no more answers', () => {
    setup({ ...gateView, state: 'expired' });
    expect(screen.getByText('This review has run out.')).toBeTruthy();
    expect((screen.getByRole('combobox') as HTMLSelectElement).disabled).toBe(true);
    expect(screen.queryByRole('button', { name: 'Sign and publish' })).toBeNull();
  });

  it('breaks no accessibility rule, unfinished or ready', async () => {
    const { container, rerender, props } = setup();
    expect(await findAxeProblems(container)).toEqual([]);
    rerender(<GateDialog {...props} view={readyView} />);
    expect(await findAxeProblems(container)).toEqual([]);
  });
});
