/** Findings without a pointer: walked, answered and left by keys, with the focus back where it was. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { until } from '../support/browser.ts';
import { shells } from '../support/chatgpt-page.ts';
import { cardAbout, caret, covered, found, noCard, openDraft, putCaret } from '../support/overlay-page.ts';
import { openStudio, promptText, studioParts, typePrompt } from '../support/studio-page.ts';
import { click, seeText } from '../support/ui.ts';
import { canvasOf, logIn } from '../support/wordpress-page.ts';
import { projectBrowser, startWorld, type World } from '../support/world.ts';

let world: World;
let page: Page;

beforeAll(async () => {
  world = await startWorld({ browser: projectBrowser() });
  page = await world.session.newPage();
  await logIn(page, world.wordpress);
});
afterAll(async () => await world?.stop());

const findings = (...quotes: string[]) => found(world.session, page, quotes);

async function altPress(key: 'ArrowDown' | 'ArrowUp'): Promise<void> {
  await page.keyboard.down('Alt');
  await page.keyboard.press(key);
  await page.keyboard.up('Alt');
}

describe('in WordPress', () => {
  const quotes = ['man-made', 'utilise', 'climate neutral'];

  beforeEach(async () => {
    await openDraft(world, page, ['A man-made shell. We utilise wool.', 'It is climate neutral.'], quotes);
    await putCaret(page, 1, 2);
  });

  it('Alt and an arrow walk through all findings and round, from the text and from the card', async () => {
    await altPress('ArrowDown');
    await cardAbout(page, 'man-made', 'focused');
    await altPress('ArrowDown');
    await cardAbout(page, 'utilise', 'focused');
    await page.keyboard.press('ArrowDown');
    await cardAbout(page, 'climate neutral', 'focused');
    await altPress('ArrowDown');
    await cardAbout(page, 'man-made', 'focused');
    await altPress('ArrowUp');
    await cardAbout(page, 'climate neutral', 'focused');
    await page.keyboard.press('ArrowUp');
    await cardAbout(page, 'utilise', 'focused');
  });

  it('Escape closes the card, and the person types on where they were', async () => {
    await altPress('ArrowDown');
    await cardAbout(page, 'man-made', 'focused');
    await page.keyboard.press('Escape');
    await noCard(page);
    expect(await caret(page)).toEqual({ paragraph: 1, offset: 2 });
    await page.keyboard.type('!');
    await until('the typed sign', async () => (await lines())[1] === 'It! is climate neutral.');
  });

  it('Enter takes the first fix and goes on to the next finding, I and a number leave one', async () => {
    await altPress('ArrowDown');
    await cardAbout(page, 'man-made', 'focused');
    await page.keyboard.press('Enter');
    await cardAbout(page, 'utilise', 'focused');
    await findings('utilise', 'climate neutral');
    await page.keyboard.press('Enter');
    await cardAbout(page, 'climate neutral', 'focused');
    await page.keyboard.press('i');
    await seeText(page, 'This phrase, this once');
    await page.keyboard.press('1');
    await findings();
    await noCard(page);
    expect(await lines()).toEqual(['A synthetic shell. We use wool.', 'It is climate neutral.']);
    // Nothing left to look at: the keys are the editor's again, at the same place.
    await page.keyboard.type('!');
    await until('the typed sign', async () => (await lines())[1] === 'It! is climate neutral.');
  });

  it('Escape in the Ignore menu closes only the menu', async () => {
    await altPress('ArrowUp');
    await cardAbout(page, 'climate neutral', 'focused');
    await page.keyboard.press('i');
    await seeText(page, 'This phrase, this once');
    await page.keyboard.press('Escape');
    await until('the menu to be closed', () =>
      page.evaluate(() => !document.querySelector('countersign-ui')?.shadowRoot?.querySelector('[role="menu"]')),
    );
    await cardAbout(page, 'climate neutral', 'focused');
    await page.keyboard.press('Escape');
    await noCard(page);
    await findings(...quotes);
  });

  const lines = async () =>
    await (await canvasOf(page)).$$eval('p[role="document"]', (all) => all.map((one) => (one.textContent ?? '').replaceAll('\ufeff', '')));
});

describe('in a prompt', () => {
  const address = 'maya@fjell.example';

  it('in a shadow root: Escape gives the focus back to the box inside it', async () => {
    await openStudio(page, world.studio.page);
    await covered(world.session, page);
    await typePrompt(page, `Ask ${address} today`);
    await findings(address);
    await altPress('ArrowDown');
    await cardAbout(page, address, 'focused');
    await page.keyboard.press('Escape');
    await noCard(page);
    await page.keyboard.type('!');
    await until('the typed sign', async () => (await promptText(page)) === `Ask ${address} today!`);
    expect(await page.$eval(studioParts.composer, (box) => (box.getRootNode() as ShadowRoot).activeElement === box)).toBe(true);
  });

  for (const { name, path, composer } of shells) {
    it(`in ChatGPT, ${name}: Alt and an arrow open the card, Escape gives the focus back`, async () => {
      await page.goto(`${world.fixtures.url('chatgpt')}${path}`, { waitUntil: 'domcontentloaded' });
      await covered(world.session, page);
      await click(page, composer);
      await page.keyboard.type(`Ask ${address} today`);
      await findings(address);
      await altPress('ArrowDown');
      await cardAbout(page, address, 'focused');
      await page.keyboard.press('Escape');
      await noCard(page);
      await page.keyboard.type('!');
      const text = () => page.$eval(composer, (box) => (box as HTMLTextAreaElement).value ?? box.textContent);
      await until('the typed sign', async () => (await text()) === `Ask ${address} today!`);
    });
  }

  it('the guard takes the focus, Escape gives it back, and nothing is sent', async () => {
    await openStudio(page, world.studio.page);
    await covered(world.session, page);
    world.studio.requests.length = 0;
    await typePrompt(page, `Ask ${address} today`);
    await page.keyboard.press('Enter');
    await seeText(page, 'This prompt contains an e-mail address.');
    await page.keyboard.press('Escape');
    await until('the guard to be gone', () =>
      page.evaluate(() => !document.querySelector('countersign-ui')?.shadowRoot?.querySelector('[role="alertdialog"]')),
    );
    await page.keyboard.type('!');
    await until('the typed sign', async () => (await promptText(page)) === `Ask ${address} today!`);
    expect(world.studio.requests).toEqual([]);
  });
});

it('no page reported an error', () => {
  expect(world.session.errors).toEqual([]);
});
