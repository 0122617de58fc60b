/** What the person chose not to hear again, and the way back. */
import type { ReactNode } from 'react';
import type { ResponseOf } from '../../lib/messaging/messages.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Icon } from '../ui/icons.tsx';
import { Section } from '../ui/section.tsx';

export type Ignore = ResponseOf<'ignores.list'>['ignores'][number];

const scopeWords: Readonly<Record<Ignore['scope'], string>> = {
  document: 'In one draft',
  me: 'For you, everywhere',
  wrong: 'You said this rule is wrong',
};

export function IgnoresSection({
  ignores,
  ruleName,
  onUndo,
}: {
  ignores: readonly Ignore[];
  ruleName(id: string): string;
  onUndo(ignore: Ignore): void;
}): ReactNode {
  return (
    <Section title="What you ignore">
      {ignores.length === 0 ? (
        <EmptyState title="Nothing ignored">When you ignore a rule, it shows up here, and you can bring it back.</EmptyState>
      ) : (
        <ul>
          {ignores.map((ignore) => (
            <li
              key={`${ignore.rule}-${ignore.scope}-${ignore.document}`}
              className="flex min-h-11 items-center gap-3 border-t border-line py-1.5 first:border-t-0"
            >
              <span className="min-w-0 flex-1">
                <b className="font-strong">{ruleName(ignore.rule)}</b>
                <span className="block truncate text-12 text-ink-2">
                  {scopeWords[ignore.scope]}
                  {ignore.document ? ` · ${ignore.document}` : ''}
                </span>
              </span>
              <Button size="small" aria-label={`Bring back ${ruleName(ignore.rule)}`} onClick={() => onUndo(ignore)}>
                <Icon name="undo" small />
                Bring back
              </Button>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
