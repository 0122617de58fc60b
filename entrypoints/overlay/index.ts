/** Isolated world, top frame, brought by the lookout: wires the overlay to the extension. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { lightDetectors } from '../../lib/checks/detectors/registry.ts';
import { compileWith } from '../../lib/checks/engine.ts';
import { pageKinds } from '../../lib/checks/kinds/registry.ts';
import type { Checker } from '../../lib/checks/types.ts';
import { isHoldReady } from '../../lib/gate/hold-presence.ts';
import { ask } from '../../lib/messaging/bare-client.ts';
import { toEnvelope } from '../../lib/messaging/envelope.ts';
import type { RequestOf, surfaceChanged } from '../../lib/messaging/messages.ts';
import { startOverlay } from '../../lib/overlay/controller.ts';
import { getLate, type LateId, toCompileOptions } from '../../lib/overlay/late.ts';
import { createLateRemote } from '../../lib/overlay/late-remote.ts';
import { createLayer } from '../../lib/overlay/layer.ts';
import { type MakeOverlay, setOverlayMaker } from '../../lib/overlay/overlay-hook.ts';
import type { CreatePublishing } from '../../lib/overlay/publishing.ts';
import { whenIdle } from '../../lib/overlay/scheduler.ts';
import { getOverlayUi } from '../../lib/overlay/ui-contract.ts';
import { native } from '../../lib/platform/native.ts';
import { toContexts } from '../../lib/sites/contexts.ts';

export default defineUnlistedScript(() => setOverlayMaker(makeOverlay));

/** The table's own word, taken as a type: its schemas stay out of this script. */
const changedName: typeof surfaceChanged = 'surface.changed';
const isFirefox = navigator.userAgent.includes('Firefox/');
/** A part that the background does not know is refused there. */
const inject = async (part: RequestOf<'inject'>['part'] | LateId): Promise<boolean> => {
  const answer = await ask('inject', { part: part as RequestOf<'inject'>['part'] });
  return answer.ok && answer.value.ok;
};

async function tellChanged(): Promise<void> {
  try {
    await native.runtime.sendMessage(toEnvelope(changedName, {}));
  } catch {
    // Nobody listens; or the extension was updated under the page, where asking throws at once.
  }
}

async function bringPublishing(): Promise<CreatePublishing | null> {
  return getLate('publishing') ?? ((await inject('publishing')) ? getLate('publishing') : null);
}

const makeOverlay: MakeOverlay = async ({ hello: { adapter, channel, mode }, told, attach, signal }) => {
  const publishes = adapter.kind === 'cms';
  const [rules, createPublishing] = await Promise.all([ask('site.rules', { url: location.href }), publishes ? bringPublishing() : null]);
  if (!rules.ok || rules.value.protocol === null || signal.aborted) return null;
  // Nobody would ask before a publish: the door holds it all the same, and the next touch tries again.
  if (publishes && !createPublishing) return null;
  const { protocol, prepared, ignores, have, model } = rules.value;
  const contexts = toContexts(adapter, channel);
  const remote = createLateRemote(ask, signal);
  remote.take(have, model);
  let latest: Checker | null = null;
  const compile = () => {
    const kinds = [...pageKinds, ...(getLate('kinds') ?? [])];
    const checker = compileWith(kinds, protocol, {
      ...remote.with(toCompileOptions(lightDetectors, protocol.language)),
      prepared: prepared ?? undefined,
      contexts,
    });
    latest = checker;
    warm(checker, () => latest === checker, signal);
    return checker;
  };
  return startOverlay({
    config: { adapter, protocol, channel, mode, ignores },
    page: document,
    layer: createLayer(document, __LOOPBACK__ ? 'open' : 'closed', signal),
    compile,
    loadLate: (id) => (remote.brings(id) ? remote.bring(id) : inject(id)),
    listen: remote.listen,
    send: ask,
    loadUi: async () => getOverlayUi() ?? ((await inject('overlay-ui')) ? getOverlayUi() : null),
    createPublishing,
    injectEditor: () => inject('page-wordpress'),
    gateUrl: native.runtime.getURL('/gate.html'),
    holdReady: isHoldReady,
    attach,
    told,
    changed: () => void tellChanged(),
    isFirefox,
    nonce: crypto.getRandomValues(new Uint32Array(2)).join(''),
    signal,
  });
};

/** Patterns are compiled in idle time, before the first keystroke needs them; not where another checker took over. */
function warm(checker: Checker, isLatest: () => boolean, signal: AbortSignal): void {
  const step = () => {
    if (!signal.aborted && isLatest() && !checker.warm()) whenIdle(step, signal);
  };
  whenIdle(step, signal);
}
