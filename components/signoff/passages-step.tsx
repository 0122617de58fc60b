/** AI passages that nobody changed: read, then ticked, one by one. */
import { type ReactNode, useState } from 'react';
import type { GateView } from '../../lib/messaging/messages.ts';
import { LinkButton } from '../ui/button.tsx';
import { Check } from '../ui/check.tsx';
import { classNames } from '../ui/class-names.ts';
import { toCount, toQuote } from '../ui/words.ts';
import { Step } from './step.tsx';

type Passage = GateView['untouched'][number];

/** UTF-16 units of a passage shown before "Read it all". */
const excerpt = 110;

export interface PassagesStepProps {
  passages: GateView['untouched'];
  disabled: boolean;
  waits: boolean;
  onPassage(id: string, on: boolean): void;
}

export function PassagesStep({ passages, disabled, waits, onPassage }: PassagesStepProps): ReactNode {
  if (passages.length === 0) return <Step done title="No untouched AI passages" />;
  const open = passages.filter((passage) => !passage.read);
  const words = passages.reduce((sum, passage) => sum + passage.words, 0);
  return (
    <Step
      done={open.length === 0}
      title={`${toCount(passages.length, 'AI passage')} nobody touched`}
      aside={open.length === 0 ? toCount(words, 'word') : `${toCount(open.length, 'passage')} to read`}
    >
      {passages.map((passage) => (
        <PassageRow
          key={passage.id}
          passage={passage}
          disabled={disabled}
          waits={waits && passage === open[0]}
          onChange={(on) => onPassage(passage.id, on)}
        />
      ))}
    </Step>
  );
}

function PassageRow({
  passage,
  disabled,
  waits,
  onChange,
}: {
  passage: Passage;
  disabled: boolean;
  waits: boolean;
  onChange(on: boolean): void;
}): ReactNode {
  const long = passage.quote.length > excerpt;
  const [whole, setWhole] = useState(!long);
  return (
    <div className="mt-1">
      <p className="my-1 border-s-2 border-dotted border-accent py-0.5 ps-3 [overflow-wrap:anywhere] whitespace-pre-line">
        {whole ? `“${passage.quote.trim()}”` : toQuote(passage.quote, excerpt)}{' '}
        {long ? (
          <LinkButton inline aria-expanded={whole} onClick={() => setWhole(!whole)}>
            {whole ? 'Show less' : 'Read it all'}
          </LinkButton>
        ) : null}
      </p>
      <Check
        id={`passage-${passage.id}`}
        checked={passage.read}
        disabled={disabled}
        onChange={(on) => {
          // Ticking opens what was ticked: nobody says "I've read it" over words that were never on the screen.
          if (on) setWhole(true);
          onChange(on);
        }}
        className={classNames(waits && '-mx-2.5 rounded-m bg-care-soft px-2.5')}
      >
        I’ve read it and it’s right
      </Check>
    </div>
  );
}
