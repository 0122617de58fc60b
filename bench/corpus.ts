/** Seeded marketing prose: the same text for every engine in a run, and for every run. */

/** Mulberry32: small, seeded, good enough to shuffle words. Source: Tommy Ettinger, public domain. */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const words =
  'we our the a this that your team customer jacket shell hood pocket morning weather trail city office launch season colour fabric seam repair shop order parcel return price offer launch guide story journal newsletter page reader answer question idea plan channel budget week month year first last warm light quiet simple honest useful careful recycled local small large new old good better made sewn tested worn packed sent kept shown told asked found takes gives keeps helps shows makes works runs fits lasts carries opens closes with without under over before after during from into about for and but or because while when where'.split(
    ' ',
  );
const spice = [
  'utilise',
  'leverage',
  'best-in-class',
  'seamless',
  'climate neutral',
  'game-changer',
  'at no additional cost',
  'Lindqvist’s café',
  '38 %',
  '“warmest yet”',
  'tarn@fernhill.example',
];

/** About `count` words in paragraphs of about 60 words; one word in twenty is worth a look. */
export function createText(count: number, seed = 7): string[] {
  const random = createRandom(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const paragraphs: string[] = [];
  let written = 0;
  while (written < count) {
    const size = Math.min(count - written, 40 + Math.floor(random() * 40));
    const sentence: string[] = [];
    for (let index = 0; index < size; index++) {
      const word = random() < 0.05 ? pick(spice) : pick(words);
      const ends = index % 13 === 12 || index === size - 1;
      const starts = index % 13 === 0;
      sentence.push((starts ? word.charAt(0).toUpperCase() + word.slice(1) : word) + (ends ? '.' : ''));
    }
    written += size;
    paragraphs.push(sentence.join(' '));
  }
  return paragraphs;
}

const odds = [
  '9 am',
  '4 x 4',
  '12/05/2026',
  '(from spring)',
  '“made here”,',
  'I',
  'XYZ',
  '20th',
  '– so –',
  'newly-made',
  'really!',
  'grey',
  'the the',
];

/** As `createText`, with what an article has besides words: headings, commas, dates, brackets. */
export function createArticle(count: number, seed = 7): { kind: 'heading' | 'paragraph'; level?: number; text: string }[] {
  const random = createRandom(seed + 1000);
  return createText(count, seed).flatMap((text, n) => {
    const dressed = text.replace(/\w (?=[a-z])/g, (gap) => {
      const roll = random();
      if (roll < 0.08) return `${gap[0]}, `;
      return roll < 0.1 ? `${gap}${odds[Math.floor(random() * odds.length)]} ` : gap;
    });
    const heading = { kind: 'heading' as const, level: 2, text: text.split(' ', 5).join(' ').replace(/[.,]/g, '') };
    return n % 6 === 0 ? [heading, { kind: 'paragraph' as const, text: dressed }] : [{ kind: 'paragraph' as const, text: dressed }];
  });
}

/**
 * `count` distinct lower-case terms of one to three words; about one in twenty occurs in the text.
 * @param common how many of them are made with words of the text at all. Default: no end, so that of 50,000 terms one stands at every third word.
 */
export function createTerms(count: number, seed = 11, common = Number.POSITIVE_INFINITY): string[] {
  const random = createRandom(seed);
  const syllables = 'ba co di fu ga he li mo nu pa re si to va we xa yo zu tri sta pre con lor men tal ver'.split(' ');
  const terms = new Set<string>(spice.slice(0, 7));
  while (terms.size < count) {
    if (terms.size < common && random() < 0.04) {
      terms.add(`${words[Math.floor(random() * words.length)]} ${words[Math.floor(random() * words.length)]}`);
      continue;
    }
    let term = '';
    const parts = 2 + Math.floor(random() * 3);
    for (let part = 0; part < parts; part++) term += syllables[Math.floor(random() * syllables.length)];
    terms.add(term);
  }
  return [...terms];
}
