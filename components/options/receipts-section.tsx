/** What was signed on this device. */
import type { ReactNode } from 'react';
import type { ResponseOf } from '../../lib/messaging/messages.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Icon, type IconName } from '../ui/icons.tsx';
import { Section } from '../ui/section.tsx';
import { toDateTime } from '../ui/words.ts';

export type ReceiptRow = ResponseOf<'receipts.list'>['receipts'][number];

const liveWords: Readonly<Record<ReceiptRow['live'], { text: string; icon: IconName; ink: string }>> = {
  waiting: { text: 'not live yet', icon: 'clock', ink: 'text-ink-3' },
  checking: { text: 'checking the live page', icon: 'clock', ink: 'text-ink-3' },
  equal: { text: 'live page equals signed text', icon: 'done', ink: 'text-accent' },
  differs: { text: 'live page differs', icon: 'care', ink: 'text-care' },
  unreachable: { text: 'live page can’t be read', icon: 'offline', ink: 'text-ink-3' },
};

export function ReceiptsSection({
  receipts,
  enrolled,
  onDownload,
}: {
  receipts: readonly ReceiptRow[];
  enrolled: boolean;
  onDownload(receipt: ReceiptRow): void;
}): ReactNode {
  return (
    <Section title="Receipts" hint="Each can be checked by anyone, without us and without a network.">
      {receipts.length === 0 ? (
        <EmptyState title="No receipts yet">After you sign and publish, the receipt is kept here.</EmptyState>
      ) : (
        <ul>
          {receipts.map((receipt) => (
            <li
              key={receipt.id}
              className="grid min-h-11 grid-cols-[16px_1fr_auto] items-center gap-3 border-t border-line py-1.5 first:border-t-0"
            >
              <Icon name={liveWords[receipt.live].icon} className={liveWords[receipt.live].ink} />
              <span className="min-w-0">
                {receipt.url ? (
                  <a className="cs-link block truncate" href={receipt.url} target="_blank" rel="noreferrer noopener">
                    {receipt.url.replace(/^https?:\/\//, '')}
                  </a>
                ) : (
                  <b className="font-strong">Not published</b>
                )}
                <span className="block text-12 text-ink-2">
                  {toDateTime(receipt.at)} · {liveWords[receipt.live].text}
                  {enrolled ? ` · ${receipt.sent ? 'with your team' : 'not sent yet'}` : ''}
                </span>
              </span>
              <Button size="small" aria-label={`Download receipt ${receipt.id}`} onClick={() => onDownload(receipt)}>
                <Icon name="download" small />
                Download
              </Button>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
