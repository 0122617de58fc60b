/** What `startOverlay` is given, for tests of it without an extension: nothing comes, everything is answered, nothing is heard. */
import type { Checker } from '../../lib/checks/types.ts';
import type { OverlayParts } from '../../lib/overlay/controller.ts';
import { createLayer } from '../../lib/overlay/layer.ts';
import type { Send } from '../../lib/overlay/types.ts';
import { ok } from '../../lib/platform/result.ts';
import type { SiteAdapter } from '../../lib/sites/schema.ts';

/** A page with one box to write in. */
export const notes: SiteAdapter = {
  id: 'notes',
  name: 'Notes',
  kind: 'ai',
  version: 1,
  hosts: [],
  surfaces: [{ kind: 'prompt', root: ['textarea'], editor: 'plain' }],
  controls: [],
  shortcuts: [],
  requests: [],
};

export function toOverlayParts(config: OverlayParts['config'], compile: () => Checker, signal: AbortSignal): OverlayParts {
  return {
    config,
    page: document,
    layer: createLayer(document, 'open', signal),
    compile,
    listen: () => {},
    loadLate: async () => false,
    send: (async () => ok({ ok: true })) as unknown as Send,
    loadUi: async () => null,
    createPublishing: null,
    injectEditor: async () => false,
    gateUrl: 'about:blank',
    holdReady: () => true,
    attach: () => {},
    told: '',
    changed: () => {},
    isFirefox: false,
    nonce: 'test',
    signal,
  };
}
