/** Self-test of an adapter on the live page: what can we really do here, in words a person reads. */
import type { SiteAdapter, SiteStatus } from './schema.ts';
import { type IsVisible, selectAll, selectFirst } from './select.ts';

export interface StatusFacts {
  /** The hold in the page's world has taken the bridge's port. */
  holdReady: boolean;
  /** The editor's own hook answers; null = this adapter has none. */
  hookReady: boolean | null;
  /** Detectors or rules that could not be loaded or were switched off while running. */
  missingChecks: readonly string[];
  isVisible?: IsVisible;
}

/**
 * `off`: no surface here, so nothing is claimed. `null` when the page is not the tool's editor or chat at all
 * (a list, a settings page): nothing to show.
 */
export function testSite(adapter: SiteAdapter, page: ParentNode, facts: StatusFacts): SiteStatus | null {
  const expected = adapter.detect ? selectAll(page, adapter.detect).length > 0 : true;
  const written = adapter.surfaces.filter((surface) => surface.kind !== 'response');
  const found = written.filter((surface) => selectFirst(page, surface.root, facts.isVisible));
  if (!expected && found.length === 0) return null;
  if (found.length === 0) return { level: 'off', missing: ['can’t find the text on this page'] };
  const missing: string[] = [];
  const holds = adapter.kind === 'ai' ? 'sending' : 'publishing';
  if (found.length < written.length) missing.push('can’t see all of the text');
  if (adapter.requests.length === 0 || !facts.holdReady) missing.push(`can’t hold ${holds}`);
  if (adapter.kind === 'cms' && !hasPublishControl(adapter, page)) missing.push('can’t find the Publish button');
  if (facts.hookReady === false) missing.push(`can’t ask before ${holds} starts`);
  for (const check of facts.missingChecks) missing.push(`can’t check ${check}`);
  return { level: missing.length > 0 ? 'degraded' : 'full', missing };
}

/** Present is enough: a publish button may be folded away, and AI tools take theirs out while there is nothing to send. */
function hasPublishControl({ controls, beside = [] }: SiteAdapter, page: ParentNode): boolean {
  const selectors = [...controls.map(({ selector }) => selector), ...beside];
  return selectors.length === 0 || selectors.some((selector) => selectAll(page, selector).length > 0);
}
