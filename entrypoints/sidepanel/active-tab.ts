/** Which tab the panel speaks about, and what it says. Follows tab switches, loads and the overlay's own broadcasts. */
import { parseEnvelope } from '../../lib/messaging/envelope.ts';
import { type SurfaceState, surfaceChanged } from '../../lib/messaging/messages.ts';
import { askTab } from '../../lib/messaging/tab.ts';
import { browser } from '../../lib/platform/browser.ts';

export interface ActiveTab {
  id: number;
  /** Only known where a person granted the site: we have no permission to read addresses elsewhere. */
  url: string | null;
  /** Null when no overlay answers in this tab. */
  state: SurfaceState | null;
}

export async function readActiveTab(): Promise<ActiveTab | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return null;
  const reply = await askTab(tab.id, 'surface.state', {});
  return { id: tab.id, url: tab.url ?? null, state: reply.ok ? reply.value : null };
}

/** Calls `changed` whenever `readActiveTab` may answer differently. */
export function setupActiveTabWatch(changed: () => void, signal: AbortSignal): void {
  const onMessage = (message: unknown): undefined => {
    if (parseEnvelope(message)?.name === surfaceChanged) changed();
  };
  const onUpdated = (_id: number, change: { status?: string }): void => {
    if (change.status === 'complete') changed();
  };
  const onActivated = (): void => changed();
  browser.runtime.onMessage.addListener(onMessage);
  browser.tabs.onActivated.addListener(onActivated);
  browser.tabs.onUpdated.addListener(onUpdated);
  signal.addEventListener('abort', () => {
    browser.runtime.onMessage.removeListener(onMessage);
    browser.tabs.onActivated.removeListener(onActivated);
    browser.tabs.onUpdated.removeListener(onUpdated);
  });
}

/** Calls `run` at once and again after each `request`; never two at a time, never lost. */
export function createRefresher(run: () => Promise<void>): () => void {
  let running = false;
  let again = false;
  const request = (): void => {
    if (running) {
      again = true;
      return;
    }
    running = true;
    void run().finally(() => {
      running = false;
      if (again) {
        again = false;
        request();
      }
    });
  };
  return request;
}
