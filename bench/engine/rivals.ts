/** First check and one edit of 2,000 words beside every peer: 500 terms of ours, whatever the peer does by itself. */
import { createTerms } from '../corpus.ts';
import type { Figure } from '../measure.ts';
import { createDrafts, firstCheck, toChecker } from './checks.ts';
import { peers } from './peers/list.ts';
import type { Peer } from './peers/peer.ts';
import { toTermRules, typeInto } from './protocols.ts';
import { runDuel, toFigure, toRival } from './rounds.ts';

const words = 2000;

/** @param folder into which the peers were installed. */
export async function measureRivals(folder: string): Promise<Figure[]> {
  const checker = toChecker(toTermRules(createTerms(500)));
  const figures: Figure[] = [];
  for (const peer of peers) figures.push(...(await besidePeer(peer, await peer.load(folder))));
  return figures;

  async function besidePeer({ id, name, rounds }: Peer, theirs: Awaited<ReturnType<Peer['load']>>): Promise<Figure[]> {
    const warm = Math.max(6, Math.round(rounds / 3));
    const first = await runDuel({ drafts: createDrafts(words, 300), ours: firstCheck(checker), theirs, rounds, warm });
    const session = checker.open({ surface: 'draft' });
    const draft = createDrafts(words, 42)(0);
    session.update(draft.blocks);
    const edit = await runDuel({
      drafts: (round) => typeInto(draft, round),
      ours: ({ blocks }) => session.update(blocks),
      theirs,
      rounds,
      warm,
    });
    const ours = toFigure(`first check, turn about with ${id}`, first.ours);
    const oursEdit = toFigure(`one edit, turn about with ${id}`, edit.ours);
    return [ours, toRival(`${name}: first check`, first.theirs, ours), oursEdit, toRival(`${name}: one edit`, edit.theirs, oursEdit)];
  }
}
