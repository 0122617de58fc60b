/** All that the engine brings itself, for hosts that may be large. A page gets each when a rule asks for it, see `resources.ts`. */
import { allLexicons } from './claims/all.ts';
import { measuring } from './measure/measuring.ts';
import type { Resources } from './resources.ts';

export const ownResources = { lexicons: allLexicons, parts: { measure: measuring } } as const satisfies Required<
  Pick<Resources, 'lexicons' | 'parts'>
>;
