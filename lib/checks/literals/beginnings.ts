/**
 * Terms that stand on word edges, by how they begin. Such a term is whole words and signs, and so is a text once it is cut
 * (`pieces.ts`). One bit per word of the text tells that no term begins with it; for the others one look-up tells which terms
 * end here and whether any goes on, and only then the next word is added. What is looked up is a hash of all words and signs
 * since the beginning, so whoever is found still has to be compared with the text.
 */
import { createIntMap, type IntMap, placeOf, setInt } from './int-map.ts';
import { cut, mostUnits, ends as pieceEnds, hashes as pieceHashes } from './pieces.ts';
import { isWord, units as sharedUnits, unitAt } from './units.ts';

// Loops are faster where what they read is a constant of this file (`pieces.ts`).
const [hashes, ends, units] = [pieceHashes, pieceEnds, sharedUnits];

/** One bit for each of so many mixed hashes: 64 kB, of which the words of a text touch little. */
const filterBits = 19;

/** Numbers of terms that may stand in a text, and where. */
export interface Hits {
  /** A term's number, or `met` and the place of a term in the list of those that were promoted. */
  terms: number[];
  starts: number[];
  /** Where a term can be promoted; -1 for others. */
  places: number[];
  count: number;
}

/** A term that is alone with its hash and was met gets a number of its own: few are ever met, and their writings are kept close together. */
export const met = 1 << 28;

export interface Beginnings {
  /** Per beginning: the number of the last term that is complete here, 0 for none, above the bits `goesOn`, `endsInSigns`, `shares`. */
  known: IntMap;
  /** By term number: the next term of the same hash, in a ring. */
  also: Int32Array;
  /** Terms that were promoted. */
  promoted: number[];
  /** Bits of first words, and of beginnings of several pieces. */
  filter: Int32Array;
  /** In units. */
  longest: number;
  /** Signs in a row, in any term: no more are read. */
  mostSigns: number;
  /** Signs that some term begins with, by the low bits of the unit; null when there are none. */
  openers: Uint8Array | null;
}

/** What a beginning says beside the term that it completes: a word follows in some term, or signs that end one. */
const goesOn = 1;
const endsInSigns = 2;
const follows = goesOn | endsInSigns;
/** There are several terms. */
export const shares = 4;
export const flags = 7;
export const numberAt = 3;

/** Longer terms are for a tree: stretches of a long text overlap by the longest term. */
export const mostLength = mostUnits >> 2;

/** Where terms may begin: of a piece, twice its number for its word, and one more for the sign that ends it. */
const candidates = new Int32Array(2 * (mostUnits + 1));
/** A copy of the filter last used, where the compiler knows it; a page has one checker and copies once. */
const filter = new Int32Array(1 << (filterBits - 5));
let bound: Beginnings | null = null;

function bind(index: Beginnings): void {
  if (bound === index) return;
  filter.set(index.filter);
  bound = index;
}

export function createBeginnings(): Beginnings {
  return {
    known: createIntMap(),
    also: new Int32Array(64),
    promoted: [],
    filter: new Int32Array(1 << (filterBits - 5)),
    longest: 0,
    mostSigns: 0,
    openers: null,
  };
}

/** A word or sign more. */
function join(hash: number, piece: number): number {
  return Math.imul(((hash << 13) | (hash >>> 19)) ^ piece, 0x85ebca6b);
}

function find({ known }: Beginnings, hash: number): number {
  return placeOf(known, hash || 1);
}

function mark({ known }: Beginnings, hash: number, flag: number): void {
  const value = known.pairs[placeOf(known, hash || 1) + 1] as number;
  setInt(known, hash || 1, value | flag);
}

/** Lets the filter pass what begins with this hash. */
export function pass(bits: Int32Array, hash: number): void {
  const bit = toFilterBit(hash);
  bits[bit >>> 5] = (bits[bit >>> 5] as number) | (1 << bit);
}

function toFilterBit(hash: number): number {
  return hash >>> (32 - filterBits);
}

/** Adds a term by its number, which is 1 or more; its text is not empty and not longer than `mostLength`. */
export function addBeginning(index: Beginnings, term: number, text: string): void {
  const pieces = cut(text, 0, text.length);
  let hash = 0;
  let wordHash = 0;
  let words = 0;
  let signs = 0;
  for (let piece = 0, start = 0; piece < pieces; piece++) {
    const end = ends[piece] as number;
    if (end > start) {
      if (words > 0) mark(index, wordHash, goesOn);
      hash = start === 0 ? (hashes[piece] as number) : join(hash, hashes[piece] as number);
      pass(index.filter, hash);
      wordHash = hash;
      words++;
      signs = 0;
    }
    if (piece === pieces - 1) break;
    hash = join(hash, unitAt(text, end));
    signs++;
    index.mostSigns = Math.max(index.mostSigns, signs);
    start = end + 1;
  }
  if (signs > 0 && words > 0) mark(index, wordHash, endsInSigns);
  const first = unitAt(text, 0);
  if (!isWord(first)) {
    index.openers ??= new Uint8Array(256);
    index.openers[(first >> 2) & 255] = 1;
  }
  index.longest = Math.max(index.longest, text.length);
  if (term >= index.also.length) {
    const longer = new Int32Array(term * 2);
    longer.set(index.also);
    index.also = longer;
  }
  const value = index.known.pairs[find(index, hash) + 1] as number;
  const number = value >>> numberAt;
  const last = number >= met ? (index.promoted[number - met] as number) : number;
  index.also[term] = last === 0 ? term : (index.also[last] as number) || last;
  if (last !== 0) index.also[last] = term;
  setInt(index.known, hash || 1, (term << numberAt) | (value & follows) | (last === 0 ? 0 : shares));
  bound = null;
}

/** Gives the term of a hit a number of its own, once. @param place as the hit has it. */
export function promote(index: Beginnings, term: number, place: number): number {
  const { pairs } = index.known;
  const value = pairs[place + 1] as number;
  if (value >>> numberAt >= met) return value >>> numberAt;
  const number = met + index.promoted.push(term) - 1;
  pairs[place + 1] = (number << numberAt) | (value & flags);
  return number;
}

/** Gives every term that may stand in the text, by where it begins, and for one begin the shorter before the longer. */
export function walkBeginnings(index: Beginnings, text: string, hits: Hits): void {
  if (index.known.size === 0) return;
  bind(index);
  for (let from = 0; ; ) {
    const to = Math.min(text.length, from + mostUnits);
    const next = to === text.length ? to : to - index.longest - 1;
    walk(index, text, from, to, next, hits);
    if (to === text.length) return;
    from = next;
  }
}

/** Of the stretch `from` to `to`, what begins before `next`. */
function walk(index: Beginnings, text: string, from: number, to: number, next: number, hits: Hits): void {
  const pieces = cut(text, from, to);
  const picked = index.openers ? pickSigns(index.openers, text, pieces) : pick(pieces);
  const { known } = index;
  for (let n = 0; n < picked; n++) {
    const candidate = candidates[n] as number;
    const piece = candidate >> 1;
    const end = ends[piece] as number;
    if ((candidate & 1) === 1) {
      if (end >= next) return;
      follow(index, text, pieces, piece, end, 0, follows, hits);
      continue;
    }
    const hash = hashes[piece] as number;
    const place = placeOf(known, hash || 1);
    const node = known.pairs[place + 1] as number;
    if (node === 0 || (node === goesOn && !mayGoOn(text, pieces, piece, hash))) continue;
    const start = piece === 0 ? from : (ends[piece - 1] as number) + 1;
    if (start >= next) return;
    if (start === end) continue;
    emit(index, place, start, hits);
    if ((node & follows) !== 0) follow(index, text, pieces, piece, start, hash, node, hits);
  }
}

/** A first look at the next word: enough for most words that some term begins with. */
function mayGoOn(text: string, pieces: number, piece: number, hash: number): boolean {
  if (piece + 1 >= pieces) return false;
  const end = ends[piece] as number;
  // Several signs in a row are not for a first look.
  if (ends[piece + 1] === end + 1) return true;
  return isInFilter(join(join(hash, units[text.charCodeAt(end)] as number), hashes[piece + 1] as number));
}

function isInFilter(hash: number): boolean {
  const bit = toFilterBit(hash);
  return (((filter[bit >>> 5] as number) >>> bit) & 1) === 1;
}

/** Pieces whose word some term begins with, most likely; each twice its number. Without a branch on what is read, as in `cut`. */
function pick(pieces: number): number {
  let picked = 0;
  for (let piece = 0; piece < pieces; piece++) {
    const bit = toFilterBit(hashes[piece] as number);
    candidates[picked] = piece << 1;
    picked += ((filter[bit >>> 5] as number) >>> bit) & 1;
  }
  return picked;
}

/** The same with the signs between them, which are one more than twice the number of the piece that they end. */
function pickSigns(openers: Uint8Array, text: string, pieces: number): number {
  let picked = 0;
  for (let piece = 0; piece < pieces; piece++) {
    const bit = toFilterBit(hashes[piece] as number);
    candidates[picked] = piece << 1;
    picked += ((filter[bit >>> 5] as number) >>> bit) & 1;
    if (piece === pieces - 1) break;
    candidates[picked] = (piece << 1) + 1;
    picked += openers[((units[text.charCodeAt(ends[piece] as number)] as number) >> 2) & 255] as number;
  }
  return picked;
}

/** From the end of `piece`, sign by sign and word by word, as far as some term goes on. `node` is what is known of `hash`. */
function follow(
  index: Beginnings,
  text: string,
  pieces: number,
  piece: number,
  start: number,
  hash: number,
  node: number,
  hits: Hits,
): void {
  for (let signs = 0; (node & follows) !== 0; signs = 0) {
    do {
      if (piece === pieces - 1 || ++signs > index.mostSigns) return;
      hash = join(hash, units[text.charCodeAt(ends[piece] as number)] as number);
      piece++;
      if ((node & endsInSigns) !== 0) emit(index, find(index, hash), start, hits);
    } while (ends[piece] === (ends[piece - 1] as number) + 1);
    if ((node & goesOn) === 0) return;
    hash = join(hash, hashes[piece] as number);
    if (!isInFilter(hash)) return;
    const place = find(index, hash);
    node = index.known.pairs[place + 1] as number;
    emit(index, place, start, hits);
  }
}

function emit({ known, also }: Beginnings, place: number, start: number, hits: Hits): void {
  const node = known.pairs[place + 1] as number;
  const last = node >>> numberAt;
  if (last === 0) return;
  if ((node & shares) === 0) {
    hits.terms[hits.count] = last;
    hits.places[hits.count] = place;
    hits.starts[hits.count++] = start;
    return;
  }
  let term = last;
  do {
    term = also[term] as number;
    hits.terms[hits.count] = term;
    hits.places[hits.count] = -1;
    hits.starts[hits.count++] = start;
  } while (term !== last);
}
