/**
 * Built-in site adapters: one JSON file each. The files are checked against the schema by a structural test, not
 * here, so that the always-on scripts need no zod.
 */
import { matchesPattern } from './match-url.ts';
import type { SiteAdapter } from './schema.ts';
import aiStudio from './sites/ai-studio.json' with { type: 'json' };
import chatgpt from './sites/chatgpt.json' with { type: 'json' };
import wordpress from './sites/wordpress.json' with { type: 'json' };

/** Order matters for self-hosted tools: the first one takes an origin that a person granted. */
export const siteAdapters = [chatgpt, wordpress, aiStudio] as unknown as readonly SiteAdapter[];

/** Not there outside builds (structural tests, endpoint). */
const loopback = typeof __LOOPBACK__ !== 'undefined' && __LOOPBACK__;

/**
 * The adapter of a page: by known host, by `<adapter id>.localhost` in a loopback build, or a self-hosted tool on a
 * granted origin. `granted`: match patterns the person gave (known hosts among them do no harm).
 * A path that an adapter asks for must match. Null = nothing to do on this page.
 */
export function adapterFor(
  url: string,
  granted: readonly string[] = [],
  options: { adapters?: readonly SiteAdapter[]; loopback?: boolean } = {},
): SiteAdapter | null {
  const adapters = options.adapters ?? siteAdapters;
  if (!URL.canParse(url)) return null;
  const { protocol, hostname, pathname, search } = new URL(url);
  if (!/^https?:$/.test(protocol)) return null;
  const here = adapters.filter((adapter) => !adapter.path || new RegExp(adapter.path).test(pathname + search));
  const known = here.find((adapter) => adapter.hosts.some((pattern) => matchesPattern(pattern, url)));
  if (known) return known;
  if (options.loopback ?? loopback) {
    const local = here.find((adapter) => hostname === `${adapter.id}.localhost`);
    if (local) return local;
    if (hostname === 'localhost' || hostname.endsWith('.localhost')) return null;
  }
  if (!granted.some((pattern) => matchesPattern(pattern, url))) return null;
  return here.find((adapter) => adapter.hosts.length === 0) ?? null;
}
