/** Reads a published page again as anybody would see it: without cookies, past every cache, cut down to title and text by class name. */
import { DomUtils, parseDocument } from 'htmlparser2';
import { readUpTo } from '../../lib/platform/read-up-to.ts';
import type { SiteAdapter } from '../../lib/sites/schema.ts';
import type { BackgroundContext } from './context.ts';
import { toPiece } from './piece.ts';

type Node = ReturnType<typeof parseDocument>['children'][number];
type Element = Extract<Node, { attribs: unknown }>;

/** Slow sites answer within this; a look that fails can be repeated. ms */
const timeoutMs = 15_000;
/** A page larger than this is not an article. Bytes. */
const largestPage = 8_000_000;

export type LiveReader = (url: string, site: string) => Promise<readonly string[] | null>;

export function createLiveReader({ fetch, log }: Pick<BackgroundContext, 'fetch' | 'log'>, adapters: readonly SiteAdapter[]): LiveReader {
  return async (url, site) => {
    const rendered = adapters.find((adapter) => adapter.id === site)?.rendered;
    if (!rendered || !/^https?:/.test(url)) return null;
    try {
      const response = await fetch(url, {
        credentials: 'omit',
        cache: 'no-store',
        referrerPolicy: 'no-referrer',
        signal: AbortSignal.timeout(timeoutMs),
      });
      if (!response.ok) return null;
      const parts = toParts(await readUpTo(response, largestPage), rendered);
      return parts && (await toPiece({ ...parts, excerpt: '' })).rendered;
    } catch {
      log('live-page-unreachable');
      return null;
    }
  };
}

/** Null when the page shows neither title nor text where the adapter says they are: a theme that is not known. */
export function toParts(html: string, rendered: NonNullable<SiteAdapter['rendered']>): { title: string; content: string } | null {
  const page = parseDocument(html, { withStartIndices: true, withEndIndices: true });
  const cut = (classes: readonly string[]) => {
    const element = findByClass(page.children, classes);
    return element ? html.slice(element.startIndex ?? 0, (element.endIndex ?? -1) + 1) : null;
  };
  const content = cut(rendered.content);
  return content === null ? null : { title: cut(rendered.title) ?? '', content };
}

/** The first class that is there at all, so that a list goes from the precise to the general. */
function findByClass(nodes: Node[], classes: readonly string[]): Element | null {
  for (const name of classes) {
    const found = DomUtils.findOne(
      (element) => (element.attribs.class ?? '').split(/\s+/).includes(name),
      nodes.filter((node) => 'attribs' in node),
      true,
    );
    if (found) return found;
  }
  return null;
}
