/** A failure that a person can act on: one sentence, with the command that fixes it. Shown without a stack. */
export class Stop extends Error {
  override name = 'Stop';
}

/** What to print for any thrown value. */
export function toSentence(error: unknown): string {
  if (error instanceof Stop) return error.message;
  if (error instanceof Error) return error.stack ?? error.message;
  return String(error);
}
