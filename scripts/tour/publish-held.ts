import { openedGate } from '../../test/support/gate-page.ts';
import { pressPublish } from '../../test/support/wordpress-page.ts';
import { must, type TourStep } from './step.ts';

export const publishHeld: TourStep = {
  name: 'publish-held',
  about: 'Publish is held and the gate opens; WordPress still has a draft',
  run: async (tour) => {
    const { session, wordpress } = tour.world;
    await pressPublish(tour.wordpress);
    await openedGate(tour.wordpress, session.base);
    const id = tour.notes.postId ?? 0;
    must(wordpress.getPost(id)?.status === 'draft', 'the post went live without a signature');
    await tour.shoot(tour.wordpress, '6-gate');
    return { status: 'draft' };
  },
};
