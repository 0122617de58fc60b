/** Plays the steps in order, prints each with its time, and leaves screenshots, the receipt and a summary in `tour/`. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { repo, type Say } from '../../test/support/packages.ts';
import { readSurface, type World } from '../../test/support/world.ts';
import { answerPasted } from './answer-pasted.ts';
import { findingsFixed } from './findings-fixed.ts';
import { leadReads } from './lead-reads.ts';
import { promptRedacted } from './prompt-redacted.ts';
import { publishHeld } from './publish-held.ts';
import { receiptVerified } from './receipt-verified.ts';
import { signedAndLive } from './signed-and-live.ts';
import type { Facts, Tour, TourStep } from './step.ts';

export const steps: readonly TourStep[] = [
  promptRedacted,
  answerPasted,
  findingsFixed,
  publishHeld,
  signedAndLive,
  receiptVerified,
  leadReads,
];

const folder = join(repo, 'tour');

interface Played {
  name: string;
  about: string;
  ok: boolean;
  seconds: number;
  facts?: Facts;
  error?: string;
}

/** True when every step was. Stops at the first that was not. */
export async function runTour(world: World, say: Say): Promise<boolean> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const begin = performance.now();
  const tour = await openTour(world);
  const played: Played[] = [];
  for (const step of steps) {
    const from = performance.now();
    const at = { name: step.name, about: step.about };
    try {
      const facts = await step.run(tour);
      played.push({ ...at, ok: true, seconds: since(from), facts });
      say(`ok    ${step.about}, in ${since(from)} s`);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      played.push({ ...at, ok: false, seconds: since(from), error: message });
      say(`FAIL  ${step.about}: ${message}`);
      for (const page of [tour.studio, tour.wordpress]) await tour.shoot(page, `failed-${page === tour.studio ? 'studio' : 'wordpress'}`);
      break;
    }
  }
  const ok = played.length === steps.length && played.every((step) => step.ok) && world.session.errors.length === 0;
  for (const error of world.session.errors) say(`FAIL  an error on a page: ${error}`);
  const summary = {
    ok,
    browser: await world.session.browser.version(),
    seconds: since(begin),
    steps: played,
    pageErrors: world.session.errors,
  };
  writeFileSync(join(folder, 'summary.json'), `${JSON.stringify(summary, null, 2)}\n`);
  if (tour.notes.receipt) writeFileSync(join(folder, 'receipt.json'), `${JSON.stringify({ receipt: tour.notes.receipt }, null, 2)}\n`);
  say(
    `${ok ? 'every step was read back as true' : 'the tour stopped'}; see tour/ (${played.filter((step) => step.ok).length} of ${steps.length} steps)`,
  );
  return ok;
}

/** `pictures`: where `shoot` saves; a test keeps its own away from the tour's. */
export async function openTour(world: World, pictures = folder): Promise<Tour> {
  mkdirSync(pictures, { recursive: true });
  return {
    world,
    studio: await world.session.newPage(),
    wordpress: await world.session.newPage(),
    notes: {},
    surface: (page) => readSurface(world.session, page),
    covered: async (page) => (await readSurface(world.session, page)).level === 'full',
    shoot: async (page, name) => {
      // A tab in the background paints nothing, and a screenshot of it waits for ever.
      await page.bringToFront();
      await settle(page);
      await page.screenshot({ path: join(pictures, `${name}.png`) });
    },
  };
}

/** Ends what moves, in every frame: a picture of a card that is still fading in shows nothing. */
async function settle(page: Page): Promise<void> {
  for (const frame of page.frames()) {
    await frame
      .evaluate(async () => {
        const ending = document.getAnimations().filter((one) => Number.isFinite(one.effect?.getComputedTiming().endTime));
        await Promise.allSettled(ending.map((one) => one.finished));
      })
      .catch(() => {});
  }
}

function since(from: number): number {
  return Math.round((performance.now() - from) / 100) / 10;
}
