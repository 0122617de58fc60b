import { until } from '../../test/support/browser.ts';
import { liveReceipt, openedGate, sign, tickAll } from '../../test/support/gate-page.ts';
import { must, type TourStep } from './step.ts';

export const signedAndLive: TourStep = {
  name: 'signed-and-live',
  about: 'Signed by hand, published at once, and the live page equals what was signed',
  run: async (tour) => {
    const { session, wordpress } = tour.world;
    const gate = await openedGate(tour.wordpress, session.base);
    const ticks = await tickAll(gate);
    await tour.shoot(tour.wordpress, '7-ready');
    await sign(gate);
    const id = tour.notes.postId ?? 0;
    await until('the post to be live', () => wordpress.getPost(id)?.status === 'publish', 30_000);
    await liveReceipt(gate);
    await tour.shoot(tour.wordpress, '8-receipt');
    const page = await wordpress.publicPage(id);
    must(page.status === 200 && page.text.includes('cloudberry'), 'the public page does not show the post');
    return { ticks, status: 'publish' };
  },
};
