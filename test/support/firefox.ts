/** Stock Firefox over WebDriver BiDi, with the few steps that BiDi does not offer taken in its privileged context. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import { type Driver, type LaunchOptions, until } from './browser.ts';

/** Firefox makes up a UUID per profile; a fixed one lets tests open our pages by address. */
const uuid = '11111111-2222-4333-8444-555555555555';

const silent = {
  // Red waves under words that its dictionary lacks would be in every picture.
  'layout.spellcheckDefault': 0,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'app.normandy.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'toolkit.telemetry.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'extensions.getAddons.cache.enabled': false,
  'extensions.update.enabled': false,
  'app.update.enabled': false,
  'browser.discovery.enabled': false,
  'extensions.blocklist.enabled': false,
  'media.gmp-manager.updateEnabled': false,
  'network.dns.disablePrefetch': true,
  'network.prefetch-next': false,
  'browser.newtabpage.activity-stream.feeds.topsites': false,
};

/** The part of puppeteer's BiDi browser that is not in its types. */
interface Bidi {
  connection: { send(method: string, params: object): Promise<{ result: unknown }> };
}

export async function launchFirefox(path: string, options: LaunchOptions): Promise<Driver> {
  const id = options.extension ? readId(options.extension) : '';
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: path,
    headless: options.headless ?? true,
    defaultViewport: null,
    handleSIGINT: false,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [id]: uuid }),
      // A driver cannot press the button of a browser dialog.
      'extensions.webextOptionalPermissionPrompts': false,
      'browser.aboutwelcome.enabled': false,
      'browser.shell.checkDefaultBrowser': false,
      'datareporting.policy.dataSubmissionPolicyBypassNotification': true,
      ...(options.forPerson ? {} : silent),
    },
    env: { ...process.env, MOZ_CRASHREPORTER_DISABLE: '1' },
    protocolTimeout: 120_000,
  });
  if (options.extension) await browser.installExtension(options.extension);
  return {
    browser,
    base: `moz-extension://${uuid}`,
    openExtensionPage: async (page, url) => {
      // `page.goto` never sees the load event of a moz-extension document, so navigate raw and look.
      const context = (page.mainFrame() as unknown as { _id: string })._id;
      await send(browser, 'browsingContext.navigate', { context, url, wait: 'none' });
      await until(`${url} to load`, () =>
        page.evaluate((wanted) => location.href.startsWith(wanted) && document.readyState === 'complete', url),
      );
    },
    killBackground: async () => {
      await inChrome(
        browser,
        `async (id) => {
          const { extension } = WebExtensionPolicy.getByID(id);
          await extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true });
        }`,
        id,
      );
    },
    grant: async (origin) => {
      await inChrome(
        browser,
        `async (id, host) => {
          const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
          const { extension } = WebExtensionPolicy.getByID(id);
          await ExtensionPermissions.add(id, { permissions: [], origins: [host] }, extension);
        }`,
        id,
        `${origin}/*`,
      );
    },
  };
}

async function send(browser: Browser, method: string, params: object): Promise<unknown> {
  return (await (browser as unknown as Bidi).connection.send(method, params)).result;
}

/** Runs the source of an async function in the browser's own process. */
async function inChrome(browser: Browser, source: string, ...args: unknown[]): Promise<unknown> {
  const tree = (await send(browser, 'browsingContext.getTree', { 'moz:scope': 'chrome' })) as { contexts: { context: string }[] };
  const result = (await send(browser, 'script.callFunction', {
    functionDeclaration: `async (json) => JSON.stringify((await (${source})(...JSON.parse(json))) ?? null)`,
    arguments: [{ type: 'string', value: JSON.stringify(args) }],
    awaitPromise: true,
    target: { context: tree.contexts[0]?.context },
  })) as { type: string; result?: { value: string }; exceptionDetails?: { text: string } };
  if (result.type === 'exception') throw new Error(`in Firefox's own process: ${result.exceptionDetails?.text}`);
  return JSON.parse(result.result?.value ?? 'null');
}

function readId(extension: string): string {
  const manifest = JSON.parse(readFileSync(join(extension, 'manifest.json'), 'utf8')) as {
    browser_specific_settings?: { gecko?: { id?: string } };
  };
  const id = manifest.browser_specific_settings?.gecko?.id;
  if (!id) throw new Error(`${extension} is no Firefox build`);
  return id;
}
