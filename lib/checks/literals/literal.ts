/** A literal of a rule. */
export interface Literal {
  text: string;
  ignoreCase: boolean;
  /** Must stand on word edges. */
  word: boolean;
}
