/**
 * WordPress's block editor from both sides: what the page-world script says, and the isolated side's end of it.
 * Everything that comes from the page is untrusted: it only decides when the review opens, never whether a
 * publish passes. CustomEvents with JSON text, because objects do not cross worlds in every browser.
 */
import { z } from '../../platform/zod.ts';

/** Not secret: a page that listens learns nothing that it could not do itself. */
export const wordpressHello = 'countersign:wordpress';

const postSchema = z.strictObject({
  id: z.string().check(z.maxLength(40)),
  title: z.string(),
  content: z.string(),
  excerpt: z.string(),
  /** Status as stored; what the pending save would make of it. */
  stored: z.string(),
  next: z.string(),
  link: z.string(),
});
export type PagePost = z.infer<typeof postSchema>;

const fromPageSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('ready') }),
  z.strictObject({ kind: z.literal('post'), id: z.int(), post: z.nullable(postSchema) }),
  /** The editor is about to save; it waits for the verdict. */
  z.strictObject({ kind: z.literal('saving'), id: z.int(), post: postSchema }),
  z.strictObject({ kind: z.literal('saved') }),
]);
export type FromPage = z.infer<typeof fromPageSchema>;

export type ToPage =
  /** `intent`: what pressing the editor's publish button would do, or what a plain save would. */
  { kind: 'read'; id: number; intent: 'publish' | 'save' } | { kind: 'verdict'; id: number; pass: boolean; say: string };

export interface WordPressPage {
  /** Null when the page does not answer. */
  read(intent: 'publish' | 'save'): Promise<PagePost | null>;
  isReady(): boolean;
}

export interface WordPressParts {
  /** Loads the page-world script; false when that was refused. */
  inject(): Promise<boolean>;
  saving(post: PagePost): Promise<{ pass: boolean; say: string }>;
  saved(): void;
  ready(): void;
  nonce: string;
  signal: AbortSignal;
}

/** How long the page may take to answer, ms. */
const patience = 2000;

export function connectWordPress(parts: WordPressParts): WordPressPage {
  const { signal, nonce } = parts;
  const toName = `${wordpressHello}:to:${nonce}`;
  const fromName = `${wordpressHello}:from:${nonce}`;
  const waiting = new Map<number, (post: PagePost | null) => void>();
  let ready = false;
  let last = 0;

  const post = (message: ToPage) => dispatchEvent(new CustomEvent(toName, { detail: JSON.stringify(message) }));

  addEventListener(
    fromName,
    (event) => {
      const message = parseFromPage((event as CustomEvent<unknown>).detail);
      if (message?.kind === 'ready' && !ready) {
        ready = true;
        parts.ready();
      }
      if (message?.kind === 'post') waiting.get(message.id)?.(message.post);
      if (message?.kind === 'saved') parts.saved();
      if (message?.kind === 'saving') {
        void parts.saving(message.post).then(({ pass, say }) => post({ kind: 'verdict', id: message.id, pass, say }));
      }
    },
    { signal },
  );

  void parts.inject().then((injected) => {
    if (injected) dispatchEvent(new CustomEvent(wordpressHello, { detail: JSON.stringify({ to: toName, from: fromName }) }));
  });

  return {
    isReady: () => ready,
    read(intent) {
      const id = ++last;
      return new Promise((resolve) => {
        const finish = (answer: PagePost | null) => {
          clearTimeout(timer);
          waiting.delete(id);
          resolve(answer);
        };
        const timer = setTimeout(() => finish(null), patience);
        waiting.set(id, finish);
        post({ kind: 'read', id, intent });
      });
    },
  };
}

export function parseFromPage(detail: unknown): FromPage | null {
  if (typeof detail !== 'string') return null;
  try {
    const parsed = fromPageSchema.safeParse(JSON.parse(detail));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
