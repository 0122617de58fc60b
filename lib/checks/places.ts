/** Where in its file an author's error is: a pointer says where in the data, a line is what an editor goes to. */
import { type Document, isAlias, isNode, parseDocument, visit } from 'yaml';
import type { AuthorError } from '../brand-protocol/errors.ts';
import { createLines } from './text/lines.ts';

/** Line and column from 1, columns in UTF-16 units. */
export type PlacedError = AuthorError & Required<Pick<AuthorError, 'line' | 'column'>>;

/** What is missing is missing at the end of the pointer that is there. */
export function toPlaced(errors: readonly AuthorError[], source: string): PlacedError[] {
  const at = createLines(source);
  let document: Document | null = null;
  try {
    document = parseDocument(source, { logLevel: 'error', prettyErrors: false });
  } catch {
    // Nested beyond what the parser takes: the file as a whole is the place.
  }
  return errors.map((error) => ({ ...error, ...at((document && toOffset(document, error)) ?? 0) }));
}

function toOffset(document: Document, { code, pointer }: AuthorError): number | null {
  if (code === 'E201') return document.errors[0]?.pos[0] ?? toLooseAlias(document);
  const keys = pointer
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((key) => (/^\d+$/.test(key) ? Number(key) : key));
  for (let length = keys.length; length > 0; length--) {
    const node: unknown = document.getIn(keys.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return null;
}

function toLooseAlias(document: Document): number | null {
  let at: number | null = null;
  visit(document, {
    Alias(_, node) {
      if (!isAlias(node) || node.resolve(document)) return undefined;
      at = node.range?.[0] ?? null;
      return visit.BREAK;
    },
  });
  return at;
}
