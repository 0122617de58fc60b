/**
 * Sources that would take a parser minutes: markup is matched with markup, and some of that grows with the square of its
 * number. People never write such a thing; what does is read as plain text (`readers.ts`).
 */

/** Elements in each other; browsers stop at 512. */
export const deepest = 5_000;
/** Signs that may open or close something, in one paragraph: 2,000 take a tenth of a second. */
const mostSigns = 2_000;
/** Quotations and list items in each other. */
const mostContainers = 100;

/** A reader gives up: the caller reads the source another way. */
export class Tangled extends Error {}

const containers = new RegExp(`^(?:[ \\t]{0,8}(?:>|[-*+](?=[ \\t])|\\d{1,9}[.)](?=[ \\t]))){${mostContainers}}`);
const startsAnew = /^\s*(?:$|#|\||[-*+]\s|\d{1,9}[.)]\s)/;

/** Markdown whose emphasis, links or nesting cannot be matched in reasonable time. */
export function isTangledMarkdown(source: string): boolean {
  let signs = 0;
  for (const line of source.split(/\r\n|\n|\r/)) {
    if (startsAnew.test(line)) signs = 0;
    for (let at = 0; at < line.length; at++) if (isSign(line.charCodeAt(at))) signs++;
    if (signs > mostSigns || containers.test(line)) return true;
  }
  return false;
}

const signCodes = new Set([...'*_~[]@<`&!'].map((sign) => sign.charCodeAt(0)));

function isSign(code: number): boolean {
  return code < 0x80 && signCodes.has(code);
}
