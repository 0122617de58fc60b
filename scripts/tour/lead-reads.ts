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
    const text = await seeText(page, 'Findings by rule', 20_000);
    await tour.shoot(page, '9-lead');
    const told = text.replace(/\s+/g, ' ');
    must(/Pieces published 1\b/.test(told), 'the page does not show one published piece');
    must(/Prompts guarded 1\b.*1 went out redacted/.test(told), 'the page does not show one redacted prompt');
    must(/2 prompts in 1 tool/.test(told), 'the page does not show two prompts');
    must(/1 piece came to the gate.*Signed 1\b/.test(told), 'the page does not show one signature');
    must(!/Ingrid|cloudberry/.test(told), "a person's words reached the lead's page");
    return { published: 1, redacted: 1, prompts: 2, signed: 1 };
  },
};
