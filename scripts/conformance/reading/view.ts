/** A text as Vale cuts it into blocks: rules are compared here and not readers, so the reading is Vale's. */
import type { BlockKind } from '../../../lib/checks/types.ts';
import { matchesGlob } from '../../../lib/vale/glob.ts';
import type { Section, Settings } from '../../../lib/vale/settings.ts';
import { noFlags, translatePattern } from '../../../lib/vale/translate.ts';
import { countCharacters, linesOf, toBytes } from './bytes.ts';
import { createComments, type Switches } from './comments.ts';
import { readFrontMatter } from './front-matter.ts';
import { toHtml } from './markdown.ts';
import { type Piece, walk } from './walk.ts';

export type Format = 'markdown' | 'html' | 'text';

export interface ValesBlock {
  /** Vale's name for it, and those of what it is part of: `text`, `heading`, `heading.h2`. */
  names: ReadonlySet<string>;
  kind: BlockKind;
  level?: number;
  text: string;
  context: string;
  line: number;
  isEverywhere: boolean;
  switches: Switches;
}

export interface View {
  blocks: readonly ValesBlock[];
  /** What formulas count, an element each; null where Vale does not look at the text as a whole. */
  counted: readonly { kind: BlockKind; level?: number; text: string }[] | null;
  /** Of the source, in bytes. */
  lines: readonly string[];
  format: Format;
}

export interface Needs {
  paragraphs: boolean;
  sentences: boolean;
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
  const extension = extensionOf(name);
  return formats[settings?.formats.get(extension) ?? extension] ?? null;
}

function extensionOf(name: string): string {
  return name.match(/\.([^./]+)$/)?.[1]?.toLowerCase() ?? '';
}

interface Source {
  written: string;
  name: string;
  format: Format;
  settings: Settings | null;
  styles: readonly string[];
}

export function toView(source: Source, needs: Needs, sentencesOf: (text: string) => readonly string[]): View {
  const { format, styles } = source;
  const text = source.written.replaceAll('&rsquo;', "'").replace(/\r\n?/g, '\n');
  const bytes = toBytes(text);
  const comments = createComments(styles);
  const cut = (piece: Omit<Piece, 'scope'>) => cutProse(piece, needs, sentencesOf);
  const whole = (kind: BlockKind, name: string, said: string, context: string): ValesBlock => ({
    names: new Set([name]),
    kind,
    text: said,
    context,
    line: -1,
    isEverywhere: true,
    switches: comments.now(),
  });
  if (format === 'text') {
    const blocks = cut({ text, context: bytes, line: -1, switches: comments.now() });
    return { blocks: [...blocks, whole('raw', 'raw', text, bytes)], counted: null, lines: linesOf(bytes), format };
  }
  const isHtml = format === 'html';
  const content = isHtml ? bytes : toBytes(hideFromSearch(text));
  const { pieces, skipped } = walk(isHtml ? text : toHtml(hideFromRules(text, source)), {
    isHtml,
    content,
    comments,
    ignoredScopes: source.settings?.ignoredScopes ?? null,
    skippedScopes: source.settings?.skippedScopes ?? null,
    ignoredClasses: source.settings?.ignoredClasses ?? [],
  });
  const values = isHtml ? [] : readFrontMatter(text);
  const ignored = source.settings?.ignoredScopes ?? [];
  const front = values
    .filter(
      ({ key }) =>
        !ignored.some(
          (scope) => /^(?:text\.)?frontmatter(?:\.|$)/.test(scope) && (scope.endsWith(`.${key}`) || scope.endsWith('frontmatter')),
        ),
    )
    .map(({ key, text: said, line }) =>
      toBlock({ scope: `frontmatter.${key}`, text: said, context: bytes, line, switches: createComments([]).now() }),
    );
  const body = pieces.flatMap((piece) => (piece.scope === '' ? cut(piece) : [toBlock(piece)]));
  comments.reset();
  const summary = pieces.filter(({ scope }) => scope === '' || scope === 'list' || scope === 'blockquote');
  return {
    blocks: [
      ...front,
      ...body,
      whole('paragraph', 'summary', summary.map(({ text: said }) => `${said}\n\n`).join(''), content),
      whole('raw', 'raw', text, bytes),
    ],
    counted: toCounted(pieces, skipped),
    lines: linesOf(bytes),
    format,
  };
}

const kindOf: Readonly<Record<string, BlockKind>> = {
  'table.header': 'table-header',
  'table.cell': 'table-cell',
  'table.caption': 'caption',
  'figure.caption': 'caption',
  list: 'list-item',
  blockquote: 'quote',
  'attr.alt': 'image-alt',
};

function toBlock({ scope, text, context, line, switches }: Piece): ValesBlock {
  const parts = scope.split('.');
  const names = new Set(['text', ...parts.map((_, n) => parts.slice(0, n + 1).join('.')), ...(scope === 'attr.alt' ? ['alt'] : [])]);
  if (/^frontmatter\.(?:title|headline)$/.test(scope)) names.add('title');
  if (/^frontmatter\.(?:description|excerpt|subtitle|summary)$/.test(scope)) names.add('excerpt');
  const level = Number(scope.match(/^heading\.h(\d)$/)?.[1] ?? 0);
  const common = { names, text, context, line, isEverywhere: false, switches };
  if (level > 0) return { ...common, kind: 'heading', level };
  // A text of the front matter is a text, and nothing more.
  return { ...common, kind: kindOf[scope] ?? 'title' };
}

/** Plain text is seen by paragraph, by sentence and whole, as far as any rule asks for that. */
function cutProse(piece: Omit<Piece, 'scope'>, needs: Needs, sentencesOf: (text: string) => readonly string[]): ValesBlock[] {
  const { text, ...where } = piece;
  const common = { ...where, kind: 'paragraph' as const, isEverywhere: text.includes('\n') };
  const paragraphs = needs.paragraphs ? text.split(/(?<=\n\n)/) : [];
  const sentences = needs.sentences ? sentencesOf(text).map((each) => each.trim()) : [];
  return [
    ...paragraphs.map((each) => ({ ...common, names: new Set(['text', 'paragraph']), text: each })),
    ...sentences.filter((each) => each !== '').map((each) => ({ ...common, names: new Set(['text', 'sentence']), text: each })),
    { ...common, names: new Set(['text']), text },
  ];
}

/** A paragraph ends with an empty line, also within an element. */
function toCounted(pieces: readonly Piece[], skipped: ReadonlyMap<string, number>): NonNullable<View['counted']> {
  const counted = pieces.flatMap((piece) => {
    if (piece.scope === 'attr.alt') return [];
    const { kind, level } = toBlock(piece);
    if (piece.scope !== '' && piece.scope !== 'list' && piece.scope !== 'blockquote')
      return [{ kind, level: level ?? 1, text: piece.text }];
    return piece.text
      .split('\n\n')
      .map((text, n) => ({ kind: piece.scope === '' || n > 0 ? ('paragraph' as const) : kind, text: toMeasured(text) }));
  });
  const code = Array.from({ length: skipped.get('pre') ?? 0 }, () => ({ kind: 'code' as const, text: '-' }));
  return [...counted, ...code];
}

/**
 * Vale measures a word in bytes, and to it "é" is no vowel: letters beyond ASCII become consonants here, and what they are longer
 * becomes signs that count for nothing else.
 */
function toMeasured(text: string): string {
  return text.replace(/[\p{L}\p{N}']+/gu, (word) => {
    const plain = word.replace(/[^ -~]/gu, 'x');
    return "'".repeat(toBytes(word).length - plain.length) + plain;
  });
}

function stars(text: string): string {
  return '*'.repeat(countCharacters(toBytes(text)));
}

/** Places in a Markdown file where nothing is looked for: what opens a code block says, names of links, numbers of items. */
function hideFromSearch(text: string): string {
  return text
    .replace(/`{3,}.+/g, (line) => {
      const parts = line.split('`');
      return '`'.repeat(parts.length - 1) + stars(parts.at(-1) ?? '');
    })
    .replace(/\]\[[^\]\n]+\]/g, (name) => `][${stars(name.slice(3))}]`)
    .replace(/\[[^\]\n]+\]:/g, (name) => `[${stars(name.slice(3))}]:`)
    .replace(/^\d+\./gm, stars);
}

/** Front matter, `BlockIgnores` and `TokenIgnores` become code before the text is read. */
function hideFromRules(text: string, { name, settings }: Source): string {
  const block = (found: string) => `\n\`\`\`\n${found}\n\`\`\`\n`;
  const inline = (found: string) => `\`${found}\``;
  const extension = `.${extensionOf(name)}`;
  const sections = (settings?.sections ?? []).filter(
    ({ glob }) => glob === '*' || matchesGlob(glob, '.md') || matchesGlob(glob, extension),
  );
  const all = (key: 'blockIgnores' | 'tokenIgnores') => sections.flatMap((section: Section) => section[key]);
  let hidden = text.replace(/^(?:---|\+\+\+)\n([\s\S]+?)\n(?:---|\+\+\+)/, (_, matter: string) => block(matter));
  for (const pattern of all('blockIgnores')) hidden = replaceAll(hidden, pattern, block);
  for (const pattern of all('tokenIgnores')) hidden = replaceAll(hidden, pattern, inline);
  return hidden;
}

function replaceAll(text: string, pattern: string, as: (found: string) => string): string {
  const made = translatePattern(pattern, noFlags);
  if (!made.ok) return text;
  const expression = new RegExp(made.source, 'gmu');
  return text.replace(expression, (...found: unknown[]) => {
    const [, first] = found;
    // The group, which Vale asks for; without one it writes the sign for it.
    return as(typeof first === 'string' ? first : typeof first === 'number' ? '$1' : '');
  });
}
