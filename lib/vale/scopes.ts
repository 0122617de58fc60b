/** Vale's scopes in our words. A dotted name holds where all its parts do: `text.heading.h2` is `heading.h2`. */

/** `scope` null: everywhere. `off`: for files of another type only. */
type Converted = { ok: true; scope: string[] | null; types: string[]; off: boolean; note?: string } | { ok: false; reason: string };

/** What Vale once had for parts of a line, and refuses now. Styles still have them; the words of links are here, the others are not. */
const inline = ['code', 'link', 'strong', 'emphasis'];

/** By their parts, in order of the alphabet. */
const names: Readonly<Record<string, readonly string[]>> = {
  '': ['text'],
  heading: ['heading'],
  ...Object.fromEntries(
    [1, 2, 3, 4, 5, 6].flatMap((n) => [
      [`h${n}`, [`heading.h${n}`]],
      [`h${n} heading`, [`heading.h${n}`]],
    ]),
  ),
  table: ['table', 'table.caption'],
  header: ['table.header'],
  'header table': ['table.header'],
  cell: ['table.cell'],
  'cell table': ['table.cell'],
  'caption table': ['table.caption'],
  'caption figure': ['figure.caption'],
  figure: ['figure.caption'],
  caption: ['figure.caption'],
  list: ['list'],
  blockquote: ['blockquote'],
  alt: ['alt'],
  attr: ['alt'],
  'alt attr': ['alt'],
  paragraph: ['paragraph'],
  // Vale cuts only plain paragraphs into sentences.
  sentence: ['sentence & paragraph'],
  'paragraph sentence': ['sentence & paragraph'],
  summary: ['summary'],
  raw: ['raw'],
  link: ['link'],
  // Of front matter what readers will see is text here.
  ...Object.fromEntries(['headline', 'title'].map((key) => [`frontmatter ${key}`, ['title']])),
  ...Object.fromEntries(
    ['description', 'excerpt', 'subtitle', 'summary'].map((key) => [[key, 'frontmatter'].sort().join(' '), ['excerpt']]),
  ),
};

const extensions = 'md markdown mdx txt html htm adoc rst org xml dita'.split(' ');

/**
 * @param written as in the file.
 * @param type the file's extension, where one file is meant: `text.md` then is nothing in others. Default: any.
 */
export function toScope(written: readonly string[], type?: string): Converted {
  const scope: string[] = [];
  const types = new Set<string>();
  let note: string | undefined;
  for (const expression of written) {
    let made = [''];
    let isOther = false;
    for (const word of expression.split('&')) {
      const isNot = word.trim().startsWith('~');
      const name = word.trim().replace(/^~\s*/, '');
      if (inline.includes(name.split('.')[0] ?? '') && !expression.includes('&')) {
        if (name !== 'link') return { ok: false, reason: `Vale no longer knows the scope "${name}"` };
        note = 'Vale no longer knows the scope "link" and refuses the rule; here it looks at the words of links.';
      }
      const all = name.split('.').map((part) => part.trim());
      const [wanted] = all.filter((each) => extensions.includes(each));
      const parts = all.filter((part) => part !== 'text' && part !== '' && !extensions.includes(part));
      if (wanted !== undefined) {
        types.add(wanted);
        const isThis = type === undefined || type === wanted;
        // "No heading of a .md file" says nothing in others, "no .md file" nothing in this one.
        if (isNot && (!isThis || parts.length === 0)) {
          isOther ||= type === wanted;
          continue;
        }
        isOther ||= !isThis;
      }
      const known = names[parts.toSorted().join(' ')];
      // What is not here is never there.
      if (!known && isNot) continue;
      if (!known) return { ok: false, reason: `there is nothing here like the scope "${name}"` };
      // "Not a or b" is both not; "a or b" is either.
      if (isNot) made = made.map((so) => [so, ...known.map((each) => `~${each}`)].filter(Boolean).join(' & '));
      else made = made.flatMap((so) => known.map((each) => (so ? `${so} & ${each}` : each)));
    }
    if (!isOther) scope.push(...made.map((each) => each || 'text'));
  }
  const off = scope.length === 0 && written.length > 0;
  return {
    ok: true,
    scope: off || scope.length === 0 || scope.includes('text') ? null : scope,
    types: [...types],
    off,
    ...(note ? { note } : {}),
  };
}
