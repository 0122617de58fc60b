/**
 * Every rule kind, in one place. A new one is one file and one line here: `npm run new:kind NAME`. Pages have to be light, so of the
 * two lists only the first is in every one; builds for pages leave out what they do not take from here.
 */
import { capitalization } from './capitalization.ts';
import { claim } from './claim.ts';
import { conditional } from './conditional.ts';
import { consistency } from './consistency.ts';
import { disclosure } from './disclosure.ts';
import { existence } from './existence.ts';
import { judge } from './judge.ts';
import type { Kind } from './kind.ts';
import { length } from './length.ts';
import { link } from './link.ts';
import { metric } from './metric.ts';
import { occurrence } from './occurrence.ts';
import { readability } from './readability.ts';
import { repetition } from './repetition.ts';
import { required } from './required.ts';
import { sensitive } from './sensitive.ts';
import { sequence } from './sequence.ts';
import { spelling } from './spelling.ts';
import { substitution } from './substitution.ts';

/** What nearly every protocol asks for, and what the prompt guard lives on: in every page that is checked. */
export const pageKinds: readonly Kind[] = [existence, substitution, sensitive];

/** All others come to a page whose protocol asks for one, in one script (`entrypoints/kinds.ts`). */
export const lateKinds: readonly Kind[] = [
  capitalization,
  occurrence,
  metric,
  readability,
  claim,
  link,
  length,
  required,
  disclosure,
  repetition,
  consistency,
  conditional,
  spelling,
  sequence,
  judge,
];

export const kinds: readonly Kind[] = /* @__PURE__ */ pageKinds.concat(lateKinds);
