/**
 * The check engine. A document is blocks; each rule maps a block to a partial, partials are kept by block, and
 * a merge that never re-reads text makes the findings (`session.ts`, `marks.ts`). All literals of all rules are
 * one pass (`literals.ts`). Pure: no DOM, no browser API, no YAML.
 */
import type { BrandProtocol, Rule } from '../brand-protocol/schema.ts';
import { createSensors } from './detectors/sensors.ts';
import { createExceptions } from './exceptions.ts';
import { toExpression } from './expression.ts';
import { createFixes, createOptions } from './fixes.ts';
import type { KindTools } from './kinds/kind.ts';
import { kinds } from './kinds/registry.ts';
import { createLiterals } from './literals.ts';
import { createCovers } from './marks.ts';
import { createSay } from './message.ts';
import type { MissingResource, Resources } from './resources.ts';
import { createScopes, everyBlock } from './scope.ts';
import { createSentences } from './sentences.ts';
import { openSession, type Plan, toPlan } from './session.ts';
import type { Slot } from './slot.ts';
import { createTerms } from './terms.ts';
import type { CheckContext, Checker, CompileOptions } from './types.ts';

/** Milliseconds for one rule and one block: a paragraph takes well under one. */
const defaultBudgetMs = 25;
/** Surfaces times channels that one checker remembers; real protocols have a dozen. */
const mostPlans = 64;

/** `protocol` has been vetted (`vet.ts`); an unknown kind or a bad expression here is a bug and throws. */
export function compile(protocol: BrandProtocol, options: CompileOptions = {}): Checker {
  const literals = createLiterals(options.asWritten);
  const sensors = createSensors(options.detectors ?? []);
  const sentences = createSentences(protocol.language);
  const toScope = createScopes(sentences);
  const accepted = createExceptions(protocol.vocabulary?.accept);
  const valesAccepted = createExceptions(protocol.vocabulary?.accept, true);
  const hasAccepted = (protocol.vocabulary?.accept?.length ?? 0) > 0;
  const resources = createResources(options.resources ?? {});
  const byKind = new Map(kinds.map((kind) => [kind.kind, kind]));
  const overBudget: string[] = [];
  let terms = 0;

  const slots = protocol.rules.map((rule, order): Slot => {
    const kind = byKind.get(rule.kind);
    if (!kind) throw new Error(`unknown rule kind: ${rule.kind}`);
    const slot: Slot = {
      order,
      rule,
      latest: null,
      compiled: { block: () => null },
      scope: kind.whole ? everyBlock : toScope(rule.scope),
      watched: false,
      strikes: 0,
      off: false,
      given: 0,
      round: 0,
    };
    const tools: KindTools = {
      terms(sources, termOptions) {
        const made = createTerms(terms++, sources, termOptions, literals);
        slot.watched ||= made.patterned;
        return made;
      },
      exceptions(sources, { vocab = true }) {
        const isVales = rule.origin !== undefined;
        const own = createExceptions(sources, isVales);
        if (!vocab || !hasAccepted) {
          slot.watched ||= (sources?.length ?? 0) > 0;
          return own;
        }
        slot.watched = true;
        const everywhere = isVales ? valesAccepted : accepted;
        return (reading, match) => own(reading, match) || everywhere(reading, match);
      },
      accepted: protocol.vocabulary?.accept ?? [],
      expression(source, expressionOptions) {
        slot.watched = true;
        return toExpression(source, expressionOptions);
      },
      say: createSay(rule.message, rule.origin !== undefined),
      fixes: createFixes(rule, protocol.language),
      options: createOptions(rule),
      language: protocol.language,
      sentences,
      ...resources.tools,
      detectors(ids) {
        slot.watched = true;
        return sensors.select(ids);
      },
    };
    slot.compiled = kind.compile(rule, tools);
    return slot;
  });

  const covers = createCovers();
  /** By surface and channel, so that opening a second session does not go through all rules again. */
  const plans = new Map<string, Plan>();
  function plan(context: CheckContext): Plan {
    const name = context.channel === undefined ? context.surface : `${context.surface} ${context.channel}`;
    const known = plans.get(name);
    if (known) return known;
    const made = toPlan(slots.filter((slot) => applies(slot.rule, context)));
    if (plans.size >= mostPlans) plans.clear();
    plans.set(name, made);
    return made;
  }

  const watch = { now: options.now ?? (() => performance.now()), budgetMs: options.budgetMs ?? defaultBudgetMs, overBudget };
  return {
    get missing() {
      return [...sensors.missing, ...resources.missing];
    },
    overBudget,
    open: (context) => openSession(plan(context), literals, covers, watch, options.resources?.opinions),
    warm: literals.warm,
  };
}

/** What the host gave, and the names of what it did not. */
function createResources({ dictionaries = {}, taggers = {}, lexicons = {}, opinions }: Resources) {
  const missing = new Set<MissingResource>();
  function need<T>(thing: T | undefined, name: MissingResource): T | null {
    if (thing === undefined) missing.add(name);
    return thing ?? null;
  }
  const tools: Pick<KindTools, 'dictionary' | 'tagger' | 'lexicon' | 'opinions'> = {
    dictionary: (name) => need(dictionaries[name], `dictionary:${name}`),
    tagger: (language) => need(taggers[language], `tagger:${language}`),
    lexicon: (language) => need(lexicons[language], `lexicon:${language}`),
    opinions: () => need(opinions, 'opinions'),
  };
  return { missing, tools };
}

function applies({ surfaces, channels }: Rule, { surface, channel }: CheckContext): boolean {
  if (surfaces && !surfaces.includes(surface)) return false;
  // Without a known channel every rule applies: better one finding too many than a claim nobody saw.
  return !channels || channel === undefined || channels.includes(channel);
}
