/** Dictionaries of one's own: Hunspell's two files side by side in a folder, each read when the first rule asks for it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { decodeDictionary } from '../lib/checks/hunspell/decode.ts';
import { createDictionary } from '../lib/checks/hunspell/dictionary.ts';
import type { Dictionary, Resources } from '../lib/checks/resources.ts';
import { Advice, toReason } from './advice.ts';
import type { Config } from './config.ts';
import { nodeResources } from './resources.ts';

export const dictionaryOptions = { dictionaries: { type: 'string' } } as const;

export const dictionaryUsage = `  --dictionaries DIR   folder with Hunspell files (de-DE.aff, de-DE.dic); wins over those that come along`;

/** What `--dictionaries` or the config says, as resources: nothing, or all dictionaries. */
export function toDictionaries(named: string | undefined, config: Config, cwd: string): Pick<Resources, 'dictionaries'> {
  const folder = named === undefined ? config.dictionaries && resolve(config.folder, config.dictionaries) : resolve(cwd, named);
  return folder ? { dictionaries: readDictionaries(folder, named ?? config.dictionaries ?? folder) } : {};
}

/**
 * Those of the folder, and those that come along and are not in it. By name, with a hyphen where the file has an underscore: rules
 * may write either. Throws advice when the folder can't be read.
 */
function readDictionaries(folder: string, shown: string): Readonly<Record<string, Dictionary>> {
  let names: string[];
  try {
    const files = new Set(readdirSync(folder));
    names = [...files].filter((file) => file.endsWith('.dic') && files.has(file.replace(/dic$/, 'aff'))).map((file) => file.slice(0, -4));
  } catch (error) {
    throw new Advice(`The dictionaries ${shown} ${toReason(error)}.`);
  }
  const dictionaries = Object.defineProperties({}, Object.getOwnPropertyDescriptors(nodeResources.dictionaries ?? {}));
  for (const name of names.sort()) {
    let made: Dictionary | null = null;
    Object.defineProperty(dictionaries, name.replaceAll('_', '-'), {
      enumerable: true,
      configurable: true,
      get: () => {
        made ??= read(join(folder, name));
        return made;
      },
    });
  }
  return dictionaries;
}

function read(path: string): Dictionary {
  try {
    const { affixes, words } = decodeDictionary(readFileSync(`${path}.aff`), readFileSync(`${path}.dic`));
    return createDictionary(affixes, words);
  } catch (error) {
    throw new Advice(`The dictionary ${path}.dic ${toReason(error)}.`);
  }
}
