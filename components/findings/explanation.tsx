/** What stands behind a finding, for whoever asks: the rule's own examples, the law or style it comes from, and who answers for it. */
import type { ReactNode } from 'react';
import type { Severity } from '../../lib/brand-protocol/schema.ts';
import { type ExplainedRule, explain, type Piece } from '../../lib/checks/explain.ts';

/** Of each sort; the card stands on somebody's text. */
const mostExamples = 2;

/** The lines of the marks in the text. */
const underlines: Readonly<Record<Severity, string>> = {
  must: 'decoration-must decoration-solid',
  care: 'decoration-care decoration-dashed',
  idea: 'decoration-accent decoration-dotted',
};

export const hasExamples = ({ examples }: ExplainedRule): boolean => (examples?.bad.length ?? 0) + (examples?.good.length ?? 0) > 0;

/** @param found the words that the card is about. */
export function RuleExplanation({
  rule,
  found,
  severity,
  id,
}: {
  rule: ExplainedRule;
  found: string;
  severity: Severity;
  id: string;
}): ReactNode {
  const { bad, good, source, origin, owner } = explain(rule, mostExamples, found);
  return (
    <div id={id} className="mt-2 border-s-2 border-line ps-3 [overflow-wrap:anywhere]">
      {hasExamples(rule) ? (
        <dl className="mb-2 grid gap-1.5">
          {bad.map(({ pieces, fixed }) => [
            <Example key={`bad ${toText(pieces)}`} label="Instead of">
              {toKeyed(pieces).map(({ key, text, isHit }) =>
                isHit ? (
                  <mark key={key} className={`bg-transparent text-ink underline decoration-2 underline-offset-4 ${underlines[severity]}`}>
                    {text}
                  </mark>
                ) : (
                  <span key={key}>{text}</span>
                ),
              )}
            </Example>,
            fixed === null ? null : (
              <Example key={`fixed ${toText(pieces)}`} label="Say">
                {fixed}
              </Example>
            ),
          ])}
          {good.length > 0 ? (
            <div>
              <dt className="text-12 text-ink-3">This is fine</dt>
              {good.map((text) => (
                <dd key={text} className="whitespace-pre-line">
                  {text}
                </dd>
              ))}
            </div>
          ) : null}
        </dl>
      ) : null}
      <ul className="text-12 text-ink-3">
        {source ? (
          <li>
            Source: <Source {...source} />
          </li>
        ) : null}
        {origin ? <li>From {origin}</li> : null}
        <li>Owner: {owner}</li>
      </ul>
    </div>
  );
}

function Example({ label, children }: { label: string; children: ReactNode }): ReactNode {
  return (
    <div>
      <dt className="text-12 text-ink-3">{label}</dt>
      <dd className="whitespace-pre-line">{children}</dd>
    </div>
  );
}

function Source({ title, date, url }: NonNullable<ExplainedRule['source']>): ReactNode {
  const when = date === undefined ? '' : `, ${new Date(`${date}T12:00:00`).toLocaleDateString('en-GB', { dateStyle: 'long' })}`;
  // A protocol is a file that somebody wrote: only web addresses are links.
  if (!/^https?:\/\//i.test(url ?? '')) return `${title}${when}`;
  return (
    <>
      <a className="cs-link" href={url} target="_blank" rel="noopener noreferrer">
        {title}
      </a>
      {when}
    </>
  );
}

const toText = (pieces: readonly Piece[]): string => pieces.map(({ text }) => text).join('');

/** A piece is known by where it begins. */
function toKeyed(pieces: readonly Piece[]): (Piece & { key: number })[] {
  let at = 0;
  return pieces.map((piece) => {
    const key = at;
    at += piece.text.length;
    return { ...piece, key };
  });
}
