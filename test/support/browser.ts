/**
 * One way to drive both browsers with the built extension in them: Chromium family over the DevTools pipe,
 * stock Firefox over WebDriver BiDi. What differs between them is in `chrome.ts` and `firefox.ts`.
 */
import type { Browser, Page } from 'puppeteer-core';
import { launchChrome } from './chrome.ts';
import { type BrowserName, needBrowser } from './find-browser.ts';
import { launchFirefox } from './firefox.ts';

export type { BrowserName } from './find-browser.ts';

export interface LaunchOptions {
  /** Default true. */
  headless?: boolean;
  /** Folder of the built extension; none for a browser without us. */
  extension?: string | null;
  /** A person's own window: may reach the internet, keeps its own size. Default false. */
  forPerson?: boolean;
  /** CSS pixels. Default 1280 x 900. */
  viewport?: { width: number; height: number; deviceScaleFactor?: number };
}

/** What each browser has to bring. */
export interface Driver {
  browser: Browser;
  /** `chrome-extension://<id>` or `moz-extension://<uuid>`. */
  base: string;
  openExtensionPage(page: Page, url: string): Promise<void>;
  killBackground(): Promise<void>;
  /** Grants an optional origin without a dialog; `origin` as `http://example.localhost`. */
  grant(origin: string): Promise<void>;
}

export interface Session {
  name: BrowserName;
  /** `Chromium`, `Firefox` ... as found. */
  label: string;
  browser: Browser;
  base: string;
  /** A new tab whose errors are collected in `errors`. */
  newPage(url?: string): Promise<Page>;
  /** `path` as `options.html` or `sidepanel.html#x`. In the background the tab at the front stays the active one. */
  openExtensionPage(path: string, where?: 'front' | 'background'): Promise<Page>;
  /** One extension document kept in a background tab, so that asking takes the focus from nobody. */
  ownPage(): Promise<Page>;
  /** Runs in `ownPage`: `browser.*` works there. */
  inExtension<A extends unknown[], R>(job: (...args: A) => R | Promise<R>, ...args: A): Promise<R>;
  /** Ends the service worker or event page as the browser itself would. */
  killBackground(): Promise<void>;
  grant(origin: string): Promise<void>;
  /** Uncaught errors and `console.error` of every page opened here, `page url: message`. */
  errors: string[];
  close(): Promise<void>;
}

export async function launch(name: BrowserName, options: LaunchOptions = {}): Promise<Session> {
  const found = needBrowser(name);
  const driver = name === 'chrome' ? await launchChrome(found.path, options) : await launchFirefox(found.path, options);
  const { browser, base } = driver;
  const errors: string[] = [];

  const openTab = async (background: boolean): Promise<Page> => {
    const page = await browser.newPage({ background });
    // A person's window keeps its own size.
    if (!options.forPerson) await page.setViewport(options.viewport ?? { width: 1280, height: 900 });
    // A person who leaves an unsaved draft on purpose says so; an unanswered question would hang every later step.
    page.on('dialog', (dialog) => void (dialog.type() === 'beforeunload' ? dialog.accept() : dialog.dismiss()));
    page.on('pageerror', (error) => errors.push(`${page.url()}: ${error instanceof Error ? error.message : String(error)}`));
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(`${message.location().url ?? page.url()}: ${message.text()}`);
    });
    return page;
  };

  const newPage: Session['newPage'] = async (url) => {
    const page = await openTab(false);
    if (url) await page.goto(url, { waitUntil: 'domcontentloaded' });
    return page;
  };

  let own: Promise<Page> | null = null;
  const ownPage: Session['ownPage'] = async () => {
    if (own && !(await own).isClosed()) return await own;
    own = openTab(true).then(async (page) => {
      await driver.openExtensionPage(page, `${base}/options.html`);
      return page;
    });
    return await own;
  };

  const openExtensionPage: Session['openExtensionPage'] = async (path, where = 'front') => {
    const page = await openTab(where === 'background');
    await driver.openExtensionPage(page, `${base}/${path}`);
    return page;
  };

  return {
    name,
    label: found.label,
    browser,
    base,
    newPage,
    openExtensionPage,
    ownPage,
    inExtension: async (job, ...args) => {
      const page = await ownPage();
      return (await page.evaluate(job as (...args: unknown[]) => unknown, ...args)) as Awaited<ReturnType<typeof job>>;
    },
    killBackground: driver.killBackground,
    grant: driver.grant,
    errors,
    close: async () => {
      await browser.close();
    },
  };
}

/**
 * Asks again until the answer is truthy; the only waiting there is in tests. Errors of a page that is just
 * navigating count as "not yet".
 */
export async function until<T>(
  what: string,
  ask: () => T | Promise<T>,
  patience = 15_000,
): Promise<Exclude<T, null | undefined | false | 0 | ''>> {
  const end = Date.now() + patience;
  let last: unknown;
  for (;;) {
    try {
      const answer = await ask();
      if (answer) return answer as Exclude<T, null | undefined | false | 0 | ''>;
      last = undefined;
    } catch (error) {
      last = error;
    }
    if (Date.now() > end)
      throw new Error(`waited ${patience} ms in vain for ${what}${last instanceof Error ? ` (${last.message})` : ''}`, { cause: last });
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
}
