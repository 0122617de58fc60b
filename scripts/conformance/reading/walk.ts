/**
 * HTML as Vale walks it: from tag to tag, gathering text until an element ends that is not one of a line's. Each block knows what
 * the source looked like at that moment (everything already seen is signs in it), because that is where its alerts are searched.
 */
import { countLines, fieldsOf, toBytes, trim } from './bytes.ts';
import type { Comments, Switches } from './comments.ts';
import { decode, readTokens, type Token } from './tokens.ts';

export interface Piece {
  /** Vale's name for it, without `text.`: `heading.h2`, `list`, or nothing for plain paragraphs. */
  scope: string;
  text: string;
  /** The source as it stands, in bytes. */
  context: string;
  line: number;
  switches: Switches;
}

export interface Walked {
  pieces: Piece[];
  /** How often each block element was skipped: `pre`. */
  skipped: ReadonlyMap<string, number>;
}

export interface WalkOptions {
  isHtml: boolean;
  /** The source, in bytes. */
  content: string;
  comments: Comments;
  ignoredScopes: readonly string[] | null;
  skippedScopes: readonly string[] | null;
  ignoredClasses: readonly string[];
}

const inlineTags = new Set('b big i small abbr acronym cite dfn em kbd strong a br img span sub sup code tt del'.split(' '));
const usuallySkipped = 'script style pre figure noscript iframe'.split(' ');
const usuallyIgnored = 'tt code kbd'.split(' ');
const quietClasses = 'problematic pre code'.split(' ');
const scopeOf: Readonly<Record<string, string>> = {
  th: 'table.header',
  td: 'table.cell',
  caption: 'table.caption',
  li: 'list',
  blockquote: 'blockquote',
  figcaption: 'figure.caption',
};
/** What these say in their attributes is seen. */
const namedTags = new Set('img a p script h1 h2 h3 h4 h5 h6 span'.split(' '));

export function walk(html: string, options: WalkOptions): Walked {
  const { isHtml, comments } = options;
  const skipTags = options.skippedScopes?.length ? options.skippedScopes : usuallySkipped;
  const ignoredTags = options.ignoredScopes?.length ? options.ignoredScopes : usuallyIgnored;
  const skipClasses = [...quietClasses, ...options.ignoredClasses];
  const source = createSource(options.content);
  const pieces: Piece[] = [];
  const skipped = new Map<string, number>();

  let queue: string[] = [];
  let tags: string[] = [];
  let active = '';
  let outer = { tag: '', begun: 0, ended: 0 };
  let text = '';
  let isInline = false;
  let isIgnored = false;
  let isSkipping = false;
  let before: { href: string; classes: string } = { href: '', classes: '' };

  const add = (scope: string, said: string) =>
    pieces.push({ scope, text: said, line: source.lineOf(said), context: source.text(), switches: comments.now() });

  function readText(said: string): void {
    source.advance(said);
    if (said !== '') queue.push(said);
    if (isSkipping || comments.off || said === '') return;
    const words = isNestedItem(tags, active) && !isInline ? ` ${said}` : said;
    const isQuiet = isIgnored || hasClass(before.classes, skipClasses);
    const shown = isQuiet || before.href === words ? words.replace(/[^\n]/gu, '*') : words;
    const needsSpace = isInline && (isQuiet || !/^[.?!,:;)\]}—–]/.test(words));
    const whole = needsSpace ? ` ${shown}` : shown;
    text += whole.startsWith(' ') && /[([{—–]$/.test(text) ? whole.slice(1) : whole;
    isIgnored = false;
  }

  function closeBlock(): void {
    if (trim(text) !== '') {
      const named = tags.find((tag) => tag in scopeOf || /^h\d$/.test(tag));
      if (named === undefined) add('', text);
      else add(scopeOf[named] ?? `heading.${named}`, text.replace(/^ +/, ''));
    }
    for (const said of queue) source.see(said);
    queue = [];
    tags = [];
    text = '';
  }

  for (const token of readTokens(html)) {
    const said = decode(trim(token.data));
    const isStart = token.kind === 'start';
    if (said === outer.tag) outer = { ...outer, begun: outer.begun + (isStart ? 1 : 0), ended: outer.ended + (isStart ? 0 : 1) };
    const isClosed = outer.tag !== '' && outer.begun === outer.ended && outer.begun > 0;
    const classes = attributeOf(token, 'class');
    const isQuietBlock = hasClass(classes, skipClasses) && !inlineTags.has(said);

    if (isStart && (skipTags.includes(said) || isQuietBlock)) {
      if (isQuietBlock) outer = { tag: said, begun: 1, ended: 0 };
      isSkipping = true;
      isInline = inlineTags.has(said);
      skipped.set(said, (skipped.get(said) ?? 0) + 1);
    } else if (isSkipping && (skipTags.includes(said) || isClosed)) {
      isSkipping = false;
      if (isClosed) outer = { tag: '', begun: 0, ended: 0 };
    } else if (isStart) {
      const tag = (said === 'em' || said === 'b') && (tags.at(-1) ?? active) === 'code' ? 'code' : said;
      isInline = inlineTags.has(tag);
      isIgnored = ignoredTags.includes(tag);
      tags.push(tag);
      active = tag;
    } else if (token.kind === 'end' && inlineTags.has(said)) active = '';
    else if (token.kind === 'comment') {
      comments.read(said);
      source.see(said);
    } else if (token.kind === 'text') readText(said);

    if (token.kind === 'end' && !inlineTags.has(said)) closeBlock();
    before = { href: attributeOf(token, 'href'), classes };
    if (token.data === 'img' && !options.skippedScopes?.includes('alt'))
      for (const [name, value] of token.attributes) if (name === 'alt') add('attr.alt', value);
    if (namedTags.has(token.data)) for (const value of seenIn(token, isHtml)) source.see(value);
  }
  return { pieces, skipped };
}

function attributeOf({ attributes }: Token, wanted: string): string {
  return attributes.find(([name]) => name === wanted)?.[1] ?? '';
}

function hasClass(classes: string, wanted: readonly string[]): boolean {
  return classes.split(' ').some((each) => wanted.includes(each));
}

function seenIn({ attributes }: Token, isHtml: boolean): string[] {
  const names = ['href', 'id', 'src', 'alt', ...(isHtml ? ['class'] : [])];
  return attributes.filter(([name]) => names.includes(name)).map(([name, value]) => (name === 'href' ? unescapeQuery(value) : value));
}

/** Nothing at all where it cannot be read. */
function unescapeQuery(address: string): string {
  if (/%(?![\da-fA-F]{2})/.test(address)) return '';
  const bytes = toBytes(address.replaceAll('+', ' ')).replace(/%([\da-fA-F]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

/** An item in a list in an item. */
function isNestedItem(tags: readonly string[], active: string): boolean {
  if ((tags.at(-1) ?? active) !== 'li' || tags.length <= 3) return false;
  return /^[ou]l$/.test(tags.at(-2) ?? '') && tags.at(-3) === 'li';
}

/** The source while it is walked over. */
function createSource(content: string) {
  let context = content;
  let reached = 0;

  function mask(part: string): boolean {
    const at = context.indexOf(part);
    if (at < 0) return false;
    if (part !== '') context = context.slice(0, at) + part.replace(/[^\n\x80-\xff]/g, '@') + context.slice(at + part.length);
    return true;
  }

  /** The line where the last piece of the text stands, if that is further than before. */
  function lineOf(text: string): number {
    let at = 0;
    for (const line of text.split('\n')) {
      at = context.indexOf(toBytes(line));
      if (at < 0) for (const field of fieldsOf(line)) at = context.indexOf(toBytes(field));
    }
    const line = at >= 0 ? countLines(context, at) : -1;
    return line > reached ? line : -1;
  }

  return {
    text: () => context,
    /** What is seen is not searched again. */
    see(text: string): void {
      if (text === '') return;
      for (const line of text.split('\n')) if (!mask(toBytes(line))) for (const field of fieldsOf(line)) mask(toBytes(field));
    },
    advance(text: string): void {
      if (text === '') return;
      const line = lineOf(text);
      if (line > -1) reached = line;
    },
    lineOf(text: string): number {
      const line = lineOf(text);
      return line > -1 ? line : reached;
    },
  };
}
