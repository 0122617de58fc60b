/** The built extension in a browser, before anybody has done anything. */
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Session } from '../support/browser.ts';
import { makeFiles } from '../support/cli.ts';
import { type LocalServer, startServer } from '../support/static-server.ts';
import { press, seeText } from '../support/ui.ts';
import { launchExtension, projectBrowser } from '../support/world.ts';
import { makeZip } from '../support/zip.ts';

/** Notes everything a page can notice about a guest, from before its first script. */
const page = `<!doctype html><html lang="en"><title>Unrelated</title><link rel="icon" href="data:,">
<script>
  window.before = { fetch: fetch.toString(), send: XMLHttpRequest.prototype.send.toString(), submit: HTMLFormElement.prototype.submit.toString(),
    socket: WebSocket.prototype.send.toString(), keys: Object.getOwnPropertyNames(window).length };
</script>
<body><h1>Unrelated</h1><p>utilise</p><textarea></textarea></body></html>`;

describe(`the extension in ${projectBrowser()}`, () => {
  let session: Session;
  let site: LocalServer;

  beforeAll(async () => {
    [session, site] = await Promise.all([
      launchExtension(projectBrowser()),
      startServer([
        (_request, response) => {
          response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page);
          return true;
        },
      ]),
    ]);
  });

  afterAll(async () => {
    await session?.close();
    await site?.stop();
  });

  it('loads with the id that policies are written for', async () => {
    const id = await session.inExtension(() => ((globalThis as unknown as { browser?: typeof chrome }).browser ?? chrome).runtime.id);
    expect(id).toBe(projectBrowser() === 'chrome' ? 'kchneddejpamihgbbnjnbedhopbapjci' : 'countersign@countersign.invalid');
  });

  it('shows its options page without an error on the console', async () => {
    session.errors.length = 0;
    const options = await session.openExtensionPage('options.html');
    await seeText(options, 'Your name');
    expect(session.errors).toEqual([]);
    await options.close();
  });

  it('makes rules of a zip with styles for Vale, and says what it left', async () => {
    const zip = makeZip({
      '.vale.ini': 'StylesPath = styles\n[*]\nBasedOnStyles = Acme\n',
      'styles/Acme/Very.yml': "extends: existence\nmessage: Avoid '%s'.\ntokens:\n  - very\n",
      'styles/Acme/Own.yml': 'extends: script\nmessage: No.\nscript: |\n  x := 1\n',
    });
    const options = await session.openExtensionPage('options.html');
    await seeText(options, 'Styles for Vale?');
    const input = await options.$<'input'>('input[accept=".zip"]' as 'input');
    await input?.uploadFile(join(makeFiles({ 'acme.zip': zip }), 'acme.zip'));
    await seeText(options, 'acme.zip: 1 rule ready.');
    await seeText(options, '1 thing not carried over');
    await press(options, 'Use them here');
    await seeText(options, 'acme.zip is in use.');
    expect(session.errors).toEqual([]);
    await options.close();
  });

  it('injects nothing into a site that no adapter knows', async () => {
    const unrelated = await session.newPage(`${site.url('unrelated')}/`);
    await unrelated.waitForSelector('textarea');
    await unrelated.type('textarea', 'We utilise it.');
    const seen = await unrelated.evaluate(() => ({
      before: (window as unknown as { before: Record<string, string | number> }).before,
      tags: [...document.querySelectorAll('*')].map((element) => element.localName).join(' '),
      highlights: CSS.highlights.size,
    }));
    for (const api of ['fetch', 'send', 'submit', 'socket'] as const) expect(seen.before[api]).toMatch(/\[native code\]/);
    expect(seen.tags).toBe('html head title link script body h1 p textarea');
    expect(seen.highlights).toBe(0);
    await unrelated.close();
  });

  it('has no script registered for that site', async () => {
    const patterns = await session.inExtension(async () => {
      const api = (globalThis as unknown as { browser?: typeof chrome }).browser ?? chrome;
      return (await api.scripting.getRegisteredContentScripts()).flatMap((script) => script.matches ?? []);
    });
    const manifest = await session.inExtension(() => {
      const api = (globalThis as unknown as { browser?: typeof chrome }).browser ?? chrome;
      return (api.runtime.getManifest().content_scripts ?? []).length;
    });
    expect(manifest).toBe(0);
    expect(patterns.filter((pattern) => pattern.includes('unrelated') || /\*:\/\/\*\/|^<all_urls>|^https?:\/\/\*\//.test(pattern))).toEqual(
      [],
    );
  });
});
