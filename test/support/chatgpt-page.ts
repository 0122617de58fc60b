/** What a marketer does in ChatGPT, in each of its three frozen shells. */
import type { Page } from 'puppeteer-core';

export interface Shell {
  name: string;
  /** Below `http://chatgpt.localhost:PORT`. */
  path: string;
  composer: string;
  send: string;
  /** Where its page posts a prompt. */
  route: string;
}

export const shells: readonly Shell[] = [
  {
    name: 'shell A',
    path: '/a.html',
    composer: '#prompt-textarea',
    send: '#composer-submit-button',
    route: '/backend-api/f/conversation',
  },
  {
    name: 'shell B',
    path: '/b.html',
    composer: '[data-composer-markdown]',
    send: 'button[type="submit"]',
    route: '/backend-api/f/conversation',
  },
  {
    name: 'shell C',
    path: '/c.html',
    composer: '#mobile-composer-prompt',
    send: '[data-composer-submit]',
    route: '/unauth-mweb/conversation',
  },
];

/** The prompt as the page itself would read it. */
export async function composed(page: Page, { composer }: Shell): Promise<string> {
  return await page.$eval(composer, (element) =>
    element instanceof HTMLTextAreaElement ? element.value : [...element.querySelectorAll('p')].map((p) => p.textContent ?? '').join('\n'),
  );
}

/** The words that are marked, by whichever of our two ways: highlights over an editor's text, a mirror over a field's. */
export async function markedWords(page: Page): Promise<string[]> {
  return await page.evaluate(() => {
    const ranges = [...CSS.highlights.values()].flatMap((highlight) => [...highlight].map(String));
    const layer = document.querySelector('countersign-layer')?.shadowRoot;
    return [...ranges, ...[...(layer?.querySelectorAll('.mirror .mk') ?? [])].map((mark) => mark.textContent ?? '')];
  });
}
