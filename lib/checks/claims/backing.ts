/** What backs a claim: a link to a source, a mark of a footnote, the footnote itself, or words that were approved. */
import { isOneOf, toAddress } from '../links/address.ts';
import type { Span } from '../reading/reading.ts';
import type { LinkSpan } from '../types.ts';

const superscript = '[\\u00b9\\u00b2\\u00b3\\u2070\\u2074-\\u2079]';
/** After a word or the end of a sentence: ¹, [1], [a], (1), *, †. A rating of "5*" is none. */
const mark = new RegExp(
  `(?:[\\wà-ÿ%.!)\\]"”’]|[£$€¥]) ?(?:${superscript}{1,3}|\\[(?:\\d{1,3}|[a-z]|note \\d{1,2})\\]|\\(\\d{1,2}\\)|†|‡)|[a-zà-ÿœ%.!)"”’]\\*{1,3}(?![a-zà-ÿœ*])`,
  'u',
);
/** The note itself: "* Compared with 2019", "[1] Survey of ...". */
const note = new RegExp(`^\\s*(?:\\*{1,3} ?|${superscript}{1,3} ?|\\[\\d{1,3}\\] ?|†|‡)(?=\\S)`);
/** How far behind the sentence its mark may stand, UTF-16 units: "...in Europe.¹ Next". */
const behind = 6;

export function isNote(text: string): boolean {
  return note.test(text);
}

/** @param text the block's, as written. */
export function hasFootnote(text: string, sentence: Span): boolean {
  const rest = text.slice(sentence.end, sentence.end + behind).match(/^\S+/)?.[0] ?? '';
  return mark.test(text.slice(sentence.start, sentence.end) + rest);
}

/**
 * Whether a link leads to where a claim is proven, as far as an address can tell: a page, not a mailbox, a form or nowhere, nor where a whole card leads;
 * of one of the domains where there are some.
 */
export function isSource({ href, isAround }: LinkSpan, words: string, domains: readonly string[] | undefined, notASource: RegExp): boolean {
  if (isAround) return false;
  const note = /^#(?:_?fn|foot|note|ref|source|cite)/i.test(href);
  if (note) return true;
  if (href.trim() === '' || href.startsWith('#') || notASource.test(words.trim())) return false;
  const address = toAddress(href);
  if (!address || !/^https?:$/.test(address.url.protocol)) return false;
  return !domains || isOneOf(address.url.hostname, domains);
}

export function touches(a: Span, b: Span): boolean {
  return a.start < b.end && a.end > b.start;
}
