import { describe, expect, it } from 'vitest';
import { isWord, unitAt } from '../../../../lib/checks/literals/units.ts';
import { wordAt } from '../../../../lib/checks/reading/words.ts';

const units = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code));

describe('units', () => {
  it('lose no word edge: what is no letter as written is none as a unit', () => {
    expect(units.filter((unit) => isWord(unitAt(unit, 0)) && !wordAt(unit, 0))).toEqual([]);
  });

  it('add an edge only at the modifier apostrophe', () => {
    expect(units.filter((unit) => !isWord(unitAt(unit, 0)) && wordAt(unit, 0))).toEqual(['\u02bc']);
  });

  it('are the same for two spellings exactly where an expression that ignores case finds one in the other', () => {
    for (const [one, other] of ['aA', 'éÉ', 'σς', 'ßẞ', 'ſs', 'Kk', '’‘', '-‑', ' \u00a0', 'iİ'].map(
      (pair) => [...pair] as [string, string],
    )) {
      const plain = (unit: string) => unit.replace(/[’‘]/, "'").replace('‑', '-').replace('\u00a0', ' ');
      expect(unitAt(one, 0) === unitAt(other, 0), one + other).toBe(new RegExp(plain(one), 'i').test(plain(other)));
    }
  });
});
