/** Our spelling kind beside nspell, with the same dictionary, on prose with the many words that a real text has. */
import files from 'dictionary-en';
import { createDictionary } from '../../lib/checks/hunspell/dictionary.ts';
import { createRandom } from '../corpus.ts';
import type { Figure } from '../measure.ts';
import { firstCheck, toChecker } from './checks.ts';
import { loadFrom } from './peers/modules.ts';
import { type Draft, toDraft, toParagraphs, toRule } from './protocols.ts';
import { runDuel, toFigure, toRival } from './rounds.ts';

export const spellingPackages = ['nspell@2.1.5'];

interface Speller {
  correct(word: string): boolean;
}

interface Files {
  aff: Uint8Array;
  dic: Uint8Array;
}

/** Half of a text is its hundred commonest words; the rest is drawn from the dictionary, and one word in fifty is misspelt. */
function createProse(entries: readonly string[], common: readonly string[], seed: number): Draft {
  const random = createRandom(seed);
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)] as string;
  const misspell = (word: string) => `${word.slice(0, 2)}${word.slice(3, 4)}${word.slice(2, 3)}${word.slice(4)}x`;
  const toWord = () => {
    const word = random() < 0.5 ? pick(common) : pick(entries);
    return random() < 0.02 && word.length > 4 ? misspell(word) : word;
  };
  const paragraphs = Array.from({ length: 33 }, () => `${Array.from({ length: 60 }, toWord).join(' ')}.`);
  return toDraft(toParagraphs(paragraphs));
}

const words = /[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*/gu;

export async function measureSpelling(folder: string): Promise<Figure[]> {
  const nspell = await loadFrom<(files: Files) => Speller>(folder, 'nspell');
  const speller = nspell(files);
  const decoder = new TextDecoder();
  const dictionary = createDictionary(decoder.decode(files.aff), decoder.decode(files.dic));
  const rule = toRule('Bench.Spelling', { kind: 'spelling' });
  const compiled = () => toChecker([rule], { resources: { dictionaries: { 'en-US': dictionary } } });

  const entries = decoder
    .decode(files.dic)
    .split('\n')
    .map((line) => line.split('/')[0] as string)
    .filter((word) => /^[a-z]{4,12}$/.test(word));
  const common = entries.filter((_, n) => n % 400 === 0).slice(0, 100);
  const drafts = Array.from({ length: 12 }, (_, n) => createProse(entries, common, 700 + n));

  // What a checker has seen it remembers, so each document gets a checker of its own, made before the clock starts.
  let fresh = compiled();
  const duel = (theirs: (draft: Draft) => unknown) =>
    runDuel({
      drafts: (round) => {
        fresh = compiled();
        return drafts[round % drafts.length] as Draft;
      },
      ours: (draft) => firstCheck(fresh)(draft),
      theirs,
      rounds: 48,
      warm: 12,
    });
  const every = await duel(({ text }) => (text.match(words) ?? []).filter((word) => !speller.correct(word)));
  const once = await duel(({ text }) => [...new Set(text.match(words))].filter((word) => !speller.correct(word)));
  const ours = toFigure('spelling, 2,000 words, turn about with nspell', every.ours);
  const again = toFigure('spelling, 2,000 words, turn about with nspell, distinct words', once.ours);
  return [ours, toRival('nspell: every word', every.theirs, ours), again, toRival('nspell: each distinct word once', once.theirs, again)];
}
