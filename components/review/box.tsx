/** The parts every box of the page is made of. */
import type { ReactNode } from 'react';
import { classNames } from '../ui/class-names.ts';
import { hiddenText, toNumber } from './words.ts';

/** Twelve columns when wide, six and twelve below 1100 px, one below 620 px. */
const spans = {
  quarter: 'col-span-3 max-[1100px]:col-span-6 max-[620px]:col-span-12',
  third: 'col-span-4 max-[1100px]:col-span-12',
  twoThirds: 'col-span-8 max-[1100px]:col-span-12',
  full: 'col-span-12',
} as const;

const boxLook = 'flex min-w-0 flex-col rounded-l bg-surface shadow-1 px-5 py-[18px] max-[620px]:p-4';

export function Box({
  span,
  title,
  lead,
  children,
}: {
  span: keyof typeof spans;
  title: string;
  lead?: ReactNode;
  children: ReactNode;
}): ReactNode {
  return (
    <section data-surface aria-label={title} className={classNames(boxLook, spans[span])}>
      <h2 className="mb-0.5 text-14 leading-6 font-bold">{title}</h2>
      {lead ? <p className="mb-3.5 text-pretty text-ink-2">{lead}</p> : null}
      {children}
    </section>
  );
}

/** A label, a figure, a sentence that says what it means. No arrows, no red or green figures. */
export function Tile({
  title,
  figure,
  unit,
  children,
}: {
  title: string;
  figure?: ReactNode;
  unit?: string;
  children: ReactNode;
}): ReactNode {
  return (
    <section data-surface aria-label={title} className={classNames(boxLook, spans.quarter)}>
      <h2 className="font-soft text-ink-2">{title}</h2>
      {figure === undefined ? null : (
        <p className="mt-1.5 mb-1 flex flex-wrap items-baseline gap-x-2 text-28 font-bold tracking-[-0.02em]">
          {figure}
          {unit ? <span className="text-13 font-soft tracking-normal text-ink-2">{unit}</span> : null}
        </p>
      )}
      <div className="text-balance text-ink-2">{children}</div>
    </section>
  );
}

function VeilIcon(): ReactNode {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true" className="cs-icon">
      <path d="M2 8s2.2-4 6-4 6 4 6 4-2.2 4-6 4-6-4-6-4zM3 13 13 3" />
    </svg>
  );
}

/** In place of figures that so few people made that they would point at somebody. */
export function Veil({ text = hiddenText }: { text?: string }): ReactNode {
  return (
    <span className="inline-flex items-center gap-2 rounded-m bg-[repeating-linear-gradient(-45deg,var(--cs-sunken)_0_5px,transparent_5px_10px)] py-[3px] ps-2 pe-2.5 text-start text-ink-2 inset-ring inset-ring-line">
      <VeilIcon />
      {text}
    </span>
  );
}

/** A number, or a dash that is read out as hidden. */
export function Figure({ value }: { value: number | null }): ReactNode {
  if (value !== null) return toNumber(value);
  return (
    <span className="text-ink-2" title={hiddenText}>
      <span aria-hidden="true">–</span>
      <span className="sr-only">{hiddenText}</span>
    </span>
  );
}
