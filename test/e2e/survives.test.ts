import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../support/browser.ts';
import { liveReceipt, openedGate, sign, tickAll } from '../support/gate-page.ts';
import { readReport } from '../support/report.ts';
import { click, seeText } from '../support/ui.ts';
import { canvasOf, controls, editedContent, logIn, openEditor, pressPublish } from '../support/wordpress-page.ts';
import { ask, projectBrowser, readSurface, startWorld, type World } from '../support/world.ts';

const paragraph = (text: string) => `<!-- wp:paragraph -->\n<p>${text}</p>\n<!-- /wp:paragraph -->`;

let world: World;
let page: Page;

beforeAll(async () => {
  world = await startWorld({ browser: projectBrowser() });
  page = await world.session.newPage();
  await logIn(page, world.wordpress);
});
afterAll(async () => await world?.stop());

async function openDraft(title: string): Promise<number> {
  const id = await world.wordpress.createDraft({ title, content: paragraph('A shell that packs into its own pocket.') });
  await openEditor(page, world.wordpress, id);
  await until('full cover', async () => (await readSurface(world.session, page)).level === 'full');
  return id;
}

const status = (id: number) => world.wordpress.getPost(id)?.status;

describe('nothing slips through and nothing is lost', () => {
  it('when the background is killed in the middle of a gate', async () => {
    const id = await openDraft('Killed in the middle');
    await pressPublish(page);
    const gate = await openedGate(page, world.session.base);
    await world.session.killBackground();
    await tickAll(gate);
    await world.session.killBackground();
    expect(status(id)).toBe('draft');
    await sign(gate);
    await until('the post to be live', () => status(id) === 'publish', 30_000);
    await liveReceipt(gate);
  });

  it('when the endpoint is down for the whole job: counts and receipt arrive once, when it is back', async () => {
    await until('nothing waiting', async () => {
      await ask(world.session, 'sync.now', {});
      const { waiting } = await ask(world.session, 'status.get', {});
      return waiting.cells === 0 && waiting.receipts === 0;
    });
    const before = await readReport(world.session);
    await world.endpoint.goDown();
    const id = await openDraft('Signed while offline');
    await pressPublish(page);
    const gate = await openedGate(page, world.session.base);
    await tickAll(gate);
    await sign(gate);
    await until('the post to be live', () => status(id) === 'publish', 30_000);
    await liveReceipt(gate);
    await ask(world.session, 'sync.now', {});
    const offline = await ask(world.session, 'status.get', {});
    expect(offline.waiting.receipts).toBe(1);
    expect(offline.waiting.cells).toBeGreaterThan(0);
    expect(offline.syncProblem).not.toBeNull();
    await world.session.killBackground();
    await world.endpoint.comeBack();
    for (let turn = 0; turn < 3; turn++) await ask(world.session, 'sync.now', {});
    await until('nothing waiting', async () => {
      await ask(world.session, 'sync.now', {});
      const { waiting } = await ask(world.session, 'status.get', {});
      return waiting.cells === 0 && waiting.receipts === 0;
    });
    const after = await readReport(world.session);
    expect(after.published).toBe((before.published ?? 0) + 1);
    expect(after.signing.signatures).toBe((before.signing.signatures ?? 0) + 1);
  });

  it('when the extension is reloaded under an open editor: the publish is refused with one sentence, the draft is untouched', async () => {
    const id = await openDraft('Reloaded underneath');
    const own = await world.session.openExtensionPage('options.html');
    await own.evaluate(() => ((globalThis as unknown as { browser?: typeof chrome }).browser ?? chrome).runtime.reload()).catch(() => null);
    // The extension's own tab closes with it, and the editor is in front again.
    await until('the editor in front', () => page.evaluate(() => document.visibilityState === 'visible'));
    // Whoever writes on sees the marks that there are, and no script of ours breaks over it.
    const canvas = await canvasOf(page);
    await click(canvas, controls.paragraph);
    await page.keyboard.press('End');
    await page.keyboard.type(' We utilise it.');
    await pressPublish(page);
    await seeText(page, /reload the page/i, 20_000);
    expect(status(id)).toBe('draft');
    expect(await editedContent(page)).toContain('packs into its own pocket. We utilise it.');
    expect(world.session.errors.filter((error) => /extension context/i.test(error))).toEqual([]);
  });
});
