/**
 * The browser's own hold, Firefox only: a publish request passes when it was let through just now, and only once. It
 * sees what no script of ours does (workers, other extensions' pages), and knows less (no headers, no stored item), so it
 * stands behind the hold in the page and never replaces it.
 */
import type { WebRequest } from 'webextension-polyfill';
import { strictestMode } from '../../lib/gate/decide.ts';
import { matchRequest, type RequestBody } from '../../lib/gate/match.ts';
import type { Item } from '../../lib/gate/types.ts';
import type { SiteAdapter } from '../../lib/sites/schema.ts';
import { channelFor } from './channel.ts';
import type { BackgroundContext } from './context.ts';
import type { Protocols } from './protocol.ts';

export interface HoldParts {
  protocols: Pick<Protocols, 'active'>;
  adapterOf(url: string): Promise<SiteAdapter | null>;
  takeRedeem(item: Item): Promise<boolean>;
  /** Live as far as is known here; decides about an update that names no status. */
  isPublished(item: Item): Promise<boolean>;
}

type Details = Pick<WebRequest.OnBeforeRequestDetailsType, 'url' | 'method' | 'requestBody'>;
type Verdict = { cancel?: boolean };

/** Reading never publishes, but for addresses that publish by themselves; those have network rules. */
const reading: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Registers its listener at once. Only requests to granted hosts reach it. */
export function setupFirefoxHold({ browser, log }: Pick<BackgroundContext, 'browser' | 'log'>, parts: HoldParts): void {
  const decide = createHold(parts);
  browser.webRequest.onBeforeRequest.addListener(
    (details) => {
      if (reading.has(details.method)) return undefined;
      return decide(details).catch(() => {
        // A bug here must not stop a draft; the hold in the page still stands.
        log('firefox-hold-failed');
        return {};
      });
    },
    { urls: ['http://*/*', 'https://*/*'] },
    ['blocking', 'requestBody'],
  );
}

export function createHold({ protocols, adapterOf, takeRedeem, isPublished }: HoldParts): (details: Details) => Promise<Verdict> {
  return async ({ url, method, requestBody }) => {
    const adapter = await adapterOf(url);
    if (adapter?.kind !== 'cms') return {};
    const match = matchRequest(adapter.requests, { url, method, headers: {}, body: toBody(requestBody ?? null) });
    if (match === null || match.action === 'send') return {};
    const protocol = (await protocols.active())?.protocol;
    if (!protocol || strictestMode(protocol, channelFor(protocol, adapter.id)) !== 'enforce') return {};
    if (match.spec.refuse !== undefined) return { cancel: true };
    const id = match.params.id;
    const item: Item = { site: adapter.id, origin: new URL(url).origin, id: id === undefined ? 'new' : String(id) };
    // A save of a draft looks the same as an update of something live, but for what is stored.
    if (match.needsStored && !(await isPublished(item))) return {};
    return (await takeRedeem(item)) ? {} : { cancel: true };
  };
}

function toBody(body: WebRequest.OnBeforeRequestDetailsTypeRequestBodyType | null): RequestBody {
  if (body === null) return { format: 'none' };
  if (body.formData) {
    const fields = Object.entries(body.formData as unknown as Record<string, unknown[]>);
    return { format: 'form', value: fields.flatMap(([name, values]) => values.map((value) => [name, value])) };
  }
  const parts = body.raw ?? [];
  if (parts.length === 0) return { format: 'none' };
  const bytes = parts.map((part) => part.bytes as ArrayBuffer | undefined);
  if (bytes.some((part) => part === undefined)) return { format: 'opaque' };
  const decoder = new TextDecoder();
  return { format: 'text', text: bytes.map((part) => decoder.decode(part, { stream: true })).join('') + decoder.decode() };
}
