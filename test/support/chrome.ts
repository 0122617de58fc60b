/** Chrome, Chromium and Edge over the DevTools pipe. Branded Chrome takes no `--load-extension` any more; the pipe still loads one. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { type Driver, type LaunchOptions, until } from './browser.ts';

/** Without the resolver rule the browser still calls its maker, whatever the other flags say. */
const silent = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-client-side-phishing-detection',
  '--disable-features=Translate,OptimizationHints,MediaRouter,InterestFeedContentSuggestions,AutofillServerCommunication,CertificateTransparencyComponentUpdater,SegmentationPlatformFeature',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE *.localhost, EXCLUDE 127.0.0.1',
];

const always = ['--no-first-run', '--no-default-browser-check', '--hide-crash-restore-bubble', '--disable-search-engine-choice-screen'];

export async function launchChrome(path: string, options: LaunchOptions): Promise<Driver> {
  // Chromium refuses its sandbox to root, and nobody browses as root but a build machine.
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await puppeteer.launch({
    executablePath: path,
    headless: options.headless ?? true,
    pipe: true,
    enableExtensions: options.extension ? [options.extension] : false,
    defaultViewport: null,
    acceptInsecureCerts: false,
    handleSIGINT: false,
    ...(options.forPerson ? { ignoreDefaultArgs: ['--enable-automation'] } : {}),
    args: [...always, ...asRoot, ...(options.forPerson ? [] : silent)],
    protocolTimeout: 120_000,
  });
  const id = options.extension ? toExtensionId(options.extension) : '';
  const base = `chrome-extension://${id}`;

  const worker = async () => {
    const target = await browser.waitForTarget((t) => t.type() === 'service_worker' && t.url().startsWith(base), { timeout: 10_000 });
    return await target.worker();
  };

  if (options.extension) await worker();

  return {
    browser,
    base,
    openExtensionPage: async (page, url) => {
      await page.goto(url, { waitUntil: 'load' });
    },
    killBackground: async () => {
      // A page that holds a port wakes a new worker at once, so the end of this one is what counts, not that none is there.
      const doomed = browser.targets().find((t) => t.type() === 'service_worker' && t.url().startsWith(base));
      if (!doomed) return;
      await (await doomed.worker())?.close();
      await until('the service worker to end', () => !browser.targets().includes(doomed));
    },
    grant: async (origin) => {
      // A real prompt hangs headless; this page has the API that the extension's details view uses.
      const page = await browser.newPage();
      await page.goto('chrome://extensions');
      await page.evaluate(
        async (extension, host) => {
          const api = (chrome as unknown as { developerPrivate: { addHostPermission(id: string, host: string): Promise<void> } })
            .developerPrivate;
          await api.addHostPermission(extension, host);
        },
        id,
        `${origin}/*`,
      );
      await page.close();
    },
  };
}

/** Chrome's id: the first 16 bytes of the SHA-256 of the manifest's key, each hex digit as a letter from a to p. */
function toExtensionId(extension: string): string {
  const { key } = JSON.parse(readFileSync(join(extension, 'manifest.json'), 'utf8')) as { key?: string };
  if (!key) throw new Error(`${extension} has no key in its manifest, so its id is not fixed`);
  const hash = createHash('sha256').update(Buffer.from(key, 'base64')).digest('hex').slice(0, 32);
  return hash.replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));
}
