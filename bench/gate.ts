/** From the press on Publish until the sign-off can be used, in real WordPress. */
import { until } from '../test/support/browser.ts';
import { openedGate } from '../test/support/gate-page.ts';
import { logIn, openEditor, pressPublish } from '../test/support/wordpress-page.ts';
import { startWorld } from '../test/support/world.ts';
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
      await until('the hold chip', async () => (await page.$$('pierce/[data-hold-chip]')).length > 0 || null, 5000).catch(() => null);
      const start = performance.now();
      await pressPublish(page);
      const gate = await openedGate(page, session.base);
      await until('a tick box', async () => (await gate.$('input[type=checkbox]')) !== null);
      samples.push(performance.now() - start);
    }
    return [{ name: 'gate open to interactive', value: median(samples), p95: quantile(samples, 0.95), unit: 'ms' }];
  } finally {
    await world.stop();
  }
}
