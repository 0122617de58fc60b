/** Page world, every frame, before page code. Registered at run time for granted origins. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { installHold } from '../lib/gate/hold.ts';

export default defineUnlistedScript(() => {
  installHold(window);
});
