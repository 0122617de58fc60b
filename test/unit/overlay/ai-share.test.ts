// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { compile } from '../../../lib/checks/engine.ts';
import { startOverlay } from '../../../lib/overlay/controller.ts';
import type { Send } from '../../../lib/overlay/types.ts';
import { ok } from '../../../lib/platform/result.ts';
import type { SiteAdapter, SurfaceSpec } from '../../../lib/sites/schema.ts';
import { toOverlayParts } from '../../support/overlay-parts.ts';
import { toProtocol } from '../../support/rules.ts';

const label = { kind: 'disclosure', threshold: 0.5, text: 'Written with AI.', message: '{share} from AI. Add: {fix}' };
const adapter: SiteAdapter = {
  id: 'notes',
  name: 'Notes',
  kind: 'cms',
  version: 1,
  hosts: [],
  surfaces: [{ kind: 'draft', root: ['textarea'], editor: 'plain' }],
  controls: [],
  shortcuts: [],
  requests: [],
};

/** An overlay over a page with one text field; the background measures the shares that `measured` holds. */
function start(measured: { person: number; edited: number; untouched: number }) {
  document.body.innerHTML = '<textarea>A text about jackets.</textarea>';
  const field = document.querySelector('textarea') as HTMLTextAreaElement;
  field.checkVisibility = () => true;
  field.getBoundingClientRect = () => new DOMRect(0, 0, 300, 100);
  const protocol = toProtocol([label]);
  const lifetime = new AbortController();
  const asked: string[] = [];
  const send = (async (name: string) => {
    asked.push(name);
    return name === 'provenance.measure' ? ok({ shares: { ...measured }, perBlock: [], trail: [] }) : ok({ ok: true, verdict: 'pass' });
  }) as unknown as Send;
  const overlay = startOverlay({
    ...toOverlayParts({ adapter, protocol, channel: null, mode: 'none', ignores: [] }, () => compile(protocol), lifetime.signal),
    send,
  });
  overlay.found([{ spec: adapter.surfaces[0] as SurfaceSpec, root: field, titles: [] }]);
  const type = async (text: string) => {
    field.value = text;
    field.dispatchEvent(new Event('input'));
    await vi.advanceTimersByTimeAsync(5000);
  };
  return { overlay, measured, asked, type, stop: () => lifetime.abort() };
}

describe('the AI share in the overlay', () => {
  afterEach(() => void vi.useRealTimers());

  it('reaches the rules when it has been measured, and the panel shows what they say', async () => {
    vi.useFakeTimers();
    const { overlay, measured, asked, type, stop } = start({ person: 1, edited: 0, untouched: 3 });
    await vi.advanceTimersByTimeAsync(5000);
    const { findings } = overlay.state();
    expect(findings).toMatchObject([{ quote: 'jackets.', message: '75 % from AI. Add: Written with AI.', hasFix: true }]);

    await type('A text about jackets. Written with AI.');
    expect(overlay.state().findings).toEqual([]);

    Object.assign(measured, { person: 3, untouched: 1 });
    await type('A text about warm jackets.');
    expect(overlay.state().findings).toEqual([]);
    // One look more after a new share, and then it rests.
    const looks = asked.filter((name) => name === 'provenance.measure').length;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(asked.filter((name) => name === 'provenance.measure')).toHaveLength(looks);
    stop();
  });
});
