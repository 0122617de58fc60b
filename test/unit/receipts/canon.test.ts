import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockKinds } from '../../../lib/checks/types.ts';
import { canonBlocks, canonText, folds, hashContent } from '../../../lib/receipts/canon.ts';
import golden from '../../golden/canon-1.json' with { type: 'json' };
import wordpress from '../../golden/wordpress-texturize.json' with { type: 'json' };

type Blocks = Parameters<typeof canonBlocks>[0];

/** Text that is rich in what folds touch. */
const odd = fc.constantFrom(
  ...'"\'`´“”‘’„«»‹›-–—―−…×™ \u00A0\u202F\u00AD\u200B\u200D\uFEFF\uFE0F\u0301\u0308\n.:;)(|DPxo8éxA1'.split(''),
  ...['--', '---', '...', ':)', ':-(', ':lol:', '(tm)', 'Wordpress', "''", '``', '\uD83D'],
);
const oddText = fc.array(fc.oneof(odd, odd, fc.string({ unit: 'binary', maxLength: 3 })), { maxLength: 24 }).map((parts) => parts.join(''));

describe('canon-1', () => {
  it.each(golden.cases)('gives the golden vector: $name', async ({ blocks, canon, blockHashes, contentHash }) => {
    expect(canonBlocks(blocks as Blocks)).toEqual(canon);
    expect(await hashContent(blocks as Blocks)).toEqual({ contentHash, blockHashes });
  });

  it('is idempotent', () => {
    fc.assert(
      fc.property(oddText, (text) => {
        expect(canonText(canonText(text))).toBe(canonText(text));
      }),
      { numRuns: 3000 },
    );
  });

  it('reads half a character as the replacement character, as UTF-8 does', () => {
    expect(canonText('\uD83D!')).toBe('\uFFFD!');
  });

  it('does not depend on how accents are composed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => canonText(text.normalize('NFD')) === canonText(text.normalize('NFC'))),
    );
  });

  it.each(wordpress.pairs.map(([stored = '', rendered = '']) => ({ stored, rendered })))(
    'hashes what WordPress renders like what it stores: $stored',
    ({ stored, rendered }) => {
      expect(canonText(rendered)).toBe(canonText(stored));
    },
  );

  it('still tells words, numbers, order and case apart', () => {
    const texts = ['Save 20%', 'Save 30%', 'save 20%', '20% Save', 'Save 20', 'Save 2 0%'];
    expect(new Set(texts.map(canonText)).size).toBe(texts.length);
  });

  it('leaves plain ASCII words alone', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-VY-Za-z0-9]( ?[A-VY-Za-z0-9,;!?]){0,40}$/), (text) => canonText(text) === text || /8O/.test(text)),
    );
  });

  it('names every fold once', () => {
    expect(new Set(folds.map(([name]) => name)).size).toBe(folds.length);
  });
});

describe('hashContent', () => {
  it('gives one hash for a quote, a list and a button whichever way a theme tags them', async () => {
    const textKinds = ['paragraph', 'list-item', 'quote', 'table-cell', 'code', 'caption', 'button'] as const;
    const hashes = await Promise.all(textKinds.map(async (kind) => (await hashContent([{ kind, text: 'Warm' }])).contentHash));
    expect(new Set(hashes).size).toBe(1);
  });

  it('tells a title, a heading, text, an image description and an excerpt apart', async () => {
    const kinds = ['title', 'heading', 'paragraph', 'image-alt', 'excerpt'] as const;
    const hashes = await Promise.all(kinds.map(async (kind) => (await hashContent([{ kind, text: 'Warm' }])).contentHash));
    expect(new Set(hashes).size).toBe(kinds.length);
  });

  it('changes with order and with where blocks are cut', async () => {
    const hash = async (...texts: string[]) => (await hashContent(texts.map((text) => ({ kind: 'paragraph', text })))).contentHash;
    expect(new Set([await hash('a', 'b'), await hash('b', 'a'), await hash('a b'), await hash('a', '', 'b')]).size).toBe(3);
  });

  it('accepts every kind of block', () => {
    expect(canonBlocks(blockKinds.map((kind) => ({ kind, text: 'x' })))).toHaveLength(blockKinds.length);
  });
});
