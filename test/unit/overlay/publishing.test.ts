// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest';
import { compile } from '../../../lib/checks/engine.ts';
import { type OverlayParts, startOverlay } from '../../../lib/overlay/controller.ts';
import { createPublishing } from '../../../lib/overlay/publishing.ts';
import type { OverlayUi } from '../../../lib/overlay/ui-contract.ts';
import type { SiteAdapter } from '../../../lib/sites/schema.ts';
import { notes, toOverlayParts } from '../../support/overlay-parts.ts';
import { toProtocol } from '../../support/rules.ts';

const adapter: SiteAdapter = { ...notes, requests: [{ action: 'publish', url: '/send', methods: ['POST'] }] };
const publish = () => ({ action: 'publish', by: 'control', selector: 'button', element: document.body }) as const;

let lifetime: AbortController;
afterEach(() => lifetime.abort());

function start(parts: Pick<OverlayParts, 'createPublishing'>, site: SiteAdapter = adapter) {
  lifetime = new AbortController();
  document.body.innerHTML = '<textarea></textarea><button>Publish</button>';
  const show = vi.fn();
  const protocol = toProtocol([]);
  const overlay = startOverlay({
    ...toOverlayParts({ adapter: site, protocol, channel: null, mode: 'enforce', ignores: [] }, () => compile(protocol), lifetime.signal),
    loadUi: async () => ({ show, hide() {}, move() {}, connect() {} }) as unknown as OverlayUi,
    ...parts,
  });
  overlay.found([]);
  return { overlay, show };
}

const held = { kind: 'held', say: 'Nobody could be asked.', refused: true } as const;

it('is not there in an AI tool: nothing is signed, and what the door held is said all the same', async () => {
  const { overlay, show } = start({ createPublishing: null });
  expect(overlay.asked(publish())).toBe(false);
  expect(await overlay.sign()).toEqual({ ok: false, say: 'There is nothing to sign on this page.' });
  overlay.held(held);
  await vi.waitFor(() => expect(show).toHaveBeenCalledOnce());
  expect(show.mock.calls[0]?.[0]).toMatchObject({ kind: 'notice', title: held.say, actions: [] });
});

it('in a CMS says that the editor does not wait before it saves, as long as it does not', async () => {
  const { overlay, show } = start({ createPublishing }, { ...adapter, kind: 'cms', quirk: 'wordpress' });
  expect(overlay.state().missing).toContain('can’t ask before publishing starts');
  expect(await overlay.sign()).toEqual({ ok: false, say: 'Open the text in the block editor to sign it.' });
  overlay.held(held);
  await vi.waitFor(() => expect(show).toHaveBeenCalledOnce());
  expect(show.mock.calls[0]?.[0]).toMatchObject({ kind: 'notice', title: held.say, actions: [] });
});
