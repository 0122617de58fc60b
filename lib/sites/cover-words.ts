/** How well a page is covered, in the two words that badge, panel, toolbar button and log all use. */
import type { SiteStatus } from './schema.ts';

/** "Checks only" is a promise that checks work and a warning that nothing is held; any other gap is "Part cover". */
export function toCoverWords({ level, missing }: SiteStatus): string {
  if (level === 'full') return 'Full cover';
  if (level === 'off') return 'Off here';
  return missing.some((thing) => thing.includes('hold')) ? 'Checks only' : 'Part cover';
}
