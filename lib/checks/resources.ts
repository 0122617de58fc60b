/**
 * What some rules need and most protocols do not, because it is large, living or rarely used: dictionaries, a tagger, a model's
 * opinions, parts of the engine itself. The host loads it when `Checker.missing` names it, and compiles again. Interfaces only, so that
 * the engine stays small.
 */
import type { Lexicon } from './claims/lexicon.ts';
import type { createConfidentialFinder } from './confidential/terms.ts';
import type { Counting } from './counting/counting.ts';
import type { Measuring } from './measure/measuring.ts';
import type { Reading, Span } from './reading/reading.ts';

/** A spelling dictionary. */
export interface Dictionary {
  /** Null: not known yet. */
  isCorrect(word: string): boolean | null;
  /** Best first, at most a handful. May be slow: asked only for what is shown. */
  suggest(word: string): readonly string[];
}

export interface Tagged extends Span {
  text: string;
  /** Penn Treebank tag. */
  tag: string;
}

/** Parts of speech, sentence by sentence. */
export interface Tagger {
  /** Words in order, offsets in the sentence. Null: not known yet. */
  tag(sentence: string): readonly Tagged[] | null;
}

/** What a model thinks of one text. */
export interface Opinion {
  passes: boolean;
  /** One sentence, as the model gave it. */
  reason: string;
}

/** Opinions of one model. */
export interface Opinions {
  /** Its name, for people. */
  readonly model: string;
  /** `none`: the model was asked and had none. Null: not known yet. */
  of(criterion: string, text: string): Opinion | 'none' | null;
}

/** What answers "not known yet" answers later, and asking never waits: it goes and finds out. */
export interface Answers {
  /** Goes up with every answer that came late, so that a session knows to merge again. */
  readonly generation: number;
}

/** Machinery that few rules run on, by name. */
export interface Parts {
  /** Counts a text as a place counts it in its own way. */
  counting: Counting;
  /** Finds the organisation's own secret words by their hashes. */
  confidential: typeof createConfidentialFinder;
  /** Numbers of a document, and formulas over them. */
  measure: Measuring;
}

export interface Resources {
  /** By name: `en-GB`. */
  dictionaries?: Readonly<Record<string, Dictionary>>;
  /** By language: `en`. */
  taggers?: Readonly<Record<string, Tagger>>;
  opinions?: Opinions;
  /** Cuts a block into sentences instead of the engine's own hand. */
  sentences?: (reading: Reading) => readonly Span[];
  /** What claims look like, by language: `claims/all.ts`. */
  lexicons?: Readonly<Record<string, Lexicon>>;
  parts?: Partial<Parts>;
  /** Given by hosts where some of these answer late. */
  answers?: Answers;
}

export type MissingResource =
  | `kind:${string}`
  | `dictionary:${string}`
  | `tagger:${string}`
  | `lexicon:${string}`
  | `part:${keyof Parts}`
  | 'opinions';
