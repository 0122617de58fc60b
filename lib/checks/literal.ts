/** A literal of a rule, and as the pass over all of them keeps it. */

export interface Literal {
  text: string;
  ignoreCase: boolean;
  /** Must stand on word edges. */
  word: boolean;
}

export interface Term extends Literal {
  owner: number;
  index: number;
  /** Holds a typographic sign and means it. */
  written: boolean;
  /** How it stood last time: equal words are one string, which later look-ups hash once. */
  seen: string;
  /** Another term of the same units. */
  also: Term | null;
}

/** Called with a term and a place where its units may stand. */
export type Meet = (term: Term, start: number) => void;
