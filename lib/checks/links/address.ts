/** Addresses as links carry them: read with `URL`, put right with as little change as can be. Relative ones are the site's own. */

/** Stands for the site that a relative link is on. */
const ownHost = 'own.invalid';

export interface Address {
  href: string;
  url: URL;
  /** Written without a host: `/sizes`, `?page=2`, `#top`. */
  isRelative: boolean;
}

/** Null: a browser could not follow it. */
export function toAddress(href: string): Address | null {
  try {
    const url = new URL(href.trim(), `https://${ownHost}`);
    return { href: href.trim(), url, isRelative: url.hostname === ownHost };
  } catch {
    return null;
  }
}

/** `*.shop.example` and `shop.example` mean the host and all below it. */
function isOfDomain(host: string, domain: string): boolean {
  const wanted = toHost(domain);
  return host === wanted || host.endsWith(`.${wanted}`);
}

export const isOneOf = (host: string, domains: readonly string[]): boolean => domains.some((domain) => isOfDomain(host, domain));

/** As `URL` writes hosts: small letters, ASCII. */
function toHost(domain: string): string {
  const bare = domain.replace(/^\*\./, '').toLowerCase();
  try {
    return new URL(`https://${bare}`).hostname;
  } catch {
    return bare;
  }
}

/** Names that are kept free for examples and tests (RFC 2606, RFC 6761). */
const reserved = /(?:^|\.)(?:example\.(?:com|net|org)|example|test|invalid)$/;
/** Names and addresses that mean this machine or this house (RFC 1918, RFC 6761, RFC 6762). */
const local =
  /(?:^|\.)(?:localhost|local|internal|home\.arpa)$|^(?:127|10|0)\.|^192\.168\.|^172\.(?:1[6-9]|2\d|3[01])\.|^\[(?:::1|f[cd][\da-f]{2}:.*|fe80:.*)\]$/;

/** Why an address leads nobody anywhere, in a sentence; null when it may. */
export function whyNowhere(href: string, address: Address | null): string | null {
  if (/^#?0?$/.test(href.trim())) return 'This link leads nowhere yet.';
  if (!address) return 'No browser can follow this address.';
  const { url, isRelative } = address;
  if (url.protocol === 'javascript:') return 'This link runs a script. Give it an address.';
  if (url.protocol === 'file:') return 'This address is on your machine alone.';
  if (isRelative || !/^https?:$/.test(url.protocol)) return null;
  if (local.test(url.hostname)) return 'This address is on your machine or network alone.';
  return reserved.test(url.hostname) ? 'This is a placeholder address.' : null;
}

/** Click ids that advertisers and mailers put on a link: they name a person or a click, and go stale when copied. */
const clickIds = new Set(
  'gclid,gbraid,wbraid,gclsrc,dclid,fbclid,msclkid,ttclid,twclid,li_fat_id,igshid,igsh,yclid,ysclid,epik,mc_cid,mc_eid,_hsenc,_hsmi,mkt_tok,vero_id,vero_conv,oly_enc_id,oly_anon_id,rb_clickid,s_cid,wickedid,sc_click_id,irclickid'.split(
    ',',
  ),
);

export const clickIdsOf = (url: URL): string[] => namesOf(url).filter((name) => clickIds.has(name.toLowerCase()));

/** By `forEach`, because in a content script Firefox hands out iterators that cannot be iterated. */
export function namesOf({ searchParams }: URL): string[] {
  const names: string[] = [];
  searchParams.forEach((_, name) => {
    names.push(name);
  });
  return names;
}

export const isUtm = (name: string): boolean => /^utm_/i.test(name);

/** The address with these changes, otherwise as it was written. */
export function correct(address: Address, changes: readonly ((url: URL) => void)[]): string {
  const url = new URL(address.url);
  for (const change of changes) change(url);
  if (address.isRelative) return `${url.pathname}${url.search}${url.hash}`;
  // `URL` ends a bare host with a slash.
  const isBare = address.url.pathname === '/' && !/^[a-z]+:\/\/[^/?#]+\//i.test(address.href);
  const written = isBare ? url.href.replace(/^([a-z]+:\/\/[^/?#]+)\//i, '$1') : url.href;
  return address.href.startsWith('//') ? written.replace(/^https:/, '') : written;
}
