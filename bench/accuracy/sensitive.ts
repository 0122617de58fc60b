/** `sensitive` as people meet it: one rule with every detector, run by the engine over a text as one block. */

import { allDetectors } from '../../lib/checks/detectors/all.ts';
import { catalog, idsOf } from '../../lib/checks/detectors/catalog.ts';
import { compile } from '../../lib/checks/engine.ts';
import type { CheckSession } from '../../lib/checks/types.ts';
import { toProtocol } from '../../test/support/rules.ts';
import { readCorpus } from './corpus.ts';
import { heldOut } from './held-out.ts';
import { type Doc, type Found, score, type Tally } from './score.ts';

const sessions = new Map<string, CheckSession>();

function sessionFor(language: string): CheckSession {
  const known = sessions.get(language);
  if (known) return known;
  const session = compile(toProtocol([{ kind: 'sensitive', message: '{label}', detectors: ['all'] }], { language }), {
    detectors: allDetectors(language),
    now: () => 0,
  }).open({ surface: 'prompt' });
  sessions.set(language, session);
  return session;
}

export function findSensitive({ text, language = 'en-GB' }: Doc): Found[] {
  return sessionFor(language)
    .update([{ kind: 'paragraph', text }])
    .map(({ start, end, detail }) => ({ start, end, kind: detail ?? '' }));
}

const covered = new Map<string, Set<string>>();

function covers(kind: string, id: string): boolean {
  const known = covered.get(kind) ?? new Set(idsOf(kind));
  covered.set(kind, known);
  return known.has(id);
}

/** @param find what a text gives; by default the engine in this process. */
export function scoreSensitive(docs: readonly Doc[], find = findSensitive): Tally[] {
  return score(docs, find, covers);
}

/** What we wrote: one part to tune on, one that was made afterwards by another hand (`held-out.ts`) and is only measured. */
export function sensitiveCorpora(): Record<string, Doc[]> {
  const kinds = catalog.map(({ id }) => id);
  return { tuned: readCorpus(new URL('./corpus/sensitive.txt', import.meta.url), kinds), 'held out': heldOut(kinds) };
}
