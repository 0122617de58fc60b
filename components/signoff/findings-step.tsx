/** Findings that are still in the text. Those the protocol asks about need one reason each; the rest are only named. */
import { type ReactNode, useId, useState } from 'react';
import { type FindingReason, findingReasons } from '../../lib/gate/types.ts';
import type { GateView } from '../../lib/messaging/messages.ts';
import { RuleExplanation } from '../findings/explanation.tsx';
import { LinkButton } from '../ui/button.tsx';
import { Select } from '../ui/select.tsx';
import { SeverityIcon } from '../ui/severity.tsx';
import { toCount, toQuote } from '../ui/words.ts';
import { Step, StepLine } from './step.tsx';

const reasonWords: Readonly<Record<FindingReason, string>> = {
  name: 'It’s a name',
  legal: 'Legal wording',
  quote: 'It’s a quote',
  'not-right': 'The rule isn’t right here',
  other: 'Another reason',
};
const reasonOptions = findingReasons.map((value) => ({ value, text: reasonWords[value] }));

/** How many findings that need nothing are listed before "Show". */
const shownAtFirst = 3;

export interface FindingsStepProps {
  findings: GateView['findings'];
  disabled: boolean;
  /** True while this is the first step with something left: its first open row is tinted. */
  waits: boolean;
  onReason(finding: string, reason: FindingReason): void;
}

export function FindingsStep({ findings, disabled, waits, onReason }: FindingsStepProps): ReactNode {
  const [all, setAll] = useState(false);
  const asked = findings.filter((finding) => finding.needsReason);
  const others = findings.filter((finding) => !finding.needsReason);
  const open = asked.filter((finding) => finding.reason === null);
  const done = open.length === 0;
  if (findings.length === 0) return <Step done title="No findings left" />;

  const listed = all ? others : others.slice(0, Math.max(shownAtFirst - asked.length, 0));
  const hidden = others.length - listed.length;
  const aside = done ? (asked.length > 0 ? 'Reasons given' : 'None needs a reason') : `${toCount(open.length, 'reason')} to give`;
  return (
    <Step done={done} title={`${toCount(findings.length, 'finding')} left`} aside={aside}>
      {asked.map((finding) => (
        <StepLine key={finding.key} waits={waits && finding === open[0]}>
          <Quoted finding={finding} />
          <Select
            id={`reason-${finding.key}`}
            label={`Reason for ${toQuote(finding.quote)}`}
            value={finding.reason ?? ''}
            placeholder="Choose a reason"
            options={reasonOptions}
            disabled={disabled}
            onChange={(value) => onReason(finding.key, value as FindingReason)}
            className="w-44 flex-none max-narrow:w-full"
          />
        </StepLine>
      ))}
      {listed.map((finding) => (
        <StepLine key={finding.key}>
          <Quoted finding={finding} />
        </StepLine>
      ))}
      {hidden > 0 ? (
        <LinkButton plain className="text-12" onClick={() => setAll(true)}>
          Show {hidden} more that need no reason
        </LinkButton>
      ) : null}
    </Step>
  );
}

/** Quote and rule at rest; what the rule says, where a link should lead and what stands behind it for whoever asks. */
function Quoted({ finding }: { finding: GateView['findings'][number] }): ReactNode {
  const [told, setTold] = useState(false);
  const more = useId();
  const { address, rule } = finding;
  return (
    <div className="flex min-w-0 flex-1 items-start gap-2 max-narrow:basis-full">
      <span className="mt-0.5">
        <SeverityIcon severity={finding.severity} />
      </span>
      <div className="min-w-0 [overflow-wrap:anywhere]">
        {toQuote(finding.quote, 80)} <small className="text-12 text-ink-2">· {finding.ruleName}</small>{' '}
        <LinkButton inline className="ml-0.5 text-12" aria-expanded={told} aria-controls={more} onClick={() => setTold(!told)}>
          Why?<span className="sr-only"> {toQuote(finding.quote, 80)}</span>
        </LinkButton>
        {told ? (
          <div id={more} data-told className="mt-1">
            <p>{finding.message}</p>
            {address === undefined ? null : (
              <p className="text-ink-2">
                Link these words to <strong className="font-strong text-ink">{address}</strong>
              </p>
            )}
            {rule ? (
              <>
                <p className="text-ink-2">{rule.why}</p>
                <RuleExplanation rule={rule} found={finding.quote} severity={finding.severity} id={`${more}-rule`} />
              </>
            ) : null}
          </div>
        ) : null}
      </div>
    </div>
  );
}
