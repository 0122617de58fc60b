/** Page world, every frame, before page code. Registered at run time for granted origins. */
import { defineContentScript } from 'wxt/utils/define-content-script';
import { installHold } from '../lib/gate/hold.ts';

export default defineContentScript({
  matches: ['http://*/*', 'https://*/*'],
  registration: 'runtime',
  runAt: 'document_start',
  allFrames: true,
  matchOriginAsFallback: true,
  world: 'MAIN',
  main() {
    installHold(window);
  },
});
