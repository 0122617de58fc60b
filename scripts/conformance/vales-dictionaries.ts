/**
 * Dictionaries as Vale reads them: the first word of a line counts, a line that ends in a stroke does not, words are not broken at
 * hyphens, and numbers are right with the units that are words.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { nodeResources } from '../../cli/resources.ts';
import { decodeDictionary } from '../../lib/checks/hunspell/decode.ts';
import { createDictionary } from '../../lib/checks/hunspell/dictionary.ts';
import type { Dictionary, Resources } from '../../lib/checks/resources.ts';
import { createValesEnglish, unbroken } from './vales-english.ts';

type Dictionaries = NonNullable<Resources['dictionaries']>;

/** What the styles' dictionary is called here: a rule that names none means Vale's own, also where the styles have an `en_US`. */
export function ofStyles(name: string): string {
  return `${name.replaceAll('_', '-')}.styles`;
}

/** All that there are, each made when the first rule asks for it. @param folder of the styles, or null where they have none. */
export function readValesDictionaries(folder: string | null): Dictionaries {
  const dictionaries = Object.defineProperties({} as Dictionaries, Object.getOwnPropertyDescriptors(nodeResources.dictionaries ?? {}));
  const add = (name: string, make: () => Dictionary) => {
    let made: Dictionary | null = null;
    const get = () => {
      made ??= make();
      return made;
    };
    Object.defineProperty(dictionaries, name, { enumerable: true, configurable: true, get });
  };
  add('en-US', () => withNumbers(createValesEnglish()));
  for (const path of folder === null ? [] : findDictionaries(folder)) add(ofStyles(basename(path)), () => withNumbers(read(path)));
  return dictionaries;
}

/** Wherever a rule may say that they are; those in `config` last, since they are the ones that rules mean. */
function findDictionaries(styles: string): string[] {
  const files = readdirSync(styles, { recursive: true, encoding: 'utf8' }).map((file) => join(styles, file));
  const affixes = new Set(files.filter((file) => file.endsWith('.aff')));
  const paths = files.filter((file) => file.endsWith('.dic')).map((file) => file.slice(0, -'.dic'.length));
  const isUsual = (path: string) => dirname(path).endsWith(join('config', 'dictionaries'));
  return paths.filter((path) => affixes.has(`${path}.aff`)).sort((a, b) => Number(isUsual(a)) - Number(isUsual(b)) || (a < b ? -1 : 1));
}

function read(path: string): Dictionary {
  const { affixes, words } = decodeDictionary(readFileSync(`${path}.aff`), readFileSync(`${path}.dic`));
  const [count = '', ...lines] = words.split(/\r?\n/);
  const kept = lines.map((line) => line.trim().split(/\s+/)[0] ?? '').filter((word) => !word.startsWith('/') && !word.endsWith('/'));
  return createDictionary(unbroken(affixes), [count, ...kept].join('\n'));
}

const number = /^(?:(?:\d+[.,-]?)+|0?x[\da-fA-F]+|0b[01]+|[\da-z]{40})$/;

/** What is right in small letters is right in any. */
function withNumbers({ isCorrect, suggest }: Dictionary): Dictionary {
  const isRight = (word: string) => isCorrect(word) === true || isCorrect(word.toLowerCase()) === true;
  return {
    isCorrect(word) {
      const unit = word.match(/^\d+([a-zA-Z]+)$/)?.[1];
      return number.test(word) || isRight(word) || (unit !== undefined && isRight(unit));
    },
    suggest,
  };
}
