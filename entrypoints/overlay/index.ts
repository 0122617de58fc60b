/** Isolated world, top frame, brought by the lookout: wires the overlay to the extension. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { lightDetectors } from '../../lib/checks/detectors/registry.ts';
import { compile } from '../../lib/checks/engine.ts';
import type { Checker } from '../../lib/checks/types.ts';
import { isHoldReady } from '../../lib/gate/hold-presence.ts';
import { ask } from '../../lib/messaging/bare-client.ts';
import { toEnvelope } from '../../lib/messaging/envelope.ts';
import type { surfaceChanged } from '../../lib/messaging/messages.ts';
import { startOverlay } from '../../lib/overlay/controller.ts';
import { lateDetectors } from '../../lib/overlay/late-detectors.ts';
import { createLayer } from '../../lib/overlay/layer.ts';
import { type MakeOverlay, setOverlayMaker } from '../../lib/overlay/overlay-hook.ts';
import { whenIdle } from '../../lib/overlay/scheduler.ts';
import { getOverlayUi } from '../../lib/overlay/ui-contract.ts';
import { native } from '../../lib/platform/native.ts';

export default defineUnlistedScript(() => setOverlayMaker(makeOverlay));

/** The table's own word, taken as a type: its schemas stay out of this script. */
const changedName: typeof surfaceChanged = 'surface.changed';
const isFirefox = navigator.userAgent.includes('Firefox/');
const inject = async (part: 'overlay-ui' | 'detectors' | 'page-wordpress'): Promise<boolean> => {
  const answer = await ask('inject', { part });
  return answer.ok && answer.value.ok;
};

const makeOverlay: MakeOverlay = async ({ hello: { adapter, channel, mode }, told, attach, signal }) => {
  const rules = await ask('site.rules', { url: location.href });
  if (!rules.ok || rules.value.protocol === null || signal.aborted) return null;
  const { protocol, ignores } = rules.value;
  const checker = compile(protocol, { detectors: lightDetectors });
  const overlay = startOverlay({
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
    holdReady: isHoldReady,
    attach,
    told,
    changed: () => void native.runtime.sendMessage(toEnvelope(changedName, {})).catch(() => {}),
    isFirefox,
    nonce: crypto.getRandomValues(new Uint32Array(2)).join(''),
    signal,
  });
  warmed(checker, signal);
  return overlay;
};

/** Patterns are compiled in idle time, before the first keystroke needs them. */
function warmed(checker: Checker, signal: AbortSignal): Checker {
  const step = () => {
    if (!signal.aborted && !checker.warm()) whenIdle(step, signal);
  };
  whenIdle(step, signal);
  return checker;
}
