/** Isolated world, top frame, idle: wires the overlay to the extension. Registered at run time for granted origins. */
import { defineContentScript } from 'wxt/utils/define-content-script';
import { lightDetectors } from '../../lib/checks/detectors/registry.ts';
import { compile } from '../../lib/checks/engine.ts';
import type { Checker } from '../../lib/checks/types.ts';
import { onHeldSignal } from '../../lib/gate/held-signal.ts';
import { isHoldReady } from '../../lib/gate/hold-presence.ts';
import { ask } from '../../lib/messaging/bare-client.ts';
import { toEnvelope } from '../../lib/messaging/envelope.ts';
import type { SurfaceState, surfaceChanged } from '../../lib/messaging/messages.ts';
import { setupTabListener } from '../../lib/messaging/tab-listener.ts';
import { type Overlay, startOverlay } from '../../lib/overlay/controller.ts';
import { lateDetectors } from '../../lib/overlay/late-detectors.ts';
import { createLayer } from '../../lib/overlay/layer.ts';
import { whenIdle } from '../../lib/overlay/scheduler.ts';
import { getOverlayUi } from '../../lib/overlay/ui-contract.ts';
import { native } from '../../lib/platform/native.ts';

export default defineContentScript({
  matches: ['http://*/*', 'https://*/*'],
  registration: 'runtime',
  runAt: 'document_idle',
  main() {
    const world = globalThis as { __countersignOverlay?: AbortController };
    // Injected again after a permission change: the first one goes on.
    if (world.__countersignOverlay) return;
    world.__countersignOverlay = new AbortController();
    setupOverlay();
  },
});

/** The table's own word, taken as a type: its schemas stay out of this script. */
const changedName: typeof surfaceChanged = 'surface.changed';
const isFirefox = navigator.userAgent.includes('Firefox/');
const isMac = /Mac|iPhone|iPad/.test(navigator.platform);
const inject = async (part: 'overlay-ui' | 'detectors' | 'page-wordpress'): Promise<boolean> => {
  const answer = await ask('inject', { part });
  return answer.ok && answer.value.ok;
};

function setupOverlay(): void {
  const page = new AbortController();
  let overlay: Overlay | null = null;
  let run: AbortController | null = null;
  const done = { ok: true } as const;
  const nothingToFix = { ok: false, say: 'There is nothing to fix on this page.' } as const;

  setupTabListener(
    {
      'surface.state': () => overlay?.state() ?? nothingHere(),
      'surface.reveal': ({ key }) => {
        overlay?.reveal(key);
        return done;
      },
      'surface.restore': async () => {
        await overlay?.restore();
        return done;
      },
      'surface.fix-all': async () => (await overlay?.fixAll()) ?? nothingToFix,
      'surface.undo-fix-all': async () => (await overlay?.undoFixAll()) ?? nothingToFix,
      'surface.sign': async () => (await overlay?.sign()) ?? { ok: false, say: 'There is nothing to sign on this page.' },
      'gate.changed': ({ session, state }) => {
        overlay?.gateChanged(session, state);
        return done;
      },
      'config.changed': () => {
        void start();
        return done;
      },
    },
    page.signal,
  );

  async function start(): Promise<void> {
    const hello = await ask('site.hello', { url: location.href, top: true });
    if (!hello.ok) return;
    const { adapter, protocol, channel, mode, ignores } = hello.value;
    run?.abort();
    run = null;
    overlay = null;
    if (!adapter || !protocol) return;
    run = new AbortController();
    const { signal } = run;
    const checker = compile(protocol, { detectors: lightDetectors });
    overlay = startOverlay({
      config: { adapter, protocol, channel, mode, ignores },
      page: document,
      layer: createLayer(document, __LOOPBACK__ ? 'open' : 'closed', signal),
      checker,
      withAll: async () => {
        const late = (await inject('detectors')) ? lateDetectors()?.(protocol.language) : null;
        return late ? warmed(compile(protocol, { detectors: [...lightDetectors, ...late] }), signal) : null;
      },
      send: ask,
      loadUi: async () => getOverlayUi() ?? ((await inject('overlay-ui')) ? getOverlayUi() : null),
      injectEditor: () => inject('page-wordpress'),
      gateUrl: native.runtime.getURL('/gate.html'),
      holdReady: () => isHoldReady(),
      onHeld: onHeldSignal,
      changed: () => void native.runtime.sendMessage(toEnvelope(changedName, {})).catch(() => {}),
      isFirefox,
      isMac,
      nonce: crypto.getRandomValues(new Uint32Array(2)).join(''),
      signal,
    });
    warmed(checker, signal);
  }

  void start();
}

/** Patterns are compiled in idle time, before the first keystroke needs them. */
function warmed(checker: Checker, signal: AbortSignal): Checker {
  const step = () => {
    if (!signal.aborted && !checker.warm()) whenIdle(step, signal);
  };
  whenIdle(step, signal);
  return checker;
}

function nothingHere(): SurfaceState {
  return {
    site: null,
    level: 'off',
    missing: [],
    title: document.title,
    host: location.host,
    kind: 'none',
    taskName: null,
    taskMode: null,
    findings: [],
    fixable: 0,
    running: null,
    fixed: null,
    ignored: 0,
    words: 0,
    provenance: null,
    trail: [],
    canSign: false,
  };
}
