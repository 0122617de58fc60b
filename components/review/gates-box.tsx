/** How gates ended. One fill for all bars: hatch and outline are kept for provenance. */
import type { ReactNode } from 'react';
import type { Report } from '../../lib/contract/wire.ts';
import { toFigure, toTotal } from '../../lib/insights/totals.ts';
import { classNames } from '../ui/class-names.ts';
import { toCount } from '../ui/words.ts';
import { Box, Veil } from './box.tsx';
import { gateOutcomes, toNumber, toPlainName } from './words.ts';

interface Outcome {
  key: string;
  text: string;
  value: number | null;
}

function toOutcomes(gates: Report['gates']): Outcome[] {
  const known = gateOutcomes.map(({ key, text }) => ({ key: key as string, text: text as string, value: toFigure(gates, key) }));
  const others = gates
    .filter(({ key }) => key !== 'opened' && !known.some((outcome) => outcome.key === key))
    .map(({ key, value }) => ({ key, text: toPlainName(key), value }));
  // Signed always stands there; the rest only when it happened.
  return [...known, ...others].filter(({ key, value }) => key === 'signed' || value !== 0);
}

export function GatesBox({ gates }: { gates: Report['gates'] }): ReactNode {
  const outcomes = toOutcomes(gates);
  const total = toTotal(outcomes.map(({ value }) => value));
  const most = Math.max(1, ...outcomes.map(({ value }) => value ?? 0));
  const nothing = total.value === 0 && !total.partial;
  return (
    <Box span="third" title="What happened at sign-off" lead={nothing ? 'No piece came to the gate this week.' : toLead(total)}>
      {nothing ? null : (
        <ul>
          {outcomes.map(({ key, text, value }) => (
            <li key={key} className="grid grid-cols-[1fr_auto] gap-x-3 gap-y-[5px] py-[7px]">
              <span className="font-strong">{text}</span>
              {value === null ? <Veil text="Hidden" /> : <span className="tabular-nums">{toNumber(value)}</span>}
              {value === null ? null : (
                <span
                  aria-hidden="true"
                  className="col-span-full h-2.5 overflow-hidden rounded-[5px] bg-sunken inset-ring inset-ring-line forced-colors:forced-color-adjust-none"
                >
                  <span
                    className={classNames(
                      'block h-full rounded-[5px]',
                      value > 0 && 'min-w-1.5',
                      key === 'emergency' ? 'bg-must' : 'bg-accent',
                    )}
                    style={{ inlineSize: `${(value / most) * 100}%` }}
                  />
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
    </Box>
  );
}

function toLead(total: { value: number; partial: boolean }): string {
  const pieces = `${toCount(total.value, 'piece')} came to the gate`;
  return total.partial ? `${pieces}, without the hidden ones.` : `${pieces}.`;
}
