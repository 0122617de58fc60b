/** Signed and live: what was signed, by whom, and whether the live page equals it. */
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import type { GateView } from '../../lib/messaging/messages.ts';
import { Button } from '../ui/button.tsx';
import { classNames } from '../ui/class-names.ts';
import { Icon, type IconName } from '../ui/icons.tsx';
import { Seal } from '../ui/seal.tsx';
import { SignLine } from '../ui/sign-line.tsx';
import { toClock, toDateTime, toHashGroups } from '../ui/words.ts';

type Receipt = NonNullable<GateView['receipt']>;
type Live = Receipt['live'];

const rows: Readonly<Record<Live, { text: string; icon: IconName; look: string }>> = {
  waiting: { text: 'Signed. Waiting for the page to go live', icon: 'clock', look: 'bg-sunken text-ink-2' },
  checking: { text: 'Checking the live page…', icon: 'clock', look: 'bg-sunken text-ink-2' },
  equal: { text: 'Verified: live page equals signed text', icon: 'done', look: 'bg-accent-soft text-accent' },
  differs: { text: 'The live page differs from the signed text', icon: 'care', look: 'bg-care-soft text-care' },
  unreachable: { text: 'The live page can’t be read from here', icon: 'offline', look: 'bg-sunken text-ink-2' },
};

const hints: Readonly<Partial<Record<Live, string>>> = {
  differs: 'Something changed the text on its way: a plugin, a template, or another person. Open the page and compare.',
  unreachable: 'That says nothing about the text. The receipt is kept, and the page can be checked later.',
};

export interface ReceiptViewProps {
  title: string;
  signer: string;
  role?: string;
  contentHash: string;
  protocolVersion: string;
  receipt: Receipt;
  /** An emergency publication has no signature. */
  unsigned?: boolean;
  onCopy(): void | Promise<void>;
  onDownload(): void;
  onOpenPage(url: string): void;
  onDone(): void;
}

export function ReceiptView(props: ReceiptViewProps): ReactNode {
  const { receipt } = props;
  const title = useId();
  const dialog = useRef<HTMLElement>(null);
  const [copied, setCopied] = useState(false);
  useEffect(() => dialog.current?.focus(), []);
  const live = receipt.publishedAt !== null;
  const row = rows[receipt.live];
  const heading = props.unsigned ? 'Live, without a signature' : live ? 'Signed and live' : 'Signed';
  return (
    <section
      ref={dialog}
      role="dialog"
      aria-modal="true"
      aria-labelledby={title}
      tabIndex={-1}
      data-surface
      onKeyDown={(event) => {
        if (event.key === 'Escape') props.onDone();
      }}
      className="cs-rise max-h-[calc(100dvh-32px)] w-110 max-w-full min-w-0 overflow-x-hidden overflow-y-auto rounded-xl bg-raised shadow-3 outline-none"
    >
      <header className="grid grid-cols-[1fr_auto] items-start gap-3 px-6 pt-6 pb-5">
        <div className="min-w-0">
          <h1 id={title} className="text-20 font-bold tracking-[-0.008em]">
            {heading}
          </h1>
          <p className="mt-1 [overflow-wrap:anywhere] text-ink-2">
            {props.title || 'Untitled'}
            <br />
            {toDateTime(receipt.publishedAt ?? receipt.signedAt)}
          </p>
        </div>
        <Seal hash={props.contentHash} />
      </header>
      <div role="status" className={classNames('mx-6 rounded-m px-3 py-2.5', row.look)}>
        <p className="flex items-center gap-2 font-strong">
          <Icon name={row.icon} />
          {row.text}
        </p>
        {hints[receipt.live] ? <p className="ms-6 text-12 text-ink-2">{hints[receipt.live]}</p> : null}
        {receipt.live === 'differs' && receipt.url ? (
          <p className="ms-6 mt-1.5">
            <Button size="small" onClick={() => props.onOpenPage(receipt.url ?? '')}>
              Open the live page
            </Button>
          </p>
        ) : null}
      </div>
      <div className="px-6 pt-[18px] pb-1">
        <h2 className="text-12 font-strong text-ink-2">{props.unsigned ? 'Published by' : 'Signed'}</h2>
        <SignLine name={props.signer} state={props.unsigned ? 'pencil' : 'ink'} />
        <p className="mt-1.5 text-12 text-ink-2">
          {props.role ? `${props.role}, ` : ''}
          {toClock(receipt.signedAt)}
        </p>
      </div>
      <div className="cs-tear mt-5 mb-1" aria-hidden="true" />
      <dl className="grid grid-cols-[96px_1fr] gap-x-3 gap-y-1 px-6 pt-2.5 pb-4">
        {receipt.url ? (
          <Fact name="Page">
            <a className="cs-link" href={receipt.url} target="_blank" rel="noreferrer noopener">
              {receipt.url.replace(/^https?:\/\//, '')}
            </a>
          </Fact>
        ) : null}
        <Fact name="Receipt" mono>
          {receipt.id}
        </Fact>
        <Fact name="Text" mono>
          {toHashGroups(props.contentHash)}
        </Fact>
        <Fact name="Protocol" mono>
          {props.protocolVersion}
        </Fact>
      </dl>
      <footer className="flex flex-wrap items-center gap-2 px-6 pb-4">
        <Button
          kind="primary"
          onClick={async () => {
            await props.onCopy();
            setCopied(true);
          }}
        >
          <Icon name={copied ? 'check' : 'copy'} />
          <span aria-live="polite">{copied ? 'Copied' : 'Copy receipt'}</span>
        </Button>
        <Button onClick={props.onDownload}>
          <Icon name="download" />
          Download
        </Button>
        <span className="flex-1" />
        <Button kind="quiet" onClick={props.onDone}>
          Done
        </Button>
      </footer>
    </section>
  );
}

function Fact({ name, mono, children }: { name: string; mono?: boolean; children: ReactNode }): ReactNode {
  return (
    <>
      <dt className="text-ink-2">{name}</dt>
      <dd className={classNames('min-w-0 [overflow-wrap:anywhere]', mono && 'font-mono text-12 leading-5')}>{children}</dd>
    </>
  );
}
