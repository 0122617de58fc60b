/**
 * The check engine. A document is blocks; each rule maps a block to a partial, partials are kept by block, and
 * a merge that never re-reads text makes the findings (`session.ts`, `marks.ts`). All literals of all rules are
 * one pass (`literals.ts`). Pure: no DOM, no browser API, no YAML.
 */
import type { BrandProtocol, Rule } from '../brand-protocol/schema.ts';
import { createCovers } from './findings/covers.ts';
import type { Kind } from './kinds/kind.ts';
import { kinds } from './kinds/registry.ts';
import { createLiterals } from './literals/literals.ts';
import { readPrepared } from './prepared.ts';
import { openSession, type Plan, toPlan } from './session.ts';
import { shortcuts } from './shortcuts.ts';
import { createSlots } from './slots.ts';
import { createTools } from './tools.ts';
import type { CheckContext, Checker, CompileOptions } from './types.ts';
import { createWatch } from './watch.ts';

/** Milliseconds for one rule and one block: a paragraph takes well under one. */
const defaultBudgetMs = 25;
/** Surfaces times channels that one checker remembers; real protocols have a dozen. */
const mostPlans = 64;

/** With every kind. `protocol` has been vetted (`vet.ts`); an unknown kind or a bad expression here is a bug and throws. */
export function compile(protocol: BrandProtocol, options: CompileOptions = {}): Checker {
  const checker = compileWith(kinds, protocol, { shortcuts, ...options });
  const unknown = checker.missing.find((name) => name.startsWith('kind:'));
  if (unknown) throw new Error(`unknown rule ${unknown}`);
  return checker;
}

/** For pages, where some kinds come late: rules of a kind that is not `given` are silent, and `missing` names it as `kind:NAME`. */
export function compileWith(given: readonly Kind[], protocol: BrandProtocol, options: CompileOptions = {}): Checker {
  const { rules } = protocol;
  const { contexts } = options;
  const isWanted = contexts && ((rule: Rule) => contexts.some((context) => applies(rule, context)));
  const prepared = options.prepared ? readPrepared(options.prepared, protocol, options.asWritten) : null;
  const literals = createLiterals(options.asWritten, prepared?.literals);
  const watch = createWatch(options.now ?? (() => performance.now()), options.budgetMs ?? defaultBudgetMs);
  const tools = createTools(protocol, options, watch.look);
  const slots = createSlots(protocol, given, literals, prepared, tools, isWanted);
  const absent = [...new Set(slots.absent.map(({ kind }) => `kind:${kind}` as const))];
  for (const order of slots.early) slots.at(order);

  const covers = createCovers();
  /** By surface and channel, so that opening a second session does not go through all rules again. */
  const plans = new Map<string, Plan>();
  function plan(context: CheckContext): Plan {
    const name = toName(context);
    if (contexts?.every((one) => toName(one) !== name)) throw new Error(`not compiled for ${name}`);
    const known = plans.get(name);
    if (known) return known;
    while (!slots.step());
    const made = toPlan(slots, rules.length, (order) => applies(rules[order] as Rule, context));
    if (plans.size >= mostPlans) plans.clear();
    plans.set(name, made);
    return made;
  }

  return {
    get missing() {
      return [...absent, ...tools.missing()];
    },
    get silent() {
      return [...slots.absent.map(({ id }) => id), ...tools.silent()];
    },
    overBudget: watch.overBudget,
    open: (context) => openSession(plan(context), literals, covers, watch, options.resources?.answers),
    warm: slots.step,
  };
}

const toName = ({ surface, channel }: CheckContext): string => (channel === undefined ? surface : `${surface} ${channel}`);

/** Whether the rule looks at texts of this surface and channel at all. */
export function applies({ surfaces, channels }: Rule, { surface, channel }: CheckContext): boolean {
  if (surfaces && !surfaces.includes(surface)) return false;
  // Without a known channel every rule applies: better one finding too many than a claim nobody saw.
  return !channels || channel === undefined || channels.includes(channel);
}
