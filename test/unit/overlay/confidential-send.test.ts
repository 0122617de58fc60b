// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { createConfidentialFinder, toConfidential } from '../../../lib/checks/confidential/terms.ts';
import { compile } from '../../../lib/checks/engine.ts';
import { startOverlay } from '../../../lib/overlay/controller.ts';
import { setLate, toCompileOptions } from '../../../lib/overlay/late.ts';
import type { SurfaceSpec } from '../../../lib/sites/schema.ts';
import { notes, toOverlayParts } from '../../support/overlay-parts.ts';
import { toProtocol } from '../../support/rules.ts';

const confidential = toConfidential(['Project Nightjar'], 'a salt of sixteen characters or more');
const protocol = toProtocol([{ kind: 'sensitive', confidential }]);
const pressed = { action: 'send', by: 'shortcut', keys: 'Enter' } as const;

/** An overlay on a page without what finds confidential terms, until `bring` says whether it came. */
function start(text: string) {
  document.body.innerHTML = '<textarea></textarea>';
  const field = document.querySelector('textarea') as HTMLTextAreaElement;
  field.value = text;
  field.checkVisibility = () => true;
  field.getBoundingClientRect = () => new DOMRect(0, 0, 300, 100);
  const lifetime = new AbortController();
  const world = {};
  const { promise: coming, resolve: bring } = Promise.withResolvers<boolean>();
  const loads: string[] = [];
  const overlay = startOverlay({
    ...toOverlayParts(
      { adapter: notes, protocol, channel: null, mode: 'none', ignores: [] },
      () => compile(protocol, toCompileOptions([], 'en', world)),
      lifetime.signal,
    ),
    loadLate: async (id) => {
      loads.push(id);
      const came = await coming;
      if (came) setLate('part:confidential', createConfidentialFinder, world);
      return came;
    },
  });
  overlay.found([{ spec: notes.surfaces[0] as SurfaceSpec, root: field, titles: [] }]);
  return { overlay, loads, bring, stop: () => lifetime.abort() };
}

describe('a prompt on a page to which the finder of confidential terms did not come yet', () => {
  it('waits for it, and is then asked about', async () => {
    const { overlay, loads, bring, stop } = start('Write about Project Nightjar.');
    expect(overlay.asked(pressed)).toBe(true);
    expect([overlay.state().findings, loads]).toEqual([[], ['part:confidential']]);
    bring(true);
    await expect.poll(() => overlay.state().findings).toMatchObject([{ quote: 'Project Nightjar' }]);
    expect(overlay.asked(pressed)).toBe(true);
    stop();
  });

  it('goes on to the door when it does not come, and the page says what it cannot check', async () => {
    const { overlay, bring, stop } = start('Write about Project Nightjar.');
    expect(overlay.asked(pressed)).toBe(true);
    bring(false);
    await expect.poll(() => overlay.state().missing).toContain('can’t check confidential terms');
    expect(overlay.asked(pressed)).toBe(false);
    stop();
  });
});
