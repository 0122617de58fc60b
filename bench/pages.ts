/**
 * What a page pays for us: CPU and load with and without the extension, with the starter protocol in force, at rest and
 * at the first text; and the price of a `fetch` that publishes nothing.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { toEnvelope } from '../lib/messaging/envelope.ts';
import { launch, type Session } from '../test/support/browser.ts';
import { repo } from '../test/support/packages.ts';
import { startFixtures } from '../test/support/studio.ts';
import { beside, type Figure, median, quantile } from './measure.ts';

const loads = 15;
const batch = 400;
const batches = 24;
/** Everything that we do after a load or at the first text has happened by then, ms. */
const settled = 1500;
const composer = '#prompt-textarea';
const firstText = 'Two lines about rain.';

const costs = ['script', 'task', 'load', 'firstScript', 'firstTask'] as const;
type Costs = Record<(typeof costs)[number], number>;

/** Main-thread CPU so far, ms; `script` is compiling and running. Thread time, because the machine is shared. */
async function spent(page: Page): Promise<{ read(): Promise<{ script: number; task: number }> }> {
  const client = await page.createCDPSession();
  await client.send('Performance.enable', { timeDomain: 'threadTicks' });
  return {
    async read() {
      const { metrics } = await client.send('Performance.getMetrics');
      const ms = (name: string) => (metrics.find((metric) => metric.name === name)?.value ?? 0) * 1000;
      return { script: ms('ScriptDuration') + ms('V8CompileDuration'), task: ms('TaskDuration') };
    },
  };
}

const pause = (page: Page, ms: number) => page.evaluate((wait) => new Promise<void>((resolve) => setTimeout(resolve, wait)), ms);

async function loadCost(page: Page, url: string): Promise<Costs> {
  const cpu = await spent(page);
  await page.goto(url, { waitUntil: 'load' });
  await pause(page, settled);
  const rest = await cpu.read();
  const load = await page.evaluate(() => {
    const entry = performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming;
    return entry.loadEventEnd - entry.startTime;
  });
  await page.click(composer);
  await page.keyboard.type(firstText);
  await pause(page, settled);
  const typed = await cpu.read();
  return { ...rest, load, firstScript: typed.script - rest.script, firstTask: typed.task - rest.task };
}

/** Microseconds for one `fetch` of a `data:` URL: no network, so what differs is what stands in between. */
async function fetchCost(page: Page): Promise<number> {
  return await page.evaluate(async (count) => {
    const start = performance.now();
    for (let call = 0; call < count; call++) await fetch('data:,x');
    return ((performance.now() - start) / count) * 1000;
  }, batch);
}

async function pair(url: string, plain: Session, extended: Session): Promise<Figure[]> {
  const without = { script: [], task: [], load: [], firstScript: [], firstTask: [], fetch: [] } as Record<keyof Costs | 'fetch', number[]>;
  const withUs = structuredClone(without);
  for (let round = -2; round < loads; round++) {
    for (const [session, into] of [
      [plain, without],
      [extended, withUs],
    ] as const) {
      const page = await session.newPage();
      const cost = await loadCost(page, url);
      if (round >= 0) for (const name of costs) into[name].push(cost[name]);
      await page.close();
    }
  }
  const pages = await Promise.all([plain.newPage(url), extended.newPage(url)]);
  for (let round = -3; round < batches; round++) {
    for (const [index, into] of [without, withUs].entries()) {
      const page = pages[index];
      if (!page) continue;
      await page.bringToFront();
      const cost = await fetchCost(page);
      if (round >= 0) into.fetch.push(cost);
    }
  }
  const compare = (name: string, what: keyof typeof without, unit: 'ms' | 'µs'): Figure[] => {
    const off: Figure = { name: `${name}, without`, value: median(without[what]), p95: quantile(without[what], 0.95), unit };
    const on: Figure = { name: `${name}, with`, value: median(withUs[what]), p95: quantile(withUs[what], 0.95), unit };
    return [off, beside(on, off), { name: `${name}, added`, value: on.value - off.value, unit }];
  };
  return [
    ...compare('page script CPU', 'script', 'ms'),
    ...compare('page main-thread CPU', 'task', 'ms'),
    ...compare('page load', 'load', 'ms'),
    ...compare('first text, script CPU', 'firstScript', 'ms'),
    ...compare('first text, main-thread CPU', 'firstTask', 'ms'),
    ...compare('one unrelated fetch', 'fetch', 'µs'),
  ];
}

/** Without a protocol nothing is checked and nearly nothing runs, which would measure an extension that nobody uses. */
async function loadStarter(session: Session): Promise<void> {
  const source = readFileSync(join(repo, 'public/protocols/starter.yaml'), 'utf8');
  const loaded = await session.inExtension(
    async (envelope) => JSON.stringify(await chrome.runtime.sendMessage(envelope)),
    toEnvelope('protocol.load', { source, name: 'starter.yaml' }),
  );
  if (!loaded.includes('"state"')) throw new Error(`the starter protocol was not taken: ${loaded}`);
}

/** `extension`: folder of the built loopback extension. */
export async function measurePages(extension: string): Promise<Figure[]> {
  const fixtures = await startFixtures();
  const plain = await launch('chrome', { extension: null });
  const extended = await launch('chrome', { extension });
  try {
    await loadStarter(extended);
    return await pair(`${fixtures.url('chatgpt')}/a.html`, plain, extended);
  } finally {
    await Promise.all([plain.close(), extended.close(), fixtures.stop()]);
  }
}
