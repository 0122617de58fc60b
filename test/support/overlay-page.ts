/** What a person sees of the overlay on a page, and where their hands are. */
import type { ElementHandle, Page } from 'puppeteer-core';
import { type Session, until } from './browser.ts';
import { canvasOf, controls, openEditor, spotOf } from './wordpress-page.ts';
import { readSurface, type World } from './world.ts';

/** Opens a draft with these paragraphs, and waits until the overlay covers it and has found what is said here. */
export async function openDraft(world: World, page: Page, paragraphs: readonly string[], quotes: readonly string[]): Promise<number> {
  const content = paragraphs.map((text) => `<!-- wp:paragraph -->\n<p>${text}</p>\n<!-- /wp:paragraph -->`).join('\n\n');
  const id = await world.wordpress.createDraft({ title: 'The Tarn', content });
  await openEditor(page, world.wordpress, id);
  await covered(world.session, page);
  await found(world.session, page, quotes);
  return id;
}

export async function covered(session: Session, page: Page): Promise<void> {
  await until('full cover', async () => (await readSurface(session, page)).level === 'full');
}

/** Waits until exactly these words are found, in this order. */
export async function found(session: Session, page: Page, quotes: readonly string[]): Promise<void> {
  let last = '';
  const wanted = JSON.stringify(quotes);
  await until(`the findings ${wanted}`, async () => {
    last = JSON.stringify((await readSurface(session, page)).findings.map(({ quote }) => quote));
    if (last !== wanted) throw new Error(`there were ${last}`);
    return true;
  });
}

/** Rests the pointer on these words, as a person does who wants to know why they are underlined. */
export async function pointAt(page: Page, words: string): Promise<void> {
  let at = '';
  await until(`the card about "${words}" under the pointer`, async () => {
    // The editor moves its text while its toolbar comes up: the pointer goes after the words, and never leaves them otherwise.
    const spot = await spotOf(page, words);
    const moved = at !== `${spot.x} ${spot.y}`;
    at = `${spot.x} ${spot.y}`;
    if (moved) await page.mouse.move(spot.x, spot.y, { steps: 4 });
    return (await openCard(page))?.text.includes(words);
  });
}

/** Where these words stand in the window, as it is scrolled now: from where to where, px. */
export async function whereIs(page: Page, words: string): Promise<{ top: number; bottom: number } | null> {
  const inside = await (await canvasOf(page)).evaluate((wanted) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.nodeValue?.indexOf(wanted) ?? -1;
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      const { top, bottom } = range.getBoundingClientRect();
      return { top, bottom };
    }
    return null;
  }, words);
  const frame = await page.$eval(controls.canvas, (element) => element.getBoundingClientRect().top);
  return inside && { top: frame + inside.top, bottom: frame + inside.bottom };
}

/** Waits for the card about these words, with the focus in it when a key opened it. */
export async function cardAbout(page: Page, words: string, where: 'anywhere' | 'focused' = 'anywhere'): Promise<void> {
  await until(`the card about "${words}"`, async () => {
    const card = await openCard(page);
    return card?.text.includes(words) && (where === 'anywhere' || card.focused);
  });
}

async function openCard(page: Page): Promise<{ text: string; focused: boolean } | null> {
  return await page.evaluate(() => {
    const root = document.querySelector('countersign-ui')?.shadowRoot;
    const element = root?.querySelector<HTMLElement>('[role="dialog"]');
    return element ? { text: element.textContent ?? '', focused: element.contains(root?.activeElement ?? null) } : null;
  });
}

export async function noCard(page: Page): Promise<void> {
  await until('no card', () =>
    page.evaluate(() => !document.querySelector('countersign-ui')?.shadowRoot?.querySelector('[role="dialog"]')),
  );
}

/** Puts the caret into the nth paragraph, `offset` characters from its start. */
export async function putCaret(page: Page, paragraph: number, offset: number): Promise<void> {
  const canvas = await canvasOf(page);
  await (await canvas.$$('p[role="document"]'))[paragraph]?.click();
  await page.keyboard.press('Home');
  for (let at = 0; at < offset; at++) await page.keyboard.press('ArrowRight');
  await until('the caret', async () => (await caret(page))?.offset === offset);
}

/** Where the caret is: paragraph and character, counted as the person would. */
export async function caret(page: Page): Promise<{ paragraph: number; offset: number } | null> {
  const canvas = await canvasOf(page);
  return await canvas.evaluate(() => {
    const selection = document.getSelection();
    const node = selection?.focusNode;
    const all = [...document.querySelectorAll('p[role="document"]')];
    const paragraph = all.findIndex((one) => node && one.contains(node));
    if (!selection || !node || paragraph < 0) return null;
    const range = document.createRange();
    range.setStart(all[paragraph] as Element, 0);
    range.setEnd(node, selection.focusOffset);
    return { paragraph, offset: range.toString().replaceAll('\ufeff', '').length };
  });
}

/** The names of our elements in the page, and of what we put into it. */
export async function traces(page: Page): Promise<string[]> {
  return await page.evaluate(() => [
    ...[...document.querySelectorAll('*')].map(({ localName }) => localName).filter((name) => name.startsWith('countersign')),
    ...[...CSS.highlights.keys()].filter((name) => name.startsWith('countersign')),
  ]);
}

/** Presses what begins with these words in our own interface, once it stands still; the page may have an "Undo" of its own. */
export async function pressOurs(page: Page, words: string): Promise<void> {
  let at = '';
  await until(`our "${words}" pressed`, async () => {
    const handle = await page.evaluateHandle(
      (wanted) =>
        [
          ...(document.querySelector('countersign-ui')?.shadowRoot?.querySelectorAll<HTMLElement>('button, label, [role="menuitem"]') ??
            []),
        ].find((one) => (one.getAttribute('aria-label') ?? one.textContent)?.trim().startsWith(wanted)) ?? null,
      words,
    );
    const element = handle.asElement() as ElementHandle<HTMLElement> | null;
    const before = at;
    at = element ? JSON.stringify(await element.boundingBox()) : '';
    if (!element || at !== before) return false;
    // Where it was drawn anew since the look, nothing is pressed, and we look again.
    await element.click();
    return true;
  });
}

/** By the card's menu: "Just here", "In this draft" ... */
export async function ignore(page: Page, item: string): Promise<void> {
  await pressOurs(page, 'Ignore');
  await pressOurs(page, item);
}
