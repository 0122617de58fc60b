import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toLatinBreaks } from '../../../../lib/checks/reading/latin-sentences.ts';

const signs = [...'aBé…ß.!?.!?.,;:-–— \t\n\r"\'“”‘’«»()[]{}0 1²ªº€™•†/_&%$#@*¡¿‚„―ĸŉſÀ÷×'];
const text = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...signs) },
      { weight: 1, arbitrary: fc.integer({ min: 0, max: 0x2130 }).map((code) => String.fromCharCode(code)) },
    ),
    {
      maxLength: 14,
    },
  )
  .map((units) => units.join(''));

describe('sentences of Latin letters', () => {
  it('part where Intl.Segmenter parts them', () => {
    const segmenters = ['en', 'de', 'fr', 'es', 'pl'].map((language) => new Intl.Segmenter(language, { granularity: 'sentence' }));
    fc.assert(
      fc.property(text, fc.constantFrom(...segmenters), (written, segmenter) => {
        const breaks = toLatinBreaks(written);
        if (breaks) expect(breaks).toEqual([...segmenter.segment(written)].map(({ index }) => index).slice(1));
      }),
      { numRuns: 20_000 },
    );
  });

  it('are left to Intl.Segmenter where other characters are among them', () => {
    for (const other of ['日本。', 'Да.', 'e\u0301.', 'so\u00adft', '\u2028', '🎉'])
      expect(toLatinBreaks(`Warm. ${other} Dry.`)).toBeNull();
    expect(toLatinBreaks('Warm. “Dry.” Light')).toEqual([6, 13]);
  });
});
