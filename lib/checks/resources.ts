/**
 * Large or living things that some rules need and most protocols do not: dictionaries, a tagger, a model's opinions. The
 * host loads them when `Checker.missing` names them, and compiles again. Interfaces only, so that the engine stays small.
 */
import type { Lexicon } from './claims/lexicon.ts';
import type { Span } from './reading.ts';

/** A spelling dictionary. */
export interface Dictionary {
  isCorrect(word: string): boolean;
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
  /** @param from added to the offsets, so that they are the block's. */
  tag(sentence: string, from: number): readonly Tagged[];
}

/** What a model thinks of one text. */
export interface Opinion {
  passes: boolean;
  /** One sentence, as the model gave it. */
  reason: string;
}

/** Answers come later, if at all: asking never waits. */
export interface Opinions {
  /** Goes up with each answer, so that a session knows to merge again. */
  readonly generation: number;
  /** Null until there is an answer; asking once is enough. */
  of(criterion: string, text: string): Opinion | null;
}

export interface Resources {
  /** By language, as rules name them: `en`, `en-GB`. */
  dictionaries?: Readonly<Record<string, Dictionary>>;
  taggers?: Readonly<Record<string, Tagger>>;
  opinions?: Opinions;
  /** What claims look like, by language: `claims/all.ts`. */
  lexicons?: Readonly<Record<string, Lexicon>>;
}

export type MissingResource = `dictionary:${string}` | `tagger:${string}` | `lexicon:${string}` | 'opinions';
