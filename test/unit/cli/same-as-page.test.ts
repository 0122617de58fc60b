// @vitest-environment happy-dom
/** The command line and the content script are one engine: same words, same rules, same advice, whatever way a text came in. */
import { readFileSync } from 'node:fs';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { describe, expect, it } from 'vitest';
import { createChecking } from '../../../cli/checking.ts';
import { parseProtocol } from '../../../lib/brand-protocol/parse.ts';
import type { BrandProtocol } from '../../../lib/brand-protocol/schema.ts';
import { allLexicons } from '../../../lib/checks/claims/all.ts';
import { allDetectors } from '../../../lib/checks/detectors/all.ts';
import { compile } from '../../../lib/checks/engine.ts';
import type { SourceFormat } from '../../../lib/checks/text/readers.ts';
import { readBlocks } from '../../../lib/sites/read.ts';

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

const inOrder = (findings: readonly Said[]) => findings.map((finding) => JSON.stringify(finding)).toSorted();

function onThePage(html: string, of: BrandProtocol = protocol): string[] {
  document.body.innerHTML = html;
  const blocks = readBlocks(document.body).map(({ block }) => block);
  const checker = compile(of, { detectors: allDetectors(of.language), now: () => 0, resources: { lexicons: allLexicons } });
  const found = checker.open(context).update(blocks);
  return inOrder(found.map(({ ruleId, severity, message, text, fixes }) => ({ ruleId, severity, message, match: text, fixes })));
}

function onTheCommandLine(source: string, format: SourceFormat): string[] {
  const { findings } = createChecking(protocol, context, {}).check('x', source, format);
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
});
