import { describe, expect, it } from 'vitest';
import { nothingFound } from '../../../../lib/checks/literals/literals.ts';
import { toNeighbours } from '../../../../lib/checks/patterns/neighbours.ts';
import { type Node, readPattern } from '../../../../lib/checks/patterns/regex.ts';
import { toReading } from '../../../../lib/checks/reading/reading.ts';

const may = (source: string, text: string, ignoreCase = false) =>
  toNeighbours(readPattern(source) as Node, ignoreCase)(toReading({ kind: 'paragraph', text }, nothingFound));

describe('neighbours', () => {
  it.each([
    ['\\d+(?:st|nd|rd|th)\\b', 'On the 20th.', 'Open from 9 to 5, and 24/7.'],
    ['\\d{1,2} ?[ap]m\\b', 'At 9 am or 10pm.', 'In May.'],
    ['[a-z][.?!] {2,}[A-Z]', 'Warm.  Dry.', 'Warm. Dry.'],
    ['(?:^|\\s)I(?=,\\s)', 'And I, too', 'And it is'],
    ['\\([^)]+\\)', 'Warm (and dry)', 'Cold :-( and wet'],
    ['\\s[—–]\\s', 'warm – dry', 'warm—dry'],
    ["\\w's\\b", 'Fernhill’s', 'the jackets'],
    ['\\b[A-Z]{3,5}\\b', 'The WHO', 'The Who'],
    ['(?<=\\s)-\\d+', 'at -5 degrees', 'well-made, 5'],
    ['"|“', 'a “b”', "a 'b'"],
  ])('tell that %s may match %j, and nothing of %j', (source, text, other) => {
    expect(may(source, text)).toBe(true);
    expect(may(source, other)).toBe(false);
  });

  it('mind case where it counts', () => {
    expect(may('[A-Z]{2}', 'ab')).toBe(false);
    expect(may('[A-Z]{2}', 'ab', true)).toBe(true);
    expect(may('!K', '!ſ', true)).toBe(true);
    expect(may('(?i:!K)', '!k', true)).toBe(true);
  });

  it('conclude nothing from what is not understood, may be missing or is anything', () => {
    for (const source of ['(.)\\1', '!?', '(?:!|\\w*)', '.', '(?!!)']) expect(may(source, 'a')).toBe(true);
  });
});
