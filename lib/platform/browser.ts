/**
 * The one typed door to the WebExtension API for background and extension pages.
 * Content scripts use `native.ts`: the polyfill costs 10 kB in every page.
 */
export { default as browser } from 'webextension-polyfill';
