/** HTML in the making, from pieces of a source, with a map from the HTML back to it. */
import type { Stretch } from './source.ts';

export interface Markup {
  /** Something that the source does not say. */
  tag(html: string): void;
  /** A piece of the source as text. */
  text(start: number, end: number): void;
  /** A piece of the source that is HTML already. */
  html(start: number, end: number): void;
  /** Markup or decoded text that stands for a piece of the source. */
  instead(html: string, start: number, end: number): void;
  take(): { html: string; map: readonly Stretch[] };
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '"': '&quot;' };

export function escapeHtml(text: string): string {
  return text.replace(/[&<"]/g, (sign) => escapes[sign] ?? sign);
}

/** @param base added to all offsets of `source` on the way back. */
export function createMarkup(source: string, base: number): Markup {
  const parts: string[] = [];
  let length = 0;
  const map: Stretch[] = [];

  function put(html: string, from: number, size: number): void {
    if (html === '') return;
    map.push({ at: length, length: html.length, from: from + base, size });
    parts.push(html);
    length += html.length;
  }

  return {
    tag(html) {
      parts.push(html);
      length += html.length;
    },
    text(start, end) {
      for (const run of source.slice(start, end).matchAll(/[^&<"]+|[&<"]/g))
        put(escapes[run[0]] ?? run[0], start + run.index, run[0].length);
    },
    html: (start, end) => put(source.slice(start, end), start, end - start),
    instead: (html, start, end) => put(html, start, end - start),
    take: () => ({ html: parts.join(''), map }),
  };
}
