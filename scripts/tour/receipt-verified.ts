import { verifyReceipt } from '../../lib/receipts/verify.ts';
import { hashRenderedPost } from '../../test/support/independent-canon.ts';
import { ask } from '../../test/support/world.ts';
import { must, type TourStep } from './step.ts';

export const receiptVerified: TourStep = {
  name: 'receipt-verified',
  about: 'The receipt verifies offline, and its hash is the one computed from the rendered page by other code',
  run: async (tour) => {
    const { session, wordpress } = tour.world;
    const { receipts } = await ask(session, 'receipts.list', {});
    const [kept] = receipts;
    must(kept !== undefined && receipts.length === 1, `there are ${receipts.length} receipts, not one`);
    const verified = await verifyReceipt(kept.jws);
    must(verified.ok, `the receipt does not verify: ${verified.ok ? '' : verified.error}`);
    const { payload } = verified.value;
    const rendered = hashRenderedPost((await wordpress.publicPage(tour.notes.postId ?? 0)).text);
    must(payload.contentHash === rendered, `the receipt says ${payload.contentHash}, the page is ${rendered}`);
    tour.notes.receipt = kept.jws;
    return { contentHash: rendered, signer: payload.signers[0]?.name ?? '', review: payload.reviewed.review };
  },
};
