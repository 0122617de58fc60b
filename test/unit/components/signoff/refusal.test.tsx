// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Refusal } from '../../../../components/signoff/refusal.tsx';
import { findAxeProblems } from '../axe.ts';

afterEach(cleanup);

describe('a refusal', () => {
  it('always has a way out, by button and by Escape', async () => {
    const onClose = vi.fn();
    const { container } = render(<Refusal say="This is over. Press Publish again." onRetry={null} onClose={onClose} />);
    const user = userEvent.setup();
    expect(screen.getByRole('heading').textContent).toBe('This is over.');
    expect(screen.getByText('Press Publish again.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
    await user.keyboard('{Escape}');
    await user.click(screen.getByRole('button', { name: 'Close' }));
    expect(onClose).toHaveBeenCalledTimes(2);
    expect(await findAxeProblems(container)).toEqual([]);
  });

  it('offers to try again only where that can help', async () => {
    const onRetry = vi.fn();
    render(<Refusal say="Countersign is restarting. Wait a moment." onRetry={onRetry} onClose={vi.fn()} />);
    await userEvent.setup().click(screen.getByRole('button', { name: 'Try again' }));
    expect(onRetry).toHaveBeenCalledOnce();
  });
});
