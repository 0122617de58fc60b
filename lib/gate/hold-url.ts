/**
 * A URL as the server will read it, with originals that page code cannot have replaced. Part of the hold.
 */
import type { Primordials } from './hold-primordials.ts';

/**
 * Percent-decodes once. Only ASCII: patterns are ASCII, and `decodeURIComponent` gives up on `%zz`, which
 * servers let through.
 */
export function decodeUrl(p: Primordials, url: string): string {
  if ((p.apply(p.indexOf, url, ['%']) as number) < 0) return url;
  let out = '';
  for (let i = 0; i < url.length; i++) {
    const high = url[i] === '%' ? hexDigit(p, url, i + 1) : -1;
    const low = high >= 0 ? hexDigit(p, url, i + 2) : -1;
    const code = high * 16 + low;
    if (low < 0 || code > 0x7f) {
      out += url[i];
      continue;
    }
    out += p.apply(p.fromCode, null, [code]) as string;
    i += 2;
  }
  return out;
}

/** `rest.route`, `rest route` and `rest[route` are all `rest_route` to PHP, which also stops a name at NUL and skips leading spaces. */
export function foldQuery(p: Primordials, url: string): string {
  const start = p.apply(p.indexOf, url, ['?']) as number;
  if (start < 0) return url;
  let out = p.apply(p.slice, url, [0, start]) as string;
  let inName = false;
  let empty = true;
  let cut = false;
  for (let i = start; i < url.length; i++) {
    const char = url[i] as string;
    const starts = char === '&' || i === start;
    if (starts || char === '=') {
      inName = starts;
      empty = true;
      cut = false;
      out += char;
      continue;
    }
    if (!inName) {
      out += char;
      continue;
    }
    const space = char === ' ' || char === '+';
    if (char === '\0') cut = true;
    if (cut || (space && empty)) continue;
    empty = false;
    out += space || char === '.' || char === '[' ? '_' : char;
  }
  return out;
}

function hexDigit(p: Primordials, text: string, at: number): number {
  if (at >= text.length) return -1;
  const code = p.apply(p.codeAt, text, [at]) as number;
  if (code >= 48 && code <= 57) return code - 48;
  const folded = code | 32;
  return folded >= 97 && folded <= 102 ? folded - 87 : -1;
}
