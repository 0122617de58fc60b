/** The overlay's part that only a CMS needs: it comes together with the overlay, and there is no overlay on a CMS without it. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { setLate } from '../lib/overlay/late.ts';
import { createPublishing } from '../lib/overlay/publishing.ts';

export default defineUnlistedScript(() => setLate('publishing', createPublishing));
