/** What an import could not carry over, or not as it was: where it stands, and why. */

export interface Note {
  /** As in the folder or archive. */
  file: string;
  /** From 1. */
  line: number;
  /** The rule it belongs to, where there is one. */
  rule?: string;
  /** One sentence. */
  reason: string;
}

export type AddNote = (line: number, reason: string) => void;
