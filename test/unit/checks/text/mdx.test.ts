import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../../../../lib/checks/text/markdown.ts';
import { readMdx } from '../../../../lib/checks/text/mdx.ts';
import { readSource, toFormat } from '../../../../lib/checks/text/readers.ts';
import { toSource } from '../../../../lib/checks/text/source.ts';

const texts = (source: string) => readMdx(source).blocks.map(({ text }) => text);
const unknown = '\ufffc';

describe('MDX', () => {
  it('is what ends in .mdx', () => {
    expect([toFormat('a.mdx'), toFormat('a.md')]).toEqual(['mdx', 'markdown']);
  });

  it.each([
    ['an expression in a line as one sign that no word is', 'Only {price} the {x} the day.', [`Only ${unknown} the ${unknown} the day.`]],
    ['an expression alone as nothing', 'One.\n\n{list.map((each) => {\n  return <p>utilise</p>\n\n})}\n\nTwo.', ['One.', 'Two.']],
    ['strings and templates with braces in them', `a {"}"} b {\`}\${\`{\`}\`} c`, [`a ${unknown} b ${unknown} c`]],
    ['a space that is written so', "a{' '}b", ['a b']],
    ['the name of a heading as nothing', '## Warm and dry {#warm-dry}', ['Warm and dry']],
    ['a brace on its own as text', 'Use { to begin. I don’t {know', ['Use { to begin. I don’t {know']],
    ['a brace with a backslash as text', 'Use \\{this\\}.', ['Use {this}.']],
    ['code as code', 'Press `{x}` or\n\n```js\nconst a = {\n```\n\n- ~~~\n  {b}\n  ~~~\n\n{gone}', ['Press {x} or', 'const a = {', '{b}']],
    ['front matter as it is', '---\ntitle: One {two}\n---\n\n{gone}\n', ['One {two}']],
    ['apostrophes in what an expression shows', "{a && <p>Don't</p>}\n\nTwo.", ['Two.']],
  ])('reads %s', (_, source, expected) => {
    expect(texts(source)).toEqual(expected);
  });

  it.each([
    ['what attributes compute', 'A <Price of={a > 1} on={() => { go() }} label="x > y" /> day.', [`A ${unknown} day.`]],
    [
      'the tags of what holds text',
      'A <B c={d}>warm</B> day.\n\n<Card>*Two*</Card>\n\n<Tabs>\n  <Tab>\n\n    Three\n\n  </Tab>\n</Tabs>',
      ['A warm day.', 'Two', 'Three'],
    ],
    ['attributes over lines', '<Chart\n    data={[1, 2,\n\n 3]}\n    {...rest}\n/>\n\nTwo.', ['Two.']],
    ['names that HTML does not know', '<Tabs.Item label="x">\n\nInside.\n\n</Tabs.Item>', ['Inside.']],
    ['names that mean something else in HTML', '<Title>\n\nInside.\n\n</Title>\n\n<Script>\n\nToo.\n\n</Script>', ['Inside.', 'Too.']],
    ['fragments', '<>\n\nInside.\n\n</>', ['Inside.']],
    ['images without what computes them', '<img src={pic} alt="A warm shell" />', ['A warm shell']],
  ])('reads elements without %s', (_, source, expected) => {
    expect(texts(source)).toEqual(expected);
  });

  it('reads what is no tag as text', () => {
    expect(texts('a < b and 2<3')).toEqual(['a < b and 2<3']);
  });

  it('reads no module code, over empty lines either', () => {
    expect(
      texts(
        'import {\n  A,\n} from "./shop"\n\nexport const meta = {\n  title: "x",\n\n  tags: [],\n}\n\nexport default function Page() {\n  return 1\n\n}\n\nCome in.',
      ),
    ).toEqual(['Come in.']);
  });

  it('knows comments, which may switch rules off', () => {
    const source = 'One. {/* vale off */}\n\n{/*\n  two\n*/}\n\nThree.';
    const { blocks, comments } = readMdx(source);
    expect(blocks.map(({ text }) => text)).toEqual(['One.', 'Three.']);
    expect(comments.map(({ start, end, text }) => [source.slice(start, end), text])).toEqual([
      ['{/* vale off */}', 'vale off'],
      ['{/*\n  two\n*/}', 'two'],
    ]);
  });

  it('is Markdown where it has no code', () => {
    const piece = fc.constantFrom(
      '# One',
      'two *three*',
      '\n\n',
      '\n',
      '- four',
      '`five`',
      '[six](/six)',
      '<b>seven</b>',
      '> eight',
      '<!-- nine -->',
      '\\*',
      '&amp;',
      '---',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const source = pieces.join(' ');
        expect(readMdx(source)).toEqual(readMarkdown(source));
      }),
    );
  });

  it('knows where every plain word stands, and never throws but for a tangle', () => {
    const piece = fc.constantFrom(
      'one ',
      'words ',
      '{',
      '}',
      '{x}',
      '`',
      '```\n',
      '"',
      "'",
      '${',
      '<A ',
      '<A b={c} />',
      '</A>',
      '>',
      '\n',
      '\n\n',
      '\\',
      '//',
      '/*',
      '*/',
      'export const a = ',
      '\ufeff',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
        const source = pieces.join('');
        for (const { text, map } of readSource(source, 'mdx').blocks)
          for (const word of text.matchAll(/one|words/g)) {
            const { start, end } = toSource(map, { start: word.index, end: word.index + word[0].length });
            expect(source.slice(start, end)).toBe(word[0]);
          }
      }),
      { numRuns: 2000 },
    );
  });

  it.each(['{', '{`', '<A {', '<A b={', '`{', '{/*', "{'", '<', '{x}', '<A b={c} '])('gets through a megabyte of %j', (piece) => {
    const from = performance.now();
    readSource(piece.repeat(1_000_000 / piece.length), 'mdx');
    expect(performance.now() - from).toBeLessThan(20_000);
  });
});
