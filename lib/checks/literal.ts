/** A literal of a rule, and what is known of one that was met. */

export interface Literal {
  text: string;
  ignoreCase: boolean;
  /** Must stand on word edges. */
  word: boolean;
}

/** A term as it stood in some text: equal words are one string, which later look-ups hash once. */
export interface Writing {
  readonly owner: number;
  /** What the owner called the term. */
  readonly index: number;
  readonly word: boolean;
  /** Holds a typographic sign and means it. */
  readonly written: boolean;
  readonly text: string;
  /** The same term with other capitals or signs. */
  next: Writing | null;
}
