/** Requests whose address alone means publish, as rules that the browser itself enforces, workers included. */
import type { SiteAdapter } from '../../lib/sites/schema.ts';

export interface NetworkRule {
  id: number;
  priority: number;
  action: { type: 'block' } | { type: 'redirect'; redirect: { extensionPath: string } };
  condition: {
    regexFilter: string;
    isUrlFilterCaseSensitive: false;
    requestDomains: string[];
    requestMethods?: string[];
    resourceTypes?: string[];
    excludedResourceTypes?: string[];
  };
}

/** What declarativeNetRequest calls methods. */
const methods: ReadonlySet<string> = new Set(['connect', 'delete', 'get', 'head', 'options', 'patch', 'post', 'put']);

/**
 * Two rules for each address: a page that would be opened by it becomes a page that says why; anything else is blocked.
 * The second names no resource types but leaves out `font`: with explicit lists Firefox lets `beacon` through, which
 * Chrome does not know, and without any list the rule would not reach main frames.
 */
export function toNetworkRules(sites: readonly { adapter: SiteAdapter; patterns: readonly string[] }[]): NetworkRule[] {
  let id = 0;
  return sites.flatMap(({ adapter, patterns }) => {
    const requestDomains = [...new Set(patterns.flatMap((pattern) => toDomain(pattern) ?? []))];
    if (requestDomains.length === 0) return [];
    return adapter.requests
      .filter((request) => request.byUrlAlone && isPortable(request.url))
      .flatMap((request): NetworkRule[] => {
        const requestMethods = request.methods.map((method) => method.toLowerCase()).filter((method) => methods.has(method));
        const condition = {
          regexFilter: request.url,
          isUrlFilterCaseSensitive: false as const,
          requestDomains,
          ...(request.methods.includes('*') ? {} : { requestMethods }),
        };
        id += 2;
        return [
          {
            id: id - 1,
            priority: 2,
            action: { type: 'redirect', redirect: { extensionPath: '/held.html' } },
            condition: { ...condition, resourceTypes: ['main_frame'] },
          },
          { id, priority: 1, action: { type: 'block' }, condition: { ...condition, excludedResourceTypes: ['font'] } },
        ];
      });
  });
}

/** RE2 has no look-around and no named groups of our spelling; one such pattern would make the browser refuse all rules. */
function isPortable(pattern: string): boolean {
  return !/\(\?(?:[=!]|<)|\\[1-9]/.test(pattern);
}

/** Null for a pattern that names no host. */
function toDomain(pattern: string): string | null {
  const host = /^(?:\*|https?):\/\/([^/:]+)/.exec(pattern)?.[1] ?? '';
  const domain = host.replace(/^\*\./, '');
  return domain === '' || domain === '*' ? null : domain;
}
