/**
 * What an element is to a reader of text: one table for HTML in the background and DOM on the page, so that
 * a finding and a signature speak of the same blocks. `p` and `div` are not listed: they open a block of
 * the kind around them, so a paragraph in a quotation is a quotation.
 */
import type { BlockKind } from '../types.ts';

const kinds: Readonly<Record<string, BlockKind>> = {
  h1: 'heading',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  h5: 'heading',
  h6: 'heading',
  li: 'list-item',
  dt: 'list-item',
  dd: 'list-item',
  blockquote: 'quote',
  td: 'table-cell',
  th: 'table-header',
  pre: 'code',
  figcaption: 'caption',
  caption: 'caption',
};

const inline = new Set(
  'a abbr acronym b bdi bdo big br cite code data del dfn em font i img ins kbd label mark q rp rt ruby s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);

const skipped = new Set(
  'script style template noscript svg math iframe object embed canvas audio video select input textarea button option head meta link'.split(
    ' ',
  ),
);

/** Classes by which themes hide text from sighted readers. */
export const hiddenClasses: readonly string[] = ['sr-only', 'screen-reader-text', 'visually-hidden'];

export type TagKind = BlockKind | 'inline' | 'container';

/** @param name lower-case element name. */
export function toTagKind(name: string): TagKind {
  return kinds[name] ?? (inline.has(name) ? 'inline' : 'container');
}

/** Elements that carry no text of the piece, whatever is in them. */
export function isSkippedTag(name: string): boolean {
  return skipped.has(name);
}

/** 1 to 6 for `h1` to `h6`. */
export function toLevel(name: string): number | undefined {
  return kinds[name] === 'heading' ? Number(name[1]) : undefined;
}
