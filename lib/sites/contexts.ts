/** Where on a site a person writes, as the check engine takes it. */
import type { CheckContext } from '../checks/types.ts';
import type { SiteAdapter } from './schema.ts';

/** @param channel where drafts of the site go; null where the protocol does not say. */
export function toContexts({ surfaces }: SiteAdapter, channel: string | null): CheckContext[] {
  const written = surfaces.map(({ kind }) => kind).filter((kind) => kind !== 'response');
  return [...new Set(written)].map((surface) => ({ surface, ...(channel === null ? {} : { channel }) }));
}
