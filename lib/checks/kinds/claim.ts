/** Claims that need backing: each wants a source link, a footnote or an approved wording nearby. What claims look like is data of a language. */
import { z } from '../../platform/zod.ts';
import { capitalise } from '../casing/casing.ts';
import { hasFootnote, isNote, isSource, touches } from '../claims/backing.ts';
import { type Claim, findClaims, toTermList } from '../claims/find.ts';
import { claimTypes, type Lexicon, lexiconLanguages } from '../claims/lexicon.ts';
import { toHostProblems } from '../links/hosts.ts';
import { plainOf, type Reading, type Span } from '../reading/reading.ts';
import type { Hit } from '../types.ts';
import { fixWords, flag, sources } from './fields.ts';
import { defineKind, listPatterns } from './kind.ts';

export const claim = defineKind({
  kind: 'claim',
  says: ['match', 'fix', 'advice', 'type'],
  readsLinks: true,
  fields: {
    /** Default: all. */
    types: z.optional(z.array(z.enum(claimTypes)).check(z.minLength(1))),
    /** Default: the protocol's. */
    languages: z.optional(z.array(z.enum(lexiconLanguages)).check(z.minLength(1))),
    /** Counts what is doubted or wished for too: "it may be the warmest". Default false. */
    hedged: flag,
    accept: z.optional(
      z.strictObject({
        /** Where a link to a source may stand. Default `paragraph`. */
        link: z.optional(z.enum(['sentence', 'paragraph', 'never'])),
        /** A mark (¹, [1], *) in the sentence will do. Default true. */
        footnote: flag,
        /** Wordings that were checked: expressions, ignoring case. */
        approved: z.optional(sources),
      }),
    ),
    /** Hosts that count as sources, their subdomains too. Default: any page. */
    domains: z.optional(z.array(z.string().check(z.minLength(3), z.maxLength(253))).check(z.minLength(1))),
    exceptions: z.optional(sources),
  },
  patterns: (rule) => [
    ...listPatterns('exceptions', rule.exceptions),
    ...(rule.accept?.approved ?? []).map((source, n) => ({ pointer: `/accept/approved/${n}`, source })),
  ],
  problems: ({ domains }) => toHostProblems('domains', domains),
  compile(rule, tools) {
    const { accept = {}, domains, types = claimTypes } = rule;
    const { link: reach = 'paragraph', footnote = true, approved = [] } = accept;
    const names = rule.languages ?? [tools.language.replace(/-.*/, '')];
    const lexicons = names.flatMap((name) => tools.lexicon(name) ?? []);
    const { sources: cues, owners } = toTermList(lexicons, types);
    if (cues.length === 0) return { block: () => null };
    const terms = tools.terms(cues, { ignorecase: true });
    const isException = tools.exceptions(rule.exceptions, { vocab: false });
    const isApproved = tools.terms(approved, { ignorecase: true });

    /** A sentence may hold many claims, so what backs it is looked for once. */
    function createBacking(reading: Reading): (found: Claim) => boolean {
      const { text, block } = reading;
      const known = new Map<Span, boolean>();
      const approvals = isApproved.find(reading, reading.whole);

      function isBacked(sentence: Span, { names, notASource }: Lexicon): boolean {
        return (
          (footnote && (isNote(text) || hasFootnote(text, sentence) || names.test(text.slice(sentence.start, sentence.end)))) ||
          (reach !== 'never' &&
            (block.links ?? []).some(
              (link) =>
                (reach === 'paragraph' || touches(link, sentence)) && isSource(link, text.slice(link.start, link.end), domains, notASource),
            ))
        );
      }

      return (found) => {
        if (approvals.some((span) => touches(span, found))) return true;
        const backed = known.get(found.sentence) ?? isBacked(found.sentence, found.lexicon);
        known.set(found.sentence, backed);
        return backed;
      };
    }

    function toHit({ start, end, cue, type, lexicon }: Claim, text: string): Hit {
      const match = text.slice(start, end);
      // "The shell is" is no sentence: a claim can be left out before what it is said of, and not where it is what is said.
      const softer = toSofter(match, cue.softer, lexicon).filter((words) => words || lexicon.ahead.test(text.slice(end)));
      const fixes = tools.fixes(match, softer);
      const message = tools.say({ match, fix: fixWords(fixes), advice: lexicon.advice[type], type: lexicon.labels[type] });
      return { start, end, message, fixes, text: match };
    }

    return {
      gate: terms,
      block(reading, units) {
        const matches = terms.find(reading, units);
        if (matches.length === 0) return null;
        const isBacked = createBacking(reading);
        const hits = findClaims(matches, owners, plainOf(reading), tools.sentences(reading), rule.hedged ?? false)
          .filter((found) => !isException(reading, found) && !isBacked(found))
          .map((found) => toHit(found, reading.text));
        return hits.length > 0 ? hits : null;
      },
    };
  },
});

function toSofter(match: string, softer: readonly string[] | 'own' | undefined, lexicon: Lexicon): readonly string[] {
  if (softer !== 'own') return softer ?? [];
  const own = lexicon.own(match);
  if (own === null) return [];
  const opens = match.charAt(0) !== match.charAt(0).toLowerCase();
  return [opens ? capitalise(own) : own];
}
