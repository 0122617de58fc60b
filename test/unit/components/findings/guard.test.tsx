// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Guard } from '../../../../components/findings/guard.tsx';
import { toFoundSentence, toWhyQuestion } from '../../../../components/findings/guard-words.ts';
import type { GuardView } from '../../../../lib/overlay/ui-contract.ts';
import { findAxeProblems } from '../axe.ts';

const view: GuardView = {
  kind: 'guard',
  found: [
    { detail: 'email', label: 'e-mail', count: 1 },
    { detail: 'card', label: 'card', count: 1 },
  ],
  preview: [
    { kind: 'text', text: 'Write to ' },
    { kind: 'placeholder', detail: 'email', label: 'e-mail 1' },
    { kind: 'text', text: '.' },
  ],
  reasons: [
    { id: 'test', text: 'Test data' },
    { id: 'agreed', text: 'They agreed' },
  ],
  mode: 'enforce',
  state: 'asking',
  problem: null,
};

function setup(changes: Partial<GuardView> = {}) {
  const on = { onSendRedacted: vi.fn(), onSendAnyway: vi.fn(), onEdit: vi.fn() };
  const result = render(<Guard view={{ ...view, ...changes }} {...on} />);
  return { ...on, ...result, user: userEvent.setup() };
}

afterEach(cleanup);

describe('prompt guard', () => {
  it('takes the focus, says what was found and shows what would be sent', () => {
    setup();
    const guard = screen.getByRole('alertdialog', { name: 'This prompt contains an e-mail address and a card number.' });
    expect(document.activeElement).toBe(guard);
    expect(guard.textContent).toContain('Write to e-mail 1.');
  });

  it('sends redacted on Enter and goes back to the prompt on Esc', async () => {
    const { user, onSendRedacted, onEdit } = setup();
    await user.keyboard('{Enter}');
    expect(onSendRedacted).toHaveBeenCalledOnce();
    await user.keyboard('{Escape}');
    expect(onEdit).toHaveBeenCalledOnce();
  });

  it('asks for one reason before sending anyway, and sends nothing without it', async () => {
    const { user, onSendAnyway } = setup();
    await user.click(screen.getByRole('button', { name: 'Send anyway with a reason' }));
    expect(screen.getByRole('alertdialog', { name: 'Why does it need the e-mail address and the card number?' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Send anyway' }));
    expect(onSendAnyway).not.toHaveBeenCalled();
    await user.click(screen.getByRole('radio', { name: 'They agreed' }));
    await user.click(screen.getByRole('button', { name: 'Send anyway' }));
    expect(onSendAnyway.mock.calls[0]?.[0]).toBe('agreed');
  });

  it('never sends on Enter while a reason is asked for', async () => {
    const { user, onSendRedacted, onSendAnyway } = setup();
    await user.click(screen.getByRole('button', { name: 'Send anyway with a reason' }));
    await user.keyboard('{Enter}');
    expect(onSendRedacted).not.toHaveBeenCalled();
    expect(onSendAnyway).not.toHaveBeenCalled();
  });

  it('goes from the reason back to the first question on Esc', async () => {
    const { user, onEdit } = setup();
    await user.click(screen.getByRole('button', { name: 'Send anyway with a reason' }));
    await user.keyboard('{Escape}');
    expect(onEdit).not.toHaveBeenCalled();
    expect(screen.getByRole('button', { name: 'Send redacted' })).toBeTruthy();
  });

  it('hands on the event, so that the caller can refuse one that no person made', async () => {
    const { onSendRedacted } = setup();
    screen.getByRole('button', { name: 'Send redacted' }).click();
    expect(onSendRedacted.mock.calls[0]?.[0]).toBeInstanceOf(Event);
  });

  it('waits while the redaction is written and read back', async () => {
    const { user, onSendRedacted } = setup({ state: 'working' });
    expect((screen.getByRole('button', { name: 'Redacting…' }) as HTMLButtonElement).disabled).toBe(true);
    await user.keyboard('{Enter}');
    expect(onSendRedacted).not.toHaveBeenCalled();
  });

  it('says what went wrong', () => {
    setup({ problem: 'The box did not take the change, so nothing was sent.' });
    expect(screen.getByRole('alert').textContent).toContain('nothing was sent');
  });

  it('keeps Tab inside: the composer behind it would send on Enter', async () => {
    const { user } = setup();
    await user.tab();
    for (let step = 0; step < 8; step += 1) {
      await user.tab();
      expect(screen.getByRole('alertdialog').contains(document.activeElement)).toBe(true);
    }
  });

  it('offers to send as it is, without a reason, only where the protocol coaches', async () => {
    const { user, onSendAnyway } = setup({ mode: 'coach' });
    await user.click(screen.getByRole('button', { name: 'Send as it is' }));
    expect(onSendAnyway.mock.calls[0]?.[0]).toBeNull();
  });

  it('breaks no accessibility rule in either state', async () => {
    const { user, container } = setup();
    expect(await findAxeProblems(container)).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Send anyway with a reason' }));
    expect(await findAxeProblems(container)).toEqual([]);
  });
});

describe('guard sentences', () => {
  it('counts several of a kind and takes an unknown kind by its label', () => {
    expect(
      toFoundSentence([
        { detail: 'phone', label: 'phone', count: 2 },
        { detail: 'passport', label: 'passport number', count: 1 },
      ]),
    ).toBe('This prompt contains 2 phone numbers and a passport number.');
    expect(toWhyQuestion([{ detail: 'iban', label: 'IBAN', count: 3 }])).toBe('Why does it need the IBANs?');
  });

  it('has words even when nothing is named', () => {
    expect(toFoundSentence([])).toBe('This prompt may contain something private.');
  });
});
