/** The gate in a window of its own, where a page's policy forbids our frame or something is painted over it. */
import type { Browser } from 'webextension-polyfill';

/** CSS px; the dialog is 600 wide, and its middle scrolls. */
const size = { width: 680, height: 820 } as const;

/** The session stands in the address, because the document may ask for it before the new tab's id is known here. */
export function toWindowPath(session: string): string {
  return `/gate.html?window=${session}`;
}

export function windowSession(url: string): string | null {
  return URL.canParse(url) ? new URL(url).searchParams.get('window') : null;
}

/** Opens the window, or brings the one that is open to the front. Resolves with its tab id, or -1 where the browser tells none. */
export async function openGateWindow(browser: Browser, session: string, tabId: number): Promise<number> {
  if (tabId >= 0) {
    const tab = await browser.tabs.get(tabId).catch(() => null);
    if (tab?.windowId !== undefined) {
      await browser.windows.update(tab.windowId, { focused: true });
      return tabId;
    }
  }
  const opened = await browser.windows.create({ url: browser.runtime.getURL(toWindowPath(session)), type: 'popup', ...size });
  return opened.tabs?.[0]?.id ?? -1;
}
