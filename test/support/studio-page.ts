/** What a marketer does in the AI studio. */
import type { Page } from 'puppeteer-core';
import { until } from './browser.ts';
import { click } from './ui.ts';

/** deep-chat 2.4's own parts, in its open shadow root. */
export const studioParts = {
  composer: 'deep-chat >>> #text-input',
  send: 'deep-chat >>> .input-button',
  answers: 'deep-chat >>> .ai-message-text',
} as const;

export async function openStudio(page: Page, address: string): Promise<void> {
  await page.goto(address, { waitUntil: 'domcontentloaded' });
  await page.waitForSelector(studioParts.composer);
}

export async function typePrompt(page: Page, prompt: string): Promise<void> {
  await click(page, studioParts.composer);
  await page.keyboard.type(prompt);
}

export async function promptText(page: Page): Promise<string> {
  return await page.$eval(studioParts.composer, (element) => (element.textContent ?? '').trim());
}

export async function sendPrompt(page: Page): Promise<void> {
  await click(page, studioParts.send);
}

/** The newest answer once it no longer grows, as a person would copy it: paragraphs parted by empty lines. */
export async function readAnswer(page: Page, count: number): Promise<string> {
  let last = '';
  return await until(`answer ${count}`, async () => {
    const answers = await page.$$eval(studioParts.answers, (all) =>
      all.map((one) => [...one.querySelectorAll('p')].map((p) => p.textContent ?? '').join('\n\n')),
    );
    const now = answers.length >= count ? (answers.at(-1) ?? '') : '';
    const settled = now !== '' && now === last;
    last = now;
    return settled ? now : null;
  });
}
