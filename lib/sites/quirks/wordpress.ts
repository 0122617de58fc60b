/**
 * WordPress's block editor from both sides: what the page-world script says, and the isolated side's end of it.
 * Everything that comes from the page is untrusted: it only decides when the review opens, never whether a
 * publish passes. CustomEvents with JSON text, because objects do not cross worlds in every browser.
 */
/** Not secret: a page that listens learns nothing that it could not do itself. */
export const wordpressHello = 'countersign:wordpress';

export interface PagePost {
  id: string;
  title: string;
  content: string;
  excerpt: string;
  /** Status as stored; `next`: what the pending save would make of it. */
  stored: string;
  next: string;
  link: string;
  /** Something in the editor is not saved yet. */
  dirty: boolean;
}

export type FromPage =
  | { kind: 'ready' }
  | { kind: 'post'; id: number; post: PagePost | null }
  /** The editor is about to save; it waits for the verdict. */
  | { kind: 'saving'; id: number; post: PagePost }
  | { kind: 'saved' };

export type ToPage =
  /** `intent`: what pressing the editor's publish button would do, or what a plain save would. */
  | { kind: 'read'; id: number; intent: 'publish' | 'save' }
  /** Somebody is there and is asking; sent while `saving` is still being dispatched. */
  | { kind: 'heard'; id: number }
  | { kind: 'verdict'; id: number; pass: boolean; say: string };

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
        post({ kind: 'heard', id: message.id });
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

/** By hand: the schemas that this needs would be the only ones of their kind in the always-on script. */
export function parseFromPage(detail: unknown): FromPage | null {
  if (typeof detail !== 'string') return null;
  try {
    const { kind, id, post } = JSON.parse(detail) as Record<string, unknown>;
    if (kind === 'ready' || kind === 'saved') return { kind };
    if (!Number.isSafeInteger(id)) return null;
    if (kind === 'post' && (post === null || isPost(post))) return { kind, id: id as number, post };
    if (kind === 'saving' && isPost(post)) return { kind, id: id as number, post };
  } catch {
    // Not ours.
  }
  return null;
}

const postFields: readonly (keyof PagePost)[] = ['id', 'title', 'content', 'excerpt', 'stored', 'next', 'link'];

function isPost(value: unknown): value is PagePost {
  if (typeof value !== 'object' || value === null) return false;
  const post = value as Record<string, unknown>;
  return postFields.every((name) => typeof post[name] === 'string') && typeof post.dirty === 'boolean' && String(post.id).length <= 40;
}
