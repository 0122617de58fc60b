/** Engines to measure beside, cheapest first. nspell is not here: it is measured beside our spelling kind (`spelling.ts`). */
import { alex } from './alex.ts';
import { harper } from './harper.ts';
import { merged } from './merged.ts';
import { naive } from './naive.ts';
import type { Peer } from './peer.ts';
import { retext } from './retext.ts';
import { textlint } from './textlint.ts';
import { writeGood } from './write-good.ts';

export const peers: readonly Peer[] = [merged, naive, writeGood, alex, retext, textlint, harper];
