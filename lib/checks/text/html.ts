/**
 * HTML to blocks, for the background, the endpoint and the command line (htmlparser2: 22 kB gzip, never in a
 * page). White space is folded as a browser renders it; `pre` keeps its own; `br` is a line break. Comments
 * (WordPress block markers), scripts, styles, hidden elements and form controls hold no text.
 */
import { Parser } from 'htmlparser2';
import type { Block, BlockKind, LinkSpan } from '../types.ts';
import { hiddenClasses, isSkippedTag, toLevel, toTagKind } from './tags.ts';

export interface HtmlOptions {
  /** Read only inside elements that have one of these classes: the content container of a rendered page. */
  within?: readonly string[];
  /** Elements with one of these classes are the title; their text comes first, as one `title` block each. */
  title?: readonly string[];
}

interface Frame {
  name: string;
  kind: BlockKind;
  level: number | undefined;
  /** Opens and closes a block of its own. */
  isBlock: boolean;
  skip: boolean;
  reading: boolean;
  link: { start: number; href: string; serial: number } | null;
}

export function toBlocks(html: string, options: HtmlOptions = {}): Block[] {
  const { within, title } = options;
  const titles: Block[] = [];
  const blocks: Block[] = [];
  const stack: Frame[] = [{ name: '', kind: 'paragraph', level: undefined, isBlock: true, skip: false, reading: !within, link: null }];
  let text = '';
  let links: LinkSpan[] = [];
  let serial = 0;

  const top = () => stack.at(-1) as Frame;

  function flush(): void {
    const { kind, level } = top();
    const trimmed = kind === 'code' ? text.replace(/^\n|\s+$/g, '') : text.trimEnd();
    const shift = kind === 'code' && text.startsWith('\n') ? 1 : 0;
    if (trimmed.trim() !== '') {
      const kept = links
        .map(({ start, end, href }) => ({ start: Math.max(0, start - shift), end: Math.min(end - shift, trimmed.length), href }))
        .filter(({ start, end }) => end > start);
      (kind === 'title' ? titles : blocks).push({
        kind,
        text: trimmed,
        ...(level ? { level } : {}),
        ...(kept.length ? { links: kept } : {}),
      });
    }
    text = '';
    links = [];
    serial++;
  }

  function open(name: string, attributes: Readonly<Record<string, string>>): void {
    const parent = top();
    const classes = (attributes.class ?? '').split(/\s+/);
    const tag = toTagKind(name);
    const isTitle = title?.some((each) => classes.includes(each)) ?? false;
    const frame: Frame = {
      name,
      kind: isTitle || parent.kind === 'title' ? 'title' : tag === 'inline' || tag === 'container' ? parent.kind : tag,
      level: undefined,
      isBlock: tag !== 'inline' || isTitle,
      skip: parent.skip || isSkippedTag(name) || isHidden(attributes, classes),
      reading: parent.reading || isTitle || (within?.some((each) => classes.includes(each)) ?? false),
      link: null,
    };
    if (frame.kind === 'heading') frame.level = tag === 'heading' ? toLevel(name) : parent.level;
    if (frame.isBlock) flush();
    stack.push(frame);
    if (frame.skip || !frame.reading) return;
    if (name === 'br') text += '\n';
    if (name === 'img') addAlt(attributes.alt, frame.kind);
    if (name === 'a' && attributes.href) frame.link = { start: text.length, href: attributes.href, serial };
  }

  function addAlt(alt: string | undefined, kind: BlockKind): void {
    const words = alt?.replace(/\s+/g, ' ').trim();
    if (words) (kind === 'title' ? titles : blocks).push({ kind: 'image-alt', text: words });
  }

  function add(words: string): void {
    const { skip, reading, kind } = top();
    if (skip || !reading) return;
    if (kind === 'code') {
      text += words;
      return;
    }
    for (const run of words.match(/[^ \t\r\n\f\u200b\u2060\ufeff]+|[ \t\r\n\f]+/g) ?? []) {
      if (!/^[ \t\r\n\f]/.test(run)) text += run;
      else if (text !== '' && !/[ \n]$/.test(text)) text += ' ';
    }
  }

  function close(): void {
    const frame = top();
    if (stack.length === 1) return;
    const { link } = frame;
    if (link && link.serial === serial && text.length > link.start) links.push({ start: link.start, end: text.length, href: link.href });
    if (frame.isBlock) flush();
    stack.pop();
  }

  const parser = new Parser({ onopentag: open, ontext: add, onclosetag: close }, { decodeEntities: true, lowerCaseTags: true });
  parser.write(html);
  parser.end();
  flush();
  return [...titles, ...blocks];
}

function isHidden(attributes: Readonly<Record<string, string>>, classes: readonly string[]): boolean {
  if ('hidden' in attributes || attributes['aria-hidden'] === 'true') return true;
  return /display\s*:\s*none/i.test(attributes.style ?? '') || classes.some((name) => hiddenClasses.includes(name));
}
