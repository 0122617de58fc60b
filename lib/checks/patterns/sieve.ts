/**
 * What a text must have for an expression to match anywhere in it, so that most texts are never given to it: some literals,
 * and the end of a match without its endless beginning. Whatever is not certain is left out.
 */
import { edgeOf } from './meaning.ts';
import { expand, gather, type Node, times } from './regex.ts';

export interface Needs {
  /** One of these occurs in every match, whatever its case where the source has an `(?i:...)`. Null: none is certain. */
  texts: readonly string[] | null;
  /** What every match ends with, found faster: an expression that begins with a sign. */
  rest: string | null;
}

export function toNeeds(node: Node, source: string): Needs {
  return { texts: required(node), rest: restOf(node, source) };
}

/** Alternatives a required literal may have before it is not worth it. */
const mostRequired = 24;

/** Shorter ones stand in most paragraphs, and each time cost more than the expression; three will do with a sign or capital among them. */
const rare = /^(?:.{4,}|(?=.*[^ \p{Ll}]).{3})$/su;

/** Texts of which at least one occurs in every match; null when nothing useful is certain. */
export function required(node: Node): string[] | null {
  const best = requiredAny(node);
  return best?.every((text) => rare.test(text)) ? best : null;
}

function requiredAny(node: Node): string[] | null {
  const whole = expand(node, mostRequired);
  if (whole) return whole.includes('') ? null : whole;
  switch (node.is) {
    case 'alt':
      return gather(node.items.map(requiredAny), mostRequired);
    case 'repeat':
      return node.min > 0 ? requiredAny(node.item) : null;
    case 'seq': {
      const candidates: string[][] = [];
      let run: string[] = [''];
      const close = () => {
        if (!run.includes('')) candidates.push(run);
        run = [''];
      };
      for (const item of node.items) {
        const texts = expand(item, mostRequired);
        const longer = times(run, texts, mostRequired);
        if (longer) {
          run = longer;
          continue;
        }
        close();
        if (texts) run = texts;
        else {
          const inner = requiredAny(item);
          if (inner) candidates.push(inner);
        }
      }
      close();
      const lengthOf = (texts: readonly string[]) => Math.min(...texts.map((text) => text.length));
      return candidates.sort((a, b) => lengthOf(b) - lengthOf(a))[0] ?? null;
    }
    case 'opaque':
      return node.body ? requiredAny(node.body) : null;
    default:
      return null;
  }
}

/**
 * `(?:[^,]+,)+ and` ends with `, and`, which is found in one look where the whole would be tried from every letter. Only where it
 * begins with a sign that is not everywhere, and speaks of no group.
 */
function restOf(node: Node, source: string): string | null {
  if (node.is !== 'seq') return null;
  const begin = node.items.findIndex((item) => item.is !== 'edge');
  const endless = node.items[begin];
  if (endless?.is === 'seq') return restOf(endless, source);
  if (endless?.is !== 'repeat' || endless.max < Number.POSITIVE_INFINITY) return null;
  const inner = endless.min > 0 && endless.item.is === 'seq' ? endless.item : null;
  const first = inner ? inner.items.at(-1) : node.items[begin + 1];
  const rest = (inner ? source.slice(...inner.from.slice(-2)) : '') + source.slice(node.from[begin + 1], node.from.at(-1));
  const isSure = edgeOf(rest, 'first') === 'other' && !/\\[1-9k]/.test(rest);
  return first?.is === 'char' && /\S/.test(first.char) && isSure ? rest : null;
}
