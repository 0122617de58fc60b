/** What a page pays for us: CPU and load with and without the extension, and the price of a `fetch` that publishes nothing. */
import type { Page } from 'puppeteer-core';
import { launch, type Session } from '../test/support/browser.ts';
import { startFixtures } from '../test/support/studio.ts';
import { beside, type Figure, median, quantile } from './measure.ts';

const loads = 15;
const batch = 400;
const batches = 24;

/** Chromium's own account of the main thread, in seconds. */
async function loadCost(page: Page, url: string): Promise<{ script: number; task: number; load: number }> {
  await page.goto(url, { waitUntil: 'load' });
  // Everything that we do at idle has happened once the page was idle twice.
  await page.evaluate(async () => {
    for (let turn = 0; turn < 2; turn++) await new Promise<void>((resolve) => requestIdleCallback(() => resolve(), { timeout: 2000 }));
  });
  const metrics = await page.metrics();
  const load = await page.evaluate(() => {
    const entry = performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming;
    return entry.loadEventEnd - entry.startTime;
  });
  return { script: (metrics.ScriptDuration ?? 0) * 1000, task: (metrics.TaskDuration ?? 0) * 1000, load };
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
  const without = { script: [] as number[], task: [] as number[], load: [] as number[], fetch: [] as number[] };
  const withUs = structuredClone(without);
  for (let round = -2; round < loads; round++) {
    for (const [session, into] of [
      [plain, without],
      [extended, withUs],
    ] as const) {
      const page = await session.newPage();
      const cost = await loadCost(page, url);
      if (round >= 0) for (const name of ['script', 'task', 'load'] as const) into[name].push(cost[name]);
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
  const compare = (name: string, what: 'script' | 'task' | 'load' | 'fetch', unit: 'ms' | 'µs'): Figure[] => {
    const off: Figure = { name: `${name}, without`, value: median(without[what]), p95: quantile(without[what], 0.95), unit };
    const on: Figure = { name: `${name}, with`, value: median(withUs[what]), p95: quantile(withUs[what], 0.95), unit };
    return [off, beside(on, off), { name: `${name}, added`, value: on.value - off.value, unit }];
  };
  return [
    ...compare('page script CPU', 'script', 'ms'),
    ...compare('page main-thread CPU', 'task', 'ms'),
    ...compare('page load', 'load', 'ms'),
    ...compare('one unrelated fetch', 'fetch', 'µs'),
  ];
}

/** `extension`: folder of the built loopback extension. */
export async function measurePages(extension: string): Promise<Figure[]> {
  const fixtures = await startFixtures();
  const plain = await launch('chrome', { extension: null });
  const extended = await launch('chrome', { extension });
  try {
    return await pair(`${fixtures.url('chatgpt')}/a.html`, plain, extended);
  } finally {
    await Promise.all([plain.close(), extended.close(), fixtures.stop()]);
  }
}
