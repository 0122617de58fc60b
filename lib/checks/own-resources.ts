/** All that the engine brings itself, for hosts that may be large. A page gets each when a rule asks for it, see `resources.ts`. */
import { allLexicons } from './claims/all.ts';
import { createConfidentialFinder } from './confidential/terms.ts';
import { counting } from './counting/counting.ts';
import { measuring } from './measure/measuring.ts';
import type { Parts, Resources } from './resources.ts';

const parts: Parts = { counting, confidential: createConfidentialFinder, measure: measuring };

export const ownResources = { lexicons: allLexicons, parts } satisfies Resources;
