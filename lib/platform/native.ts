/**
 * The browser's own namespace for content scripts, behind the polyfill's type. Chromium 148+ and
 * Firefox both have promise-returning `browser`; older Chromium has promises on `chrome` in MV3.
 */
import type { Browser } from 'webextension-polyfill';

const scope = globalThis as unknown as { browser?: Browser; chrome?: Browser };

export const native: Browser = (scope.browser?.runtime ? scope.browser : scope.chrome) as Browser;
