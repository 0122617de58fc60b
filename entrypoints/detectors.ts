/** Phone numbers and bank accounts need 40 kB of tables, so they come to a page only when its protocol asks for them. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createHeavyDetectors } from '../lib/checks/detectors/heavy.ts';
import { setLateDetectors } from '../lib/overlay/late-detectors.ts';

export default defineUnlistedScript(() => {
  setLateDetectors(createHeavyDetectors);
});
