/** A source as the expression that runs, the same for the engine and for those who vet it. */
import { wordClass } from './words.ts';

export interface ExpressionOptions {
  ignorecase?: boolean | undefined;
  /** Need not stand on word edges. */
  nonword?: boolean | undefined;
}

/** Global, multi-line, Unicode. Throws `SyntaxError` with JavaScript's own reason. */
export function toExpression(source: string, { ignorecase, nonword }: ExpressionOptions): RegExp {
  const flags = ignorecase ? 'gimu' : 'gmu';
  // Alone first, so that `a)(b` is refused and errors speak of what was written.
  new RegExp(source, flags);
  if (nonword) return new RegExp(source, flags);
  const word = `[${wordClass}]`;
  return new RegExp(`(?:(?<!${word})|(?!${word}))(?:${source})(?:(?!${word})|(?<!${word}))`, flags);
}
