/** Isolated world, top frame, idle: answers the panel and brings the overlay when there is a text. Registered at run time for granted origins. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { onHeldSignal } from '../lib/gate/held-signal.ts';
import { isHoldReady } from '../lib/gate/hold-presence.ts';
import { onTold } from '../lib/gate/told.ts';
import { ask } from '../lib/messaging/bare-client.ts';
import { setupTabListener } from '../lib/messaging/tab-listener.ts';
import { type Lookout, startLookout, toEmptyState } from '../lib/overlay/lookout.ts';
import { overlayMaker } from '../lib/overlay/overlay-hook.ts';
import { whenIdle } from '../lib/overlay/scheduler.ts';

export default defineUnlistedScript(() => {
  const world = globalThis as { __countersignLookout?: true };
  // Injected again after a permission change: the first one goes on.
  if (world.__countersignLookout) return;
  world.__countersignLookout = true;
  setupLookout();
});

const isMac = /Mac|iPhone|iPad/.test(navigator.platform);

async function load() {
  if (!overlayMaker()) await ask('inject', { part: 'overlay' });
  return overlayMaker();
}

function setupLookout(): void {
  const page = new AbortController();
  let lookout: Lookout | null = null;
  let run: AbortController | null = null;
  const done = { ok: true } as const;
  const nothingToFix = { ok: false, say: 'There is nothing to fix on this page.' } as const;

  setupTabListener(
    {
      'surface.state': () => lookout?.state() ?? toEmptyState(document),
      'surface.reveal': ({ key }) => {
        lookout?.current()?.reveal(key);
        return done;
      },
      'surface.restore': async () => {
        await (await lookout?.wake())?.restore();
        return done;
      },
      'surface.fix-all': async () => (await lookout?.current()?.fixAll()) ?? nothingToFix,
      'surface.undo-fix-all': async () => (await lookout?.current()?.undoFixAll()) ?? nothingToFix,
      'surface.sign': async () => (await (await lookout?.wake())?.sign()) ?? { ok: false, say: 'There is nothing to sign on this page.' },
      'gate.changed': async ({ session, state }) => {
        lookout?.current()?.gateChanged(session, state);
        return done;
      },
    },
    page.signal,
  );

  onTold((told) => {
    run?.abort();
    run = null;
    lookout = null;
    const { adapter, guard } = told;
    if (!adapter || !guard) return;
    run = new AbortController();
    const { signal } = run;
    // The page's own start comes first.
    whenIdle(() => {
      lookout = startLookout({
        hello: { ...told, adapter, guard },
        page: document,
        load,
        send: ask,
        holdReady: isHoldReady,
        onHeld: onHeldSignal,
        isMac,
        signal,
      });
    }, signal);
  }, page.signal);
}
