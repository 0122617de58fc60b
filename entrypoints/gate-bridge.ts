/** Isolated world, every frame, document_start: answers the hold, and in the top frame brings the rest when it is needed. Registered at run time for granted origins. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createBridge } from '../lib/gate/bridge.ts';
import { emitHeldSignal, onHeldSignal } from '../lib/gate/held-signal.ts';
import { setHoldReady } from '../lib/gate/hold-presence.ts';
import { emitTold, onTold } from '../lib/gate/told.ts';
import { ask } from '../lib/messaging/bare-client.ts';
import { setupTabListener } from '../lib/messaging/tab-listener.ts';
import { setupRest } from '../lib/overlay/rest.ts';
import { adapterFor, siteAdapters } from '../lib/sites/registry.ts';

/** Firefox: the page's own fetch with its cookies, untouched by page code. Chromium's is that already. */
const pageFetch = (globalThis as { content?: { fetch: typeof fetch } }).content?.fetch ?? fetch;

export default defineUnlistedScript(() => {
  const bridge = createBridge({
    scope: window,
    ask,
    adapters: siteAdapters,
    // This script runs on granted origins only, so this one is granted.
    adapterFor: (url) => adapterFor(url, ['*://*/*']),
    fetch: (input, init) => pageFetch(input, init),
    signal: (signal) => {
      emitHeldSignal(signal);
      tellTop(signal);
    },
    told: (told) => emitTold(told),
    connected: () => setHoldReady(),
    pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  });
  bridge.start();
  const changed = async () => {
    await bridge.refresh();
    return { ok: true } as const;
  };
  const { signal } = new AbortController();
  const parts = { page: document, onTold, onHeld: onHeldSignal, again: emitHeldSignal, load, isMac, signal };
  const rest = window === window.top ? setupRest(parts) : {};
  setupTabListener({ ...rest, 'config.changed': changed }, signal);
});

const isMac = () => /Mac|iPhone|iPad/.test(navigator.platform);
const load = () => ask('inject', { part: 'lookout' });

/** The overlay lives in the top frame; browsers let one extension's worlds of one origin see each other. */
function tellTop(signal: Parameters<typeof emitHeldSignal>[0]): void {
  if (window === window.top) return;
  try {
    emitHeldSignal(signal, window.top as object);
  } catch {
    // Another origin, or a browser that keeps the worlds apart: the CMS shows the sentence itself.
  }
}
