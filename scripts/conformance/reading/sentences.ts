/**
 * Sentences as Vale cuts them, after the Punkt method (Kiss and Strunk, 2006): a full stop ends a sentence unless the word is an
 * abbreviation or an initial, whatever comes next. What was learnt there from newspapers is said here by a list and by a dictionary.
 */
import { trim } from './bytes.ts';

/** Whether a word is written in small letters somewhere: then a capital says that a sentence begins. */
export type IsOrdinary = (word: string) => boolean;

const abbreviations = new Set(
  (
    'adm ala ariz ave bros calif co col colo conn corp d.c dec dr e.g feb fla fri ft ga gen gov i.e ill inc jan jr kan ky lt ltd maj ' +
    'messrs mich minn mr mrs ms mt nev no nov oct okla ore pa prof rep reps sen sep sept sgt sr st tenn tues va vs vt wash wed wis yr ' +
    'c d e f g h k l m n p r s t v w'
  ).split(' '),
);
/** Names follow these, and a name may be a word as well: "Mr. Baker". */
const titles = new Set('adm col dr gen gov lt maj messrs mr mrs ms mt prof rep sen sgt st'.split(' '));

/** They open sentences so often that they do so in small letters, too. */
const starters = new Set(
  (
    'although among both but despite even he however i if in indeed instead it many meanwhile moreover most nevertheless nor separately ' +
    'since so some such the there these they this though thus under when while yet'
  ).split(' '),
);
/** They have a capital nowhere else: after "example.com." only these say that a sentence begins. */
const openers = new Set(
  (
    'able adding always anyone ask available being check choose consider consult contact copy create creating currently default depending ' +
    'does earlier either enable ensure et eventually example examples explore extend finally fix follow furthermore given here include ' +
    'including individual install installing learn multiple neither note nothing optional otherwise please provide provides put refer ' +
    'remember remove replace run select send similarly simply someone sometimes specify starting still submit suppose thank thanks ' +
    'therefore through together try unfortunately unlike upgrading user uses using wait web welcome whenever whereas whether within ' +
    'without working writing yes yesterday your'
  ).split(' '),
);

interface Word {
  text: string;
  /** Where it ends. */
  end: number;
  isEnd: boolean;
  isShort: boolean;
}

export function cutSentences(text: string, isOrdinary: IsOrdinary): string[] {
  const words = wordsAtSigns(text);
  for (const word of words) annotate(word);
  const pairs = words.slice(1).map((next, n) => [words[n] as Word, next] as const);
  for (const [word, next] of pairs) judgeShort(word, next, isOrdinary);
  for (const [word, next] of pairs) judgeSigns(word, next, isOrdinary);
  const sentences: string[] = [];
  let from = 0;
  for (const { isEnd, end } of words) {
    if (!isEnd) continue;
    sentences.push(trim(text.slice(from, end)));
    from = end;
  }
  return from < text.length ? [...sentences, trim(text.slice(from))] : sentences;
}

/** Words with a sign that may end a sentence, and those after them. */
function wordsAtSigns(text: string): Word[] {
  const words: Word[] = [];
  let from = 0;
  let isWanted = false;
  for (const { 0: sign, index } of text.matchAll(/[。；！？]|\s|[^\s](?![\s\S])/gu)) {
    const isLast = index + sign.length === text.length;
    // A last sign of more than one byte is overlooked.
    if (isLast && !/[\s。；！？]/u.test(sign) && Buffer.byteLength(sign) > 1) continue;
    const end = isLast || /[。；！？]/u.test(sign) ? index + sign.length : index;
    const word = trim(text.slice(from, end));
    if (word === '') continue;
    const hasSign = /[.!?。！？]/.test(word);
    if (hasSign || isWanted) {
      words.push({ text: word, end, isEnd: false, isShort: false });
      isWanted = hasSign;
    }
    from = end;
  }
  return words;
}

const endsWithSign = /(?:\.[")’”]|[?!]["')’”]?)$/;
const hasSignInside = /\.[[("]|[?!][[(]/;

function annotate(word: Word): void {
  const { text } = word;
  if ((endsWithSign.test(text) || hasSignInside.test(text)) && !text.includes('Yahoo!')) word.isEnd = true;
  else if (/[.。]$/.test(text) && !text.endsWith('..')) {
    const bare = text.slice(0, -1).toLowerCase();
    if (abbreviations.has(bare) || abbreviations.has(bare.split('-').at(-1) ?? '')) word.isShort = true;
    else word.isEnd = true;
  }
}

const isCapital = ({ text }: Word) => /^\p{Lu}/u.test(text);
const isSmall = ({ text }: Word) => /^\p{Ll}/u.test(text);

function toType({ text, isEnd }: Word): string {
  const type = text
    .toLowerCase()
    .replace(/-?[.,]?\d[\d,.-]*\.?$/, '##number##')
    .replaceAll(',', '');
  return isEnd && type.length > 1 ? type.replace(/\.$/, '') : type;
}

/** Whether it opens a sentence: yes, no, or nobody knows. */
function opens(word: Word, isOrdinary: IsOrdinary): boolean | null {
  if (/^[;:,.!?；：，。！？]$/.test(word.text)) return false;
  if (isCapital(word)) return isKnown(toType(word), isOrdinary) ? true : null;
  return isSmall(word) ? false : null;
}

/** A letter is a word only where it is one by itself. */
function isKnown(type: string, isOrdinary: IsOrdinary): boolean {
  return (type.length > 1 || type === 'a') && isOrdinary(type);
}

function judgeShort(word: Word, next: Word, isOrdinary: IsOrdinary): void {
  if (!/[.。]$/.test(word.text)) return;
  const isInitial = /^[A-Za-z]\.$/.test(word.text);
  if ((word.isShort || word.text.endsWith('..')) && !isInitial) {
    if (isCapital(next) && opensAfter(word, next, isOrdinary)) {
      word.isEnd = true;
      return;
    }
  }
  if (word.text === '.' && next.text === '.') {
    word.isEnd = false;
    next.isEnd = false;
    return;
  }
  if (!isInitial && toType({ ...word, isEnd: true }) !== '##number##') return;
  const opening = opens(next, isOrdinary);
  if (opening === false || (opening === null && isInitial && isCapital(next) && !isKnown(toType(next), isOrdinary))) {
    word.isEnd = false;
    word.isShort = true;
  }
}

function judgeSigns(word: Word, next: Word, isOrdinary: IsOrdinary): void {
  if (word.text.endsWith('.') && next.text === '.') {
    word.isEnd = false;
    next.isEnd = false;
    return;
  }
  const isStarter = starters.has(toType(next));
  if (/(?:\.\s?){2,}\./.test(word.text) && (isCapital(next) || isStarter)) {
    word.isEnd = true;
    return;
  }
  if (word.isEnd && /[)’”"']$/.test(word.text) && isSmall(next) && !isStarter) {
    word.isEnd = false;
    return;
  }
  if (word.text.endsWith('.') && !word.isEnd && isCapital(next) && opensAfter(word, next, isOrdinary)) word.isEnd = true;
  if (!/(?:\w\.)+\w*\./.test(word.text) || /^[A-Za-z]\.$/.test(word.text)) return;
  word.isShort = true;
  word.isEnd = isCapital(next) && (isStarter || openers.has(toType(next)));
}

function opensAfter(word: Word, next: Word, isOrdinary: IsOrdinary): boolean {
  const type = toType(next);
  const isTitle = titles.has(word.text.slice(0, -1).toLowerCase());
  return starters.has(type) || openers.has(type) || (!isTitle && isKnown(type, isOrdinary));
}
