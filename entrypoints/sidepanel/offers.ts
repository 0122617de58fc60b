/** Which sites to offer to turn on. Pure. */
import type { OfferedSite } from '../../components/panel/side-panel.tsx';
import type { ResponseOf } from '../../lib/messaging/messages.ts';

type Site = ResponseOf<'sites.list'>['sites'][number];

/** `https://*.example.com/*` against an address; paths are not looked at. */
function matchesHost(pattern: string, url: URL): boolean {
  const parts = /^(\*|https?):\/\/([^/]*)\//.exec(pattern);
  if (!parts) return false;
  const [, scheme, host = ''] = parts;
  if (scheme !== '*' && `${scheme}:` !== url.protocol) return false;
  return host.startsWith('*.') ? url.hostname === host.slice(2) || url.hostname.endsWith(host.slice(1)) : url.hostname === host;
}

/** The site of this address when it is known; else every site that is not on yet, since the browser hides the address. */
export function toOffers(sites: readonly Site[], url: string | null): OfferedSite[] {
  const off = sites
    .filter((site) => site.hosts.length > 0 && site.granted.length === 0)
    .map(({ id, name, hosts }) => ({ id, name, origins: hosts }));
  if (url === null) return off;
  const address = new URL(url);
  return off.filter((site) => site.origins.some((pattern) => matchesHost(pattern, address)));
}
