/** A source as the expression that runs, the same for the engine and for those who vet it. */
import type { Reach } from '../reading/words.ts';
import { toUnicode, wrapEdges } from './meaning.ts';

export interface ExpressionOptions {
  ignorecase?: boolean | undefined;
  /** Need not stand on word edges. */
  nonword?: boolean | undefined;
}

/**
 * Global, multi-line, Unicode. Throws `SyntaxError` with JavaScript's own reason.
 * @param reach letters of the texts it will meet. Default: right for any text.
 */
export function toExpression(source: string, { ignorecase, nonword }: ExpressionOptions, reach: Reach = 'any'): RegExp {
  const flags = ignorecase ? 'gimu' : 'gmu';
  // Alone first, so that `a)(b` is refused and errors speak of what was written.
  const alone = new RegExp(source, flags);
  const meant = toUnicode(source, reach);
  const made = nonword ? meant : wrapEdges(meant, reach);
  return made === source ? alone : new RegExp(made, flags);
}

/** The same expression for any text, each made when a text first asks for it (`reachOf`). */
export type Expressions = (reach: Reach) => RegExp;

export function toExpressions(source: string, options: ExpressionOptions): Expressions {
  const made: Partial<Record<Reach, RegExp>> = {};
  return (reach) => {
    made[reach] ??= toExpression(source, options, reach);
    return made[reach];
  };
}
