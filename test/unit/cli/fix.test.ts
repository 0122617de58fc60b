// @vitest-environment node
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createChecking } from '../../../cli/checking.ts';
import { fix } from '../../../cli/fixing.ts';
import { checkReportSchema } from '../../../cli/report.ts';
import { readSource, type SourceFormat } from '../../../lib/checks/text/readers.ts';
import { makeFiles, runCli, samplePath } from '../../support/cli.ts';
import { toProtocol } from '../../support/rules.ts';

const sample = samplePath();

describe('countersign check --fix', { timeout: 60_000 }, () => {
  it('writes what is safe, says what it changed, and reports what is left', async () => {
    const folder = makeFiles({
      'a.md': 'We utilise *man-made* wool, and uti*lise* it.\n\n<!-- vale off -->\n\nWe utilise it.\n',
      'b.html': '<p>Fern <b>Hill</b> and Fern Hill utilise&nbsp;it.</p>\r\n',
      'c.txt': 'Nothing.\n',
    });
    const run = await runCli(['check', '.', '--fix', '--protocol', sample, '--format', 'json'], { cwd: folder });
    const { fixed, findings } = checkReportSchema.parse(JSON.parse(run.out));
    expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe(
      'We use *synthetic* wool, and uti*lise* it.\n\n<!-- vale off -->\n\nWe utilise it.\n',
    );
    expect(readFileSync(join(folder, 'b.html'), 'utf8')).toBe('<p>Fern <b>Hill</b> and Fernhill use&nbsp;it.</p>\r\n');
    expect(fixed.map(({ file, line, column, from, to }) => [file, `${line}:${column}`, from, to])).toEqual([
      ['a.md', '1:4', 'utilise', 'use'],
      ['a.md', '1:13', 'man-made', 'synthetic'],
      ['b.html', '1:25', 'Fern Hill', 'Fernhill'],
      ['b.html', '1:35', 'utilise', 'use'],
    ]);
    expect(findings.map(({ file, match }) => [file, match])).toEqual([
      ['a.md', 'utilise'],
      ['b.html', 'Fern Hill'],
    ]);
    const text = await runCli(['check', 'c.txt', 'a.md', '--fix', '--protocol', sample], { cwd: folder });
    expect(text.out).not.toContain('fixed');
  });

  it('fixes only what was asked for, and never standard input', async () => {
    const folder = makeFiles({ 'a.txt': 'Fern Hill will utilise it.' });
    const run = await runCli(['check', 'a.txt', '--fix', '--min-severity', 'must', '--protocol', sample], { cwd: folder });
    expect(run.out).toBe('fixed  a.txt:1:1  Fern Hill -> Fernhill  brand-name\n\nNothing to say about 1 file.\n');
    expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe('Fernhill will utilise it.');
    expect((await runCli(['check', '-', '--fix', '--protocol', sample], { cwd: folder })).err).toBe(
      "--fix can't write to standard input. Name a file.\n",
    );
  });
});

describe('a fix', () => {
  const protocol = toProtocol([
    { kind: 'substitution', swap: { tag: '<b>&amp;</b>', star: '*x*', plain: 'word' } },
    { kind: 'existence', tokens: ['gone'], fixes: [{ remove: true }] },
  ]);
  const fixed = (source: string, format: SourceFormat) => {
    const checked = createChecking(protocol, { surface: 'draft' }, {}).check('x', source, format);
    return fix(source, checked, checked.engine).source;
  };

  it('is read as the words it is, never as markup', () => {
    expect(fixed('<p>tag <img alt="tag"></p>', 'html')).toBe('<p>&lt;b>&amp;amp;&lt;/b> <img alt="&lt;b>&amp;amp;&lt;/b>"></p>');
    expect(fixed('star and tag', 'markdown')).toBe('\\*x\\* and \\<b>\\&amp;\\</b>');
    expect(fixed('`star` and plain', 'markdown')).toBe('`star` and word');
    expect(fixed('---\ntitle: plain\ndescription: "star"\n---\n', 'markdown')).toMatch(/^---\ntitle: word\n/);
    expect(fixed('One.\n\ngone\n\nTwo, gone.', 'text')).not.toContain('gone');
  });

  it('takes no longer where thousands of fixes would be read in another way', () => {
    const list = toProtocol([{ kind: 'substitution', swap: { foo: '1. x', plain: 'word' } }]);
    const source = Array.from({ length: 2_000 }, (_, n) => `foo is here, and plain ${n}, foo`).join('\n\n');
    const checked = createChecking(list, { surface: 'draft' }, {}).check('x', source, 'markdown');
    const started = performance.now();
    const after = fix(source, checked, checked.engine);
    expect(performance.now() - started).toBeLessThan(10_000);
    expect(after.source).toBe(source.replaceAll('plain', 'word').replace(/foo$/gm, '1. x'));
  });

  it('leaves code and placeholders alone, which a better word would break', () => {
    const source = 'A plain `plain()` and {{ plain }}.\n\n    plain()\n';
    expect(fixed(source, 'markdown')).toBe(source.replace('plain', 'word'));
    expect(fixed('<p>plain <code>plain</code></p>', 'html')).toBe('<p>word <code>plain</code></p>');
  });

  it('leaves addresses alone, because a better word in one leads somewhere else', () => {
    expect(fixed('Plain: plain at https://plain.example/plain, <a@plain.example>, plain.js.', 'markdown')).toBe(
      'Plain: word at https://plain.example/plain, <a@plain.example>, plain.js.',
    );
  });

  it('leaves every other word of the file as it was, whatever is written', () => {
    const piece = fc.constantFrom(
      'plain',
      'gone',
      'star',
      'tag',
      ' ',
      'word',
      '*',
      '`',
      '\n',
      '\n\n',
      '- ',
      '> ',
      '<b>',
      '</b>',
      '&amp;',
      ', ',
      '. ',
      '| ',
      '[',
      '](/x)',
      '# ',
    ); // prettier-ignore
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 14 }),
        fc.constantFrom('markdown' as const, 'html' as const, 'text' as const),
        (pieces, format) => {
          const source = pieces.join('');
          const kinds = (text: string) =>
            readSource(text, format).blocks.map(({ kind, links = [] }) => `${kind} ${links.map(({ href }) => href)}`);
          const after = fixed(source, format);
          // A block may go with its last word; what stays is of the same kind and has the same links.
          const left = kinds(after);
          let at = 0;
          for (const kind of kinds(source)) if (kind === left[at]) at++;
          if (!source.includes('gone')) expect(left).toEqual(kinds(source));
          else expect(at).toBe(left.length);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('countersign check --explain', { timeout: 60_000 }, () => {
  it('says what a rule is about, with examples', async () => {
    const cwd = makeFiles({});
    const { out, code } = await runCli(['check', '--explain', 'brand-name', '--protocol', sample], { cwd });
    expect(code).toBe(0);
    expect(out).toContain('One spelling everywhere is how people find us');
    expect(out).toContain('not  Fern Hill opens in Leeds.\n  but  Fernhill opens in Leeds.');
    const unknown = await runCli(['check', '--explain', 'brandname', '--protocol', sample], { cwd });
    expect(unknown).toMatchObject({ code: 2, err: 'The protocol has no rule "brandname". Did you mean "brand-name"?\n' });
  });
});
