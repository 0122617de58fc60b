/** Capitals are often written without their accents: "EFFICACITE PROUVEE", "MAS RAPIDO". What a lexicon knows is found that way too. */

/** The few letters that may have an accent: only they are looked at, in a lexicon of thousands of words. */
const beyondAscii = /[^ -~]/gu;
/** Ñ is a letter of its own and keeps its sign. */
const bare = (text: string): string =>
  text.replace(beyondAscii, (sign) => (/ñ/iu.test(sign) ? sign : String.fromCodePoint(sign.normalize('NFD').codePointAt(0) ?? 0)));

/** Everything that a term stands for: groups of alternatives that may hold others, and what a `?` says may be missing. */
function spread(term: string): string[] {
  let at = 0;
  function readWays(): string[] {
    const done: string[] = [];
    let now = [''];
    while (at < term.length && term[at] !== ')') {
      if (term[at] === '|') {
        done.push(...now);
        now = [''];
        at++;
        continue;
      }
      const pieces = readPiece();
      now = now.flatMap((head) => pieces.map((tail) => head + tail));
    }
    return [...done, ...now];
  }
  function readPiece(): string[] {
    let pieces: string[];
    if (term.startsWith('(?:', at)) {
      at += 3;
      pieces = readWays();
    } else pieces = [term.charAt(at)];
    at++;
    if (term[at] !== '?') return pieces;
    at++;
    return [...pieces, ''];
  }
  return readWays();
}

/** What each term stands for, and the same without accents where it has some. */
export const eitherWay = (terms: readonly string[]): string[] => [...new Set(terms.flatMap(spread).flatMap((term) => [term, bare(term)]))];

/** @param source with no accent inside a class; letters are `\p{L}`. Flags `iu`. */
export const loosely = (source: string): RegExp =>
  new RegExp(
    source.replace(beyondAscii, (sign) => (bare(sign) === sign ? sign : `[${sign}${bare(sign)}]`)),
    'iu',
  );
