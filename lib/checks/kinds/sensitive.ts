/** Personal data and secrets, found by named detectors, and the organisation's confidential terms, known by their hashes. */
import { z } from '../../platform/zod.ts';
import { mostIterations, mostWords } from '../confidential/terms.ts';
import { confidential as confidentialName, idsOf, labelOf } from '../detectors/catalog.ts';
import { type KeyLine, keyLineOf } from '../detectors/key-lines.ts';
import type { Span } from '../reading/reading.ts';
import { isWithin } from '../reading/scope.ts';
import type { Hit } from '../types.ts';
import { sources } from './fields.ts';
import { defineKind, listPatterns, type Placed } from './kind.ts';

const confidential = z.strictObject({
  /** Text of the organisation's own; see `confidential/terms.ts`. */
  salt: z.string().check(z.minLength(16), z.maxLength(200)),
  iterations: z.optional(z.int().check(z.gte(1), z.lte(mostIterations))),
  words: z.int().check(z.gte(1), z.lte(mostWords)),
  hashes: z.array(z.string().check(z.regex(/^[\w-]{12}$/))).check(z.minLength(1), z.maxLength(10_000)),
});

const privateKey = 'private-key';

interface Sensitive {
  hits: readonly Hit[];
  /** Where private keys are looked for: what this block would be of one that is pasted line by line, and the hit if it is. */
  line: { part: KeyLine; hit: Hit } | null;
}

export const sensitive = defineKind({
  kind: 'sensitive',
  // A key is pasted with its code around it.
  readsCode: true,
  says: ['match', 'fix', 'label'],
  fields: {
    /** Ids and groups of `detectors/catalog.ts`. May be left out where there are confidential terms. */
    detectors: z.optional(z.array(z.string()).check(z.minLength(1))),
    confidential: z.optional(confidential),
    /** Values that may stand: the organisation's own addresses, say. */
    exceptions: z.optional(sources),
  },
  patterns: (rule) => listPatterns('exceptions', rule.exceptions),
  problems: (rule) =>
    rule.detectors || rule.confidential
      ? []
      : [{ pointer: '', value: null, say: 'This rule looks for nothing.', hint: 'Add "detectors", or "confidential" terms, or both.' }],
  compile(rule, tools) {
    const sensor = rule.detectors ? tools.detectors(rule.detectors) : null;
    const findsKeys = rule.detectors?.flatMap(idsOf).includes(privateKey) ?? false;
    const findTerms = rule.confidential ? tools.part('confidential')?.(rule.confidential) : null;
    const isException = tools.exceptions(rule.exceptions, { vocab: false });
    const toHit = ({ start, end }: Span, text: string, detail: string, short: string, label = short): Hit => ({
      start,
      end,
      message: tools.say({ match: text.slice(start, end), label, fix: `[${short}]` }),
      fixes: [{ kind: 'replace', text: `[${short}]` }, { kind: 'remove' }],
      detail,
    });
    return {
      block(reading, units): Sensitive | null {
        const { text } = reading;
        const stands = (span: Span) => isWithin(units, span) && !isException(reading, span);
        const hits = (sensor?.find(reading) ?? [])
          .filter(stands)
          .map((found) => toHit(found, text, found.detector.id, found.detector.label, found.label));
        for (const span of findTerms?.(text) ?? []) {
          const taken = hits.some((hit) => span.start < hit.end && hit.start < span.end);
          if (!taken && stands(span)) hits.push(toHit(span, text, confidentialName.id, confidentialName.label));
        }
        const part = findsKeys ? keyLineOf(text) : null;
        const line = part && { part, hit: toHit({ start: 0, end: text.trimEnd().length }, text, privateKey, labelOf(privateKey)) };
        return hits.length > 0 || line ? { hits, line } : null;
      },
      merge: (partials) => partials.flatMap(withKeyLines()),
    };
  },
});

/** Adds the lines of a private key to its first one, as long as block follows block. */
function withKeyLines(): (placed: Placed<Sensitive>) => (Hit & { block: number })[] {
  /** The block that continues a key, when one is open. */
  let next = -1;
  return ({ block, partial: { hits, line } }) => {
    const goesOn = line !== null && line.part !== 'opens' && block === next;
    next = line?.part === 'opens' || (goesOn && line.part === 'goes on') ? block + 1 : -1;
    return (goesOn ? [line.hit] : hits).map((hit) => ({ ...hit, block }));
  };
}
