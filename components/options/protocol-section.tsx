/** The brand protocol in use, how to load another, and what an author has to put right. */
import { type ReactNode, useId, useState } from 'react';
import type { BrandProtocol } from '../../lib/brand-protocol/schema.ts';
import type { ResponseOf } from '../../lib/messaging/messages.ts';
import { Button } from '../ui/button.tsx';
import { Disclosure } from '../ui/disclosure.tsx';
import { Icon } from '../ui/icons.tsx';
import { Notice } from '../ui/notice.tsx';
import { Section } from '../ui/section.tsx';
import { SeverityIcon, severityWords } from '../ui/severity.tsx';
import { toCount, toDateTime, toHashGroups } from '../ui/words.ts';
import { ValeImport, type ValeImportProps } from './vale-import.tsx';

type Status = ResponseOf<'status.get'>;
type ProtocolState = NonNullable<Status['protocol']>;
export type AuthorError = NonNullable<Status['protocolProblem']>['errors'][number];

const fromWords: Readonly<Record<ProtocolState['from'], string>> = {
  file: 'from a file',
  managed: 'from your administrator',
  endpoint: 'from your team',
};

export interface ProtocolSectionProps {
  state: ProtocolState | null;
  protocol: BrandProtocol | null;
  /** A newer one that was not taken. */
  refused: Status['protocolProblem'];
  /** Beside the title, while things are still being set up. */
  mark?: ReactNode;
  /** The protocol that comes with Countersign, as text. */
  starter(): Promise<string>;
  /** Reads and loads a file; resolves with the errors, empty when it was taken. */
  onLoad(source: string, name: string): Promise<readonly AuthorError[]>;
  onImport: ValeImportProps['onImport'];
  onSave: ValeImportProps['onSave'];
}

export function ProtocolSection({ state, protocol, refused, mark, starter, onLoad, onImport, onSave }: ProtocolSectionProps): ReactNode {
  const id = useId();
  const [busy, setBusy] = useState(false);
  const [result, setResult] = useState<{ name: string; errors: readonly AuthorError[] } | null>(null);
  const [over, setOver] = useState(false);

  const take = async (name: string, read: () => Promise<string>): Promise<void> => {
    setBusy(true);
    setResult({ name, errors: await onLoad(await read(), name) });
    setBusy(false);
  };
  const load = async (file: File | undefined): Promise<void> => {
    if (file) await take(file.name, () => file.text());
  };

  const errors = result && result.errors.length > 0 ? result.errors : null;
  return (
    <Section title="Brand protocol" aside={mark} hint="What is checked, who signs, and why. One file, YAML or JSON.">
      {state ? (
        <dl className="grid grid-cols-[96px_1fr] gap-x-3 gap-y-1">
          <dt className="text-ink-2">Name</dt>
          <dd className="font-strong">{state.name}</dd>
          <dt className="text-ink-2">Version</dt>
          <dd>
            <span className="font-mono text-12">{state.version}</span>{' '}
            <span className="text-12 text-ink-2">
              {fromWords[state.from]}, {toDateTime(state.loadedAt)}
            </span>
          </dd>
          <dt className="text-ink-2">Fingerprint</dt>
          <dd className="font-mono text-12 leading-5" title={state.hash}>
            {toHashGroups(state.hash)}
          </dd>
        </dl>
      ) : (
        <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
          <p className="min-w-0 flex-1 basis-60 text-ink-2">
            None yet. Begin with ours and change it later, load your own, or join your team above.
          </p>
          <Button size="big" disabled={busy} onClick={() => void take('The starter protocol', starter)}>
            Use the starter protocol
          </Button>
        </div>
      )}
      {refused && !errors ? (
        <Notice icon="care" tone="care" title={`A protocol ${fromWords[refused.from]} was not taken.`} className="mt-4 rounded-m">
          {state ? 'The last good one stays in use. ' : ''}
          {toCount(refused.errors.length, 'thing')} to put right:
          <ErrorList errors={refused.errors} />
        </Notice>
      ) : null}
      <label
        htmlFor={id}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          void load(event.dataTransfer.files[0]);
        }}
        className={`mt-4 flex min-h-16 flex-wrap items-center gap-3 rounded-m border border-dashed px-4 py-3 has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent ${over ? 'border-accent bg-accent-soft' : 'border-edge'}`}
      >
        <Icon name="upload" className="text-accent" />
        <span className="min-w-0 flex-1">
          <b className="font-strong">{busy ? 'Reading and trying its examples…' : state ? 'Load another file' : 'Load a file'}</b>
          <span className="block text-12 text-ink-2">Choose it, or drop it here. A protocol whose examples fail is not taken.</span>
        </span>
        <input
          id={id}
          type="file"
          accept=".yaml,.yml,.json"
          className="sr-only"
          disabled={busy}
          onChange={(event) => {
            void load(event.currentTarget.files?.[0]);
            event.currentTarget.value = '';
          }}
        />
      </label>
      <ValeImport busy={busy} onImport={onImport} onUse={({ name, source }) => void take(name, async () => source)} onSave={onSave} />
      <div role="status">
        {result && !errors ? (
          <p className="mt-3 flex items-center gap-2 text-accent">
            <Icon name="done" />
            {result.name} is in use.
          </p>
        ) : null}
        {errors ? (
          <Notice icon="must" tone="must" title={`${result?.name} was not taken.`} className="mt-3 rounded-m">
            {state ? 'The last good one stays in use. ' : ''}
            {toCount(errors.length, 'thing')} to put right:
            <ErrorList errors={errors} />
          </Notice>
        ) : null}
      </div>
      {protocol ? <RuleList protocol={protocol} /> : null}
    </Section>
  );
}

function ErrorList({ errors }: { errors: readonly AuthorError[] }): ReactNode {
  return (
    <ol className="mt-2 grid gap-3">
      {errors.map((error) => (
        <li key={`${error.pointer}-${error.code}-${error.say}`} className="grid gap-0.5">
          <span className="text-ink">{error.say}</span>
          <span className="font-mono text-11 [overflow-wrap:anywhere]">
            {error.line === undefined || error.say.startsWith('Line ') ? '' : `Line ${error.line}, column ${error.column ?? 1}: `}
            {error.pointer || '/'} <span className="text-ink-3">({error.code})</span>
          </span>
          {error.value ? (
            <code className="w-fit max-w-full rounded-s bg-surface px-1.5 py-0.5 font-mono text-11 [overflow-wrap:anywhere] text-ink">
              {error.value}
            </code>
          ) : null}
          {error.hint ? <span className="text-12">{error.hint}</span> : null}
        </li>
      ))}
    </ol>
  );
}

/** Fields of a kind are not known here. */
function countTerms({ confidential }: BrandProtocol['rules'][number]): number {
  const hashes = (confidential as { hashes?: unknown } | undefined)?.hashes;
  return Array.isArray(hashes) ? hashes.length : 0;
}

function RuleList({ protocol }: { protocol: BrandProtocol }): ReactNode {
  return (
    <Disclosure show="Show the rules" hide="Hide the rules">
      {({ toggle, open, id }) => (
        <div className="mt-4 border-t border-line pt-3">
          <p className="flex items-center justify-between gap-3">
            <b className="font-bold">{toCount(protocol.rules.length, 'rule')}</b>
            {toggle}
          </p>
          <ul id={id} hidden={!open} className="mt-2">
            {protocol.rules.map((rule) => (
              <li key={rule.id} className="grid grid-cols-[16px_1fr] gap-x-3 border-t border-line py-2.5">
                <span className="mt-0.5">
                  <SeverityIcon severity={rule.severity} />
                </span>
                <div>
                  <p>
                    <b className="font-strong">{rule.name}</b>{' '}
                    <span className="text-12 text-ink-2">
                      {severityWords[rule.severity].one} · {rule.owner}
                    </span>
                  </p>
                  <p className="text-ink-2">{rule.why}</p>
                  {countTerms(rule) > 0 ? (
                    <p className="text-12 text-ink-3">
                      {toCount(countTerms(rule), 'confidential term')}, as hashes. Nobody reads them here.
                    </p>
                  ) : null}
                  {rule.source ? (
                    <p className="text-12 text-ink-3">
                      {rule.source.title}, {rule.source.date}
                    </p>
                  ) : null}
                </div>
              </li>
            ))}
          </ul>
        </div>
      )}
    </Disclosure>
  );
}
