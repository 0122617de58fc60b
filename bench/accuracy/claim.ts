/**
 * `npm run accuracy:claim`: precision and recall of `claim` by type, with what was missed and what was too much, printed and
 * written into `docs/accuracy.md`; with the path of a corpus, printed alone. One rule with every type, each text a block of
 * its own. A text is a line, `{type|words}` a claim in it, `{a/b|words}` one that may be called either; links as in Markdown.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { allLexicons } from '../../lib/checks/claims/all.ts';
import { claimTypes } from '../../lib/checks/claims/lexicon.ts';
import { compile } from '../../lib/checks/engine.ts';
import { readInline } from '../../lib/checks/text/inline.ts';
import type { Block, CheckSession } from '../../lib/checks/types.ts';
import { toProtocol } from '../../test/support/rules.ts';

interface ClaimDoc {
  block: Block;
  claims: readonly { start: number; end: number; types: readonly string[] }[];
  language: string;
}

/** @param source the lines of a corpus; empty ones and those with `#` say nothing. */
function parseClaims(source: string, language: string): ClaimDoc[] {
  return source
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => {
      const claims: { start: number; end: number; types: string[] }[] = [];
      const { text, links } = line.includes('](') ? readInline(line) : { text: line, links: [] };
      let bare = '';
      let from = 0;
      const moved: [number, number][] = [];
      for (const match of text.matchAll(/\{([a-z/]+)\|([^{}]*)\}/g)) {
        const [whole, types = '', words = ''] = match;
        bare += text.slice(from, match.index);
        claims.push({ start: bare.length, end: bare.length + words.length, types: types.split('/') });
        bare += words;
        from = match.index + whole.length;
        moved.push([from, whole.length - words.length]);
      }
      bare += text.slice(from);
      const back = (at: number) => moved.reduce((place, [end, shift]) => (at >= end ? place - shift : place), at);
      return {
        block: { kind: 'paragraph', text: bare, links: links.map((link) => ({ ...link, start: back(link.start), end: back(link.end) })) },
        claims,
        language,
      };
    });
}

function readClaims(path: string | URL, language: string): ClaimDoc[] {
  return parseClaims(readFileSync(path, 'utf8'), language);
}

const sessions = new Map<string, CheckSession>();

function sessionFor(language: string): CheckSession {
  const known = sessions.get(language);
  if (known) return known;
  const session = compile(toProtocol([{ kind: 'claim', message: 'A {type}' }], { language }), {
    resources: { lexicons: allLexicons },
    now: () => 0,
  }).open({ surface: 'draft' });
  sessions.set(language, session);
  return session;
}

interface Tally {
  type: string;
  expected: number;
  hits: number;
  /** Labels nothing was found for, and findings that no label asked for. */
  missed: string[];
  surplus: string[];
}

interface FoundClaim {
  start: number;
  end: number;
  type: string;
}

function findIn({ block, language }: ClaimDoc): FoundClaim[] {
  const names = Object.entries(allLexicons[language]?.labels ?? {});
  return sessionFor(language)
    .update([block])
    .map(({ start, end, message }) => ({ start, end, type: names.find(([, label]) => `A ${label}` === message)?.[0] ?? message }));
}

const meet = (a: { start: number; end: number }, b: { start: number; end: number }) => a.start < b.end && b.start < a.end;

/** Found and labelled words must meet, and the type be one of the label's. A label of two types counts with its first. */
function scoreClaims(docs: readonly ClaimDoc[]): Tally[] {
  const tallies = new Map<string, Tally>(claimTypes.map((type) => [type, { type, expected: 0, hits: 0, missed: [], surplus: [] }]));
  const at = (type: string) => tallies.get(type) as Tally;
  for (const doc of docs) {
    const { text } = doc.block;
    const found = findIn(doc);
    const shown = ({ start, end }: { start: number; end: number }) =>
      `${text.slice(0, start)}⟦${text.slice(start, end)}⟧${text.slice(end)}`;
    for (const claim of doc.claims) {
      const tally = at(claim.types[0] ?? '');
      tally.expected++;
      if (found.some((each) => meet(each, claim) && claim.types.includes(each.type))) tally.hits++;
      else tally.missed.push(shown(claim));
    }
    for (const each of found) {
      if (doc.claims.some((claim) => meet(each, claim) && claim.types.includes(each.type))) continue;
      at(each.type).surplus.push(shown(each));
    }
  }
  return [...tallies.values()];
}

const corpora: Readonly<Record<string, [name: string, language: string]>> = {
  'English, held out': ['en-held', 'en'],
  'English, tuned on': ['en-tune', 'en'],
  'German, tuned on': ['de', 'de'],
  'French, tuned on': ['fr', 'fr'],
  'Spanish, tuned on': ['es', 'es'],
};

const share = (hits: number, of: number) => (of === 0 ? '' : (hits / of).toFixed(2));

function toReport(title: string, docs: readonly ClaimDoc[]): string {
  const tallies = scoreClaims(docs).filter(({ expected, surplus }) => expected + surplus.length > 0);
  const all: Tally = {
    type: '**all**',
    expected: tallies.reduce((sum, { expected }) => sum + expected, 0),
    hits: tallies.reduce((sum, { hits }) => sum + hits, 0),
    missed: [],
    surplus: tallies.flatMap(({ surplus }) => surplus),
  };
  const rows = [...tallies, all].map(
    ({ type, expected, hits, surplus }) => `| ${type} | ${expected} | ${share(hits, hits + surplus.length)} | ${share(hits, expected)} |`,
  );
  const list = (name: string, pick: (tally: Tally) => readonly string[]) =>
    tallies.flatMap((tally) => pick(tally).map((text) => `- ${name} (${tally.type}): ${text}`));
  const shown = [...list('missed', ({ missed }) => missed), ...list('too much', ({ surplus }) => surplus)];
  const table = [`### ${title}: ${docs.length} texts`, '', '| type | labelled | precision | recall |', '|---|--:|--:|--:|', ...rows];
  return [...table, ...(shown.length > 0 ? ['', ...shown] : [])].join('\n');
}

if (import.meta.main) {
  const [path, language = 'en'] = process.argv.slice(2);
  if (path) console.log(toReport(path, readClaims(path, language)));
  else {
    const report = Object.entries(corpora)
      .map(([title, [name, tongue]]) => toReport(title, readClaims(new URL(`claim-${name}.txt`, import.meta.url), tongue)))
      .join('\n\n');
    console.log(report);
    const page = new URL('../../docs/accuracy.md', import.meta.url);
    const before = readFileSync(page, 'utf8');
    writeFileSync(
      page,
      before.replace(/(<!-- claims -->\n)[\s\S]*?(\n<!-- \/claims -->)/, (_, from: string, to: string) => from + report + to),
    );
  }
}
