/**
 * The vocabulary of the check engine. Pure: no DOM, no browser API.
 * All offsets are UTF-16 code units of the block's plain text, end exclusive. Said once, here.
 */
import type { Rule, Severity, SurfaceKind } from '../brand-protocol/schema.ts';
import type { Span } from './reading/reading.ts';
import type { MissingResource, Resources } from './resources.ts';
import type { Shortcuts } from './shortcuts.ts';

export const blockKinds = [
  'title',
  'heading',
  'paragraph',
  'list-item',
  'quote',
  'table-header',
  'table-cell',
  'code',
  'caption',
  'image-alt',
  'button',
  'excerpt',
  /** A whole source with its markup, for rules that ask for it by scope. Files have one, pages do not. */
  'raw',
] as const;
export type BlockKind = (typeof blockKinds)[number];

/** A stretch of text with a link over it, within its block. */
export interface LinkSpan {
  start: number;
  end: number;
  href: string;
  /** It is around the block and not in it, as that of a card or a banner is: where the offer leads, and no source of what the block says. */
  isAround?: boolean;
}

/** One unit of a document. Partials are cached by `kind` and `text`, so both must say everything that a rule reads. */
export interface Block {
  readonly kind: BlockKind;
  readonly text: string;
  /** 1 to 6 for headings. */
  readonly level?: number;
  readonly links?: readonly LinkSpan[];
  /** Code within the line, in order and apart: rules that came from Vale do not look there (`text/quiet.ts`). */
  readonly quiet?: readonly Span[];
}

export type Fix = { kind: 'replace'; text: string; from?: string } | { kind: 'remove' };

/** A hit inside one block, before document-level knowledge. */
export interface Hit {
  start: number;
  end: number;
  message: string;
  fixes: readonly Fix[];
  detail?: string;
  /** The covered words, where the kind has them at hand. */
  text?: string;
  /** Dictionaries to ask for better spellings, once somebody looks at it: that is slow. */
  spellings?: readonly string[];
  /** Where the link under these words should lead. It is not in the text, so a person puts it in. */
  address?: string;
  opinion?: ModelOpinion;
}

/** A model said so, and people are told. What is not binding never stands between anybody and a publish. */
export interface ModelOpinion {
  /** Its name. */
  model: string;
  binding: boolean;
}

/** One finding for one text. `key` survives edits elsewhere: rule, covered text and its n-th occurrence in the document. */
export interface Finding {
  key: string;
  ruleId: string;
  ruleName: string;
  severity: Severity;
  /** Index into the blocks of this update. */
  block: number;
  start: number;
  end: number;
  /** The covered words. Stays on the device. */
  text: string;
  message: string;
  why: string;
  fixes: readonly Fix[];
  /** What kind of data, for `sensitive` findings: a detector's id. */
  detail?: string;
  /** Its words are spelt wrong; `fixes` is empty until these dictionaries were asked (`spellings.ts`). */
  spellings?: readonly string[];
  /** Where the link under its words should lead; `fixes` can't change that. */
  address?: string;
  opinion?: ModelOpinion;
}

/** What is known of the document beside its text. May change from one update to the next. */
export interface Facts {
  /** Share of the text that came from AI, 0 to 1. Absent: not known. */
  aiShare?: number;
  product?: string;
  /** BCP 47. */
  locale?: string;
}

export interface CheckContext {
  surface: SurfaceKind;
  /** Channel id, when known. */
  channel?: string;
}

/** What a detector found. */
export interface Sensed {
  start: number;
  end: number;
  /** Says more than the detector's own label: whose key it is. */
  label?: string;
  /** Known by the words around it alone: gives way to every other detector. */
  weak?: boolean;
}

/** Finds one kind of sensitive data. `hint` is a cheap test that must hold for `find` to be worth calling. */
export interface Detector {
  readonly id: string;
  /** Person-facing name: "e-mail", "card". */
  readonly label: string;
  hint(text: string): boolean;
  find(text: string): Sensed[];
}

export interface CompileOptions {
  /** Milliseconds, monotonic. Default `performance.now`. Only the time budget reads it. */
  now?: () => number;
  /** Milliseconds one rule may take for one block, see `engine.ts`. Default 25. */
  budgetMs?: number;
  /** Detectors at hand. A rule that names one that is not here is reported in `Checker.missing`, never silently dropped. */
  detectors?: readonly Detector[];
  resources?: Resources;
  /** Makes it faster, and finds the same without. `compile` has them. */
  shortcuts?: Shortcuts;
  /**
   * Where texts will be checked; opening another is a bug and throws. Rules that apply nowhere there cost nothing, and what only they
   * would need is not missing. Default: anywhere.
   */
  contexts?: readonly CheckContext[];
  /**
   * Typographic apostrophes, hyphens, no-break spaces and line breaks are themselves, as in Vale. Default: as good as their plain
   * sisters, so that "can't" finds "can’t".
   */
  asWritten?: boolean;
  /** What `prepare` made of this very protocol (`prepared.ts`): compiling takes a fraction of the time then. */
  prepared?: string;
}

export interface Checker {
  /** Detectors and resources that a rule needs and nobody provided: load them and compile again. The rule is silent until then. */
  readonly missing: readonly (string | MissingResource)[];
  /** Rules that look at nothing, or not at all they should, because of what is missing. */
  readonly silent: readonly string[];
  /** Rules switched off while running because they went over their time budget. */
  readonly overBudget: readonly string[];
  open(context: CheckContext): CheckSession;
  /** Compiles regular expressions ahead of the first keystroke; call in idle time. Returns true when all are warm. */
  warm(): boolean;
}

export interface CheckSession {
  /**
   * Reads blocks whose text is new for an `update` to come, one after the other, until `isOver`: so a long text need not be read in one
   * go. True when none is left. Nothing is found before the update.
   */
  ahead(blocks: readonly Block[], isOver: () => boolean): boolean;
  /** Findings in document order. Costs the changed blocks plus a merge that re-reads no text. */
  update(blocks: readonly Block[], facts?: Facts): readonly Finding[];
}

/** A rule that passed its kind's schema: common fields plus the kind's own. */
export type RuleOf<Fields> = Rule & Fields;
