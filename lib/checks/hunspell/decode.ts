/** Bytes of Hunspell's two files as text: the affix file says in which encoding both are written. */

/** What Hunspell calls an encoding, where the web calls it otherwise. */
const names: Readonly<Record<string, string>> = {
  'microsoft-cp1251': 'windows-1251',
  'koi8-r': 'koi8-r',
  'koi8-u': 'koi8-u',
  'tis620-2533': 'windows-874',
  utf8: 'utf-8',
};

export function decodeDictionary(affixes: Uint8Array, words: Uint8Array): { affixes: string; words: string } {
  // Its name is ASCII in every one of them, and stands near the top.
  const head = new TextDecoder('latin1').decode(affixes.subarray(0, 64 * 1024));
  const said = /^(?:\ufeff|ï»¿)?SET[ \t]+(\S+)/m.exec(head)?.[1]?.toLowerCase();
  // Hunspell then takes Latin-1; who writes Greek without saying so means UTF-8.
  if (said === undefined && isUtf8(affixes) && isUtf8(words)) return { affixes: utf8.decode(affixes), words: utf8.decode(words) };
  const decoder = toDecoder(said === undefined ? 'iso-8859-1' : (names[said] ?? said.replace(/^iso8859-/, 'iso-8859-')));
  return { affixes: decoder.decode(affixes), words: decoder.decode(words) };
}

const utf8 = new TextDecoder();

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function toDecoder(name: string): TextDecoder {
  try {
    return new TextDecoder(name);
  } catch {
    return new TextDecoder('utf-8');
  }
}
