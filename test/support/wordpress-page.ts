/** What a marketer does in WordPress's block editor, by the same keys and buttons. */
import type { Frame, Page } from 'puppeteer-core';
import { until } from './browser.ts';
import { click } from './ui.ts';
import type { WordPress } from './wordpress.ts';

/** Where the pointer goes; every selector is WordPress 6.6's own. */
export const controls = {
  canvas: 'iframe[name="editor-canvas"]',
  title: 'h1[aria-label="Add title"]',
  appender: '[aria-label="Add default block"]',
  paragraph: 'p[role="document"]',
  saveDraft: '.editor-post-save-draft',
  openPublish: '.editor-post-publish-panel__toggle',
  publish: '.editor-post-publish-panel .editor-post-publish-button',
  /** The same button once the post is live: reads "Save". */
  update: '.editor-header__settings .editor-post-publish-button',
} as const;

export async function logIn(page: Page, wordpress: WordPress): Promise<void> {
  await page.goto(`${wordpress.url}/wp-login.php`, { waitUntil: 'domcontentloaded' });
  // The log-in page moves the focus to the first field a moment after loading, so fields are set, not typed into.
  await page.waitForSelector('#user_login');
  await page.evaluate(
    (user, password) => {
      (document.querySelector('#user_login') as HTMLInputElement).value = user;
      (document.querySelector('#user_pass') as HTMLInputElement).value = password;
    },
    wordpress.user,
    wordpress.password,
  );
  await Promise.all([page.waitForNavigation({ waitUntil: 'domcontentloaded' }), click(page, '#wp-submit')]);
}

/** Opens a new post, or the one given, and waits until it can be typed into. */
export async function openEditor(page: Page, wordpress: WordPress, id?: number): Promise<Frame> {
  await page.goto(wordpress.editorUrl(id), { waitUntil: 'domcontentloaded' });
  return await canvasOf(page);
}

/** The editor's frame. WordPress replaces it once while loading, so it is looked up each time. */
export async function canvasOf(page: Page): Promise<Frame> {
  return await until(
    'the editor canvas',
    async () => {
      const frame = await (await page.$(controls.canvas))?.contentFrame();
      return frame && (await frame.$(controls.title)) ? frame : null;
    },
    60_000,
  );
}

export async function typePost(page: Page, title: string, paragraphs: readonly string[]): Promise<void> {
  const canvas = await canvasOf(page);
  await click(canvas, controls.title);
  await page.keyboard.type(title);
  for (const paragraph of paragraphs) {
    await page.keyboard.press('Enter');
    await page.keyboard.type(paragraph);
  }
}

/** Puts text into the body as a paste from the clipboard would. */
export async function pasteIntoPost(page: Page, text: string): Promise<void> {
  const canvas = await canvasOf(page);
  const appender = await canvas.$(controls.appender);
  if (appender) await appender.click();
  else await click(canvas, controls.paragraph);
  await until('a caret in the body', () => canvas.evaluate(() => document.activeElement?.closest('[role="document"]') !== null));
  await canvas.evaluate((plain) => {
    const data = new DataTransfer();
    data.setData('text/plain', plain);
    const event = new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData: data });
    // Firefox hands a script's paste event an empty clipboard.
    if (!event.clipboardData?.getData('text/plain')) Object.defineProperty(event, 'clipboardData', { value: data });
    document.activeElement?.dispatchEvent(event);
  }, text);
}

/** Id of the post that is open, 0 before the first save. */
export async function postId(page: Page): Promise<number> {
  return await page.evaluate(() => {
    const { wp } = window as unknown as { wp: { data: { select(store: string): { getCurrentPostId(): number } } } };
    return wp.data.select('core/editor').getCurrentPostId();
  });
}

/** What the editor would save as `post_content`. */
export async function editedContent(page: Page): Promise<string> {
  return await page.evaluate(() => {
    const { wp } = window as unknown as { wp: { data: { select(store: string): { getEditedPostContent(): string } } } };
    return wp.data.select('core/editor').getEditedPostContent();
  });
}

export async function saveDraft(page: Page): Promise<void> {
  await click(page, controls.saveDraft);
}

/**
 * What WordPress's own timer does. The timer asks again later when a save is under way, where `autosave` itself does
 * nothing; a post is in the database before the editor has the answer to its save.
 */
export async function autosave(page: Page): Promise<void> {
  await until('the end of the save before', () =>
    page.evaluate(() => {
      const { wp } = window as unknown as { wp: { data: { select(store: string): { isSavingPost(): boolean } } } };
      return !wp.data.select('core/editor').isSavingPost();
    }),
  );
  await page.evaluate(async () => {
    const { wp } = window as unknown as { wp: { data: { dispatch(store: string): { autosave(): Promise<void> } } } };
    await wp.data.dispatch('core/editor').autosave();
  });
}

/** Opens the publish panel and presses its button: what has to be held. */
export async function pressPublish(page: Page): Promise<void> {
  await openPublishPanel(page);
  await click(page, controls.publish);
}

/** While a save is under way WordPress takes the click on its first Publish button and does nothing. */
export async function openPublishPanel(page: Page): Promise<void> {
  await until(
    'the publish panel',
    async () => {
      if (await page.$(`${controls.publish}:not([aria-disabled="true"])`)) return true;
      const toggle = await page.$(`${controls.openPublish}[aria-expanded="false"]:not([aria-disabled="true"])`);
      await toggle?.click();
      return false;
    },
    30_000,
  );
}

export interface Spot {
  x: number;
  y: number;
}

/** Middle of the first occurrence of these words in the editor, in CSS pixels of the top window; scrolled into view. */
export async function spotOf(page: Page, words: string): Promise<Spot> {
  const canvas = await canvasOf(page);
  const inside = await canvas.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.nodeValue?.indexOf(wanted) ?? -1;
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      node.parentElement?.scrollIntoView({ block: 'center' });
      const [box] = range.getClientRects();
      return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
    }
    return null;
  }, words);
  if (!inside) throw new Error(`"${words}" is not in the editor`);
  const frame = await page.$eval(controls.canvas, (element) => {
    const box = element.getBoundingClientRect();
    return { x: box.x, y: box.y };
  });
  return { x: frame.x + inside.x, y: frame.y + inside.y };
}
