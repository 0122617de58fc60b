/**
 * `canon-1`: the text that a signature is about. Whatever a piece comes from (editor DOM, stored HTML, the public
 * page), the same words give the same hash, and a CMS that prettifies quotes gives it too. Pure but for SHA-256.
 *
 *   block hash   = SHA-256( "canon-1" NUL kind NUL text )                  UTF-8, lower-case hex
 *   content hash = SHA-256( "canon-1" NUL NUL hash LF hash LF ... hash )   block hashes in order, as hex
 *
 * Frozen: a change of meaning is `canon-2`, never an edit here. Vectors: `test/golden/canon-1.json`.
 */
import type { BlockKind } from '../checks/types.ts';
import { sha256 } from '../platform/ids.ts';

export const canonVersion = 'canon-1';

/** Kinds after folding. A level, a list or a quote mark is dress; these five differ in what a reader is told. */
export type CanonKind = 'title' | 'heading' | 'text' | 'alt' | 'excerpt';

export interface CanonBlock {
  readonly kind: CanonKind;
  readonly text: string;
}

/**
 * Themes and editors move text between these (a quote is `blockquote > p` in one reading and `p` in another, a
 * button is a link, a classic caption a paragraph), so they are one kind. Headings keep their tag everywhere.
 */
const kindOf: Readonly<Record<BlockKind, CanonKind>> = {
  title: 'title',
  heading: 'heading',
  paragraph: 'text',
  'list-item': 'text',
  quote: 'text',
  'table-header': 'text',
  'table-cell': 'text',
  code: 'text',
  caption: 'text',
  button: 'text',
  'image-alt': 'alt',
  excerpt: 'excerpt',
  raw: 'text',
};

/**
 * Everything that folding equates, in the order it happens. Left of the arrow is what WordPress `wptexturize`,
 * `convert_smilies` and `capital_P_dangit`, or a word processor, makes of what is on the right. Localised WordPress
 * chooses other quotation marks, hence the whole set.
 */
export const folds: readonly (readonly [name: string, find: RegExp, to: string])[] = [
  // Nothing to see: soft hyphen, joiners, word joiner, byte order mark, direction marks, variation selectors, controls.
  // Bidirectional overrides and isolates stay: they change the order in which words are read.
  [
    'invisible',
    /[\u00AD\u061C\u115F\u1160\u180E\u200B-\u200F\u2060-\u2064\u206A-\u206F\uFEFF]|\u034F|[\u17B4\u17B5]|[\u180B-\u180D\u180F]|[\uFE00-\uFE0F]|(?!\s|\u0085)\p{Cc}/gu,
    '',
  ],
  // Every kind of space and line break, no-break spaces too; runs are one space.
  ['space', /[\s\u0085]+/g, ' '],
  // French typography (and WordPress in French) pads guillemets with spaces that nobody typed.
  ['guillemets', /« ?| ?»/g, "''"],
  ['single guillemets', /‹ ?| ?›/g, "'"],
  // A double quote is two single ones, because texturize reads '' and `` as a double quote.
  ['double quotes', /["“”„‟″‶＂〝〞〟]/g, "''"],
  ['single quotes', /[‘’‚‛′‵ʹʼˈ`´＇]/g, "'"],
  // -, --, ---, hyphens, en and em dashes, bars, minus; a run is one.
  ['dashes', /[-‐‑‒–—―−﹘﹣－]+/g, '-'],
  ['ellipsis', /…/g, '...'],
  ['two-dot leader', /‥/g, '..'],
  // 3x4 becomes 3×4.
  ['times', /×/g, 'x'],
  // " (tm)" becomes " ™".
  ['trade mark', /™/g, '(tm)'],
  ['dangit', /Wordpress/g, 'WordPress'],
];

/** WordPress's own table (`smilies_init`), applied where white space or an end is on both sides. */
const smilies: Readonly<Record<string, string>> = {
  ':neutral:': '😐',
  ':twisted:': '😈',
  ':arrow:': '➡',
  ':shock:': '😯',
  ':smile:': '🙂',
  ':???:': '😕',
  ':cool:': '😎',
  ':evil:': '👿',
  ':grin:': '😀',
  ':idea:': '💡',
  ':oops:': '😳',
  ':razz:': '😛',
  ':roll:': '🙄',
  ':wink:': '😉',
  ':cry:': '😥',
  ':eek:': '😮',
  ':lol:': '😆',
  ':mad:': '😡',
  ':sad:': '🙁',
  '8-)': '😎',
  '8-O': '😯',
  ':-(': '🙁',
  ':-)': '🙂',
  ':-?': '😕',
  ':-D': '😀',
  ':-P': '😛',
  ':-o': '😮',
  ':-x': '😡',
  ':-|': '😐',
  ';-)': '😉',
  '8O': '😯',
  ':(': '🙁',
  ':)': '🙂',
  ':?': '😕',
  ':D': '😀',
  ':P': '😛',
  ':o': '😮',
  ':x': '😡',
  ':|': '😐',
  ';)': '😉',
  ':!:': '❗',
  ':?:': '❓',
};
const smiley = /(?<![^ ])[:;8][^ ]{1,8}(?![^ ])/g;

/**
 * Canonical text of one block. Idempotent. NFC comes first because some canonical equivalents are themselves quotes,
 * and last because a fold can leave a letter beside a combining mark.
 */
export function canonText(text: string): string {
  let out = text.toWellFormed().normalize('NFC');
  for (const [, find, to] of folds) out = out.replace(find, to);
  out = out.normalize('NFC').trim();
  return out.replace(smiley, (word) => smilies[word] ?? word);
}

/** Blocks in document order with folded kinds and canonical text; blocks that hold nothing are dropped. */
export function canonBlocks(blocks: readonly { kind: BlockKind; text: string }[]): CanonBlock[] {
  return blocks.map((block) => ({ kind: kindOf[block.kind], text: canonText(block.text) })).filter((block) => block.text !== '');
}

/** Hash of one canonical block, hex. `text` must be canonical already. */
export function blockHash(block: CanonBlock): Promise<string> {
  return sha256(`${canonVersion}\0${block.kind}\0${block.text}`);
}

/** Hashes of a whole piece: title first, then the body, then the excerpt where there is one. */
export async function hashContent(
  blocks: readonly { kind: BlockKind; text: string }[],
): Promise<{ contentHash: string; blockHashes: string[] }> {
  const blockHashes = await Promise.all(canonBlocks(blocks).map(blockHash));
  return { contentHash: await sha256(`${canonVersion}\0\0${blockHashes.join('\n')}`), blockHashes };
}
