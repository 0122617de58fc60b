/** Phone numbers need 36 kB of metadata, so they come to a page only when its protocol asks for them. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createPhone } from '../lib/checks/detectors/phone.ts';
import { setLateDetector } from '../lib/overlay/late-detectors.ts';

export default defineUnlistedScript(() => {
  setLateDetector('phone', createPhone);
});
