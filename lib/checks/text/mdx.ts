/**
 * MDX as Markdown: what is code to MDX is hidden sign for sign, so that everything stays in its place, and the Markdown reader does the
 * rest. Expressions and components without text (`{price}`, `<Price />`) are one sign that no word is, because what they show is not known;
 * alone on their line they are nothing. Elements of HTML stay, without what their attributes compute. Braces without their other half are
 * text: somebody is just writing them.
 */
import { findFrontMatter } from './front-matter.ts';
import { moduleCode, readMarkdown } from './markdown.ts';
import type { Comment, SourceText } from './source.ts';
import { Tangled } from './tangled.ts';

/** Throws `Tangled` for what nobody writes. */
export function readMdx(source: string): SourceText {
  const { text, comments } = hideCode(source, findFrontMatter(source)?.end ?? 0);
  // There is no code by indentation in MDX: elements are indented.
  const read = readMarkdown(text, [{ disable: { null: ['codeIndented'] } }]);
  return { ...read, comments: [...read.comments, ...comments].sort((a, b) => a.start - b.start) };
}

/** Braces without their other half: each is looked for to the end. A file that somebody is writing has a few. */
const mostUnclosed = 100;
/** UTF-16 units of a tag. */
const longestTag = 10_000;
/** Dropped by the reader of text. */
const nothing = '\u2060';
/** Stands for an object in a text. */
const object = '\ufffc';

const fence = /[ \t>]*(?:(?:[-*+]|\d+[.)])[ \t]+)*(`{3,}(?=[^`\n]*$)|~{3,})/my;
const backticks = /`+|\n[ \t]*(?=\n)/g;
const comment = /^\{\s*\/\*([\s\S]*)\*\/\s*\}$/;
const space = /^\{\s*(?:' +'|" +")\s*\}$/;
const anchor = /^\{#[\w-]+\}$/;
const tagStart = /<\/?([A-Za-z_$][\w.:$-]*)?(?=[\s/>{])/y;
const attributeName = /[^\s"'<>/={}]+\s*=?\s*/y;

/** @param begin behind the front matter. */
function hideCode(source: string, begin: number): { text: string; comments: Comment[] } {
  let text = source.slice(0, begin);
  const comments: Comment[] = [];
  let isModule = false;
  let unclosed = 0;

  function hideExpression(start: number, end: number): string {
    const size = end - start;
    const written = source.slice(start, end);
    if (isModule) return `{${nothing.repeat(size - 1)}`;
    const said = comment.exec(written);
    if (said) comments.push({ start, end, text: (said[1] ?? '').trim() });
    if (space.test(written)) return ' '.repeat(size);
    return said || anchor.test(written) ? nothing.repeat(size) : hide(source, start, end);
  }

  let at = begin;
  while (at < source.length) {
    const isLineStart = at === 0 || source[at - 1] === '\n';
    if (isLineStart)
      isModule = moduleCode.test(source.slice(at, at + 2000)) || (isModule && !/^[ \t]*\r?\n/.test(source.slice(at, at + 200)));
    const end = (isLineStart ? endOfFence(source, at) : null) ?? endOfCode(source, at);
    if (end !== null) {
      text += source.slice(at, end);
      at = end;
      continue;
    }
    const char = source[at] as string;
    const closed = char === '{' ? endOfExpression(source, at) : null;
    const tag = char === '<' ? readTag(source, at) : null;
    if (char === '{' && closed === null && ++unclosed > mostUnclosed) throw new Tangled();
    if (closed !== null) text += hideExpression(at, closed);
    else text += tag ?? (char === '\\' ? source.slice(at, at + 2) : char);
    at = text.length;
  }
  return { text, comments };
}

/** Something unknown, which is nothing alone on its line. */
function hide(source: string, start: number, end: number): string {
  const before = source.slice(Math.max(0, start - 200), start);
  const isAlone = /(?:^|\n)[ \t>]*$/.test(before) && /^[ \t]*(?:\r?\n|$)/.test(source.slice(end, end + 200));
  return (isAlone ? nothing : object) + nothing.repeat(end - start - 1);
}

/** Fenced code, when a line that begins here opens some. */
function endOfFence(source: string, at: number): number | null {
  fence.lastIndex = at;
  const signs = fence.exec(source)?.[1];
  if (!signs) return null;
  const close = new RegExp(`^[ \\t>]*${signs[0]}{${signs.length},}[ \\t]*$`, 'gm');
  // The line that opens it is none that closes it.
  const next = source.indexOf('\n', fence.lastIndex);
  if (next < 0) return source.length;
  close.lastIndex = next + 1;
  return close.test(source) ? close.lastIndex : source.length;
}

/** Code in a line. A run of backticks that nothing closes is text. */
function endOfCode(source: string, at: number): number | null {
  if (source[at] !== '`') return null;
  backticks.lastIndex = at;
  const { length } = backticks.exec(source)?.[0] ?? '';
  for (let run = backticks.exec(source); run?.[0].startsWith('`'); run = backticks.exec(source))
    if (run[0].length === length) return run.index + length;
  return at + length;
}

/** Behind the brace that closes the one at `at`; null where there is none. */
function endOfExpression(source: string, at: number): number | null {
  let depth = 0;
  /** Depths at which a template goes on. */
  const templates: number[] = [];
  for (let n = at; n < source.length; n++) {
    const char = source[n];
    if (char === '{') depth++;
    else if (char === '}') {
      if (--depth === 0) return n + 1;
      if (templates.at(-1) === depth) {
        templates.pop();
        n = endOfTemplate(source, n + 1, () => templates.push(depth++));
      }
    } else if (char === '`') n = endOfTemplate(source, n + 1, () => templates.push(depth++));
    else if (char === '"' || char === "'") n = endOfString(source, n, char);
    else if (char === '/' && source[n + 1] === '*') n = orEnd(source, source.indexOf('*/', n + 2)) + 1;
    // Not the one of an address.
    else if (char === '/' && source[n + 1] === '/' && source[n - 1] !== ':') n = orEnd(source, source.indexOf('\n', n));
  }
  return null;
}

const orEnd = (source: string, at: number): number => (at < 0 ? source.length : at);

/** The last sign of a string; the quotation mark itself where its line does not close it, as in "don't". */
function endOfString(source: string, at: number, quote: string): number {
  for (let n = at + 1; n < source.length && source[n] !== '\n'; n++) {
    if (source[n] === '\\') n++;
    else if (source[n] === quote) return n;
  }
  return at;
}

/** The last sign of a template, or of the `${` in it that opens an expression. */
function endOfTemplate(source: string, at: number, opens: () => void): number {
  for (let n = at; n < source.length; n++) {
    if (source[n] === '\\') n++;
    else if (source[n] === '`') return n;
    else if (source[n] === '$' && source[n + 1] === '{') {
      opens();
      return n + 1;
    }
  }
  return source.length;
}

/** The tag that begins here, as HTML of the same length, hidden where it is a component's; null where none does. */
function readTag(source: string, at: number): string | null {
  tagStart.lastIndex = at;
  const start = tagStart.exec(source);
  if (!start) return null;
  const [lead, name = ''] = start;
  let tag = lead;
  for (let n = at + lead.length; n < source.length && tag.length < longestTag; n = at + tag.length) {
    const char = source[n] as string;
    if (char === '>') {
      if (/^[a-z][a-z0-9-]*$/.test(name)) return `${tag}>`;
      return tag.endsWith('/') ? hide(source, at, n + 1) : nothing.repeat(tag.length + 1);
    }
    if (/[\s/]/.test(char)) tag += char;
    else if (char === '{') {
      const end = endOfExpression(source, n);
      if (end === null) return null;
      // A value, or attributes that come from elsewhere.
      tag += tag.trimEnd().endsWith('=') ? `"${' '.repeat(end - n - 2)}"` : ' '.repeat(end - n);
    } else if (char === '"' || char === "'") {
      const end = source.indexOf(char, n + 1);
      if (end < 0 || !tag.trimEnd().endsWith('=')) return null;
      tag += source.slice(n, end + 1);
    } else {
      attributeName.lastIndex = n;
      const found = attributeName.exec(source)?.[0];
      if (!found) return null;
      tag += found;
    }
  }
  return null;
}
