/** What the engine brings itself, and dictionaries and tagger of the packages, each made when the first rule asks for it. */
import { createRequire } from 'node:module';
import american from 'dictionary-en';
import british from 'dictionary-en-gb';
import { createDictionary } from '../lib/checks/hunspell/dictionary.ts';
import { type EnglishDictionary, withNewerWords } from '../lib/checks/hunspell/newer-english.ts';
import { ownResources } from '../lib/checks/own-resources.ts';
import type { Dictionary, Resources, Tagger } from '../lib/checks/resources.ts';
import { type Compromise, createEnglishTagger } from '../lib/checks/tagging/english.ts';

function once<T>(make: () => T): () => T {
  let made: { value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function read(name: EnglishDictionary, { aff, dic }: { aff: Uint8Array; dic: Uint8Array }): Dictionary {
  const decoder = new TextDecoder();
  return createDictionary(decoder.decode(aff), withNewerWords(name, decoder.decode(dic)));
}

const us = once(() => read('en-US', american));
const gb = once(() => read('en-GB', british));
/** It takes a quarter of a second to load, so it is not imported above. */
const english = once((): Tagger => createEnglishTagger(createRequire(import.meta.url)('compromise/two') as Compromise));

export const nodeResources: Resources = {
  ...ownResources,
  dictionaries: {
    get 'en-US'() {
      return us();
    },
    get 'en-GB'() {
      return gb();
    },
  },
  taggers: {
    get en() {
      return english();
    },
  },
};
