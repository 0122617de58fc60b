// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ReceiptView, type ReceiptViewProps } from '../../../../components/signoff/receipt-view.tsx';
import { findAxeProblems } from '../axe.ts';

type Live = ReceiptViewProps['receipt']['live'];

function setup(live: Live, changes: Partial<ReceiptViewProps> = {}) {
  const on = { onCopy: vi.fn(async () => {}), onDownload: vi.fn(), onOpenPage: vi.fn(), onDone: vi.fn() };
  const receipt: ReceiptViewProps['receipt'] = {
    id: '6f0e2a54-0b9e-4d25-a6f1-41c80b9e7d25',
    url: 'https://fernhill.example/journal/tarn',
    signedAt: 1,
    publishedAt: 2,
    live,
    jws: 'x',
  };
  const result = render(
    <ReceiptView
      title="Meet the Tarn jacket"
      signer="Ines Okafor"
      contentHash={'9f3a77c1e04b52d8'.repeat(4)}
      protocolVersion="4.2"
      receipt={receipt}
      {...on}
      {...changes}
    />,
  );
  return { ...on, ...result, user: userEvent.setup() };
}

afterEach(cleanup);

describe('receipt', () => {
  it.each<[Live, string]>([
    ['waiting', 'Signed. Waiting for the page to go live'],
    ['checking', 'Checking the live page…'],
    ['equal', 'Verified: live page equals signed text'],
    ['differs', 'The live page differs from the signed text'],
    ['unreachable', 'The live page can’t be read from here'],
  ])('says how the live page stands: %s', (live, words) => {
    setup(live);
    expect(screen.getByRole('status').textContent).toContain(words);
  });

  it('opens the live page when it differs', async () => {
    const { user, onOpenPage } = setup('differs');
    await user.click(screen.getByRole('button', { name: 'Open the live page' }));
    expect(onOpenPage).toHaveBeenCalledWith('https://fernhill.example/journal/tarn');
  });

  it('shows the facts, and says when it was copied', async () => {
    const { user, onCopy, onDownload } = setup('equal');
    expect(screen.getByText('9f3a 77c1 e04b 52d8')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Copy receipt' }));
    expect(onCopy).toHaveBeenCalledOnce();
    expect(screen.getByText('Copied')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Download' }));
    expect(onDownload).toHaveBeenCalledOnce();
  });

  it('never calls an emergency signed', () => {
    setup('equal', { unsigned: true });
    expect(screen.getByRole('dialog', { name: 'Live, without a signature' })).toBeTruthy();
    expect(screen.getByText('Ines Okafor').dataset.pencil).toBe('true');
  });

  it('breaks no accessibility rule', async () => {
    const { container } = setup('equal');
    expect(await findAxeProblems(container)).toEqual([]);
  });
});
