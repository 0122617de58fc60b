/** Reads the item as the CMS has it now, over the same REST route and with the same right as the held request. */
import type { SiteAdapter } from '../sites/schema.ts';
import type { HeldRequest } from './hold-wire.ts';
import type { ContentFields } from './types.ts';

/** A server slower than this is not waited for, ms. */
const patience = 60_000;

export type Stored = { kind: 'known'; status: string; fields: ContentFields } | { kind: 'unknown' };

/** `unknown` when it could not be read: callers must then assume that it is live. */
export async function readStored(
  adapter: SiteAdapter,
  request: HeldRequest,
  nonce: string | null,
  get: typeof fetch,
): Promise<Stored | null> {
  const route = adapter.stored;
  if (!route) return null;
  const url = toStoredUrl(request.url, route.query, nonce);
  try {
    const response = await get(url, {
      credentials: 'include',
      cache: 'no-store',
      signal: AbortSignal.timeout(patience),
      headers: request.nonce ? { [route.header]: request.nonce } : {},
    });
    if (response.status === 404) return null;
    if (!response.ok) return { kind: 'unknown' };
    const body: unknown = await response.json();
    const read = (pointer: string): string => {
      let at = body;
      for (const step of pointer.slice(1).split('/')) at = (at as Record<string, unknown> | null)?.[step];
      return typeof at === 'string' ? at : '';
    };
    const status = read(route.status);
    if (!status) return { kind: 'unknown' };
    return { kind: 'known', status, fields: { title: read(route.title), content: read(route.content), excerpt: read(route.excerpt) } };
  } catch {
    return { kind: 'unknown' };
  }
}

/** The item's own address: nothing of the request's query but the route itself and the right to read. */
function toStoredUrl(requestUrl: string, query: string, nonce: string | null): string {
  const from = new URL(requestUrl);
  const to = new URL(from.pathname, from.origin);
  const route = from.searchParams.get('rest_route');
  if (route !== null) to.searchParams.set('rest_route', route);
  for (const [name, value] of new URLSearchParams(query)) to.searchParams.set(name, value);
  if (nonce) to.searchParams.set('_wpnonce', nonce);
  return to.href;
}
