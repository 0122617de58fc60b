/** Loaded into a page by the background when the overlay first has something to show; before that no React is on the page. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { setOverlayUi } from '../../lib/overlay/ui-contract.ts';
import { createOverlayUi } from './create-ui.tsx';

export default defineUnlistedScript(() => {
  setOverlayUi(createOverlayUi({ shadow: __LOOPBACK__ ? 'open' : 'closed' }));
});
