/** The mirror: byte for byte what left this device for the team. */
import type { ReactNode } from 'react';
import type { ResponseOf } from '../../lib/messaging/messages.ts';
import { Disclosure } from '../ui/disclosure.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Icon } from '../ui/icons.tsx';
import { Section } from '../ui/section.tsx';
import { toDateTime } from '../ui/words.ts';

export type SentRow = ResponseOf<'mirror.list'>['sent'][number];

const pathWords: readonly [RegExp, string][] = [
  [/summar/, 'Counts'],
  [/receipt/, 'Receipts'],
  [/enrol/, 'Joining the team'],
  [/protocol/, 'A look for a newer protocol'],
];

const toWhat = (path: string): string => pathWords.find(([pattern]) => pattern.test(path))?.[1] ?? path;

const toBytes = (text: string): string => {
  const bytes = new TextEncoder().encode(text).length;
  return bytes < 1024 ? `${bytes} bytes` : `${(bytes / 1024).toFixed(1)} kB`;
};

export interface MirrorSectionProps {
  sent: readonly SentRow[];
  enrolled: boolean;
  /** Where drafts go for a model's opinion; null: nowhere. */
  model: string | null;
}

export function MirrorSection({ sent, enrolled, model }: MirrorSectionProps): ReactNode {
  return (
    <Section
      title="What was sent"
      hint="Every byte that went to your team, newest first. Your lead sees these counts added to those of others."
    >
      {model ? (
        <p className="mb-3 flex items-start gap-2">
          <Icon name="care" className="mt-0.5 text-care" />
          {`Not in this list: for rules that ask a model, the text of your drafts goes to ${model}. Its opinions are kept until the browser closes. You can switch that off in the set-up.`}
        </p>
      ) : null}
      {sent.length === 0 ? (
        <EmptyState title="Nothing was sent">
          {enrolled ? 'Counts go out a little later, together.' : 'This device belongs to no team, so nothing ever is.'}
        </EmptyState>
      ) : (
        <ol>
          {sent.map((row) => (
            <li key={`${row.at}-${row.path}`} className="border-t border-line py-2 first:border-t-0">
              <Disclosure show="Show the bytes" hide="Hide the bytes">
                {({ toggle, open, id }) => (
                  <>
                    <div className="flex flex-wrap items-center gap-x-3">
                      <b className="font-strong">{toWhat(row.path)}</b>
                      <span className="text-12 text-ink-2">
                        {toDateTime(row.at)} · {toBytes(row.body)}
                        {row.status >= 200 && row.status < 300 ? '' : ` · not taken (${row.status || 'no answer'})`}
                      </span>
                      <span className="ms-auto">{toggle}</span>
                    </div>
                    <pre
                      id={id}
                      hidden={!open}
                      className="mt-1 max-h-80 overflow-auto rounded-m bg-sunken p-3 font-mono text-11 [overflow-wrap:anywhere] whitespace-pre-wrap"
                    >
                      {`${row.path}\n\n${row.body}`}
                    </pre>
                  </>
                )}
              </Disclosure>
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}
