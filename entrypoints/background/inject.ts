/**
 * Parts that arrive in a page only when they are first needed there, in exactly the frame that asked. What the overlay is known to
 * ask for next comes with it, so that it compiles once.
 */
import type { HandlersOf } from '../../lib/messaging/router.ts';
import { type BackgroundContext, done } from './context.ts';
import type { PageRules } from './page-rules.ts';

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
  'part:confidential': { file: 'part-confidential.js', world: 'ISOLATED' },
  'part:counting': { file: 'part-counting.js', world: 'ISOLATED' },
  'part:measure': { file: 'part-measure.js', world: 'ISOLATED' },
  'page-wordpress': { file: 'page-wordpress.js', world: 'MAIN' },
} as const;

type Part = keyof typeof parts;
const isPart = (name: string): name is Part => Object.hasOwn(parts, name);

export function createInject(
  { browser, log }: Pick<BackgroundContext, 'browser' | 'log'>,
  { comesWithOverlay }: Pick<PageRules, 'comesWithOverlay'>,
): { handlers: HandlersOf<'inject'> } {
  /** Before the overlay itself, so that it finds them. What can't be known now is asked for by the overlay. */
  async function filesFor(part: Part, url: string): Promise<string[]> {
    const before = part === 'overlay' ? await comesWithOverlay(url).catch(() => []) : [];
    return [...before.filter(isPart), part].map((name) => `/${parts[name].file}`);
  }

  return {
    handlers: {
      inject: async ({ part }, caller) => {
        const { world } = parts[part];
        if (caller.tabId === null || caller.frameId === null) return { ok: false, say: 'This page went away.' };
        try {
          await browser.scripting.executeScript({
            target: { tabId: caller.tabId, frameIds: [caller.frameId] },
            files: await filesFor(part, caller.url),
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
