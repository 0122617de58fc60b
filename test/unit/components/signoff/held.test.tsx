// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Held, toHeldKind } from '../../../../components/signoff/held.tsx';

afterEach(cleanup);

describe('held page', () => {
  it('takes only reasons that it knows, so that nobody can put words on it by a link', () => {
    expect(toHeldKind('unsigned')).toBe('unsigned');
    expect(toHeldKind('<b>Send us your password</b>')).toBe('no-text');
    expect(toHeldKind(null)).toBe('no-text');
  });

  it('says what to do, and goes back when there is a way back', () => {
    const onBack = vi.fn();
    render(<Held kind="no-text" onBack={onBack} />);
    screen.getByRole('button', { name: 'Go back' }).click();
    expect(onBack).toHaveBeenCalledOnce();
    expect(screen.getByText(/Press Publish or Update there/)).toBeTruthy();
  });
});
