/** What a marketer does in the gate, which is a document of the extension inside the CMS's page. */
import type { ElementHandle, Frame, Page } from 'puppeteer-core';
import { until } from './browser.ts';
import { button, press, seeText } from './ui.ts';

/** Gate documents in the page. Firefox's driver may never learn where such a frame went, so each is asked itself. */
export async function gateFrames(page: Page, base: string): Promise<Frame[]> {
  const asked = await Promise.all(
    page.frames().map(async (frame) => {
      const address = await frame.evaluate(() => location.href).catch(() => '');
      return address.startsWith(`${base}/gate.html`) ? frame : null;
    }),
  );
  return asked.filter((frame) => frame !== null);
}

/** The gate's frame once it shows something to sign. */
export async function openedGate(page: Page, base: string): Promise<Frame> {
  const frame = await until('the gate', async () => (await gateFrames(page, base))[0], 20_000);
  await seeText(frame, 'Review and sign');
  return frame;
}

/** Ticks everything that waits for a tick, one after the other; returns how many. */
export async function tickAll(gate: Frame): Promise<number> {
  let ticked = 0;
  for (;;) {
    const open = await gate.$('input[type="checkbox"]:not(:checked):not(:disabled)');
    if (!open) return ticked;
    await open.scrollIntoView();
    const id = await open.evaluate((box) => box.id);
    await open.click();
    await until('the tick to be kept', () => gate.$(`[id="${id}"]:checked`));
    ticked++;
  }
}

/** The sign button's words, by what is being done. */
export const signWords = { publish: 'Sign and publish', update: 'Sign and update', schedule: 'Sign and schedule' } as const;

export async function sign(gate: Frame, action: keyof typeof signWords = 'publish'): Promise<void> {
  await until('nothing left to do', async () => !/things? left/.test(await gate.evaluate(() => document.body.textContent ?? '')));
  const pressed = await button(gate, signWords[action]);
  await pressed.scrollIntoView();
  await pressed.evaluate(uncovered);
  await pressed.click();
}

/** Until the browser calls it so: for some 200 ms after it was drawn it does not, and the gate refuses a press that quick. */
function uncovered(element: Element): Promise<void> {
  return new Promise((resolve) => {
    const observer = new IntersectionObserver(
      (entries) => {
        if ((entries.at(-1) as (IntersectionObserverEntry & { isVisible?: boolean }) | undefined)?.isVisible === false) return;
        observer.disconnect();
        resolve();
      },
      { threshold: [0, 1], trackVisibility: true, delay: 100 } as IntersectionObserverInit,
    );
    observer.observe(element);
  });
}

/** Looks at it from now on; what it returns waits until the browser calls it covered. More patient than the gate, which then knows as well. */
export async function watchForCover(element: ElementHandle): Promise<() => Promise<void>> {
  await element.evaluate(uncovered);
  const seen = await element.evaluateHandle((target) => {
    const { promise: clear, resolve: isClear } = Promise.withResolvers<void>();
    const { promise: covered, resolve: isCovered } = Promise.withResolvers<void>();
    const observer = new IntersectionObserver(
      (entries) => ((entries.at(-1) as IntersectionObserverEntry & { isVisible?: boolean }).isVisible === false ? isCovered() : isClear()),
      { threshold: [0, 1], trackVisibility: true, delay: 500 } as IntersectionObserverInit,
    );
    observer.observe(target);
    return { clear, covered };
  });
  await seen.evaluate(({ clear, covered }) => Promise.race([clear, covered]));
  return async () => await seen.evaluate(({ covered }) => covered);
}

/** Waits for the receipt that says it is live and the same, and gives its text. */
export async function liveReceipt(gate: Frame): Promise<string> {
  await seeText(gate, 'Signed and live', 30_000);
  return await seeText(gate, 'Verified: live page equals signed text', 30_000);
}

export async function closeGate(gate: Frame): Promise<void> {
  await press(gate, 'Done');
}
