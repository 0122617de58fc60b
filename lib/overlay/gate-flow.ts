/**
 * From "Publish was pressed" to "the publish may go": reads what would be published, asks whether that passes,
 * opens the review in our own document, and repeats the person's click once when it is signed. Decides nothing:
 * the request itself is held until the background lets it through.
 */
import { toPublishAction } from '../gate/action.ts';
import type { HeldSignal } from '../gate/held-signal.ts';
import { type Asked, findControl } from '../gate/intercept.ts';
import type { PagePost, WordPressPage } from '../sites/quirks/wordpress.ts';
import type { SiteAdapter } from '../sites/schema.ts';
import type { GateFrame } from './gate-frame.ts';
import type { Send } from './types.ts';
import type { NoticeView } from './ui-contract.ts';

export interface GateFlowParts {
  page: Document;
  adapter: SiteAdapter;
  mode: 'enforce' | 'coach' | 'none';
  channel: string | null;
  send: Send;
  editor: WordPressPage | null;
  frame: GateFrame;
  notify(notice: Omit<NoticeView, 'kind'>): void;
  /** The chip and the panel show whether the current text still needs a signature. */
  needsSigning(needed: boolean): void;
}

export interface GateFlow {
  /** A control or shortcut was used. True = held for now. */
  asked(what: Asked): boolean;
  /** The editor is about to save: resolves when it may, or with the sentence why not. */
  saving(post: PagePost): Promise<{ pass: boolean; say: string }>;
  /** From the side panel or the chip. */
  sign(): Promise<{ ok: true } | { ok: false; say: string }>;
  changed(session: string, state: string): void;
  held(signal: HeldSignal): void;
  notice(id: string, action: string): void;
  /** Looks again whether this text needs a signature. */
  look(): Promise<void>;
  frameRemoved(): void;
  frameAsked(): void;
  frameDismissed(): void;
}

const keptDraft = 'Nobody has signed this text yet, so it was not published. Your text is kept here.';
const unreachable = 'Countersign could not be reached. Your text is still in the editor. Reload the page and try again.';
const tookAway = 'The page closed the review, so nothing was published.';
/** The gate document reports within this time, or gets a window of its own, ms. */
const silence = 3000;
/** From the signature to the editor's own request, ms. */
const replayPatience = 8000;

interface Open {
  session: string;
  heard: boolean;
  signed: boolean;
  released: boolean;
  proceed(): void;
  deny(say: string): void;
}

export function createGateFlow(parts: GateFlowParts): GateFlow {
  const { page, adapter, send, editor, frame, mode } = parts;
  let open: Open | null = null;
  let busy = false;
  /** Last known, so that a shortcut can be judged at once. */
  let last: PagePost | null = null;

  const itemOf = (post: PagePost) => ({ site: adapter.id, origin: page.location.origin, id: post.id });
  const fieldsOf = ({ title, content, excerpt }: PagePost) => ({ title, content, excerpt });

  async function peek(post: PagePost): Promise<'pass' | 'sign' | 'ungated' | 'unreachable'> {
    const action = toPublishAction(post.stored, post.next);
    if (!action) return 'ungated';
    const answer = await send('gate.peek', { item: itemOf(post), action, fields: fieldsOf(post) });
    return answer.ok ? answer.value.verdict : 'unreachable';
  }

  function end(): void {
    open = null;
    frame.close();
  }

  /** Opens the review and resolves once it is signed or refused. The frame stays for the receipt. */
  async function review(post: PagePost): Promise<{ pass: boolean; say: string }> {
    const action = toPublishAction(post.stored, post.next);
    if (!action) return { pass: true, say: '' };
    open?.deny(keptDraft);
    const opened = await send('gate.open', {
      item: itemOf(post),
      action,
      channel: parts.channel,
      fields: fieldsOf(post),
      title: toPlain(post.title),
      destination: page.location.host,
    });
    if (!opened.ok) return { pass: false, say: unreachable };
    if (!opened.value.ok) return { pass: false, say: opened.value.say };
    if (opened.value.ungated) return { pass: true, say: '' };
    const { session } = opened.value;
    return await new Promise((resolve) => {
      const own: Open = {
        session,
        heard: false,
        signed: false,
        released: false,
        proceed: () => resolve({ pass: true, say: '' }),
        deny: (say) => resolve({ pass: false, say }),
      };
      open = own;
      // A document speaks for one session: a review of another text gets a new one.
      frame.close();
      frame.open();
      setTimeout(() => {
        if (open !== own || own.heard) return;
        frame.close();
        void send('gate.window', { session });
        note('window', 'held', 'The review opened in a window of its own.', 'This page does not allow it here.', []);
      }, silence);
    });
  }

  function note(id: string, tone: NoticeView['tone'], title: string, text: string | null, actions: NoticeView['actions']): void {
    parts.notify({ id: `gate-${id}`, tone, title, text, actions, timeoutMs: tone === 'held' ? null : 8000 });
  }

  async function run(intent: 'publish' | 'save', again: () => void): Promise<void> {
    if (busy) return;
    busy = true;
    try {
      const post = (await editor?.read(intent)) ?? null;
      if (!post) return again();
      last = post;
      const verdict = await peek(post);
      // Unreachable: the hold refuses and says why; asking here would only hide it.
      if (verdict !== 'sign' || mode === 'coach') return again();
      const { pass, say } = await review(post);
      if (!pass) {
        if (say !== keptDraft) note('refused', 'problem', say, null, []);
        return;
      }
      const signed = open;
      again();
      setTimeout(() => {
        if (signed && open === signed && !signed.released) {
          note('again', 'held', 'Signed. The editor did not start publishing.', 'Press Publish once more.', []);
        }
      }, replayPatience);
    } finally {
      busy = false;
    }
  }

  function replay(selector?: string): void {
    const control = findControl(page, adapter, 'publish', selector);
    if (control) control.click();
    else note('press', 'done', 'Signed. Publish when you’re ready.', null, []);
  }

  return {
    asked(what) {
      if (mode === 'none' || !editor?.isReady() || what.action !== 'publish') return false;
      if (what.by === 'control') {
        void run('publish', () => replay(what.selector));
        return true;
      }
      // A shortcut saves; only on a live post is that a publish. Repeating a key press is not possible, its button is.
      if (!last || toPublishAction(last.stored, last.stored) === null) return false;
      void run('save', () => replay());
      return true;
    },
    async saving(post) {
      last = post;
      if (mode !== 'enforce') return { pass: true, say: '' };
      const verdict = await peek(post);
      if (verdict === 'pass' || verdict === 'ungated') return { pass: true, say: '' };
      if (verdict === 'unreachable') return { pass: false, say: unreachable };
      return await review(post);
    },
    async sign() {
      if (!editor?.isReady()) return { ok: false, say: 'Open the text in the block editor to sign it.' };
      const post = await editor.read('publish');
      if (!post) return { ok: false, say: 'The editor does not answer. Reload the page and try again.' };
      const verdict = await peek(post);
      if (verdict === 'unreachable') return { ok: false, say: unreachable };
      if (verdict === 'ungated') return { ok: false, say: 'This text needs no signature.' };
      if (verdict === 'pass') return { ok: false, say: 'This text is signed. Publish when you’re ready.' };
      void run('publish', () => replay());
      return { ok: true };
    },
    changed(session, state) {
      if (open?.session !== session) return;
      open.heard = true;
      if (state === 'signed' || state === 'countersigned' || state === 'emergency') {
        open.signed = true;
        open.proceed();
        parts.needsSigning(false);
      } else if (state === 'released' || state === 'published' || state === 'verified') {
        open.released = true;
        parts.needsSigning(false);
      } else if (state === 'rejected' || state === 'expired') {
        open.deny(keptDraft);
        end();
      } else if (state === 'done') {
        open.deny(keptDraft);
        end();
      }
    },
    held(signal) {
      if (signal.kind !== 'held' || open) return;
      const actions = signal.refused || !editor?.isReady() ? [] : [{ id: 'review', label: 'Review and sign' }];
      note('held', 'held', signal.say, null, actions);
    },
    notice(id, action) {
      if (id === 'gate-held' && action === 'review') void run('publish', () => replay());
      if (id === 'gate-leave' && action === 'leave' && open) {
        void send('gate.close', { session: open.session });
        open.deny(keptDraft);
        end();
      }
    },
    async look() {
      const post = mode === 'none' ? null : ((await editor?.read('publish')) ?? null);
      if (!post) return;
      last = post;
      // A live text that nobody changed has nothing to be signed for.
      const changes = post.dirty || toPublishAction(post.stored, post.stored) === null;
      parts.needsSigning(changes && (await peek(post)) === 'sign');
    },
    frameRemoved() {
      if (!open) return;
      void send('gate.close', { session: open.session });
      open.deny(tookAway);
      open = null;
      note('removed', 'held', tookAway, null, [{ id: 'review', label: 'Review and sign' }]);
    },
    frameAsked() {
      if (!open?.signed) {
        note('leave', 'held', 'Leave the review?', 'Nothing is published. You can come back.', [
          { id: 'leave', label: 'Leave' },
          { id: 'stay', label: 'Stay' },
        ]);
        return;
      }
      void send('gate.close', { session: open.session });
      end();
    },
    frameDismissed() {
      if (open) void send('gate.close', { session: open.session });
      open?.deny(keptDraft);
      end();
    },
  };
}

function toPlain(html: string): string {
  return html.replace(/<[^>]*>/g, '').trim();
}
