/**
 * What the overlay (always on, plain TypeScript) and the injected interface (React, loaded on demand) say to
 * each other. Both live in the isolated world of one page; the hook is a property of that world's global,
 * which page code cannot see. Types and one accessor only: importing this costs the overlay nothing.
 */
import type { Severity } from '../brand-protocol/schema.ts';
import type { ExplainedRule } from '../checks/explain.ts';
import type { Fix } from '../checks/types.ts';

export type { Fix };

/** Viewport rectangle of the top window, CSS px. A `DOMRect` fits; for a mark in an iframe add the frame's offset first. */
export interface AnchorRect {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** `here` = this occurrence, `document` = this draft, `me` = this person everywhere, `wrong` = tell the rule's owner. */
export const ignoreScopes = ['here', 'document', 'me', 'wrong'] as const;
export type IgnoreScope = (typeof ignoreScopes)[number];

/** The card of one finding. Shown below (or above) the anchor, never over it; on narrow screens docked to the bottom, or to the top when it is about words at the bottom. */
export interface FindingCardView {
  kind: 'finding-card';
  /** `Finding.key`; given back with every action. */
  key: string;
  ruleName: string;
  severity: Severity;
  /** The covered words, as they stand in the text. */
  quote: string;
  message: string;
  why: string;
  /** At most two are offered; the first is the primary one and answers Enter. */
  fixes: readonly Fix[];
  /** Where the link under the words should lead: offered for copying, because a fix changes words only. */
  address: string | null;
  /** What can be told of it on request; null when the protocol has no such rule any more. */
  rule: ExplainedRule | null;
  /** 1-based: "1 of 4". */
  index: number;
  total: number;
  /** False where this text cannot be written to and read back: fixes are offered for copying instead. */
  canApply: boolean;
  /** What the person already answered to "Was this right?". */
  feedback: 'right' | 'wrong' | null;
  /** True when opened by key, click or from the side panel: moves focus in. False on hover or caret: focus stays. */
  focus: boolean;
}

/** One stretch of the prompt as it would be sent: words, or a placeholder in place of a found value. */
export type GuardSegment = { kind: 'text'; text: string } | { kind: 'placeholder'; detail: string; label: string };

/** The prompt guard, joined to the top edge of the composer (the anchor). Always takes focus. */
export interface GuardView {
  kind: 'guard';
  /** What was found, in order of appearance, one per kind: `{detail: 'email', label: 'e-mail', count: 1}`. */
  found: readonly { detail: string; label: string; count: number }[];
  /** The redacted prompt as it would be sent. */
  preview: readonly GuardSegment[];
  /** From the protocol; the ids are counted, the text is shown. */
  reasons: readonly { id: string; text: string }[];
  /** `coach` offers "Send as it is" without a reason. */
  mode: 'enforce' | 'coach';
  /** `working`: a redaction is being written and read back. */
  state: 'asking' | 'working';
  /** One sentence on what went wrong: "The box did not take the change, so nothing was sent." */
  problem: string | null;
}

/** A short sentence with at most two ways on. `held` stays until answered; the others leave after `timeoutMs`. */
export interface NoticeView {
  kind: 'notice';
  /** Given back with the action. */
  id: string;
  tone: 'held' | 'done' | 'problem';
  /** "This publish was held: nobody has signed this text." */
  title: string;
  /** "Press Publish to review and sign." */
  text: string | null;
  /** `id` is the caller's own: `undo`, `review`, `retry`... */
  actions: readonly { id: string; label: string }[];
  /** Milliseconds; null = until closed. Pauses while hovered or focused. */
  timeoutMs: number | null;
}

export type OverlayView = FindingCardView | GuardView | NoticeView;

/** Called by the interface on real input only (`isTrusted`). The overlay decides and calls `show` or `hide` again. */
export interface OverlayActions {
  /** Apply `fixes[fix]` of the finding. The overlay writes, reads back, then shows the next card or a notice with `undo`. */
  apply(key: string, fix: number): void;
  /** Show the next (+1) or previous (-1) finding. */
  step(key: string, by: 1 | -1): void;
  ignore(key: string, scope: IgnoreScope): void;
  /** The answer to "Was this right?". `wrong` is recorded and does not ignore anything. */
  feedback(key: string, answer: 'right' | 'wrong'): void;
  sendRedacted(): void;
  /** `reason` is one of the view's reason ids; null only in `coach`. */
  sendAnyway(reason: string | null): void;
  /** Back to the prompt, nothing sent. Also for the guard's close button and Esc. */
  edit(): void;
  /** An action of a notice, which has gone by then. */
  notice(id: string, action: string): void;
  /** Esc, close button, press outside or a notice's time being up. The interface has hidden itself already. */
  closed(kind: OverlayView['kind'], id: string | null): void;
  /** The pointer came onto the interface, left it, or was pressed in it: a card that only the pointer opened stays under it. */
  pointer(at: 'in' | 'out' | 'pressed'): void;
  /** A docked card covers this many CSS px at the bottom of the viewport: scroll the mark above it. */
  docked(heightPx: number): void;
}

export interface OverlayUi {
  /** Must be called once before `show`; a second call replaces the first (the overlay was reloaded). */
  connect(actions: OverlayActions): void;
  /**
   * Show one view beside its anchor; null anchor = the corner where the badge is. Showing the same kind again updates it in place
   * and keeps focus. A notice is shown beside (not instead of) a card or a guard; a card replaces a guard and the other way round.
   */
  show(view: OverlayView, anchor: AnchorRect | null): void;
  /** The anchor moved (scroll, resize, edit): reposition without animation. Null = out of sight, hide without closing. */
  move(anchor: AnchorRect | null): void;
  /**
   * Hide card and guard (notices stay) and give focus back to where it was. `kind` hides only that.
   * Hide notices too before the gate frame opens: Chromium counts anything painted over the frame, ours as well, as covering the signature.
   */
  hide(kind?: OverlayView['kind']): void;
  /** True when this event happened inside the interface, so that "press outside" and caret watching can leave it alone. */
  owns(event: Event): boolean;
  /** Removes everything from the page. */
  destroy(): void;
}

const hook = '__countersignUi';

/** The interface, once `inject {part: 'overlay-ui'}` answered. Null before. */
export function getOverlayUi(scope: object = globalThis): OverlayUi | null {
  return (scope as { [hook]?: OverlayUi })[hook] ?? null;
}

/** Called by `entrypoints/overlay-ui.tsx` only. Removes the interface of an earlier load first. */
export function setOverlayUi(ui: OverlayUi, scope: object = globalThis): void {
  getOverlayUi(scope)?.destroy();
  (scope as { [hook]?: OverlayUi })[hook] = ui;
}
