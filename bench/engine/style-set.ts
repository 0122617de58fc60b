/**
 * A style of the size and shape that public ones have, written for this measurement: 130 rules of the kinds and in the proportions of the
 * public Vale styles. Of their sources 94 in 100 are plain words, four expand into words, two need a word to be there, and every fifth
 * rule has one that has to look at every block. (Counted in six public styles: 5,885 words, 255, 113 and 31 sources in 141 rules.)
 */
import type { Rule } from '../../lib/brand-protocol/schema.ts';
import { createTerms } from '../corpus.ts';
import { toRule } from './protocols.ts';

/** Literals of each list rule. A style has many short lists and a few long ones. */
const existenceSizes = [
  1, 1, 1, 1, 2, 2, 2, 3, 3, 4, 4, 5, 6, 7, 8, 9, 9, 10, 12, 14, 16, 20, 24, 27, 31, 34, 38, 46, 72, 98, 176, 216, 264, 352, 697, 1284,
];
const substitutionSizes = [
  1, 2, 2, 3, 4, 5, 6, 7, 8, 9, 9, 10, 11, 14, 19, 22, 25, 31, 33, 35, 37, 42, 47, 73, 98, 119, 176, 191, 246, 264, 277,
];

/** What stands for words: `sew(?:er|ing)`. */
const expanding = (stem: string, n: number): string =>
  [`${stem}(?:er|ing)s?`, `re[ -]?${stem}`, `(?:very|so) ${stem}`, `${stem}[ea]d`, `${stem}(?:m[ae]n|wom[ae]n)`][n % 5] as string;

/** What cannot be there without a word. */
const needing = (stem: string, n: number): string =>
  [
    `${stem}[ -]*made`,
    `${stem} of .{2,8} (?:line|range)`,
    `${stem} is(?!\\.)`,
    `\\b${stem}\\s\\d+`,
    `\\w+${stem}[ei]d?`,
    `${stem}(?=[\\s,;])`,
  ][n % 6] as string;

/** Rules about signs and shapes, which no word announces. `nonword`, as they mostly are. */
const shapes: Readonly<Record<string, readonly string[]>> = {
  Times: ['\\d{1,2}[AP]M\\b', '\\d{1,2} ?[ap]m\\b'],
  Dates: ['\\d{1,2}[./]\\d{1,2}[./]\\d{4}'],
  Months: ['\\d{1,2} (?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Sept?(?:ember)?|Oct(?:ober)?|Dec(?:ember)?)\\b'],
  ColonCapital: ['(?<!:[^ ]+?):\\s[A-Z]'],
  DashSpace: ['\\s[—–]\\s'],
  Shouting: ['\\w+!(?:\\s|$)'],
  Loud: ['[a-z]+[!?]{2,}'],
  FirstPerson: ['(?:^|\\s)I\\s', '(?:^|\\s)I(?=,\\s)'],
  Brackets: ['\\(.+\\)'],
  Initials: ['\\b(?:[A-Z]\\.){3,}'],
  TwoSpaces: ['[a-z][.?!] {2,}[A-Z]', '[a-z][.?!][A-Z]'],
  Measures: ['\\b\\d+(?:cm|mm|kg|g|l)\\b', '[0-9]+ ?x ?[0-9]+'],
  Minus: ['(?<=\\s)-\\d+(?:\\.\\d+)?\\b'],
  StopInQuotes: ['[“][^"”“]+["”][.,]'],
  Plurals: ['\\b\\w+\\(s\\)'],
  AdverbHyphen: ['\\b[^\\s\\-]+ly-\\w+\\b'],
  Ordinals: ['\\d+(?:st|nd|rd|th)\\b'],
  Ranges: ['(?:from|between)\\s\\d+\\s?-\\s?\\d+'],
  Percent: ['\\b[a-z]+\\spercent\\b'],
};

/** Rules of the other kinds, three or four of each as public styles have them. */
const others: Readonly<Record<string, { kind: string } & Record<string, unknown>>> = {
  // The dearest rule of public styles, and in more than one of them: a list that lacks its last comma.
  SerialComma: { kind: 'existence', tokens: ['(?:[^,]+,){1,}\\s\\w+\\s(?:and|or)'] },
  SerialCommaAtEnd: { kind: 'existence', tokens: ['(?:[^\\s,]+,){1,} \\w+ (?:and|or) \\w+[.?!]'], nonword: true },
  Passive: { kind: 'existence', tokens: ['\\b(?:am|are|were|being|is|been|was|be)\\s\\w+ed\\b'], ignorecase: true, nonword: true },
  IngOpening: { kind: 'existence', tokens: ['^[A-Z]\\w+ing\\b'], nonword: true },
  HeadingStop: { kind: 'existence', tokens: ['[a-z0-9][.]\\s*$'], nonword: true, scope: ['heading'] },
  HeadingColon: { kind: 'existence', tokens: [':\\s[a-z]'], nonword: true, scope: ['heading'] },
  LongSentence: { kind: 'occurrence', token: '\\b(?:\\w+)\\b', max: 30, per: 'block', scope: ['sentence'] },
  ManyCommas: { kind: 'occurrence', token: ',', max: 6, per: 'block', nonword: true },
  ManyAnds: { kind: 'occurrence', token: 'and', max: 8, per: 'block' },
  ManyBangs: { kind: 'occurrence', token: '!', max: 1, per: 'block', nonword: true },
  Twice: { kind: 'repetition', tokens: ['[^\\s]+'], ignorecase: true },
  Grey: { kind: 'consistency', either: { grey: 'gray', advisor: 'adviser' } },
  Initialisms: { kind: 'conditional', first: '\\b([A-Z]{3,5})\\b', second: '(?:\\b[A-Z][a-z]+ )+\\(([A-Z]{3,5})\\)', exceptions: ['FAQ'] },
  Trademarks: { kind: 'conditional', first: '\\b([A-Z][a-z]+tex)\\b', second: '\\b([A-Z][a-z]+tex)®' },
  HeadingCase: { kind: 'capitalization', match: '$sentence', scope: ['heading'], exceptions: ['Fernhill'] },
};

const rules = 130;

export function createStyleSet(): Rule[] {
  const sizes = [...existenceSizes, ...substitutionSizes];
  const literals = createTerms(
    sizes.reduce((sum, size) => sum + size, 0),
    23,
  );
  const stems = createTerms(800, 29).filter((term) => /^[a-z]+$/.test(term));
  let stem = 0;
  const takeTerms = (count: number) => literals.splice(0, count);
  const takeStem = () => stems[stem++ % stems.length] as string;
  const made: Rule[] = [];
  const add = (name: string, fields: { kind: string } & Record<string, unknown>) => made.push(toRule(`Style.${name}`, fields));

  // Every second list has sources that expand, every third some that need a word.
  existenceSizes.forEach((size, n) => {
    const more = [
      ...(n % 2 === 0 ? Array.from({ length: 7 }, (_, at) => expanding(takeStem(), at)) : []),
      ...(n % 3 === 0 ? Array.from({ length: 4 }, (_, at) => needing(takeStem(), n + at)) : []),
    ];
    add(`Words${n}`, { kind: 'existence', tokens: [...takeTerms(size), ...more], ignorecase: n % 4 !== 0 });
  });
  substitutionSizes.forEach((size, n) => {
    const more = [
      ...(n % 2 === 0 ? Array.from({ length: 7 }, (_, at) => expanding(takeStem(), at)) : []),
      ...(n % 3 === 0 ? Array.from({ length: 3 }, (_, at) => needing(takeStem(), n + at)) : []),
    ];
    const swap = Object.fromEntries([...takeTerms(size), ...more].map((from) => [from, 'plain words']));
    add(`Swap${n}`, { kind: 'substitution', swap, ignorecase: n % 5 !== 0, message: 'Write “{fix}” and not “{match}”.' });
  });
  for (const [name, tokens] of Object.entries(shapes)) add(name, { kind: 'existence', tokens, nonword: true });
  for (const [name, fields] of Object.entries(others)) add(name, fields);
  for (let n = 0; made.length < rules; n++)
    add(`Short${n}`, { kind: 'existence', tokens: [expanding(takeStem(), n), takeStem(), needing(takeStem(), n)], ignorecase: true });
  return made;
}
