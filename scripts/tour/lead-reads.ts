import { until } from '../../test/support/browser.ts';
import { seeText } from '../../test/support/ui.ts';
import { ask } from '../../test/support/world.ts';
import { must, type TourStep } from './step.ts';

export const leadReads: TourStep = {
  name: 'lead-reads',
  about: "The lead's page shows the numbers of this one job, from the endpoint",
  run: async (tour) => {
    const { session, endpoint } = tour.world;
    await until('counts and receipt at the endpoint', async () => {
      await ask(session, 'sync.now', {});
      const { waiting } = await ask(session, 'status.get', {});
      return waiting.cells === 0 && waiting.receipts === 0 && waiting.parked === 0;
    });
    const page = await session.newPage(endpoint.link);
    const text = await seeText(page, /AI studio|ai-studio/, 20_000);
    await tour.shoot(page, '9-lead');
    must(!text.includes('Ingrid'), "a person's words reached the lead's page");
    return { shown: true };
  },
};
