/**
 * What a page gets with its first text: the rules in force, and all that they are known to ask for there, so that a page compiles
 * once. What only some texts need (detectors) is not among it.
 */
import { toNeeds } from '../../lib/checks/needs.ts';
import { readIgnores } from '../../lib/ledger/ignores.ts';
import type { ProtocolRow } from '../../lib/ledger/protocols.ts';
import type { HandlersOf } from '../../lib/messaging/router.ts';
import { toContexts } from '../../lib/sites/contexts.ts';
import type { SiteAdapter } from '../../lib/sites/schema.ts';
import { channelFor } from './channel.ts';
import type { BackgroundContext } from './context.ts';
import type { createLateHave } from './late-have.ts';
import type { Protocols } from './protocol.ts';
import { type Sites, toPageUrl } from './sites.ts';

export interface PageRules {
  handlers: HandlersOf<'site.rules'>;
  /** By the names of `LateId`: scripts that belong beside the overlay on this page. */
  comesWithOverlay(url: string): Promise<string[]>;
}

interface PageRulesParts {
  protocols: Pick<Protocols, 'active' | 'prepared'>;
  adapterOf: Sites['adapterOf'];
  lateHave: ReturnType<typeof createLateHave>;
}

export function createPageRules({ db }: Pick<BackgroundContext, 'db'>, { protocols, adapterOf, lateHave }: PageRulesParts): PageRules {
  /** Of one protocol, by site. */
  let known: { hash: string; needs: Map<string, readonly string[]> } = { hash: '', needs: new Map() };

  function needs({ hash, protocol }: ProtocolRow, adapter: SiteAdapter): readonly string[] {
    if (known.hash !== hash) known = { hash, needs: new Map() };
    const needed = known.needs.get(adapter.id) ?? toNeeds(protocol, toContexts(adapter, channelFor(protocol, adapter.id)));
    known.needs.set(adapter.id, needed);
    return needed;
  }

  return {
    async comesWithOverlay(url) {
      const adapter = await adapterOf(url);
      const row = adapter && (await protocols.active());
      if (!row) return [];
      const scripts = needs(row, adapter).flatMap((name) =>
        name.startsWith('kind:') ? 'kinds' : /^(?:lexicon|part):/.test(name) ? name : [],
      );
      return [...new Set([...(adapter.kind === 'cms' ? ['publishing'] : []), ...scripts])];
    },
    handlers: {
      'site.rules': async ({ url }, caller) => {
        const adapter = await adapterOf(toPageUrl(url, caller.url));
        const row = adapter && (await protocols.active());
        if (!row) return { protocol: null, prepared: null, ignores: await readIgnores(db), have: [], model: null };
        const late = await lateHave({ ids: [...needs(row, adapter)] }, caller);
        return { protocol: row.protocol, prepared: await protocols.prepared(row), ignores: await readIgnores(db), ...late };
      },
    },
  };
}
