// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest';
import { compileWith } from '../../../lib/checks/engine.ts';
import { kinds, pageKinds } from '../../../lib/checks/kinds/registry.ts';
import { startOverlay } from '../../../lib/overlay/controller.ts';
import type { SurfaceSpec } from '../../../lib/sites/schema.ts';
import { notes, toOverlayParts } from '../../support/overlay-parts.ts';
import { toProtocol } from '../../support/rules.ts';

const protocol = toProtocol([
  { id: 'dry', kind: 'existence', tokens: ['dry'] },
  { id: 'short', kind: 'length', unit: 'words', max: 2 },
]);

afterEach(() => void vi.useRealTimers());

/** An overlay over a page with a text in it. `arrive`: what becomes of the script with the other kinds. */
function start() {
  vi.useFakeTimers();
  document.body.innerHTML = '<textarea>Warm and dry.</textarea>';
  const field = document.querySelector('textarea') as HTMLTextAreaElement;
  field.checkVisibility = () => true;
  field.getBoundingClientRect = () => new DOMRect(0, 0, 300, 100);
  let here = pageKinds;
  let settle: (came: boolean) => void = () => {};
  const asked: string[] = [];
  const lifetime = new AbortController();
  const overlay = startOverlay({
    ...toOverlayParts(
      { adapter: notes, protocol, channel: null, mode: 'none', ignores: [] },
      () => compileWith(here, protocol, { now: () => 0 }),
      lifetime.signal,
    ),
    loadLate: (id) => {
      asked.push(id);
      return new Promise((resolve) => {
        settle = resolve;
      });
    },
  });
  const before = [...asked];
  overlay.found([{ spec: notes.surfaces[0] as SurfaceSpec, root: field, titles: [] }]);
  return {
    before,
    asked,
    rules: () => overlay.state().findings.map(({ ruleId }) => ruleId),
    missing: () => overlay.state().missing,
    pass: (ms: number) => vi.advanceTimersByTimeAsync(ms),
    async type(text: string) {
      field.value = text;
      field.dispatchEvent(new Event('input'));
      await vi.advanceTimersByTimeAsync(100);
    },
    async arrive(came: boolean) {
      if (came) here = kinds;
      settle(came);
      await vi.advanceTimersByTimeAsync(100);
    },
  };
}

it('asks for the kinds that its protocol needs at once, and checks meanwhile what it can', async () => {
  const page = start();
  expect(page.before).toEqual(['kinds']);
  await page.pass(100);
  expect(page.rules()).toEqual(['dry']);
  await page.arrive(true);
  expect(page.rules().sort()).toEqual(['dry', 'short']);
  expect(page.asked).toEqual(['kinds']);
  expect(page.missing()).not.toContain('can’t check lengths');
});

it('says what it cannot check when they do not come, asks again with a later text, and takes it back', async () => {
  const page = start();
  await page.pass(100);
  await page.arrive(false);
  expect(page.missing()).toContain('can’t check lengths');
  expect(page.rules()).toEqual(['dry']);
  await page.pass(31_000);
  await page.type('Warm and dry again.');
  expect(page.asked).toEqual(['kinds', 'kinds']);
  await page.arrive(true);
  expect(page.missing()).not.toContain('can’t check lengths');
  expect(page.rules().sort()).toEqual(['dry', 'short']);
});
