/** What kinds get to work with while they compile a rule (`KindTools`), made of a protocol and of what the host gave. */
import type { BrandProtocol } from '../brand-protocol/schema.ts';
import { createSensors } from './detectors/sensors.ts';
import { createExceptions, createMaySave } from './exceptions.ts';
import { toExpression } from './expression.ts';
import { createFixes, createOptions } from './fixes.ts';
import type { Kind, KindTools } from './kinds/kind.ts';
import { createSay } from './message.ts';
import type { MissingResource, Resources } from './resources.ts';
import { createScopes, everyBlock, type Scope } from './scope.ts';
import { createSentences } from './sentences.ts';
import type { Making } from './slots.ts';
import { createTerms } from './terms.ts';
import type { CompileOptions } from './types.ts';
import type { Look } from './watch.ts';

export interface Tools {
  toTools(making: Making): KindTools;
  toScope(scope: readonly string[] | undefined, kind: Kind): Scope;
  /** What was asked for and not given, so far. */
  missing(): readonly string[];
  /** Ids of the rules that asked for it, and say nothing until it is there. */
  silent(): readonly string[];
}

/** @param look at the clock, for what may take long. */
export function createTools(protocol: BrandProtocol, { detectors = [], resources = {} }: CompileOptions, look: Look): Tools {
  const sensors = createSensors(detectors);
  const given = createResources(resources);
  const { language } = protocol;
  const sentences = createSentences(language);
  const scopes = createScopes(sentences);
  const accepted = createExceptions(protocol.vocabulary?.accept, look);
  const valesAccepted = createExceptions(protocol.vocabulary?.accept, look, true);
  const hasAccepted = (protocol.vocabulary?.accept?.length ?? 0) > 0;
  const maySave = createMaySave(protocol.vocabulary?.accept ?? []);

  const toTools = ({ rule, slot, literals: into, nextList }: Making): KindTools => ({
    terms(sources, termOptions) {
      const made = createTerms(nextList(), sources, termOptions, into, look);
      slot.watched ||= !made.literal;
      return made;
    },
    exceptions(sources, { vocab = true }) {
      const isVales = rule.origin !== undefined;
      const own = createExceptions(sources, look, isVales);
      slot.watched ||= (sources?.length ?? 0) > 0;
      if (!vocab || !hasAccepted) return own;
      slot.maySave = maySave;
      const everywhere = isVales ? valesAccepted : accepted;
      return (reading, match) => own(reading, match) || everywhere(reading, match);
    },
    accepted: protocol.vocabulary?.accept ?? [],
    look,
    expression(source, expressionOptions) {
      slot.watched = true;
      return toExpression(source, expressionOptions);
    },
    say: createSay(rule.message, rule.origin !== undefined),
    fixes: createFixes(rule, language),
    options: createOptions(rule),
    language,
    sentences,
    ...given.toolsFor(rule.id),
    detectors(ids) {
      slot.watched = true;
      if (!sensors.has(ids)) given.silent.add(rule.id);
      return sensors.select(ids);
    },
  });

  return {
    toTools,
    toScope: (scope, kind) => (kind.whole ? everyBlock : scopes(scope)),
    missing: () => [...sensors.missing, ...given.missing],
    silent: () => [...given.silent],
  };
}

/** What the host gave, the names of what it did not, and the rules that miss it. */
function createResources({ dictionaries = {}, taggers = {}, lexicons = {}, opinions }: Resources) {
  const missing = new Set<MissingResource>();
  const silent = new Set<string>();
  function need<T>(thing: T | undefined, name: MissingResource, rule: string): T | null {
    if (thing !== undefined) return thing;
    missing.add(name);
    silent.add(rule);
    return null;
  }
  const toolsFor = (rule: string): Pick<KindTools, 'dictionary' | 'tagger' | 'lexicon' | 'opinions'> => ({
    dictionary: (name) => need(Object.hasOwn(dictionaries, name) ? dictionaries[name] : undefined, `dictionary:${name}`, rule),
    tagger: (language) => need(taggers[language], `tagger:${language}`, rule),
    lexicon: (language) => need(lexicons[language], `lexicon:${language}`, rule),
    opinions: () => need(opinions, 'opinions', rule),
  });
  return { missing, silent, toolsFor };
}
