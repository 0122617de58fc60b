/** WebExtension match patterns, as far as adapters and permissions use them: `<scheme>://<host><path>` with `*`. */

/** True when `url` is covered by `pattern`. `*` as scheme = http or https; a port in the pattern must fit, without one any port fits. */
export function matchesPattern(pattern: string, url: string): boolean {
  if (pattern === '<all_urls>') return /^https?:/.test(url);
  const parts = /^(\*|https?):\/\/(\*|(?:\*\.)?[^/*:]+)(?::(\*|\d+))?(\/.*)$/.exec(pattern);
  if (!parts || !URL.canParse(url)) return false;
  const [, scheme = '', host = '', port, path = ''] = parts;
  const { protocol, hostname, port: urlPort, pathname, search } = new URL(url);
  if (scheme === '*' ? !/^https?:$/.test(protocol) : protocol !== `${scheme}:`) return false;
  if (port !== undefined && port !== '*' && port !== urlPort) return false;
  const isHost =
    host === '*' || hostname === host || (host.startsWith('*.') && (hostname === host.slice(2) || hostname.endsWith(host.slice(1))));
  return isHost && toGlob(path).test(pathname + search);
}

function toGlob(path: string): RegExp {
  return new RegExp(`^${path.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')}$`);
}
