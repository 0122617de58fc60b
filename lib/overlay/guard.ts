/**
 * The prompt guard: a prompt with a secret or personal data is not sent until a person has chosen. It says
 * "redacted" only after the redacted text was read back from the composer and the request itself was judged.
 */
import type { Severity } from '../brand-protocol/schema.ts';
import { labelOf } from '../checks/detectors/catalog.ts';
import { type Numbering, type Redaction, redact } from '../checks/redact.ts';
import type { Finding } from '../checks/types.ts';
import type { HeldSignal } from '../gate/held-signal.ts';
import { type Asked, repeatSend } from '../gate/intercept.ts';
import { toPlainText } from '../sites/read.ts';
import type { SiteAdapter } from '../sites/schema.ts';
import { replaceSpan, type WriteParts } from '../sites/write.ts';
import type { HeldSend } from './overlay-hook.ts';
import { toTop } from './place.ts';
import { type LiveSurface, rawText, type Send, severityRank } from './types.ts';
import type { AnchorRect, GuardSegment, GuardView, NoticeView, OverlayUi } from './ui-contract.ts';

export interface GuardParts {
  page: Document;
  adapter: SiteAdapter;
  mode: 'enforce' | 'coach';
  reasons: readonly { id: string; text: string }[];
  send: Send;
  ui(): Promise<OverlayUi | null>;
  prompt(): LiveSurface | null;
  refresh(surface: LiveSurface): void;
  /** Detectors that this text needs and that are on their way; null = there is nothing to wait for. */
  coming(surface: LiveSurface): Promise<unknown> | null;
  write: WriteParts;
  /** `anchor`: the composer, which no notice may cover. */
  notify(notice: Omit<NoticeView, 'kind'>, anchor: AnchorRect | null): void;
}

export interface Guard {
  asked(what: Asked): boolean;
  /** A send that was held before: repeats it when there is nothing to ask, and leaves it when the text is another one by now. */
  resume(send: HeldSend): void;
  sendRedacted(): Promise<void>;
  sendAnyway(reason: string | null): Promise<void>;
  edit(): void;
  held(signal: HeldSignal): void;
  notice(id: string, action: string): void;
  /** The composer moved or its text changed. */
  follow(): void;
  isOpen(): boolean;
}

const didNotTake = 'The box didn’t take the change, so nothing was sent.';
/** From our click to the request at the door, ms. */
const judgePatience = 10_000;

export function createGuard(parts: GuardParts): Guard {
  const { page, adapter, send } = parts;
  let view: GuardView | null = null;
  /** How the person sent, to do the same again. */
  let by: Asked | null = null;
  /** Held until the detectors that its text needs are here. */
  let waiting: HeldSend | null = null;
  let expecting: ReturnType<typeof setTimeout> | null = null;

  const sensitive = (surface: LiveSurface) => surface.findings.filter((finding) => finding.detail && isGrave(finding.severity));

  function anchor(surface: LiveSurface): AnchorRect {
    const { root } = surface;
    const box = root.closest('form, [data-composer-layout]') ?? root;
    return toTop(box.getBoundingClientRect(), root.ownerDocument.defaultView ?? window);
  }

  function note(notice: Omit<NoticeView, 'kind'>): void {
    const surface = parts.prompt();
    parts.notify(notice, surface && anchor(surface));
  }

  async function show(surface: LiveSurface, next: GuardView): Promise<void> {
    view = next;
    const ui = await parts.ui();
    if (view === next) ui?.show(next, anchor(surface));
  }

  function hide(): void {
    view = null;
    void parts.ui().then((ui) => ui?.hide('guard'));
  }

  function toView(surface: LiveSurface, state: GuardView['state'], problem: string | null): GuardView {
    const findings = sensitive(surface);
    const found = new Map<string, number>();
    for (const { detail = '' } of findings) found.set(detail, (found.get(detail) ?? 0) + 1);
    return {
      kind: 'guard',
      found: [...found].map(([detail, count]) => ({ detail, label: labelOf(detail), count })),
      preview: toPreview(redactBlocks(surface, findings)),
      reasons: parts.reasons,
      mode: parts.mode,
      state,
      problem,
    };
  }

  const sendOnce = (surface: LiveSurface) => repeatSend(page, adapter, surface.root, by);

  function asked(what: Asked): boolean {
    if (what.action !== 'send') return false;
    const surface = parts.prompt();
    if (!surface) return false;
    // The last key press may not have been read yet.
    parts.refresh(surface);
    const coming = parts.coming(surface);
    if (coming) {
      const send = { what, text: rawText(surface.root) };
      waiting = send;
      void coming.then(() => waiting === send && resume(send));
      return true;
    }
    if (sensitive(surface).length === 0) return false;
    by = what;
    void show(surface, toView(surface, 'asking', null));
    return true;
  }

  function resume({ what, text }: HeldSend): void {
    waiting = null;
    const root = parts.prompt()?.root ?? null;
    if (rawText(root) === text && !asked(what)) repeatSend(page, adapter, root, what);
  }

  return {
    isOpen: () => view !== null,
    asked,
    resume,
    async sendRedacted() {
      const surface = parts.prompt();
      if (!surface || !view) return;
      await show(surface, toView(surface, 'working', null));
      const redactions = redactBlocks(surface, sensitive(surface));
      const kinds = [...new Set(redactions.flatMap((redaction) => redaction.kinds))];
      const wanted = fold(redactions.map(({ text }) => text).join('\n'));
      const old = surface.blocks.map(({ block }) => block);
      let written = true;
      // Last first, so that offsets before it stay true.
      for (const [index, { placeholders }] of [...redactions.entries()].reverse()) {
        for (const { of, text } of [...placeholders].reverse()) {
          const block = surface.blocks.length === old.length ? surface.blocks[index] : undefined;
          const { reader, spec } = surface;
          written &&= block !== undefined && (await replaceSpan({ reader, editor: spec.editor, block, ...of }, text, parts.write)).ok;
          parts.refresh(surface);
          if (!written) break;
        }
      }
      const prompt = toPlainText(surface.blocks);
      if (!written || fold(prompt) !== wanted || sensitive(surface).length > 0) {
        await show(surface, toView(surface, 'asking', didNotTake));
        return;
      }
      const told = await send('guard.redacted', { site: adapter.id, prompt, kinds });
      if (!told.ok) {
        await show(
          surface,
          toView(surface, 'asking', 'Countersign couldn’t be reached, so nothing was sent. Reload the page and try again.'),
        );
        return;
      }
      hide();
      expecting = setTimeout(() => {
        expecting = null;
        note({
          id: 'guard-left',
          tone: 'held',
          title: 'The redacted text is in the box. It was not sent yet.',
          text: 'Press Send when you’re ready.',
          actions: [],
          timeoutMs: null,
        });
      }, judgePatience);
      sendOnce(surface);
    },
    async sendAnyway(reason) {
      const surface = parts.prompt();
      if (!surface || !view) return;
      const kinds = [...new Set(sensitive(surface).flatMap(({ detail }) => detail ?? []))];
      if (reason !== null) {
        const told = await send('guard.waive', { site: adapter.id, prompt: toPlainText(surface.blocks), reason, kinds });
        if (!told.ok) {
          await show(
            surface,
            toView(surface, 'asking', 'Countersign couldn’t be reached, so nothing was sent. Reload the page and try again.'),
          );
          return;
        }
      }
      hide();
      sendOnce(surface);
    },
    edit() {
      hide();
      const root = parts.prompt()?.root as HTMLElement | undefined;
      root?.focus({ preventScroll: true });
    },
    held(signal) {
      if (signal.kind !== 'judged') return;
      const wasExpected = expecting !== null;
      if (expecting !== null) clearTimeout(expecting);
      expecting = null;
      if (signal.verdict === 'allow') {
        // "Redacted" is claimed only for the very text that was read back; otherwise what is known is that it was clean.
        if (wasExpected && (signal.proof === 'redacted' || signal.proof === 'clean')) {
          const title = signal.proof === 'redacted' ? 'Sent redacted.' : 'Sent without it.';
          const text = 'What left this page was checked again.';
          note({ id: 'guard-sent', tone: 'done', title, text, actions: [], timeoutMs: 6000 });
        }
        return;
      }
      note({
        id: 'guard-held',
        tone: 'held',
        title: signal.say,
        text: null,
        actions: [{ id: 'look', label: 'Look at it' }],
        timeoutMs: null,
      });
    },
    notice(id, action) {
      const surface = parts.prompt();
      if (id !== 'guard-held' || action !== 'look' || !surface) return;
      if (sensitive(surface).length > 0) void show(surface, toView(surface, 'asking', null));
      else (surface.root as HTMLElement).focus();
    },
    follow() {
      const surface = parts.prompt();
      if (!view || !surface) return;
      if (view.state === 'asking' && sensitive(surface).length === 0) hide();
      else void parts.ui().then((ui) => view && ui?.move(anchor(surface)));
    },
  };
}

const isGrave = (severity: Severity) => severityRank[severity] <= severityRank.care;

const fold = (text: string) => text.replace(/\s+/g, ' ').trim();

/** Numbered over all blocks: "e-mail 1" twice is one person. */
function redactBlocks(surface: LiveSurface, findings: readonly Finding[]): Redaction[] {
  const numbering: Numbering = new Map();
  return surface.blocks.map(({ block }, index) =>
    redact(
      block.text,
      findings.filter((finding) => finding.block === index),
      numbering,
    ),
  );
}

function toPreview(redactions: readonly Redaction[]): GuardSegment[] {
  const segments: GuardSegment[] = [];
  const say = (text: string) => {
    const last = segments.at(-1);
    if (last?.kind === 'text') last.text += text;
    else if (text) segments.push({ kind: 'text', text });
  };
  for (const [index, { text, placeholders }] of redactions.entries()) {
    if (index > 0) say('\n');
    let at = 0;
    for (const { start, end, kind, text: placeholder } of placeholders) {
      say(text.slice(at, start));
      segments.push({ kind: 'placeholder', detail: kind, label: placeholder.slice(1, -1) });
      at = end;
    }
    say(text.slice(at));
  }
  return segments;
}
