/**
 * Dictionaries and the tagger: large, so they live here once and pages ask word by word. Loaded when a rule needs them; a
 * restarted worker reads them again, which takes the time of a few keystrokes and no page waits for it.
 */
import { createDictionary } from '../../lib/checks/hunspell/dictionary.ts';
import { type EnglishDictionary, withNewerWords } from '../../lib/checks/hunspell/newer-english.ts';
import type { Dictionary, Resources, Tagger } from '../../lib/checks/resources.ts';
import { createEnglishTagger } from '../../lib/checks/tagging/english.ts';
import type { HandlersOf } from '../../lib/messaging/router.ts';
import { type BackgroundContext, orSay } from './context.ts';
import { loadCompromise } from './load-compromise.ts';
import type { Protocols } from './protocol.ts';

/** Brought by the extension, from the packages that `wxt.config.ts` copies. Others come as files: most are GPL and may not be shipped. */
export const ownDictionaries: readonly EnglishDictionary[] = ['en-US', 'en-GB'];
/** Bytes of a dictionary of somebody's own. The largest public ones have 5 MB. */
const largest = 20_000_000;
const prefix = 'dictionary:';
/** No text in any encoding has these. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const notText = /[\0-\x08\x0e-\x1f]/;

interface Stored {
  aff: string;
  dic: string;
}

export interface Language {
  handlers: HandlersOf<'spelling.check' | 'spelling.suggest' | 'tags.of' | 'dictionary.list' | 'dictionary.add' | 'dictionary.remove'>;
  /** Of what a checker misses, what is on this device, ready to answer at once. */
  load(missing: readonly string[]): Promise<Required<Pick<Resources, 'dictionaries' | 'taggers'>>>;
  has(id: string): Promise<boolean>;
}

/** `changed` is called when there is another dictionary. */
export function createLanguage(
  context: BackgroundContext,
  protocols: Pick<Protocols, 'active' | 'checker'>,
  changed: () => void,
): Language {
  const { browser, fetch, log } = context;
  const loaded = new Map<string, Promise<Dictionary | null>>();
  let english: Promise<Tagger> | null = null;

  const isOwn = (name: string): name is EnglishDictionary => (ownDictionaries as readonly string[]).includes(name);

  async function readOwn(name: EnglishDictionary): Promise<Stored> {
    const read = async (end: string) => await (await fetch(browser.runtime.getURL(`/dictionaries/${name}.${end}`))).text();
    const [aff, dic] = await Promise.all([read('aff'), read('dic')]);
    return { aff, dic: withNewerWords(name, dic) };
  }

  async function readStored(name: string): Promise<Stored | null> {
    const key = prefix + name;
    const stored = (await browser.storage.local.get(key))[key] as Stored | undefined;
    return typeof stored?.aff === 'string' && typeof stored.dic === 'string' ? stored : null;
  }

  async function read(name: string): Promise<Dictionary | null> {
    // One's own goes first: an organisation may have a better one of the same name.
    const files = (await readStored(name)) ?? (isOwn(name) ? await readOwn(name) : null);
    return files && createDictionary(files.aff, files.dic);
  }

  function dictionary(name: string): Promise<Dictionary | null> {
    const known = loaded.get(name);
    if (known) return known;
    const coming = read(name).catch(() => {
      log('dictionary-failed');
      loaded.delete(name);
      return null;
    });
    loaded.set(name, coming);
    return coming;
  }

  async function tagger(language: string): Promise<Tagger | null> {
    if (language !== 'en') return null;
    english ??= loadCompromise().then(createEnglishTagger);
    return await english;
  }

  const fileNames = async (): Promise<string[]> =>
    Object.keys(await browser.storage.local.get(null))
      .filter((key) => key.startsWith(prefix))
      .map((key) => key.slice(prefix.length));

  const has: Language['has'] = async (id) => {
    const name = id.slice(id.indexOf(':') + 1);
    if (id.startsWith('tagger:')) return name === 'en';
    return id.startsWith(prefix) && (isOwn(name) || (await readStored(name)) !== null);
  };

  return {
    has,
    async load(missing) {
      const dictionaries: Record<string, Dictionary> = {};
      const taggers: Record<string, Tagger> = {};
      for (const id of missing) {
        const name = id.slice(id.indexOf(':') + 1);
        const found = id.startsWith(prefix) ? await dictionary(name) : null;
        if (found) dictionaries[name] = found;
        const tags = id.startsWith('tagger:') ? await tagger(name) : null;
        if (tags) taggers[name] = tags;
      }
      return { dictionaries, taggers };
    },
    handlers: {
      'spelling.check': async ({ dictionary: name, words }) => {
        const found = await dictionary(name);
        return { right: found && words.map((word) => found.isCorrect(word) !== false) };
      },
      'spelling.suggest': async ({ dictionaries, word }) => {
        const words: string[] = [];
        for (const name of dictionaries) words.push(...((await dictionary(name))?.suggest(word) ?? []));
        return { words: [...new Set(words)].slice(0, 10) };
      },
      'tags.of': async ({ language, sentences }) => {
        const tags = await tagger(language);
        return {
          tagged:
            tags &&
            sentences.map((sentence) =>
              (tags.tag(sentence) ?? []).map(({ start, end, tag }): [number, number, string] => [start, end, tag]),
            ),
        };
      },
      'dictionary.list': async () => {
        const files = await Promise.all((await fileNames()).map(async (name) => ({ name, stored: await readStored(name) })));
        const row = await protocols.active();
        const needed = row === null ? [] : protocols.checker(row).missing.filter((id) => id.startsWith(prefix));
        const missing: string[] = [];
        for (const id of needed) if (!(await has(id))) missing.push(id.slice(prefix.length));
        return {
          dictionaries: [
            ...ownDictionaries.map((name) => ({ name, from: 'extension' as const, bytes: 0 })),
            ...files.flatMap(({ name, stored }) =>
              stored ? [{ name, from: 'file' as const, bytes: stored.aff.length + stored.dic.length }] : [],
            ),
          ],
          missing,
        };
      },
      'dictionary.add': async ({ name, aff, dic }) => {
        if (aff.length + dic.length > largest) return { ok: false, say: 'This dictionary is larger than 20 MB.' };
        if (!/^\s*(?:SET|PFX|SFX|TRY|FLAG|REP|COMPOUND\w*)\s/m.test(aff))
          return { ok: false, say: 'The first file is not a Hunspell affix file (.aff).' };
        if (dic.trim() === '') return { ok: false, say: 'The second file (.dic) is empty.' };
        if (notText.test(dic) || !/\p{L}/u.test(dic)) return { ok: false, say: 'The second file is not a Hunspell word list (.dic).' };
        const answer = await orSay(() => browser.storage.local.set({ [prefix + name]: { aff, dic } satisfies Stored }));
        if (answer.ok) {
          loaded.delete(name);
          changed();
        }
        return answer;
      },
      'dictionary.remove': async ({ name }) => {
        const answer = await orSay(() => browser.storage.local.remove(prefix + name));
        if (answer.ok) {
          loaded.delete(name);
          changed();
        }
        return answer;
      },
    },
  };
}
