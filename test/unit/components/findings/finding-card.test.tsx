// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { FindingCard } from '../../../../components/findings/finding-card.tsx';
import type { FindingCardView } from '../../../../lib/overlay/ui-contract.ts';
import { findAxeProblems } from '../axe.ts';

const view: FindingCardView = {
  kind: 'finding-card',
  key: 'k',
  ruleName: 'Green claims',
  severity: 'must',
  quote: 'climate neutral',
  message: '“Climate neutral” can’t be said of a product.',
  why: 'EU law bans it when it rests on offsets.',
  fixes: [{ kind: 'replace', text: 'made with less', from: 'From your approved claims' }, { kind: 'remove' }],
  example: { bad: 'A climate neutral jacket.', good: 'A jacket made with less.' },
  index: 1,
  total: 4,
  canApply: true,
  feedback: null,
  focus: true,
};

function setup(changes: Partial<FindingCardView> = {}) {
  const on = { onApply: vi.fn(), onStep: vi.fn(), onIgnore: vi.fn(), onFeedback: vi.fn(), onCopy: vi.fn(), onClose: vi.fn() };
  const result = render(<FindingCard view={{ ...view, ...changes }} {...on} />);
  return { ...on, ...result, user: userEvent.setup() };
}

afterEach(cleanup);

describe('finding card', () => {
  it('names rule, severity and place, and shows the change with its source', () => {
    setup();
    expect(screen.getByRole('dialog', { name: 'Green claims, must fix' })).toBe(document.activeElement);
    expect(screen.getByText('1 of 4')).toBeTruthy();
    expect(screen.getByText('climate neutral').tagName).toBe('DEL');
    expect(screen.getByText('made with less').tagName).toBe('INS');
    expect(screen.getByText('From your approved claims')).toBeTruthy();
  });

  it('replaces on Enter, removes on Backspace, steps with the arrows and closes on Esc', async () => {
    const { user, onApply, onStep, onClose } = setup();
    await user.keyboard('{Enter}{Backspace}{ArrowDown}{ArrowUp}{Escape}');
    expect(onApply.mock.calls).toEqual([[0], [1]]);
    expect(onStep.mock.calls).toEqual([[1], [-1]]);
    // The hand that came from the text still holds Alt down.
    await user.keyboard('{Alt>}{ArrowDown}{Enter}{/Alt}');
    expect(onStep.mock.calls).toEqual([[1], [-1], [1]]);
    expect(onApply).toHaveBeenCalledTimes(2);
    expect(onClose).toHaveBeenCalledOnce();
  });

  it('leaves Enter to the button that has the focus', async () => {
    const { user, onApply } = setup();
    screen.getByRole('button', { name: 'Remove the phrase' }).focus();
    await user.keyboard('{Enter}');
    expect(onApply.mock.calls).toEqual([[1]]);
  });

  it('takes no key away from the host while a modifier is held', async () => {
    const { user, onApply } = setup();
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(onApply).not.toHaveBeenCalled();
  });

  it('shows and hides the example with E', async () => {
    const { user } = setup();
    await user.keyboard('e');
    expect(screen.getByText('A climate neutral jacket.')).toBeTruthy();
    await user.keyboard('e');
    expect(screen.queryByText('A climate neutral jacket.')).toBeNull();
  });

  it('opens the ignore menu with I and offers four plainly named scopes', async () => {
    const { user, onIgnore } = setup();
    await user.keyboard('i');
    const items = screen.getAllByRole('menuitem').map((item) => item.querySelector('span')?.textContent);
    expect(items).toEqual(['Just here', 'In this draft', 'For me, everywhere', 'For the team']);
    await user.keyboard('{ArrowDown}{Enter}');
    expect(onIgnore).toHaveBeenCalledWith('document');
    expect(screen.queryByRole('menu')).toBeNull();
  });

  it('chooses a scope by its number and gives the focus back to the button', async () => {
    const { user, onIgnore } = setup();
    await user.keyboard('i4');
    expect(onIgnore).toHaveBeenCalledWith('wrong');
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Ignore' }));
  });

  it('closes the menu alone on Esc', async () => {
    const { user, onClose } = setup();
    await user.keyboard('i{Escape}');
    expect(screen.queryByRole('menu')).toBeNull();
    expect(onClose).not.toHaveBeenCalled();
  });

  it('leaves the focus where it is, and hides the keys, when it was opened by hovering', () => {
    setup({ focus: false });
    expect(document.activeElement).toBe(document.body);
    expect(screen.queryByText('next')).toBeNull();
  });

  it('offers copying where the text cannot be written to', async () => {
    const { user, onCopy, onApply } = setup({ canApply: false });
    await user.click(screen.getByRole('button', { name: 'Copy the better words' }));
    expect(onCopy).toHaveBeenCalledWith('made with less');
    expect(onApply).not.toHaveBeenCalled();
  });

  it('says that an answer was noted', async () => {
    const { user, onFeedback } = setup({ feedback: 'wrong' });
    expect(screen.getByText('Thank you, noted')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'No, this was wrong' }).getAttribute('aria-pressed')).toBe('true');
    await user.click(screen.getByRole('button', { name: 'Yes, this was right' }));
    expect(onFeedback).toHaveBeenCalledWith('right');
  });

  it('breaks no accessibility rule, with the menu open or closed', async () => {
    const { user, container } = setup();
    expect(await findAxeProblems(container)).toEqual([]);
    await user.keyboard('i');
    expect(await findAxeProblems(container)).toEqual([]);
  });
});
