/** HTML as a run of tokens, nothing closed and nothing put right: Vale reads it that way. */
import { Parser } from 'htmlparser2';

export interface Token {
  kind: 'text' | 'start' | 'end' | 'empty' | 'comment' | 'doctype';
  /** The text, decoded; of a tag its name in small letters. */
  data: string;
  attributes: readonly (readonly [name: string, value: string])[];
}

const decoded = new Map<string, string>();

/** Character references as the characters they stand for. */
export function decode(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#\d+;?|#[xX][\da-fA-F]+;?|[a-zA-Z\d]+;?)/g, (reference) => {
    const known = decoded.get(reference) ?? decodeOne(reference);
    decoded.set(reference, known);
    return known;
  });
}

function decodeOne(reference: string): string {
  let text = '';
  const parser = new Parser({
    ontext(data) {
      text += data;
    },
  });
  parser.end(reference);
  return text;
}

/** Elements whose content is text up to their own end tag; of these two it is decoded. */
const rawElements = new Set(['iframe', 'noembed', 'noframes', 'noscript', 'script', 'style', 'textarea', 'title', 'xmp']);
const decodedElements = new Set(['textarea', 'title']);

const none: Token['attributes'] = [];

/** A tag that is not closed takes the rest of the text with it. */
export function* readTokens(html: string): Generator<Token> {
  let at = 0;
  let raw: string | null = null;
  while (at < html.length) {
    if (raw !== null) {
      const end = endOfRaw(html, at, raw);
      const data = html.slice(at, end);
      if (data !== '') yield { kind: 'text', data: decodedElements.has(raw) ? decode(data) : data, attributes: none };
      at = end;
      raw = null;
      continue;
    }
    const open = nextMarkup(html, at);
    if (open > at) {
      yield { kind: 'text', data: decode(html.slice(at, open)), attributes: none };
      at = open;
      continue;
    }
    if (/[!?]/.test(html[at + 1] ?? '') || /^<\/[^a-zA-Z]/.test(html.slice(at, at + 3))) {
      const { token, end } = readDeclaration(html, at);
      yield token;
      at = end;
      continue;
    }
    const isEnd = html[at + 1] === '/';
    const tag = readTag(html, at + (isEnd ? 2 : 1));
    if (!tag) return;
    at = tag.end;
    if (isEnd) yield { kind: 'end', data: tag.name, attributes: none };
    else {
      yield { kind: tag.isEmpty ? 'empty' : 'start', data: tag.name, attributes: tag.attributes };
      if (rawElements.has(tag.name)) raw = tag.name;
    }
  }
}

function nextMarkup(html: string, from: number): number {
  for (let at = html.indexOf('<', from); at >= 0; at = html.indexOf('<', at + 1)) {
    const next = html.slice(at + 1, at + 3);
    if (/^(?:[a-zA-Z!?]|\/.)/s.test(next)) return at;
  }
  return html.length;
}

function endOfRaw(html: string, from: number, name: string): number {
  const end = new RegExp(`</${name}[\\s/>]`, 'gi');
  end.lastIndex = from;
  return end.exec(html)?.index ?? html.length;
}

function readDeclaration(html: string, at: number): { token: Token; end: number } {
  const comment = (data: string, end: number) => ({ token: { kind: 'comment' as const, data: decode(data), attributes: none }, end });
  if (html.startsWith('<!--', at)) {
    const short = html.slice(at + 4).match(/^-?>/)?.[0];
    if (short) return comment('', at + 4 + short.length);
    const close = /--!?>/g;
    close.lastIndex = at + 4;
    const found = close.exec(html);
    return comment(html.slice(at + 4, found?.index), found ? close.lastIndex : html.length);
  }
  const close = html.indexOf('>', at);
  const end = close < 0 ? html.length : close + 1;
  const inside = html.slice(at, close < 0 ? html.length : close);
  const doctype = inside.match(/^<!doctype\s*/i)?.[0];
  if (doctype) return { token: { kind: 'doctype', data: decode(inside.slice(doctype.length)), attributes: none }, end };
  // `</>` says nothing, `<?xml …>` keeps its question mark.
  return comment(inside.slice(inside.startsWith('<?') ? 1 : 2), end);
}

interface Tag {
  name: string;
  attributes: Token['attributes'];
  isEmpty: boolean;
  end: number;
}

function readTag(html: string, from: number): Tag | null {
  const name = (/[^\s/>]*/y.exec(at(html, from))?.[0] ?? '').toLowerCase();
  const attributes: [string, string][] = [];
  let cursor = skip(html, from + name.length);
  let unquotedTo = -1;
  for (;;) {
    if (cursor >= html.length) return null;
    if (html[cursor] === '>') break;
    const key = html.slice(cursor).match(/^=?[^=\s/>]*/)?.[0] ?? '';
    cursor = skip(html, cursor + key.length);
    let value = '';
    if (html[cursor] === '/') cursor++;
    else if (html[cursor] === '=' && key !== '') {
      cursor = skip(html, cursor + 1);
      const quote = html[cursor] ?? '';
      if (quote === '"' || quote === "'") {
        const close = html.indexOf(quote, cursor + 1);
        if (close < 0) return null;
        value = html.slice(cursor + 1, close);
        cursor = close + 1;
      } else {
        value = html.slice(cursor).match(/^[^\s>]*/)?.[0] ?? '';
        cursor += value.length;
        unquotedTo = cursor;
      }
    }
    if (key !== '') attributes.push([key.toLowerCase(), decode(value)]);
    cursor = skip(html, cursor);
  }
  // The slash of `<a href=x/>` is the value's.
  const isEmpty = html[cursor - 1] === '/' && unquotedTo !== cursor;
  return { name, attributes, isEmpty, end: cursor + 1 };
}

function at(html: string, from: number): string {
  return html.slice(from, from + 200);
}

function skip(html: string, from: number): number {
  let cursor = from;
  while (/[ \n\r\t\f]/.test(html[cursor] ?? '')) cursor++;
  return cursor;
}
