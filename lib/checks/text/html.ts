/**
 * HTML to blocks, for the background, the endpoint and the command line (htmlparser2: 22 kB gzip, never in a
 * page). White space is folded as a browser renders it; `pre` keeps its own; `br` is a line break. Comments
 * (WordPress block markers), scripts, styles, hidden elements and form controls hold no text.
 */
import { Parser } from 'htmlparser2';
import type { Span } from '../reading/reading.ts';
import type { Block, BlockKind, LinkSpan } from '../types.ts';
import { addQuiet, quietTags } from './quiet.ts';
import { type Comment, createWriting, type SourceBlock, type SourceText, toBlock } from './source.ts';
import { clipSpans } from './spans.ts';
import { hiddenClasses, isSkippedTag, toLevel, toTagKind } from './tags.ts';
import { Tangled } from './tangled.ts';

export interface HtmlOptions {
  /** Read only inside elements that have one of these classes: the content container of a rendered page. */
  within?: readonly string[];
  /** Elements with one of these classes are the title; their text comes first, as one `title` block each. */
  title?: readonly string[];
  /** Elements in each other. Beyond that `Tangled` is thrown, because the time grows with the square. Default: any number. */
  deepest?: number;
}

interface OpenLink {
  href: string;
  /** Where its words begin in the present block; a link may hold several blocks. */
  start: number;
}

interface Frame {
  name: string;
  kind: BlockKind;
  level: number | undefined;
  /** Opens and closes a block of its own. */
  isBlock: boolean;
  skip: boolean;
  reading: boolean;
  link: OpenLink | null;
  /** It is code within a line, or is in it. */
  isQuiet: boolean;
}

/** Without the way back to the source, for those who only compare or sign. */
export function toBlocks(html: string, options: HtmlOptions = {}): Block[] {
  return readHtml(html, options).blocks.map(toBlock);
}

export function readHtml(html: string, options: HtmlOptions = {}): SourceText {
  const { within, title, deepest = Number.POSITIVE_INFINITY } = options;
  const titles: SourceBlock[] = [];
  const blocks: SourceBlock[] = [];
  const comments: Comment[] = [];
  const stack: Frame[] = [
    { name: '', kind: 'paragraph', level: undefined, isBlock: true, skip: false, reading: !within, link: null, isQuiet: false },
  ];
  const writing = createWriting();
  let links: LinkSpan[] = [];
  const openLinks: OpenLink[] = [];
  let quiet: Span[] = [];
  /** Right behind `<pre>`, where HTML drops a line break. */
  let afterPre = false;
  /** Where the value of the present tag's `alt` stands. */
  let alt: { text: string; from: number; size: number } | null = null;

  const top = () => stack.at(-1) as Frame;

  function addLink({ start, href }: OpenLink, isAround?: boolean): void {
    if (writing.length > start) links.push({ start, end: writing.length, href, ...(isAround ? { isAround } : {}) });
  }

  function flush(): void {
    const { kind, level } = top();
    for (const link of openLinks) {
      addLink(link, true);
      link.start = 0;
    }
    const { text, map } = writing.take((all) => all.trimEnd());
    if (text.trim() !== '') {
      const kept = clipSpans(links, text.length);
      const hushed = clipSpans(quiet, text.length);
      (kind === 'title' ? titles : blocks).push({
        kind,
        text,
        ...(level ? { level } : {}),
        ...(kept.length ? { links: kept } : {}),
        ...(hushed.length ? { quiet: hushed } : {}),
        map,
      });
    }
    links = [];
    quiet = [];
  }

  function open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (stack.length > deepest) throw new Tangled();
    const parent = top();
    const classes = (attributes.class ?? '').split(/\s+/);
    const tag = toTagKind(name);
    // What browsers and search results show above the text; `<title>` of a drawing is none.
    const isPageTitle = name === 'title' && ['head', 'html', ''].includes(parent.name) && !within;
    const isTitle = isPageTitle || (title?.some((each) => classes.includes(each)) ?? false);
    const frame: Frame = {
      name,
      kind: isTitle || parent.kind === 'title' ? 'title' : tag === 'inline' || tag === 'container' ? parent.kind : tag,
      level: undefined,
      isBlock: tag !== 'inline' || isTitle,
      skip: isSkippedTag(name) || isHidden(attributes, classes) || (parent.skip && !isPageTitle),
      reading: parent.reading || isTitle || (within?.some((each) => classes.includes(each)) ?? false),
      link: null,
      isQuiet: parent.isQuiet || quietTags.includes(name),
    };
    if (frame.kind === 'heading') frame.level = tag === 'heading' ? toLevel(name) : parent.level;
    if (frame.isBlock) flush();
    stack.push(frame);
    const shown = alt;
    alt = null;
    afterPre = name === 'pre';
    if (frame.skip || !frame.reading) return;
    if (name === 'br') writing.add('\n', parser.startIndex, parser.endIndex + 1 - parser.startIndex);
    if (name === 'img' && shown) addAlt(shown, frame.kind);
    if (name === 'a' && attributes.href !== undefined) {
      frame.link = { start: writing.length, href: attributes.href };
      openLinks.push(frame.link);
    }
  }

  function addAlt({ text, from, size }: { text: string; from: number; size: number }, kind: BlockKind): void {
    const words = createWriting();
    if (text.length === size)
      for (const run of text.matchAll(/\S+|\s+/g)) words.add(/\S/.test(run[0]) ? run[0] : ' ', from + run.index, run[0].length);
    else words.add(text.replace(/\s+/g, ' '), from, size);
    const taken = words.take((all) => all.trim());
    if (taken.text === '') return;
    const link = openLinks.at(-1);
    const around = link ? { links: [{ start: 0, end: taken.text.length, href: link.href, isAround: true }] } : {};
    (kind === 'title' ? titles : blocks).push({ kind: 'image-alt', text: taken.text, ...around, map: taken.map });
  }

  function attribute(name: string, value: string): void {
    if (name !== 'alt' || alt) return;
    const lead = html.slice(parser.startIndex, parser.endIndex).match(/^[^=]*=\s*(["']?)/);
    if (!lead) return;
    const from = parser.startIndex + lead[0].length;
    const end = lead[1] ? html.indexOf(lead[1], from) : parser.endIndex;
    alt = { text: value, from, size: (end < 0 ? parser.endIndex : end) - from };
  }

  function add(words: string): void {
    const { skip, reading, kind, isQuiet } = top();
    const dropped = afterPre ? (words.match(/^\r?\n/)?.[0].length ?? 0) : 0;
    afterPre = false;
    if (skip || !reading) return;
    const begin = writing.length;
    const from = parser.startIndex;
    const size = parser.endIndex + 1 - from;
    const isWritten = size === words.length;
    const isCode = kind === 'code';
    for (const run of words.matchAll(
      isCode ? /[^\r\n\xad\u200b\u2060\ufeff]+|\r\n?|\n/g : /[^ \t\r\n\f\xad\u200b\u2060\ufeff]+|[ \t\r\n\f]+/g,
    )) {
      if (run.index < dropped) continue;
      const isSpace = isCode ? /^[\r\n]/.test(run[0]) : /^[ \t\r\n\f]/.test(run[0]);
      if (isSpace && !isCode && (writing.length === 0 || writing.last === ' ' || writing.last === '\n')) continue;
      const shown = !isSpace ? run[0] : isCode ? '\n' : ' ';
      if (isWritten) writing.add(shown, from + run.index, run[0].length);
      else writing.add(shown, from, size);
    }
    if (isQuiet && !isCode) addQuiet(quiet, begin, writing.length);
  }

  function close(): void {
    const frame = top();
    if (stack.length === 1) return;
    if (frame.link) {
      addLink(frame.link);
      openLinks.splice(openLinks.indexOf(frame.link), 1);
    }
    if (frame.isBlock) flush();
    stack.pop();
  }

  function comment(text: string): void {
    comments.push({ start: parser.startIndex, end: parser.endIndex + 1, text: text.trim() });
  }

  const parser = new Parser(
    { onopentag: open, onattribute: attribute, ontext: add, onclosetag: close, oncomment: comment },
    { decodeEntities: true, lowerCaseTags: true },
  );
  parser.write(html);
  parser.end();
  flush();
  return { blocks: [...titles, ...blocks], comments };
}

function isHidden(attributes: Readonly<Record<string, string>>, classes: readonly string[]): boolean {
  if ('hidden' in attributes || attributes['aria-hidden'] === 'true') return true;
  return /display\s*:\s*none/i.test(attributes.style ?? '') || classes.some((name) => hiddenClasses.includes(name));
}
