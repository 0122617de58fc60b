/** A style of 130 rules at 2,000 words beside its naive port; and real Vale styles, where somebody put some into `.cache/bench/styles`. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readArchive } from '../../cli/archive.ts';
import type { Rule } from '../../lib/brand-protocol/schema.ts';
import { importVale } from '../../lib/vale/import.ts';
import { createArticle } from '../corpus.ts';
import { beside, type Figure, type Unit } from '../measure.ts';
import { firstCheck, toChecker } from './checks.ts';
import { createNaivePort, isPorted, type Words } from './naive-port.ts';
import { toDraft } from './protocols.ts';
import { runDuel, toFigure, toRival } from './rounds.ts';
import { createStyleSet } from './style-set.ts';

const words = 2000;
/** Rounds before the clock counts: an expression is machine code from its second run on, an engine after some hundred texts. */
const warm = 200;
const count: Unit = 'count';

export async function measureStyles(folder: string): Promise<Figure[]> {
  const figures = await besideNaive('130-rule style', createStyleSet());
  const styles = join(folder, 'styles');
  if (!existsSync(styles)) return figures;
  const { rules } = importVale((await readArchive(styles, 'styles')).files, { owner: 'Bench' });
  const ported = rules.filter(isPorted);
  return [...figures, ...(await besideNaive(`Vale styles of .cache/bench/styles, ${ported.length} rules`, ported))];
}

async function besideNaive(name: string, rules: readonly Rule[]): Promise<Figure[]> {
  const drafts = Array.from({ length: 8 }, (_, n) => toDraft(createArticle(words, 500 + n)));
  const checker = toChecker(rules);
  const figures: Figure[] = [];
  for (const meaning of ['ascii', 'unicode'] as const satisfies readonly Words[]) {
    const port = createNaivePort(rules, meaning);
    const spent = await runDuel({
      drafts: (round) => drafts[round % drafts.length] as (typeof drafts)[number],
      ours: firstCheck(checker),
      theirs: ({ blocks }) => port(blocks),
      rounds: 40,
      warm,
    });
    const ours = toFigure(`${name}, turn about with the ${meaning} port`, spent.ours);
    figures.push(ours, toRival(`${name}, naive port, ${meaning} words`, spent.theirs, ours));
  }
  // The same findings, or it is no comparison.
  const port = createNaivePort(rules, 'unicode');
  const found = drafts.reduce((sum, { blocks }) => sum + checker.open({ surface: 'draft' }).update(blocks).length, 0);
  const theirs = drafts.reduce((sum, { blocks }) => sum + port(blocks).length, 0);
  const ours = { name: `${name}, findings in eight texts`, value: found, unit: count };
  return [...figures, ours, beside({ name: `${name}, findings of the naive port`, value: theirs, unit: count }, ours)];
}
