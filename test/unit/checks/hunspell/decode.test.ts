import { describe, expect, it } from 'vitest';
import { decodeDictionary } from '../../../../lib/checks/hunspell/decode.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
/** Code points up to 255, each as one byte. */
const latin = (text: string) => Uint8Array.from(text, (char) => char.charCodeAt(0));

describe('the encoding of a dictionary', () => {
  it('is what the affix file says', () => {
    const read = decodeDictionary(latin('SET KOI8-R\n'), latin('1\n\xd3\xd4\xd2\xd5\xcb\xd4\xd5\xd2\xc1\n'));
    expect(read.words).toBe('1\nструктура\n');
  });

  it('is Latin-1 where it says nothing, as in Hunspell', () => {
    expect(decodeDictionary(latin('TRY e\n'), latin('1\ncaf\xe9\n')).words).toBe('1\ncafé\n');
  });

  it('is UTF-8 where it says nothing and both files are', () => {
    expect(decodeDictionary(bytes('SFX S N 1\nSFX S а ы .\n'), bytes('1\nструктура/S\n'))).toEqual({
      affixes: 'SFX S N 1\nSFX S а ы .\n',
      words: '1\nструктура/S\n',
    });
  });
});
