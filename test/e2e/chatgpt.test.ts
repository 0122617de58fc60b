/** The prompt guard and the marks in ChatGPT's three shells. What counts is what the server received. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Session, until } from '../support/browser.ts';
import { composed, markedWords, type Shell, shells } from '../support/chatgpt-page.ts';
import { pressOurs } from '../support/overlay-page.ts';
import { repo } from '../support/packages.ts';
import { startFixtures } from '../support/studio.ts';
import { click, press, seeText } from '../support/ui.ts';
import { ask, launchExtension, projectBrowser, readSurface } from '../support/world.ts';

const address = 'ingrid.solberg@example.com';
const other = 'maya@fjell.example';
const prompt = `Write to ${address} about her jacket, please.`;

let session: Session;
let fixtures: Awaited<ReturnType<typeof startFixtures>>;
let page: Page;

beforeAll(async () => {
  [session, fixtures] = await Promise.all([launchExtension(projectBrowser()), startFixtures()]);
  const source = readFileSync(join(repo, 'public/protocols/starter.yaml'), 'utf8');
  expect(await ask(session, 'protocol.load', { source, name: 'starter.yaml' })).toMatchObject({ ok: true });
  page = await session.newPage();
});
afterAll(async () => {
  await session?.close();
  await fixtures?.stop();
});

const surface = () => readSurface(session, page);
const guardIsGone = () => until('the guard to be gone', () => page.evaluate(isGuardless));
const isGuardless = () => !document.querySelector('countersign-ui')?.shadowRoot?.querySelector('[role="alertdialog"]');

async function open(shell: Shell): Promise<void> {
  await page.goto(`${fixtures.url('chatgpt')}${shell.path}`, { waitUntil: 'domcontentloaded' });
  await until('full cover', async () => (await surface()).level === 'full');
  fixtures.requests.length = 0;
}

async function write(shell: Shell, words: string): Promise<void> {
  await click(page, shell.composer);
  await page.keyboard.type(words);
}

/** All at once, as a paste is; what was typed would give us time. */
const paste = (words: string) => page.evaluate((text) => document.execCommand('insertText', false, text), words);

/** True when focus is in the composer again, as it was before we asked anything. */
const hasFocus = ({ composer }: Shell) => page.$eval(composer, (element) => document.activeElement === element);

for (const shell of shells) {
  describe(`ChatGPT, ${shell.name}`, () => {
    beforeEach(async () => await open(shell));

    it('marks what is private while it is written, in the page and in the panel alike', async () => {
      expect(await surface()).toMatchObject({ kind: 'prompt', level: 'full', missing: [], findings: [] });
      await write(shell, `Ask ${address} or ${other}.`);
      const { findings } = await until('both addresses found', async () => {
        const now = await surface();
        return now.findings[1]?.quote === other ? now : null;
      });
      expect(findings.map(({ quote, severity }) => [quote, severity])).toEqual([
        [address, 'must'],
        [other, 'must'],
      ]);
      expect(await markedWords(page)).toEqual([address, other]);
      expect(await composed(page, shell)).toBe(`Ask ${address} or ${other}.`);
    });

    it('sends a prompt with nothing private in it without a question', async () => {
      await write(shell, 'Two lines about rain.');
      await page.keyboard.press('Enter');
      await until('the prompt at the server', () => fixtures.requests.length === 1);
      expect(fixtures.requests[0]?.prompt).toBe('Two lines about rain.');
    });

    it('holds a prompt with an e-mail address on Enter, and lets only the redacted text leave', async () => {
      await write(shell, prompt);
      await page.keyboard.press('Enter');
      await seeText(page, 'This prompt contains an e-mail address.');
      expect(fixtures.requests).toEqual([]);
      await press(page, 'Send redacted');
      await until('the redacted prompt at the server', () => fixtures.requests.length === 1);
      expect(fixtures.requests[0]?.prompt).toBe('Write to [e-mail 1] about her jacket, please.');
      expect(fixtures.requests[0]?.body).not.toContain(address);
      await seeText(page, 'Sent redacted.');
    });

    it('holds a private prompt that is pasted and sent before anything of ours was needed', async () => {
      await click(page, shell.composer);
      await paste(prompt);
      await page.keyboard.press('Enter');
      await seeText(page, 'This prompt contains an e-mail address.');
      expect(fixtures.requests).toEqual([]);
      await press(page, 'Send redacted');
      await until('the redacted prompt at the server', () => fixtures.requests.length === 1);
      expect(fixtures.requests[0]?.body).not.toContain(address);
    });

    it('holds a telephone number the same way, though what finds it has yet to come', async () => {
      await click(page, shell.composer);
      await paste('Ask her on +44 20 7946 0958, please.');
      await page.keyboard.press('Enter');
      await seeText(page, 'This prompt contains a phone number.');
      await press(page, 'Send redacted');
      await until('the redacted prompt at the server', () => fixtures.requests.length === 1);
      expect(fixtures.requests[0]?.prompt).toBe('Ask her on [phone 1], please.');
    });

    it('sends a prompt with nothing private in it that is pasted and sent at once', async () => {
      await click(page, shell.composer);
      await paste('Two lines about rain.');
      await page.keyboard.press('Enter');
      await until('the prompt at the server', () => fixtures.requests.length === 1);
      expect(fixtures.requests[0]?.prompt).toBe('Two lines about rain.');
    });

    it('redacts every line of a prompt, and calls one address by one name', async () => {
      await write(shell, `Write to ${address}.`);
      await page.keyboard.down('Shift');
      await page.keyboard.press('Enter');
      await page.keyboard.up('Shift');
      await page.keyboard.type(`Copy ${other}, not ${address}.`);
      await page.keyboard.press('Enter');
      await seeText(page, 'This prompt contains 3 e-mail addresses.');
      // The guard has the focus: Enter is its first button.
      await page.keyboard.press('Enter');
      await until('the redacted prompt at the server', () => fixtures.requests.length === 1);
      expect(fixtures.requests[0]?.prompt).toBe('Write to [e-mail 1].\nCopy [e-mail 2], not [e-mail 1].');
    });

    it('holds it on a click on Send, and lets exactly that prompt leave once when a reason is given', async () => {
      await write(shell, prompt);
      await click(page, shell.send);
      await press(page, 'Send anyway with a reason');
      await press(page, 'Send anyway');
      await seeText(page, 'Why does it need the e-mail address?');
      expect(fixtures.requests).toEqual([]);
      await pressOurs(page, 'Test data');
      await press(page, 'Send anyway');
      await until('the prompt at the server', () => fixtures.requests.length === 1);
      expect(fixtures.requests[0]?.prompt).toBe(prompt);
      await seeText(page, 'Here is a first draft.');
      // The reason was for that prompt, once.
      await page.waitForSelector(shell.send, { visible: true });
      await write(shell, prompt);
      await until('the prompt in the box', async () => (await composed(page, shell)) === prompt);
      await click(page, shell.send);
      // Asked about at the button, or, where the page drew its box anew just then, held at the door.
      await seeText(page, /This prompt contains an e-mail address(?:\.|, so it was held)/);
      expect(fixtures.requests.length).toBe(1);
    });

    it('goes back to the prompt on Edit, with the text and the focus as they were', async () => {
      await write(shell, prompt);
      await page.keyboard.press('Enter');
      await press(page, 'Edit');
      await guardIsGone();
      expect(await composed(page, shell)).toBe(prompt);
      expect(await hasFocus(shell)).toBe(true);
      await page.keyboard.type(' Thanks');
      expect(await composed(page, shell)).toContain('Thanks');
      expect(fixtures.requests).toEqual([]);
    });

    it('sends without a question once the private part is taken out', async () => {
      await write(shell, `Hello ${address}`);
      await page.keyboard.press('Enter');
      await press(page, 'Edit');
      for (const _ of address) await page.keyboard.press('Backspace');
      await page.keyboard.type('Ingrid');
      await page.keyboard.press('Enter');
      await until('the clean prompt at the server', () => fixtures.requests.length === 1);
      expect(fixtures.requests[0]?.prompt).toBe('Hello Ingrid');
    });

    it('holds what a script of the page sends past the composer', async () => {
      const sent = await page.evaluate(
        async (route, text) => {
          const message = { author: { role: 'user' }, content: { content_type: 'text', parts: [text] } };
          const response = await fetch(route, { method: 'POST', body: JSON.stringify({ action: 'next', messages: [message] }) });
          return response.status;
        },
        shell.route,
        prompt,
      );
      expect(sent).toBe(403);
      expect(fixtures.requests).toEqual([]);
      await seeText(page, 'Look at it');
    });
  });
}

it('no page reported an error', () => {
  expect(session.errors).toEqual([]);
});
