/**
 * A text as Vale cuts it into blocks. Reading is the command line's; what Vale does otherwise is done here, so that rules are
 * compared and not readers: inline code becomes stars, a line break in a paragraph stays one, plain text is one block, front
 * matter is a block for each value.
 */
import { Parser } from 'htmlparser2';
import { parse as parseMarkdown, postprocess, preprocess } from 'micromark';
import { parse } from 'yaml';
import type { Span } from '../../lib/checks/reading.ts';
import { readSource, toRawBlock } from '../../lib/checks/text/readers.ts';
import { createWriting, type SourceBlock, toSource } from '../../lib/checks/text/source.ts';
import { readSwitches, type Switches } from '../../lib/checks/text/switches.ts';
import { matchesGlob } from '../../lib/vale/glob.ts';
import type { Settings } from '../../lib/vale/settings.ts';
import { noFlags, translatePattern } from '../../lib/vale/translate.ts';

export type Format = 'markdown' | 'html' | 'text';

export interface View {
  source: string;
  blocks: readonly SourceBlock[];
  /** For rules of the scope `paragraph`, which Vale gives plain text paragraph by paragraph. */
  paragraphs: readonly SourceBlock[];
  /** For rules of the scope `sentence`: in plain text Vale's sentences go on over empty lines, unless one ends there. */
  flowing: readonly SourceBlock[];
  raw: SourceBlock;
  switches: Switches;
}

const formats: Readonly<Record<string, Format>> = {
  md: 'markdown',
  mdown: 'markdown',
  markdown: 'markdown',
  markdn: 'markdown',
  html: 'html',
  htm: 'html',
  shtml: 'html',
  xhtml: 'html',
  txt: 'text',
};

/** Null for files that nobody here reads. */
export function toFormat(name: string, settings: Settings | null): Format | null {
  const extension = name.match(/\.([^./]+)$/)?.[1]?.toLowerCase() ?? '';
  return formats[settings?.formats.get(extension) ?? extension] ?? null;
}

/** As Vale cleans what it reads. */
export function sanitise(text: string): string {
  return text
    .replace(/^\ufeff/, '')
    .replaceAll('&rsquo;', "'")
    .replace(/\r\n?/g, '\n');
}

export function toView(written: string, name: string, format: Format, settings: Settings | null): View {
  const source = sanitise(written);
  const raw = toRawBlock(source);
  if (format === 'text') {
    const whole: SourceBlock = { ...raw, kind: 'paragraph' };
    const flowing = [{ ...whole, text: source.replace(/(?<![.!?…]["')\]”’]?)\n/g, ' ') }];
    return { source, blocks: [whole], paragraphs: readSource(source, 'text').blocks, flowing, raw, switches: readSwitches([], 0) };
  }
  const read = readSource(source, format);
  const quiet = findQuiet(source, format, name, settings);
  const skipped = (settings?.skippedScopes ?? []).flatMap((tag) => kindsOf[tag] ?? []);
  const blocks = read.blocks
    .filter(
      (block) =>
        block.kind !== 'code' &&
        !skipped.includes(block.kind) &&
        !isInside(toWhole(block), quiet.blocks) &&
        !isInside(toWhole(block), frontOf(read)),
    )
    // What is quiet is said by the settings here.
    .map(({ quiet: _quiet, ...block }) => toValesText(toValesKind(block, source, format), source, format, quiet.inline));
  const all = [...(read.frontMatter ? readValues(source, read.frontMatter) : []), ...blocks];
  return { source, blocks: all, paragraphs: all, flowing: all, raw, switches: readSwitches(read.comments, source.length) };
}

function frontOf({ frontMatter }: { frontMatter?: Span }): Span[] {
  return frontMatter ? [frontMatter] : [];
}

function toWhole({ map, text }: SourceBlock): Span {
  return toSource(map, { start: 0, end: text.length });
}

function isInside({ start, end }: Span, spans: readonly Span[]): boolean {
  return spans.some((span) => span.start <= start && end <= span.end);
}

/** Of an item or a quotation Vale knows the first paragraph only; what comes after it is a paragraph like any other. */
function toValesKind(block: SourceBlock, source: string, format: Format): SourceBlock {
  // To Vale a page's title is text like any other.
  if (format === 'html' && block.kind === 'title') return { ...block, kind: 'paragraph' };
  if (format !== 'markdown' || (block.kind !== 'list-item' && block.kind !== 'quote')) return block;
  const { start } = toWhole(block);
  const from = source.lastIndexOf('\n', start - 1) + 1;
  const opening = source.slice(from, start);
  const lineBefore = source.slice(source.lastIndexOf('\n', from - 2) + 1, Math.max(0, from - 1));
  const isFirst =
    block.kind === 'list-item' ? /^[\s>]*(?:[-*+]|\d+[.)])\s/.test(opening) || /<(?:li|dt|dd)\b/.test(opening) : !/^\s*>/.test(lineBefore);
  return isFirst ? block : { ...block, kind: 'paragraph' };
}

/**
 * Vale puts a block together from the pieces of text between tags: trimmed, with one space before each but the first, and none where
 * a sign follows or a bracket or dash goes before. Line breaks stay; what is quiet is stars.
 */
function toValesText(block: SourceBlock, source: string, format: Format, quiet: readonly Span[]): SourceBlock {
  // Vale's reader of Markdown makes a link of an address only where its host has a dot.
  const isLink = (href: string) => format === 'html' || /^(?:\w+:\/\/)?[^/]*\./.test(href);
  const bare = (block.links ?? []).filter(({ start, end, href }) => block.text.slice(start, end) === href && isLink(href));
  const edges = new Set((block.links ?? []).flatMap(({ start, end }) => [start, end]));
  const writing = createWriting();
  let space: { from: number; size: number } | null = null;
  let before: Span | null = null;
  for (let at = 0; at < block.text.length; at++) {
    const char = block.text[at] ?? '';
    const here = toSource(block.map, { start: at, end: at + 1 });
    const isNewPiece = before !== null && (edges.has(at) || isTagBetween(source.slice(before.end, here.start)));
    before = here;
    if (isNewPiece) space ??= { from: here.start, size: 0 };
    if (char === ' ' || char === '\n') {
      const next = toSource(block.map, { start: at + 1, end: at + 2 });
      const isEdge = isNewPiece || edges.has(at + 1) || isTagBetween(source.slice(here.end, next.start)) || char === '\n';
      if (isEdge) {
        space = { from: here.start, size: here.end - here.start };
        continue;
      }
      if (space) continue;
      const written = source.slice(here.start, here.end);
      // Nothing is folded but what opens a line.
      const shown = written.includes('\n') ? '\n' : /^ +$/.test(written) ? written : ' ';
      writing.add(isInside(here, quiet) ? shown.replaceAll(' ', '*') : shown, here.start, written.length);
      continue;
    }
    const isQuiet = isInside(here, quiet) || isInside({ start: at, end: at + 1 }, bare);
    if (space && writing.length > 0 && !/[([{—–]/.test(writing.last) && (isQuiet || !/[.?!,:;)\]}—–]/.test(char)))
      writing.add(' ', space.from, space.size);
    space = null;
    writing.add(isQuiet ? '*' : char, here.start, here.end - here.start);
  }
  return { ...block, ...writing.take((all) => all) };
}

/** Between two neighbours of a block's text: an escape and what opens a line are no tags. */
function isTagBetween(gap: string): boolean {
  return gap !== '' && gap !== '\\' && !/^[ \t>]*$/.test(gap);
}

/** Elements by the kinds that the reader makes of them. */
const kindsOf: Readonly<Record<string, readonly string[]>> = {
  blockquote: ['quote'],
  li: ['list-item'],
  td: ['table-cell'],
  th: ['table-header'],
  table: ['table-cell', 'table-header'],
  caption: ['caption'],
  figcaption: ['caption'],
};

const tokens: Readonly<Record<string, readonly string[]>> = {
  code: ['codeText'],
  em: ['emphasis'],
  strong: ['strong'],
  a: ['link', 'autolink'],
};

/** What Vale hides: `IgnoredScopes` inside a line, `TokenIgnores`, and whole blocks. */
function findQuiet(source: string, format: Format, name: string, settings: Settings | null): { inline: Span[]; blocks: Span[] } {
  const tags = settings?.ignoredScopes ?? ['tt', 'code', 'kbd'];
  const inline: Span[] = [];
  const blocks: Span[] = [];
  if (format === 'markdown') {
    const types = tags.flatMap((tag) => tokens[tag] ?? []);
    for (const [when, token] of postprocess(
      parseMarkdown()
        .document()
        .write(preprocess()(source, 'utf8', true)),
    ))
      if (when === 'enter' && types.includes(token.type)) inline.push({ start: token.start.offset, end: token.end.offset });
  }
  const elements = (tag: string) => [...source.matchAll(new RegExp(`<${tag}\\b[^>]*>([\\s\\S]*?)</${tag}>`, 'gi'))];
  for (const tag of tags.filter((each) => /^\w+$/.test(each))) for (const found of elements(tag)) inline.push(toSpan(found));
  for (const tag of (settings?.skippedScopes ?? ['figure']).filter((each) => /^\w+$/.test(each)))
    for (const found of elements(tag)) blocks.push(toSpan(found));
  // Display mathematics, which Vale's reader of Markdown takes for code.
  if (format === 'markdown') for (const found of source.matchAll(/^[ \t]*\$\$[^$][\s\S]*?\$\$[ \t]*$/gm)) blocks.push(toSpan(found));
  for (const { start, end, isBlock } of findByClass(source, ['problematic', 'pre', 'code', ...(settings?.ignoredClasses ?? [])]))
    (isBlock ? blocks : inline).push({ start, end });
  for (const section of settings?.sections ?? []) {
    if (section.glob !== '*' && !matchesGlob(section.glob, name)) continue;
    inline.push(...section.tokenIgnores.flatMap((pattern) => findPattern(source, pattern)));
    const hidden = section.blockIgnores.flatMap((pattern) => findPattern(source, pattern));
    inline.push(...hidden);
    blocks.push(...hidden);
  }
  return { inline, blocks };
}

function findPattern(source: string, pattern: string): Span[] {
  const made = translatePattern(pattern, noFlags);
  if (!made.ok) return [];
  return [...source.matchAll(new RegExp(made.source, 'gmu'))].filter(([found]) => found !== '').map(toSpan);
}

function toSpan(found: RegExpMatchArray): Span {
  const start = found.index ?? 0;
  return { start, end: start + found[0].length };
}

const inlineTags = 'b big i small abbr acronym cite dfn em kbd strong a br img span sub sup code tt del'.split(' ');

/** Elements with one of the classes; those inside others are part of them. */
function findByClass(source: string, classes: readonly string[]): (Span & { isBlock: boolean })[] {
  const found: (Span & { isBlock: boolean })[] = [];
  const open: { name: string; start: number; isHit: boolean }[] = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      const isHit = (attributes.class ?? '').split(' ').some((each) => classes.includes(each));
      open.push({ name, start: parser.startIndex, isHit });
    },
    onclosetag() {
      const element = open.pop();
      if (element?.isHit) found.push({ start: element.start, end: parser.endIndex + 1, isBlock: !inlineTags.includes(element.name) });
    },
  });
  parser.write(source);
  parser.end();
  return found;
}

/** Vale looks at each value of the front matter that is a text. */
function readValues(source: string, { start, end }: Span): SourceBlock[] {
  const matter = source.slice(start, end).replace(/^(?:---|\+\+\+)\n|\n(?:---|\+\+\+)\s*$/g, '');
  let values: unknown;
  try {
    values = parse(matter);
  } catch {
    return [];
  }
  return Object.values((values ?? {}) as object).flatMap((value: unknown): SourceBlock[] => {
    if (typeof value !== 'string' || value === '') return [];
    const from = source.indexOf(value.split('\n')[0] ?? '', start);
    if (from < 0 || from >= end) return [];
    // Neither a paragraph nor a heading: text, and nothing more.
    return [{ kind: 'title', text: value, map: [{ at: 0, length: value.length, from, size: value.length }] }];
  });
}
