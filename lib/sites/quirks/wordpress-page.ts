/**
 * Runs in WordPress's own world, on demand: the editor's hooks wait for us before a save that publishes, so the
 * review comes before "Publishing failed". Knows no secret. `editor.preSavePost` where core has it (6.7 and later);
 * before that the same question is asked by a middleware of `wp.apiFetch`. Drafts, autosaves and previews pass at once.
 */
import type { FromPage, PagePost, ToPage } from './wordpress.ts';

interface Select {
  getCurrentPostId(): number | string | null;
  getCurrentPostAttribute(name: string): unknown;
  getEditedPostAttribute(name: string): unknown;
  getEditedPostContent(): string;
  getEditedPostVisibility(): string;
  isEditedPostBeingScheduled(): boolean;
  isEditedPostDirty(): boolean;
  getCurrentPost(): { _links?: Record<string, unknown>; link?: string; type?: string };
}
type Edits = Readonly<Record<string, unknown>>;
interface FetchOptions {
  path?: string;
  url?: string;
  method?: string;
  data?: Edits;
  headers?: Record<string, string>;
}
export interface WordPressGlobal {
  data?: { select(store: string): Select | undefined };
  hooks?: { addFilter(name: string, namespace: string, run: (...args: never[]) => unknown, priority?: number): void };
  apiFetch?: { use(middleware: (options: FetchOptions, next: (options: FetchOptions) => unknown) => unknown): void };
}

const publicStatuses = ['publish', 'future', 'private'];
/** Said when the extension went away under this page. */
const unreachableSay = 'Countersign could not be reached. Your text is still in the editor. Reload the page and try again.';
/** The other side answers while it is being asked, so this only waits for the unexpected, ms. */
const silence = 1000;
const itemRoute = /\/wp\/v2\/(?!media|users|settings|templates|template-parts|global-styles|navigation)[a-z0-9_-]+\/(\d+)\/?(?:[?&]|$)/i;

export function setupWordPressPage(wp: WordPressGlobal, post: (message: FromPage) => void): (message: ToPage) => void {
  const waiting = new Map<number, (verdict: { pass: boolean; say: string }) => void>();
  let last = 0;
  /** Newest question that somebody on the other side took. */
  let heard = 0;

  const select = () => wp.data?.select('core/editor');

  /** WordPress keeps a field as text or as `{raw}`. */
  const text = (value: unknown): string => {
    const raw = typeof value === 'object' && value !== null ? (value as { raw?: unknown }).raw : value;
    return typeof raw === 'string' ? raw : '';
  };

  function read(intent: 'publish' | 'save', edits: Edits = {}): PagePost | null {
    const editor = select();
    const id = editor?.getCurrentPostId();
    if (!editor || !id) return null;
    const stored = text(editor.getCurrentPostAttribute('status'));
    const field = (name: string) => text(name in edits ? edits[name] : editor.getEditedPostAttribute(name));
    return {
      id: String(id),
      title: field('title'),
      content: 'content' in edits && typeof edits.content !== 'function' ? text(edits.content) : editor.getEditedPostContent(),
      excerpt: field('excerpt'),
      stored,
      next: intent === 'publish' ? toButtonStatus(editor, stored) : text(edits.status ?? editor.getEditedPostAttribute('status')) || stored,
      link: text(editor.getCurrentPostAttribute('link')),
      dirty: editor.isEditedPostDirty(),
    };
  }

  function ask(saving: PagePost): Promise<{ pass: boolean; say: string }> {
    const id = ++last;
    return new Promise((resolve) => {
      waiting.set(id, resolve);
      post({ kind: 'saving', id, post: saving });
      // Firefox ends content scripts with their extension: then nobody answers, and the editor would wait for ever.
      if (heard < id) setTimeout(() => heard < id && resolve({ pass: false, say: unreachableSay }), silence);
    });
  }

  async function check(saving: PagePost | null): Promise<void> {
    if (!saving || !publicStatuses.includes(saving.next)) return;
    const { pass, say } = await ask(saving);
    // WordPress shows the message after "Publishing failed."
    if (!pass) throw Object.assign(new Error(say), { code: 'countersign_held' });
  }

  wp.hooks?.addFilter(
    'editor.preSavePost',
    'countersign/gate',
    (async (edits: Edits, options: { isAutosave?: boolean; isPreview?: boolean } = {}) => {
      const known = await edits;
      if (!options.isAutosave && !options.isPreview) await check(read('save', known));
      return known;
    }) as (...args: never[]) => unknown,
    5,
  );

  wp.apiFetch?.use((options, next) => {
    const method = (options.headers?.['X-HTTP-Method-Override'] ?? options.method ?? 'GET').toUpperCase();
    const id = itemRoute.exec(options.path ?? options.url ?? '')?.[1];
    const mine = id !== undefined && id === String(select()?.getCurrentPostId() ?? '');
    const carriesText = ['content', 'title', 'excerpt', 'status'].some((name) => options.data && name in options.data);
    if (!mine || !carriesText || !['POST', 'PUT', 'PATCH'].includes(method)) return next(options);
    const done = (result: unknown) => {
      post({ kind: 'saved' });
      return result;
    };
    return check(read('save', toStoredEdits(options.data ?? {}, select()))).then(() => Promise.resolve(next(options)).then(done));
  });

  post({ kind: 'ready' });

  return (message) => {
    if (message.kind === 'read') post({ kind: 'post', id: message.id, post: read(message.intent) });
    else if (message.kind === 'heard') heard = Math.max(heard, message.id);
    else {
      waiting.get(message.id)?.(message);
      waiting.delete(message.id);
    }
  };

  /** A request says only what it changes: what it leaves out is as stored, whatever stands in the editor. */
  function toStoredEdits(data: Edits, editor: Select | undefined): Edits {
    const kept = (name: string) => (name in data ? data[name] : text(editor?.getCurrentPostAttribute(name)));
    return { ...data, title: kept('title'), content: kept('content'), excerpt: kept('excerpt'), status: kept('status') };
  }
}

/** What WordPress's own publish button would set (packages/editor post-publish-button). */
function toButtonStatus(editor: Select, stored: string): string {
  const edited = editor.getEditedPostAttribute('status');
  if (publicStatuses.includes(stored)) return typeof edited === 'string' ? edited : stored;
  if (!editor.getCurrentPost()._links?.['wp:action-publish']) return 'pending';
  if (editor.getEditedPostVisibility() === 'private') return 'private';
  return editor.isEditedPostBeingScheduled() ? 'future' : 'publish';
}
