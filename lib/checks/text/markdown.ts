/**
 * Markdown to blocks, as a browser would show it: CommonMark with GitHub's tables, strikethrough, links and footnotes, and
 * front matter. The parser's events (micromark, exact to the unit) are written as HTML beside a map back to the source, and
 * the HTML reader does the rest, so that HTML inside Markdown, white space and block kinds are read by one set of rules.
 * Big, and slower than reading HTML: for the command line and the endpoint, never in a page.
 */
import { parse, postprocess, preprocess } from 'micromark';
import { gfm } from 'micromark-extension-gfm';
import { decodeString } from 'micromark-util-decode-string';
import { findFrontMatter, readFrontMatter } from './front-matter.ts';
import { readHtml } from './html.ts';
import { createMarkup, escapeHtml, type Markup } from './markup.ts';
import { composeMaps, type SourceBlock, type SourceText, toSource } from './source.ts';
import { deepest, isTangledMarkdown, Tangled } from './tangled.ts';

/** The extensions' tokens are not in the parser's own list of types. */
interface Token {
  readonly type: string;
  readonly start: { readonly offset: number };
  readonly end: { readonly offset: number };
}
type Events = readonly (readonly ['enter' | 'exit', Token, unknown])[];

const extensions = [gfm()];

/**
 * Throws `Tangled` for what nobody writes.
 * @param more of the parser's extensions.
 */
export function readMarkdown(source: string, more: typeof extensions = []): SourceText {
  if (isTangledMarkdown(source)) throw new Tangled();
  const matter = findFrontMatter(source);
  // The parser drops a byte order mark and counts from behind it.
  const base = matter ? matter.end : source.startsWith('\ufeff') ? 1 : 0;
  const text = source.slice(base);
  const events: Events = postprocess(
    parse({ extensions: [...extensions, ...more] })
      .document()
      .write(preprocess()(text, 'utf8', true)),
  );
  const markup = createMarkup(text, base);
  writeEvents(events, text, markup);
  const { html, map } = markup.take();
  const read = readHtml(html, { deepest });
  const blocks = read.blocks.map((block): SourceBlock => ({ ...block, map: composeMaps(block.map, map) }));
  const comments = read.comments.map((comment) => ({ ...comment, ...toSource(map, comment) }));
  if (!matter) return { blocks, comments };
  const front = readFrontMatter(source, matter);
  const frontMatter = { start: matter.start, end: matter.end, ...(front.wrong ? { wrong: front.wrong } : {}) };
  return { blocks: [...front.blocks, ...blocks], comments, frontMatter };
}

/** Tokens that hold no text of the piece, whatever is in them. */
const quietTypes = new Set(['definition', 'resource', 'reference', 'gfmFootnoteDefinitionLabel', 'codeFencedFence', 'tableDelimiterRow']);

/** A paragraph of code in MDX: what it takes from elsewhere, and what it gives. To Markdown it is text, and nobody writes it as such. */
export const moduleCode =
  /^(?:import\s+(?:[\w$*{][^'"]*\sfrom\s+)?['"]|export\s+(?:default\s|(?:const|let|var|class|(?:async\s+)?function)\s+[\w$]+\s*[=({]|\{|\*))/;

/** Tokens whose source is text as it stands. */
const textTypes = new Set(['data', 'characterEscapeValue', 'codeTextData', 'codeFlowValue', 'gfmFootnoteCallLabelMarker']);

const linkPrefixes: Readonly<Record<string, string>> = {
  autolinkProtocol: '',
  autolinkEmail: 'mailto:',
  literalAutolinkHttp: '',
  literalAutolinkWww: 'http://',
  literalAutolinkEmail: 'mailto:',
};

const elements: Readonly<Record<string, string>> = {
  paragraph: 'p',
  blockQuote: 'blockquote',
  codeFenced: 'pre',
  codeIndented: 'pre',
  codeText: 'code',
  table: 'table',
  tableRow: 'tr',
  tableHeader: 'th',
  tableData: 'td',
  gfmFootnoteDefinition: 'section',
  emphasis: 'em',
  strong: 'strong',
  strikethrough: 'del',
};

/** What begins a list, or ends the say that an outer list has over its paragraphs. */
const containers = new Set(['listOrdered', 'listUnordered', 'blockQuote', 'gfmFootnoteDefinition']);

function writeEvents(events: Events, source: string, markup: Markup): void {
  const hrefs = findDefinitions(events, source);
  /** Open elements that end with their token; an item of a list ends with the next one too. */
  const open: { token: Token; end: string }[] = [];
  const tight: boolean[] = [];
  /** Open tokens that hold no text. */
  const quiet = new Set<Token>();
  /** Inside an image everything is its `alt`, and holds no elements. */
  let image: Token | null = null;
  const slice = ({ start, end }: Token) => source.slice(start.offset, end.offset);

  function begin(token: Token, start: string, end: string): void {
    markup.tag(start);
    open.push({ token, end });
  }

  function enter(token: Token, at: number): void {
    const { type } = token;
    const { start, end } = { start: token.start.offset, end: token.end.offset };
    if (quietTypes.has(type) || (type === 'paragraph' && moduleCode.test(slice(token)))) quiet.add(token);
    if (quiet.size > 0) return;
    if (textTypes.has(type)) markup.text(start, end);
    else if (type === 'lineEnding' || type === 'lineEndingBlank') markup.instead('\n', start, end);
    else if (type === 'characterReference') markup.instead(escapeHtml(decodeString(slice(token))), start, end);
    else if (!image) enterElement(token, at);
  }

  function enterElement(token: Token, at: number): void {
    const { type } = token;
    const { start, end } = { start: token.start.offset, end: token.end.offset };
    if (containers.has(type)) tight.push(type.startsWith('list') && !isLoose(events, at));
    if (type === 'paragraph' && tight.at(-1)) return;
    const prefix = linkPrefixes[type];
    const element = elements[type];
    if (element) begin(token, `<${element}>`, `</${element}>`);
    else if (type === 'htmlFlowData' || type === 'htmlTextData') markup.html(start, end);
    else if (type === 'thematicBreak') markup.tag('<hr>');
    else if (type === 'hardBreakTrailing' || type === 'hardBreakEscape') markup.instead('<br>', start, end);
    else if (type === 'link') begin(token, toLinkStart(findHref(events, at, source, hrefs)), '</a>');
    else if (type === 'listOrdered' || type === 'listUnordered') begin(token, '<ul><li>', '</li></ul>');
    else if (type === 'listItemPrefix') markup.tag('</li><li>');
    // Shown as [1]: a number right behind the word would change the word.
    else if (type === 'gfmFootnoteCall') begin(token, '<a href="#note">', '</a>');
    else if (type === 'image') {
      image = token;
      begin(token, '<img alt="', '">');
    } else if (type === 'atxHeading' || type === 'setextHeading') {
      const level = findLevel(events, at, source);
      begin(token, `<h${level}>`, `</h${level}>`);
    } else if (prefix !== undefined) {
      markup.tag(toLinkStart(prefix + slice(token)));
      markup.text(start, end);
      markup.tag('</a>');
    }
  }

  function exit(token: Token): void {
    quiet.delete(token);
    if (token === image) image = null;
    if (containers.has(token.type)) tight.pop();
    if (open.at(-1)?.token === token) markup.tag(open.pop()?.end ?? '');
  }

  for (const [at, [step, token]] of events.entries()) {
    if (step === 'enter') enter(token, at);
    else exit(token);
  }
}

function toLinkStart(href: string): string {
  return `<a href="${escapeHtml(href)}">`;
}

/** The source of the first token of these types inside the token that begins at `at`. */
function findInside(events: Events, at: number, source: string, types: readonly string[]): string | null {
  const outer = events[at]?.[1];
  for (let n = at + 1; n < events.length; n++) {
    const token = events[n]?.[1] as Token;
    if (token === outer) return null;
    if (types.includes(token.type)) return source.slice(token.start.offset, token.end.offset);
  }
  return null;
}

/**
 * Whether the items of the list that begins at `at` hold paragraphs, and not just text: CommonMark says so where a blank line
 * parts two of its items or two blocks of one item. A blank line right behind a marker only begins an item empty.
 */
function isLoose(events: Events, at: number): boolean {
  const list = events[at]?.[1];
  let depth = 0;
  let afterMarker = false;
  for (let n = at + 1; n < events.length; n++) {
    const [step, token] = events[n] as Events[number];
    if (token === list) return false;
    if (containers.has(token.type)) depth += step === 'enter' ? 1 : -1;
    if (depth === 0 && step === 'enter' && token.type === 'lineEndingBlank' && !afterMarker) return true;
    if (token.type === 'listItemPrefix' && step === 'exit') afterMarker = true;
    else if (token.type !== 'linePrefix' && (token.type !== 'lineEndingBlank' || step === 'exit')) afterMarker = false;
  }
  return false;
}

function findLevel(events: Events, at: number, source: string): number {
  const sequence = findInside(events, at, source, ['atxHeadingSequence', 'setextHeadingLineSequence']) ?? '#';
  return sequence.startsWith('#') ? sequence.length : sequence.startsWith('=') ? 1 : 2;
}

const normalise = (label: string) =>
  label
    .replace(/[\t\n\r ]+/g, ' ')
    .trim()
    .toLowerCase()
    .toUpperCase();

function findHref(events: Events, at: number, source: string, hrefs: ReadonlyMap<string, string>): string {
  // A picture in the label has a resource of its own, before the link's.
  const outer = events[at]?.[1] as Token;
  let label = '';
  let depth = 0;
  for (let n = at + 1; n < events.length; n++) {
    const [step, token] = events[n] as Events[number];
    if (token === outer) break;
    if (token.type === 'label') depth += step === 'enter' ? 1 : -1;
    if (step !== 'enter') continue;
    if (token.type === 'labelText' && depth === 1 && label === '') label = source.slice(token.start.offset, token.end.offset);
    if (depth > 0) continue;
    if (token.type === 'resourceDestinationString') return decodeString(source.slice(token.start.offset, token.end.offset));
    if (token.type === 'referenceString') label = source.slice(token.start.offset, token.end.offset);
  }
  return hrefs.get(normalise(label)) ?? '';
}

function findDefinitions(events: Events, source: string): Map<string, string> {
  const hrefs = new Map<string, string>();
  for (const [at, [step, token]] of events.entries()) {
    if (step !== 'enter' || token.type !== 'definition') continue;
    const label = normalise(findInside(events, at, source, ['definitionLabelString']) ?? '');
    const href = decodeString(findInside(events, at, source, ['definitionDestinationString']) ?? '');
    if (!hrefs.has(label)) hrefs.set(label, href);
  }
  return hrefs;
}
