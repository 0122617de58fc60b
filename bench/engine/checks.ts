/** First check and one edit, by size of the text and number of terms, beside one merged `RegExp`. */
import type { Rule } from '../../lib/brand-protocol/schema.ts';
import { compile } from '../../lib/checks/engine.ts';
import type { Checker, CompileOptions } from '../../lib/checks/types.ts';
import { createTerms, createText } from '../corpus.ts';
import { beside, type Figure, median, quantile, time } from '../measure.ts';
import { countMatches, mergedRegExp } from './peers/merged.ts';
import type { Check } from './peers/peer.ts';
import { type Draft, toDraft, toParagraphs, toProtocol, toTermRules, typeInto } from './protocols.ts';
import { runDuel, toFigure } from './rounds.ts';

/** Compiled whole. No rule is switched off for its time: on a busy machine less work would be done than the other side does. */
export function toChecker(rules: readonly Rule[], options: CompileOptions = {}): Checker {
  const checker = compile(toProtocol(rules), { budgetMs: Number.POSITIVE_INFINITY, ...options });
  while (!checker.warm());
  return checker;
}

/** A text nobody has seen: a new session each time. Texts rotate, so that no cache helps. */
export const firstCheck =
  (checker: Checker): Check =>
  ({ blocks }) =>
    checker.open({ surface: 'draft' }).update(blocks);

/**
 * As many different texts as make 160,000 words, and eight at least: a processor learns eight short texts by heart, branch for branch,
 * and then an expression is measured as it runs on nobody's text.
 */
export function createDrafts(words: number, seed: number): (round: number) => Draft {
  const count = Math.max(8, Math.ceil(160_000 / words));
  const drafts = Array.from({ length: count }, (_, n) => toDraft(toParagraphs(createText(words, seed + n))));
  return (round) => drafts[round % count] as Draft;
}

/**
 * Words that each side reads before the clock counts, whatever the size of a text: a short text needs as many of them as a long one
 * until the compiler is done with the code. With fewer the first figures measure the compiler.
 */
const wordsToWarm = 4_000_000;

interface Terms {
  name: string;
  terms: readonly string[];
}

async function besideMerged(words: number, { name: those, terms }: Terms): Promise<Figure[]> {
  const pattern = mergedRegExp(terms);
  const checker = toChecker(toTermRules(terms));
  const drafts = createDrafts(words, 100);
  const spent = await runDuel({
    drafts,
    ours: firstCheck(checker),
    theirs: ({ text }) => countMatches(pattern, text),
    rounds: words > 5000 ? 96 : 320,
    warm: Math.ceil(wordsToWarm / words),
  });
  const name = `${words.toLocaleString('en')} words, ${those}`;
  const other = toFigure(`merged RegExp, ${name}`, spent.theirs);
  const found = checker.open({ surface: 'draft' }).update(drafts(0).blocks).length;
  return [beside(toFigure(`first check, ${name}`, spent.ours), other), other, { name: `findings, ${name}`, value: found, unit: 'count' }];
}

/** One letter typed in the middle of the document, again and again. */
async function keystroke(words: number, { name: those, terms }: Terms, paragraphs = createText(words, 42)): Promise<Figure> {
  const session = toChecker(toTermRules(terms)).open({ surface: 'draft' });
  const draft = toDraft(toParagraphs(paragraphs));
  session.update(draft.blocks);
  const warm = 50;
  const edits = Array.from({ length: 400 + warm }, (_, round) => typeInto(draft, round).blocks);
  const samples = await time((round) => session.update(edits[round] ?? []), 400, warm);
  const name = `one keystroke, ${words.toLocaleString('en')} words, ${those}`;
  return { name, value: median(samples), p95: quantile(samples, 0.95), unit: 'ms' };
}

export async function measureChecks(): Promise<Figure[]> {
  const figures: Figure[] = [];
  const small = { name: '500 terms', terms: createTerms(500) };
  const large = { name: '50,000 terms', terms: createTerms(50_000, 11, 500) };
  const dense = { name: '50,000 terms that stand everywhere', terms: createTerms(50_000) };
  for (const terms of [small, large, dense]) {
    for (const words of [200, 2000, 20_000]) {
      figures.push(...(await besideMerged(words, terms)));
      figures.push(await keystroke(words, terms));
    }
  }
  // The cost follows the block: the same 20,000 words, the edited paragraph four times as long.
  const long = createText(20_000, 42);
  const middle = Math.floor(long.length / 2);
  long[middle] = [long[middle], long[middle + 1], long[middle + 2], long[middle + 3]].join(' ');
  const four = await keystroke(20_000, small, long);
  const one = figures.find((figure) => figure.name.startsWith('one keystroke, 20,000 words, 500'));
  figures.push(one ? beside({ ...four, name: 'one keystroke in a block four times as long' }, one) : four);
  return figures;
}
