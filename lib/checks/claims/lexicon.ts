/**
 * What a language's claims look like, as data: cues that the one pass over all literals finds, and frames that the words
 * around a cue must fit. A new language is one file of this shape.
 */

export const claimTypes = ['superlative', 'comparative', 'number', 'guarantee', 'health', 'finance', 'green', 'testimonial'] as const;
export type ClaimType = (typeof claimTypes)[number];

/** Languages with a lexicon: one file each beside this one. */
export const lexiconLanguages = ['en', 'de', 'fr', 'es'] as const;

/**
 * Expressions over the rest of the cue's sentence, typographic signs made plain: `before` and `unlessBefore` end with `$`,
 * `after` and `unlessAfter` begin with `^`. Flags `iu`. All that are given must hold.
 */
export interface Frame {
  before?: RegExp;
  after?: RegExp;
  unlessBefore?: RegExp;
  unlessAfter?: RegExp;
  /** Which of the neighbours belong to the claim. */
  takes?: 'before' | 'after' | 'both';
}

export interface Cue extends Frame {
  type: ClaimType;
  /** Literals, or expressions that stand for a handful of them. Capitals do not matter. */
  terms: readonly string[];
  /** Any of these, in the stead of the cue's own frame. */
  frames?: readonly Frame[];
  /** Softer words for the whole claim; empty means leave it out; `own` asks `Lexicon.own`. */
  softer?: readonly string[] | 'own';
  /** What it tells of who speaks: a block in which customers do more often than the company is a review, but never one in which a founder does. */
  voice?: 'customer' | 'company' | 'founder';
  /** `sign`: no claim, but tells who speaks. `praise`: makes a claim of the whole of a review. */
  role?: 'sign' | 'praise';
  /** Is a claim though the sentence denies, doubts or asks something. */
  always?: boolean;
}

export interface Lexicon {
  /** BCP 47, language only. */
  language: string;
  cues: readonly Cue[];
  /** Before a cue: what it says is denied, doubted, wished for or a condition. Ends with `$`. */
  denied: RegExp;
  hedged: RegExp;
  /** After a cue: the same. */
  hedgedAfter: RegExp;
  /** What stands behind a claim that is an attribute: "our climate neutral shell". */
  ahead: RegExp;
  /** A superlative said of one's own range: "the warmest jacket in Europe" is "our warmest jacket". Null: can't be said so. */
  own(claim: string): string | null;
  /** Link words that lead to a shop or a form and not to a source. */
  notASource: RegExp;
  /** What a sentence begins with that names its source. */
  names: RegExp;
  /** One sentence per type, at most 80 characters, to the writer. */
  advice: Readonly<Record<ClaimType, string>>;
  /** What a type is called. */
  labels: Readonly<Record<ClaimType, string>>;
}
