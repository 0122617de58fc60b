/** From the press on Publish until the sign-off can be used, in real WordPress. */
import { until } from '../test/support/browser.ts';
import { openedGate } from '../test/support/gate-page.ts';
import { controls, logIn, openEditor } from '../test/support/wordpress-page.ts';
import { readSurface, startWorld } from '../test/support/world.ts';
import { type Figure, median, quantile } from './measure.ts';

const rounds = 5;

export async function measureGate(): Promise<Figure[]> {
  const world = await startWorld({ browser: 'chrome' });
  try {
    const { session, wordpress } = world;
    const page = await session.newPage();
    await logIn(page, wordpress);
    const samples: number[] = [];
    for (let round = 0; round < rounds; round++) {
      const id = await wordpress.createDraft({
        title: `Autumn ${round}`,
        content: '<!-- wp:paragraph --><p>We mend what we sew.</p><!-- /wp:paragraph -->',
      });
      await openEditor(page, wordpress, id);
      await until('full cover', async () => (await readSurface(session, page)).level === 'full');
      await page.click(controls.openPublish);
      await page.waitForSelector(`${controls.publish}:not([aria-disabled="true"])`);
      const start = performance.now();
      await page.click(controls.publish);
      const gate = await openedGate(page, session.base);
      await until('a tick box', async () => (await gate.$('input[type=checkbox]')) !== null);
      samples.push(performance.now() - start);
    }
    return [{ name: 'gate open to interactive', value: median(samples), p95: quantile(samples, 0.95), unit: 'ms' }];
  } finally {
    await world.stop();
  }
}
