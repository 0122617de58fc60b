// @vitest-environment happy-dom
/** The command line and the content script are one engine: same words, same rules, same advice, whatever way a text came in. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { describe, expect, it } from 'vitest';
import { createChecking } from '../../../cli/checking.ts';
import { parseProtocol } from '../../../lib/brand-protocol/parse.ts';
import type { BrandProtocol } from '../../../lib/brand-protocol/schema.ts';
import { toConfidential } from '../../../lib/checks/confidential/terms.ts';
import { lightDetectors } from '../../../lib/checks/detectors/registry.ts';
import { compileWith } from '../../../lib/checks/engine.ts';
import { pageKinds } from '../../../lib/checks/kinds/registry.ts';
import type { SourceFormat } from '../../../lib/checks/text/readers.ts';
import { getLate, toCompileOptions } from '../../../lib/overlay/late.ts';
import { readBlocks } from '../../../lib/sites/read.ts';
import { toProtocol } from '../../support/rules.ts';

const parsed = await parseProtocol(readFileSync('public/protocols/starter.yaml', 'utf8'));
if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
const { protocol } = parsed.value;
const context = { surface: 'draft', channel: 'blog' } as const;

interface Said {
  ruleId: string;
  severity: string;
  message: string;
  match: string;
  fixes: unknown;
}

/** Everything that comes to a page late, brought by the scripts that bring it there. */
const late = import.meta.glob<{ main(): void }>('../../../entrypoints/{kinds,detectors,lexicon-*,part-*}.ts', {
  eager: true,
  import: 'default',
});
for (const script of Object.values(late)) script.main();

const inOrder = (findings: readonly Said[]) => findings.map((finding) => JSON.stringify(finding)).toSorted();

function onThePage(html: string, of: BrandProtocol = protocol): string[] {
  document.body.innerHTML = html;
  const blocks = readBlocks(document.body).map(({ block }) => block);
  const kinds = [...pageKinds, ...(getLate('kinds') ?? [])];
  const checker = compileWith(kinds, of, { ...toCompileOptions(lightDetectors, of.language), now: () => 0 });
  expect(checker.missing).toEqual([]);
  const found = checker.open(context).update(blocks);
  return inOrder(found.map(({ ruleId, severity, message, text, fixes }) => ({ ruleId, severity, message, match: text, fixes })));
}

function onTheCommandLine(source: string, format: SourceFormat, of: BrandProtocol = protocol): string[] {
  const { findings } = createChecking(of, context, {}).check('x', source, format);
  return inOrder(findings.map(({ ruleId, severity, message, match, fixes }) => ({ ruleId, severity, message, match, fixes })));
}

const render = (markdown: string) => micromark(markdown, { extensions: [gfm()], htmlExtensions: [gfmHtml()], allowDangerousHtml: true });

const examples = protocol.rules.flatMap((rule) => [...(rule.examples?.bad.map(({ text }) => text) ?? []), ...(rule.examples?.good ?? [])]);
const escaped = examples.map((text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;'));

const pages = {
  'every example of the starter as a paragraph': escaped.map((text) => `<p>${text}</p>`).join('\n'),
  'every example as a list item, a heading, a quotation and a table cell': escaped
    .map((text, n) => {
      const tag = ['li', 'h2', 'h3', 'blockquote', 'td'][n % 5];
      return tag === 'td' ? `<table><tr><th>${text}</th><td>${text}</td></tr></table>` : `<${tag}>${text}</${tag}>`;
    })
    .join('\n'),
  'examples over lines, in bold and in links': escaped
    .map(
      (text, n) =>
        `<p>\n   ${text.replace(/ /, n % 2 ? '\n  ' : ' <b>').replace(/$/, n % 2 ? '' : '</b>')} <a href="/${n}">${text}</a>\n</p>`,
    )
    .join(''),
  'a WordPress post': readFileSync('test/fixtures/html/wordpress-post.html', 'utf8'),
};

describe('the command line and the page', () => {
  for (const [what, html] of Object.entries(pages)) {
    it(`say the same of ${what}`, () => {
      const onPage = onThePage(html);
      if (what.includes('example')) expect(onPage.length).toBeGreaterThan(60);
      expect(onTheCommandLine(html, 'html')).toEqual(onPage);
    });
  }

  for (const [what, markdown] of Object.entries({
    'every example of the starter as Markdown': examples.map((text) => text.replace(/[\\`*_[\]<>#|~]/g, '\\$&')).join('\n\n'),
    'examples in Markdown lists, quotations and headings': examples
      .map((text, n) => `${['- ', '> ', '## ', '1. ', ''][n % 5]}${text.replaceAll('\n', ' ').replace(/[\\`*_[\]<>#|~]/g, '\\$&')}`)
      .join('\n\n'),
    'Markdown with HTML, tables and emphasis':
      '# Fern Hill\n\nWe *utilise* <b>man-made</b>\nwool &amp; more.\n\n| climate neutral | b |\n|---|---|\n| [utilise](/x) | ![Fern Hill](y) |\n\n<div>\n\nFern Hill\n\n</div>\n',
  })) {
    it(`say the same of ${what}`, () => {
      const onPage = onThePage(render(markdown));
      expect(onPage.length).toBeGreaterThan(5);
      expect(onTheCommandLine(markdown, 'markdown')).toEqual(onPage);
    });
  }

  /** Words, a pattern, a rule for the whole document and one for sentences: once written here, once as they come from Vale. */
  const twins = toProtocol(
    [
      { kind: 'substitution', swap: { utilise: 'use', 'Ctrl \\w': 'the key' } },
      { kind: 'existence', tokens: ['very \\w+'], raw: undefined },
      { kind: 'repetition', tokens: ['\\w+'] },
      { kind: 'consistency', either: { colour: 'color' } },
      { kind: 'occurrence', token: '\\b\\w+\\b', max: 6, per: 'block', scope: ['sentence'] },
      { kind: 'capitalization', match: '$sentence', scope: ['heading'] },
      { kind: 'metric', formula: 'syllables / words', condition: '> 0', message: '{value}' },
      { kind: 'readability', metrics: ['SMOG'], grade: -100, message: '{grade}' },
      { kind: 'length', platform: 'sms', per: 'block', min: 2, message: '{count}' },
      { kind: 'length', platform: 'meta-title', max: 30, message: '{count}' },
      { kind: 'sensitive', confidential: toConfidential(['very good'], 'a salt of sixteen characters or more') },
    ].flatMap((rule, n) => [
      { ...rule, id: `own-${n}` },
      { ...rule, id: `vales-${n}`, origin: 'styles/Acme/Rule.yml' },
    ]),
  );

  it('pass over code within a line with rules that came from Vale, and read it with rules written here', () => {
    const html =
      '<p>We <code>utilise</code> it, very <tt>very</tt> well, and <b>utilise</b> the <kbd>colour</kbd> color.</p>' +
      '<h2>A <code>Big Plan</code> here</h2><p>Press <kbd>Ctrl</kbd> C.</p><pre><code>utilise</code></pre><p>Two: two two <samp>utilise</samp></p>';
    const onPage = onThePage(html, twins);
    expect(onTheCommandLine(html, 'html', twins)).toEqual(onPage);
    const found = onPage.map((each) => JSON.parse(each) as Said).map(({ ruleId, match }) => `${ruleId} ${match}`);
    expect(found.filter((each) => /-[0-3] /.test(each)).toSorted()).toEqual(
      [
        'own-0 Ctrl C',
        'own-0 utilise',
        'own-0 utilise',
        'own-0 utilise',
        'own-1 very very',
        'own-2 very very',
        'own-2 two two',
        'own-3 color',
        'vales-0 utilise',
        'vales-0 utilise',
        'vales-2 two two',
      ].toSorted(),
    );
  });

  it('say the same of whatever holds code', () => {
    const words = fc.constantFrom('utilise', 'very', 'very good', 'colour', 'color', 'Ctrl', 'x', '.', '*');
    const piece = fc.tuple(fc.constantFrom('', 'code', 'kbd', 'tt', 'b', 'samp'), words, words).map(([tag, one, two]) => {
      return tag === '' ? `${one} ` : `<${tag}>${one} ${two}</${tag}> `;
    });
    const block = fc.tuple(fc.constantFrom('p', 'h2', 'li', 'pre', 'blockquote'), fc.array(piece, { minLength: 1, maxLength: 6 }));
    fc.assert(
      fc.property(fc.array(block, { maxLength: 4 }), (blocks) => {
        const html = blocks.map(([tag, pieces]) => `<${tag}>${pieces.join('')}</${tag}>`).join('\n');
        expect(onTheCommandLine(html, 'html', twins)).toEqual(onThePage(html, twins));
      }),
    );
  });

  it('say the same of code in Markdown', () => {
    const markdown = 'We `utilise` it, and *utilise* ``very `good` `` colour.\n\n- Press <kbd>Ctrl</kbd> C `color`.\n';
    const onPage = onThePage(render(markdown), twins);
    expect(onPage.length).toBeGreaterThan(5);
    expect(onTheCommandLine(markdown, 'markdown', twins)).toEqual(onPage);
  });
});
