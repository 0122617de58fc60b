/** The shape of a rule kind: one file each, listed in `registry.ts`, made by `npm run new:kind`. */
import { ruleSchema } from '../../brand-protocol/schema.ts';
import { z } from '../../platform/zod.ts';
import type { Lexicon } from '../claims/lexicon.ts';
import type { Say } from '../findings/message.ts';
import type { ToFixes } from '../fixes/fixes.ts';
import type { IsException } from '../patterns/exceptions.ts';
import type { ExpressionOptions } from '../patterns/expression.ts';
import type { TermMatch, TermOptions, Terms } from '../patterns/terms.ts';
import type { Reading, Span } from '../reading/reading.ts';
import type { Dictionary, Opinions, Parts, Tagger } from '../resources.ts';
import type { Detector, Facts, Fix, Hit, RuleOf, Sensed } from '../types.ts';
import type { Look } from '../watch.ts';

type Shape = Record<string, z.ZodMiniType>;

/** What a kind may use while it compiles a rule. */
export interface KindTools {
  /** Puts the sources into the one pass. A source is a regular expression; most are plain words. */
  terms(sources: readonly string[], options: TermOptions): Terms;
  /** The rule's own, and the words that the protocol accepts everywhere unless `vocab` is false. */
  exceptions(sources: readonly string[] | undefined, rule: { vocab?: boolean | undefined }): IsException;
  /** Those words, for a kind that looks for exceptions itself. */
  accepted: readonly string[];
  /** For work that grows with the text: called between two pieces of it, it ends a rule that had its time. */
  look: Look;
  /** One expression for a kind that runs it itself, on a unit at a time. The rule's time is watched from here on. */
  expression(source: string, options: ExpressionOptions): RegExp;
  /** The rule's sentence. */
  say: Say;
  /** The rule's fixes, its action's, or the suggestions. */
  fixes: ToFixes;
  /** The same as words, for messages. */
  options(found: string, suggestions?: readonly string[]): readonly string[];
  /** BCP 47, the protocol's. */
  language: string;
  sentences(reading: Reading): readonly Span[];
  /** Null, and named in `Checker.missing`, when the host has not given it: the rule then says nothing. */
  dictionary(name: string): Dictionary | null;
  tagger(language: string): Tagger | null;
  opinions(): Opinions | null;
  /** What claims look like in a language. */
  lexicon(language: string): Lexicon | null;
  part<Name extends keyof Parts>(name: Name): Parts[Name] | null;
  /** A detector by id; one that is not at hand goes to `Checker.missing` and is left out. */
  detectors(ids: readonly string[]): Sensor;
}

export interface Sensor {
  find(reading: Reading): readonly (Sensed & { detector: Detector })[];
}

/** A block's contribution to the document. */
export interface Placed<Partial> {
  /** Index into the blocks of this update. */
  block: number;
  partial: Partial;
}

/** What a rule says of some words. */
export interface Advice {
  message: string;
  fixes: readonly Fix[];
}

/**
 * A rule ready to run. Without `merge` a partial is the list of hits itself. `merge` sees the partials in
 * document order and never the text; it is not called where there are none.
 */
export interface CompiledRule<Partial> {
  /** `units` are what the rule's scope covers of this block, see `scope.ts`. Null: nothing to say. */
  block(reading: Reading, units: readonly Span[]): Partial | null;
  merge?(partials: readonly Placed<Partial>[], facts: Facts): readonly (Hit & { block: number })[];
  /** Of one that merges: sees letters and marks apart where they are written so (`text/composed.ts`). */
  asWritten?: boolean;
  /** Call only for blocks where these terms may occur. Default: every block in scope. */
  gate?: Terms;
  /** False: there is nothing to say of this block, told without calling `block` or cutting sentences. Default: as `gate` says. */
  may?(reading: Reading): boolean;
  /** Says all that `block` would: of each term of `gate` the same wherever it stands. Then `block` need not be called for literals. */
  advise?(match: Pick<TermMatch, 'text' | 'index' | 'groups'>): Advice | null;
}

/** A rule that says something of each of its terms, and the same of the same words. */
export function adviseOn(
  terms: Terms,
  isException: IsException,
  advise: (match: Pick<TermMatch, 'text' | 'index' | 'groups'>) => Advice | null,
): CompiledRule<readonly Hit[]> {
  return {
    gate: terms,
    advise,
    block(reading, units) {
      const hits: Hit[] = [];
      for (const match of terms.find(reading, units)) {
        const advice = isException(reading, match) ? null : advise(match);
        if (advice) hits.push({ start: match.start, end: match.end, text: match.text, ...advice });
      }
      return hits.length > 0 ? hits : null;
    },
  };
}

export interface Kind {
  readonly kind: string;
  /** Common fields and the kind's own; anything else is refused. */
  readonly schema: z.ZodMiniObject;
  /** Regular expressions in the rule with their JSON pointers, for vetting. */
  patterns(rule: RuleOf<Record<string, unknown>>): readonly { pointer: string; source: string }[];
  /** What else is wrong with the rule, as only the kind can see it. */
  problems(rule: RuleOf<Record<string, unknown>>, language: string): readonly Problem[];
  /** What a message may hold in braces. */
  readonly says: readonly string[];
  /** Is shown every block, code and all, whatever the rule's scope. */
  readonly whole: boolean;
  /** Looks at code as well where the rule names no scope. */
  readonly readsCode: boolean;
  /** Looks at links of its own accord, so examples are read as Markdown. */
  readonly readsLinks: boolean;
  /** What has to be so beside the text of an example for the rule to speak. */
  exampleFacts(rule: RuleOf<Record<string, unknown>>): Facts;
  /** Asks for no detector and no resource, so its rules may be compiled late: in idle time, or when a word of theirs is met. */
  readonly late: boolean;
  compile(rule: RuleOf<Record<string, unknown>>, tools: KindTools): CompiledRule<unknown>;
}

/** Something that an author has to change. */
export interface Problem {
  /** JSON pointer within the rule. */
  pointer: string;
  value: unknown;
  say: string;
  hint: string;
  /** A word that is not known, and those that are: a better hint. */
  near?: { word: string; known: readonly string[] };
}

interface KindDefinition<Fields extends Shape, Partial> {
  kind: string;
  fields: Fields;
  says: readonly string[];
  whole?: boolean;
  readsCode?: boolean;
  readsLinks?: boolean;
  late?: boolean;
  patterns?(rule: RuleOf<z.infer<z.ZodMiniObject<Fields>>>): readonly { pointer: string; source: string }[];
  /** @param language BCP 47, the protocol's. */
  problems?(rule: RuleOf<z.infer<z.ZodMiniObject<Fields>>>, language: string): readonly Problem[];
  exampleFacts?(rule: RuleOf<z.infer<z.ZodMiniObject<Fields>>>): Facts;
  compile(rule: RuleOf<z.infer<z.ZodMiniObject<Fields>>>, tools: KindTools): CompiledRule<Partial>;
}

export function defineKind<Fields extends Shape, Partial = readonly Hit[]>(definition: KindDefinition<Fields, Partial>): Kind {
  const {
    kind,
    fields,
    says,
    whole = false,
    late = false,
    readsCode = false,
    readsLinks = false,
    patterns,
    problems,
    exampleFacts,
    compile,
  } = definition;
  return {
    kind,
    schema: z.strictObject({ ...ruleSchema.shape, kind: z.literal(kind), ...fields }),
    patterns: (patterns ?? (() => [])) as Kind['patterns'],
    problems: (problems ?? (() => [])) as Kind['problems'],
    says,
    whole,
    readsCode,
    readsLinks,
    exampleFacts: (exampleFacts ?? (() => ({}))) as Kind['exampleFacts'],
    late,
    compile: compile as unknown as Kind['compile'],
  };
}

/** Pointers for a list of expressions under one field. */
export function listPatterns(field: string, sources: readonly string[] | undefined): { pointer: string; source: string }[] {
  return (sources ?? []).map((source, n) => ({ pointer: `/${field}/${n}`, source }));
}

/** A key as part of a JSON pointer (RFC 6901). */
export function toPointerPart(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}
