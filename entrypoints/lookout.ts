/** Isolated world, top frame, brought by the bridge at the first touch: answers the panel and brings the overlay when there is a text. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { onHeldSignal } from '../lib/gate/held-signal.ts';
import { isHoldReady } from '../lib/gate/hold-presence.ts';
import { onTold } from '../lib/gate/told.ts';
import { ask } from '../lib/messaging/bare-client.ts';
import { type Lookout, startLookout } from '../lib/overlay/lookout.ts';
import { getLookout, type LookoutHandlers, setLookout, toEmptyState } from '../lib/overlay/lookout-hook.ts';
import { overlayMaker } from '../lib/overlay/overlay-hook.ts';

export default defineUnlistedScript(() => {
  // Brought again after a failure that was none: the first one goes on.
  if (!getLookout()) setupLookout();
});

const isMac = () => /Mac|iPhone|iPad/.test(navigator.platform);

async function load() {
  if (!overlayMaker()) await ask('inject', { part: 'overlay' });
  return overlayMaker();
}

function setupLookout(): void {
  let lookout: Lookout | null = null;
  let run: AbortController | null = null;
  const done = { ok: true } as const;
  const nothingToFix = { ok: false, say: 'There is nothing to fix on this page.' } as const;

  const handlers: LookoutHandlers = {
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
    'gate.changed': ({ session, state }) => {
      lookout?.current()?.gateChanged(session, state);
      return done;
    },
  };
  setLookout({ handlers, resume: (held) => lookout?.resume(held) });

  onTold((told) => {
    run?.abort();
    run = null;
    lookout = null;
    const { adapter, guard } = told;
    if (!adapter || !guard) return;
    run = new AbortController();
    lookout = startLookout({
      hello: { ...told, adapter, guard },
      page: document,
      load,
      send: ask,
      holdReady: isHoldReady,
      onHeld: onHeldSignal,
      isMac,
      signal: run.signal,
    });
  }, new AbortController().signal);
}
