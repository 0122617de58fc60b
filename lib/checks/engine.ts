/**
 * The check engine. A document is blocks; each rule maps a block to a partial, partials are kept by block, and
 * a merge that never re-reads text makes the findings (`session.ts`, `marks.ts`). All literals of all rules are
 * one pass (`literals.ts`). Pure: no DOM, no browser API, no YAML.
 */
import type { BrandProtocol, Rule } from '../brand-protocol/schema.ts';
import { createCovers } from './covers.ts';
import { createSensors, type Sensors } from './detectors/sensors.ts';
import { createExceptions } from './exceptions.ts';
import { toExpression } from './expression.ts';
import { createFixes, createOptions } from './fixes.ts';
import type { KindTools } from './kinds/kind.ts';
import { createLiterals, type Literals } from './literals.ts';
import { createSay } from './message.ts';
import type { MissingResource, Resources } from './resources.ts';
import { createScopes, everyBlock } from './scope.ts';
import { createSentences } from './sentences.ts';
import { openSession, type Plan, toPlan } from './session.ts';
import { createSlots, type Late, type Making, type Slots } from './slots.ts';
import { createTerms } from './terms.ts';
import type { CheckContext, Checker, CompileOptions } from './types.ts';

/** Milliseconds for one rule and one block: a paragraph takes well under one. */
const defaultBudgetMs = 25;
/** Surfaces times channels that one checker remembers; real protocols have a dozen. */
const mostPlans = 64;

/** `protocol` has been vetted (`vet.ts`); an unknown kind or a bad expression here is a bug and throws. */
export function compile(protocol: BrandProtocol, options: CompileOptions = {}): Checker {
  const { rules } = protocol;
  const literals = createLiterals(options.asWritten);
  const sensors = createSensors(options.detectors ?? []);
  const resources = createResources(options.resources ?? {});
  const slots = createRuleSlots(protocol, literals, null, sensors, resources.tools);
  slots.eager();

  const overBudget: string[] = [];
  const covers = createCovers();
  /** By surface and channel, so that opening a second session does not go through all rules again. */
  const plans = new Map<string, Plan>();
  function plan(context: CheckContext): Plan {
    const name = context.channel === undefined ? context.surface : `${context.surface} ${context.channel}`;
    const known = plans.get(name);
    if (known) return known;
    while (!slots.step());
    const made = toPlan(slots, rules.length, (order) => applies(rules[order] as Rule, context));
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
    warm: slots.step,
  };
}

function createRuleSlots(
  protocol: BrandProtocol,
  literals: Literals,
  late: Late | null,
  sensors: Sensors,
  resources: Pick<KindTools, 'dictionary' | 'tagger' | 'lexicon' | 'opinions'>,
): Slots {
  const { language } = protocol;
  const sentences = createSentences(language);
  const toScope = createScopes(sentences);
  const accepted = createExceptions(protocol.vocabulary?.accept);
  const valesAccepted = createExceptions(protocol.vocabulary?.accept, true);
  const hasAccepted = (protocol.vocabulary?.accept?.length ?? 0) > 0;

  const toTools = ({ rule, slot, literals: into, nextList }: Making): KindTools => ({
    terms(sources, termOptions) {
      const made = createTerms(nextList(), sources, termOptions, into);
      slot.watched ||= !made.literal;
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
    fixes: createFixes(rule, language),
    options: createOptions(rule),
    language,
    sentences,
    ...resources,
    detectors(ids) {
      slot.watched = true;
      return sensors.select(ids);
    },
  });

  return createSlots(protocol, literals, late, (rule, kind) => (kind.whole ? everyBlock : toScope(rule.scope)), toTools);
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
