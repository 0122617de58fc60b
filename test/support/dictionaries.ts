/** The dictionaries that the extension brings, as the packages have them. */
import american from 'dictionary-en';
import british from 'dictionary-en-gb';
import { createDictionary } from '../../lib/checks/hunspell/dictionary.ts';
import type { Dictionary } from '../../lib/checks/resources.ts';

function read({ aff, dic }: { aff: Uint8Array; dic: Uint8Array }): Dictionary {
  const decoder = new TextDecoder();
  return createDictionary(decoder.decode(aff), decoder.decode(dic));
}

export const englishDictionaries: Readonly<Record<string, Dictionary>> = { 'en-US': read(american), 'en-GB': read(british) };
