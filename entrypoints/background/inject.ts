/** Parts that arrive in a page only when they are first needed there, in exactly the frame that asked. */
import type { HandlersOf } from '../../lib/messaging/router.ts';
import { type BackgroundContext, done } from './context.ts';

const parts = {
  lookout: { file: 'lookout.js', world: 'ISOLATED' },
  overlay: { file: 'overlay.js', world: 'ISOLATED' },
  'overlay-ui': { file: 'overlay-ui.js', world: 'ISOLATED' },
  publishing: { file: 'publishing.js', world: 'ISOLATED' },
  kinds: { file: 'kinds.js', world: 'ISOLATED' },
  detectors: { file: 'detectors.js', world: 'ISOLATED' },
  'lexicon:en': { file: 'lexicon-en.js', world: 'ISOLATED' },
  'lexicon:de': { file: 'lexicon-de.js', world: 'ISOLATED' },
  'lexicon:fr': { file: 'lexicon-fr.js', world: 'ISOLATED' },
  'lexicon:es': { file: 'lexicon-es.js', world: 'ISOLATED' },
  'page-wordpress': { file: 'page-wordpress.js', world: 'MAIN' },
} as const;

export function createInject({ browser, log }: BackgroundContext): { handlers: HandlersOf<'inject'> } {
  return {
    handlers: {
      inject: async ({ part }, caller) => {
        const { file, world } = parts[part];
        if (caller.tabId === null || caller.frameId === null) return { ok: false, say: 'This page went away.' };
        try {
          await browser.scripting.executeScript({
            target: { tabId: caller.tabId, frameIds: [caller.frameId] },
            files: [`/${file}`],
            // The polyfill's types are older than the `MAIN` world.
            world: world as 'ISOLATED',
          });
          return done;
        } catch {
          // The tab was closed, or the permission was taken back in between.
          log('inject-failed', { part });
          return { ok: false, say: "Countersign can't show anything on this page. Reload the page and try again." };
        }
      },
    },
  };
}
