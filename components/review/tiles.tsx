/** The four figures of the week, each with the sentence that says what it means. */
import type { ReactNode } from 'react';
import type { Report } from '../../lib/contract/wire.ts';
import { toPercentages, toWordCounts } from '../../lib/insights/shares.ts';
import { toFigure, toGuarded, toMeanSigningMs } from '../../lib/insights/totals.ts';
import { ProvenanceBar } from '../ui/provenance-bar.tsx';
import { toCount, toList } from '../ui/words.ts';
import { Tile, Veil } from './box.tsx';
import { toDuration, toNumber } from './words.ts';

export function Tiles({ report }: { report: Report }): ReactNode {
  return (
    <>
      <PublishedTile report={report} />
      <WordsTile words={report.words} />
      <SigningTile signing={report.signing} />
      <GuardTile guards={report.guards} />
    </>
  );
}

function PublishedTile({ report: { published, gates } }: { report: Report }): ReactNode {
  const title = 'Pieces published';
  if (published === null) {
    return (
      <Tile title={title}>
        <p className="mt-2.5">
          <Veil />
        </p>
      </Tile>
    );
  }
  return (
    <Tile title={title} figure={toNumber(published)}>
      <p>{toPublishedSentence(published, gates)}</p>
    </Tile>
  );
}

function toPublishedSentence(published: number, gates: Report['gates']): string {
  if (published === 0) return 'Nothing went live this week.';
  const unsigned = [toFigure(gates, 'emergency'), toFigure(gates, 'coached')];
  if (unsigned.includes(null)) return 'How many were signed is hidden to protect a small group.';
  const without = unsigned.reduce<number>((sum, value) => sum + (value ?? 0), 0);
  if (without === 0) return published === 1 ? 'It was signed before it went live.' : 'All were signed before they went live.';
  if (without >= published) return 'None were signed before they went live.';
  return `All but ${toNumber(without)} were signed before they went live.`;
}

const wordClasses = [
  { key: 'person', look: 'cs-person', legend: 'Person' },
  { key: 'edited', look: 'cs-edited', legend: 'AI, edited by a person' },
  { key: 'untouched', look: 'cs-untouched', legend: 'AI, untouched' },
] as const;

function WordsTile({ words }: { words: Report['words'] }): ReactNode {
  const counts = toWordCounts(words);
  const title = 'Who wrote the words';
  if (!counts) {
    return (
      <Tile title={title}>
        <p className="mt-2.5">{words.person === null ? <Veil /> : 'Not enough yet. This fills when a piece is published.'}</p>
      </Tile>
    );
  }
  const percent = toPercentages(counts);
  return (
    <Tile title={title}>
      <div className="mt-4 mb-2.5 [&>.cs-prov]:h-3.5">
        <ProvenanceBar shares={counts} />
      </div>
      <p>{toWordsSentence(percent)}</p>
      <ul className="mt-2.5 flex flex-wrap gap-x-4 gap-y-1 text-12">
        {wordClasses.map(({ key, look, legend }) => (
          <li key={key} className="flex items-center gap-[7px]">
            <span className={`cs-swatch h-2.5 w-3.5 flex-none rounded-[3px] ${look}`} />
            {legend}
          </li>
        ))}
      </ul>
    </Tile>
  );
}

function toWordsSentence({ person, edited, untouched }: Readonly<Record<'person' | 'edited' | 'untouched', number>>): string {
  if (person === 100) return 'People wrote all of it.';
  if (edited === 100) return 'An AI wrote it, and people edited all of it.';
  if (untouched === 100) return 'An AI wrote it, and nobody changed it.';
  return `People wrote ${person}\u00a0%, edited ${edited}\u00a0%, and left ${untouched}\u00a0% as the AI wrote it.`;
}

function SigningTile({ signing }: { signing: Report['signing'] }): ReactNode {
  const title = 'Time to sign';
  const mean = toMeanSigningMs(signing);
  if (mean === null) {
    return (
      <Tile title={title}>
        <p className="mt-2.5">{signing.signatures === null ? <Veil /> : 'Not enough yet. This fills with the first signature.'}</p>
      </Tile>
    );
  }
  const { figure, unit } = toDuration(mean);
  return (
    <Tile title={title} figure={figure} unit={`${unit} a piece`}>
      <p>
        {signing.signatures === 1
          ? 'From opening the gate to the one signature.'
          : `On average, from opening the gate to signing, over ${toCount(signing.signatures ?? 0, 'signature')}.`}
      </p>
    </Tile>
  );
}

function GuardTile({ guards }: { guards: Report['guards'] }): ReactNode {
  const title = 'Prompts guarded';
  const { prompts, redacted, sentAnyway } = toGuarded(guards);
  if (prompts.value === 0 && prompts.partial) {
    return (
      <Tile title={title}>
        <p className="mt-2.5">
          <Veil />
        </p>
      </Tile>
    );
  }
  const parts = [
    redacted ? `${toNumber(redacted)} went out redacted` : '',
    sentAnyway ? `${toNumber(sentAnyway)} as written, with a reason` : '',
  ];
  const sentence = toList(parts.filter(Boolean));
  return (
    <Tile title={title} figure={toNumber(prompts.value)}>
      <p>{prompts.value === 0 ? 'No prompt held a secret or personal data.' : sentence ? `${sentence}.` : 'None of them was sent.'}</p>
      {prompts.partial ? <p>Some figures are hidden to protect a small group.</p> : null}
    </Tile>
  );
}
