/** A text file after an accident in an editor: lines lost, doubled, cut, shifted, or with something else after the colon. */
import fc from 'fast-check';

export function damaged(source: string): fc.Arbitrary<string> {
  const lines = source.split('\n');
  const damage = fc.record({
    line: fc.nat(lines.length - 1),
    how: fc.constantFrom('drop', 'double', 'cut', 'word', 'indent'),
    word: fc.constantFrom('x', '- x', '[', '{', 'null', '1', '"', '*a', '&a', '!', '#', 'a: b', '~', '\t', '(a+)+$', '[(a]'),
  });
  return fc.array(damage, { minLength: 1, maxLength: 4 }).map((damages) => {
    const broken = [...lines];
    for (const { line, how, word } of damages) {
      const was = broken[line] ?? '';
      if (how === 'drop') broken[line] = '';
      else if (how === 'double') broken[line] = `${was}\n${was}`;
      else if (how === 'cut') broken[line] = was.slice(0, Math.floor(was.length / 2));
      else if (how === 'indent') broken[line] = `  ${was}`;
      else broken[line] = was.replace(/: .*$/, `: ${word}`);
    }
    return broken.join('\n');
  });
}
