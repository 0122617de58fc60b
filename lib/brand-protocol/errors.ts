/** What a protocol's author is told. Errors are product: a place, the offending value, a sentence, a way out. */
import type { z } from '../platform/zod.ts';

export const authorErrorCodes = {
  E200: 'file too large',
  E201: 'not YAML or JSON',
  E202: 'too many aliases',
  E203: 'nested too deeply',
  E210: 'not what the schema asks',
  E211: 'not what the rule kind asks',
  E212: 'makes no sense to the rule kind',
  E220: 'unknown rule kind',
  E221: 'duplicate id',
  E222: 'unknown reference',
  E223: 'unknown scope',
  E224: 'unknown detector',
  E230: 'bad regular expression',
  E231: 'expression can take forever',
  E240: 'bad example not found',
  E241: 'fix gives another text',
  E242: 'good example is found',
  E250: 'law without source',
} as const;
export type AuthorErrorCode = keyof typeof authorErrorCodes;

export interface AuthorError {
  code: AuthorErrorCode;
  /** File name. */
  path: string;
  /** JSON pointer (RFC 6901); empty for the whole document. */
  pointer: string;
  /** The offending value as JSON, shortened; empty when there is none. */
  value: string;
  /** One sentence. */
  say: string;
  /** What to do. */
  hint: string;
  /** Where that is in the source, from 1, where the source is known (`checks/places.ts`). Columns are UTF-16 units. */
  line?: number;
  column?: number;
}

/** Characters of an offending value worth showing. */
const longestValue = 120;

export function showValue(value: unknown): string {
  if (value === undefined) return '';
  const json =
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? `{${Object.keys(value).slice(0, 8).join(', ')}}`
      : JSON.stringify(value);
  const shown = json ?? String(value);
  return shown.length <= longestValue ? shown : `${shown.slice(0, longestValue - 1)}…`;
}

export function toPointer(path: readonly PropertyKey[]): string {
  return path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

export function atPath(value: unknown, path: readonly PropertyKey[]): unknown {
  let at = value;
  for (const part of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, part)) return undefined;
    at = (at as Record<PropertyKey, unknown>)[part];
  }
  return at;
}

/** The nearest known word, when it is near: up to a third of its letters differ. */
export function nearest(word: string, known: readonly string[]): string | null {
  let best: string | null = null;
  let least = Math.max(2, Math.ceil(word.length / 3)) + 1;
  for (const other of known) {
    const distance = word.length > 100 ? Number.POSITIVE_INFINITY : editDistance(word.toLowerCase(), other.toLowerCase());
    if (distance < least) {
      least = distance;
      best = other;
    }
  }
  return best;
}

export function didYouMean(word: string, known: readonly string[]): string {
  const near = nearest(word, known);
  const shown = known.slice(0, 20).join(', ');
  if (near) return `Did you mean "${near}"?`;
  return known.length === 0 ? 'None are defined.' : `Known: ${shown}${known.length > 20 ? ', …' : ''}.`;
}

/** Levenshtein, one row at a time. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, n) => n);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[j] as number) + 1, (next[j - 1] as number) + 1));
    }
    row = next;
  }
  return row[b.length] as number;
}

/**
 * zod's issues as author errors. `base` is where the checked value stands in the document.
 * @param fields those that the checked value may have, for whoever misspelt one.
 */
export function toAuthorErrors(
  code: AuthorErrorCode,
  path: string,
  document: unknown,
  base: readonly PropertyKey[],
  issues: readonly z.core.$ZodIssue[],
  fields: readonly string[] = [],
): AuthorError[] {
  return issues.flatMap((issue) => {
    const place = [...base, ...issue.path];
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => {
        const at = [...place, key];
        return {
          code,
          path,
          pointer: toPointer(at),
          value: showValue(atPath(document, at)),
          say: `There is no field "${key}" here.`,
          hint: (issue.path.length === 0 && nearest(key, fields) && didYouMean(key, fields)) || 'Take it out, or check its spelling.',
        };
      });
    }
    return [
      { code, path, pointer: toPointer(place), value: showValue(atPath(document, place)), ...explain(issue, atPath(document, place)) },
    ];
  });
}

function explain(issue: z.core.$ZodIssue, value: unknown): { say: string; hint: string } {
  if (value === undefined) {
    const field = String(issue.path.at(-1) ?? 'document');
    return { say: `"${field}" is missing.`, hint: issue.code === 'invalid_type' ? `Add it: ${article(issue.expected)}.` : 'Add it.' };
  }
  switch (issue.code) {
    case 'invalid_type':
      return {
        say: `This must be ${article(issue.expected)}.`,
        hint:
          issue.expected === 'string'
            ? 'Put quotation marks around it.'
            : issue.expected === 'array' && typeof value !== 'object'
              ? `Write it as a list: [${showValue(value)}].`
              : 'Change its form.',
      };
    case 'invalid_value': {
      const values = issue.values.map(String);
      return {
        say: `This must be ${values.length === 1 ? values[0] : `one of ${values.join(', ')}`}.`,
        hint:
          (typeof value === 'string' && nearest(value, values) && didYouMean(value, values)) ||
          (values.length === 1 ? 'Nothing else is known.' : 'Choose one of them.'),
      };
    }
    case 'too_small':
      if (issue.origin === 'string' && issue.minimum > 1)
        return { say: `This is shorter than ${issue.minimum} characters.`, hint: 'Write more.' };
      return {
        say: issue.origin === 'string' || issue.origin === 'array' ? 'This is empty.' : `This must be at least ${issue.minimum}.`,
        hint: 'Fill it in, or take it out if it is optional.',
      };
    case 'too_big':
      return {
        say:
          issue.origin === 'string'
            ? `This is longer than ${issue.maximum} characters.`
            : `This must ${issue.origin === 'array' ? 'have' : 'be'} ${issue.inclusive === false ? 'less than' : 'at most'} ${issue.maximum}.`,
        hint: 'Make it smaller.',
      };
    case 'invalid_format':
      return (
        formats[issue.format] ?? {
          say: 'This does not have the right form.',
          hint: forms[String(issue.path.at(-1))] ?? `Form: ${'pattern' in issue ? String(issue.pattern) : issue.format}`,
        }
      );
    case 'invalid_union':
      return { say: 'This has none of the allowed forms.', hint: 'See the schema: docs/protocol.schema.json.' };
    default:
      return { say: 'This value is not allowed here.', hint: 'See the schema: docs/protocol.schema.json.' };
  }
}

const formats: Readonly<Record<string, { say: string; hint: string }>> = {
  date: { say: 'This is not a date.', hint: 'Write year, month, day: "2026-09-27".' },
  url: { say: 'This is not a web address.', hint: 'Begin with https://' },
};

/** By the field's name. */
const forms: Readonly<Record<string, string>> = {
  id: 'Take letters, digits, full stops, dashes and underscores, with a letter first: up to 64.',
  version: 'Write it as in "4.2" or "4.2.1".',
  language: 'Write it as in "en", "en-GB" or "es-419".',
};

function article(type: string): string {
  const names: Record<string, string> = {
    array: 'a list',
    object: 'a group of fields',
    record: 'a group of fields',
    string: 'text',
    number: 'a number',
    int: 'a whole number',
    boolean: 'true or false',
  };
  return names[type] ?? type;
}
