/** Every rule kind, in one list. A new one is one file and one line here: `npm run new:kind NAME`. */
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

export const kinds: readonly Kind[] = [
  existence,
  substitution,
  capitalization,
  occurrence,
  metric,
  readability,
  sensitive,
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
