// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { OverlayNotice } from '../../../../components/findings/overlay-notice.tsx';
import type { NoticeView } from '../../../../lib/overlay/ui-contract.ts';

const undo: NoticeView = {
  kind: 'notice',
  id: 'n',
  tone: 'done',
  title: 'Ignored in this draft',
  text: null,
  actions: [{ id: 'undo', label: 'Undo' }],
  timeoutMs: 5000,
};

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

describe('overlay notice', () => {
  it('announces politely what was done and can undo it', () => {
    const onAction = vi.fn();
    render(<OverlayNotice view={undo} onAction={onAction} onClose={vi.fn()} />);
    expect(screen.getByRole('status').textContent).toContain('Ignored in this draft');
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(onAction).toHaveBeenCalledWith('undo');
  });

  it('leaves when its time is up, but not while someone points at it', () => {
    const onClose = vi.fn();
    render(<OverlayNotice view={undo} onAction={vi.fn()} onClose={onClose} />);
    fireEvent.pointerEnter(screen.getByRole('status'));
    act(() => vi.advanceTimersByTime(60_000));
    expect(onClose).not.toHaveBeenCalled();
    fireEvent.pointerLeave(screen.getByRole('status'));
    act(() => vi.advanceTimersByTime(5000));
    expect(onClose).toHaveBeenCalledOnce();
  });

  it('stays until it is answered when a publish was held', () => {
    const onClose = vi.fn();
    render(
      <OverlayNotice
        view={{ ...undo, tone: 'held', title: 'This publish was held', text: 'Press Publish to review and sign.', timeoutMs: null }}
        onAction={vi.fn()}
        onClose={onClose}
      />,
    );
    act(() => vi.advanceTimersByTime(600_000));
    expect(onClose).not.toHaveBeenCalled();
    expect(screen.getByRole('alert').textContent).toContain('Press Publish to review and sign.');
  });
});
