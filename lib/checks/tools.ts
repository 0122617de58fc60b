/** What kinds get to work with while they compile a rule (`KindTools`), made of a protocol and of what the host gave. */
import type { BrandProtocol } from '../brand-protocol/schema.ts';
import type { Lexicon } from './claims/lexicon.ts';
import { createSensors } from './detectors/sensors.ts';
import { type Say, say } from './findings/message.ts';
import { type ToFixes, toFixes, toOptions } from './fixes/fixes.ts';
import type { Kind, KindTools, Sensor } from './kinds/kind.ts';
import { createExceptions, createMaySave, type IsException } from './patterns/exceptions.ts';
import { type ExpressionOptions, toExpression } from './patterns/expression.ts';
import { createTerms, type TermOptions, type Terms } from './patterns/terms.ts';
import { createScopes, everyBlock, type Scope, textAndCode } from './reading/scope.ts';
import { createSentences } from './reading/sentences.ts';
import type { Dictionary, MissingResource, Opinions, Parts, Tagger } from './resources.ts';
import type { Making } from './slots.ts';
import type { CompileOptions, Fix } from './types.ts';
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
export function createTools(protocol: BrandProtocol, { detectors = [], resources = {}, shortcuts }: CompileOptions, look: Look): Tools {
  const sensors = createSensors(detectors);
  const { missing, silent, need } = createNeeds();
  const { language } = protocol;
  const sentences = resources.sentences ?? createSentences(language, shortcuts?.toBreaks);
  const scopes = createScopes(sentences);
  const acceptedWords = protocol.vocabulary?.accept ?? [];
  const accepted = createExceptions(acceptedWords, look);
  const valesAccepted = createExceptions(acceptedWords, look, true);
  const maySave = createMaySave(acceptedWords);

  /** A class, because there is one for each of thousands of rules: what few of them call is made when they call it. */
  class RuleTools implements KindTools {
    readonly accepted = acceptedWords;
    readonly look = look;
    readonly language = language;
    readonly sentences = sentences;
    readonly #making: Making;

    constructor(making: Making) {
      this.#making = making;
    }

    terms(sources: readonly string[], termOptions: TermOptions): Terms {
      const { rule, slot, literals, nextList } = this.#making;
      const terms = createTerms(nextList(), sources, { ...termOptions, exact: rule.origin !== undefined }, literals, look, shortcuts);
      if (!terms.literal) slot.watched = true;
      return terms;
    }

    exceptions(sources: readonly string[] | undefined, { vocab = true }: { vocab?: boolean | undefined }): IsException {
      const { rule, slot } = this.#making;
      const isVales = rule.origin !== undefined;
      const isAlone = !vocab || acceptedWords.length === 0;
      // Only a vocabulary makes Vale forget that case counts.
      const own = createExceptions(sources, look, isVales, isVales && isAlone);
      if (sources?.length) slot.watched = true;
      if (isAlone) return own;
      slot.maySave = maySave;
      const everywhere = isVales ? valesAccepted : accepted;
      return (reading, match) => own(reading, match) || everywhere(reading, match);
    }

    expression(source: string, expressionOptions: ExpressionOptions): RegExp {
      this.#making.slot.watched = true;
      return toExpression(source, expressionOptions);
    }

    say(parts: Parameters<Say>[0]): string {
      const { rule } = this.#making;
      return say(rule.message, parts, rule.origin !== undefined);
    }

    fixes(...asked: Parameters<ToFixes>): readonly Fix[] {
      return toFixes(this.#making.rule, language, ...asked);
    }

    options(found: string, suggestions?: readonly string[]): readonly string[] {
      return toOptions(this.#making.rule, found, suggestions);
    }

    dictionary(name: string): Dictionary | null {
      return need(resources.dictionaries, name, `dictionary:${name}`, this.#making);
    }

    tagger(name: string): Tagger | null {
      return need(resources.taggers, name, `tagger:${name}`, this.#making);
    }

    lexicon(name: string): Lexicon | null {
      return need(resources.lexicons, name, `lexicon:${name}`, this.#making);
    }

    part<Name extends keyof Parts>(name: Name): Parts[Name] | null {
      return need(resources.parts as Readonly<Record<string, Parts[Name]>> | undefined, name, `part:${name}`, this.#making);
    }

    opinions(): Opinions | null {
      return resources.opinions ?? need(undefined, '', 'opinions', this.#making);
    }

    detectors(ids: readonly string[]): Sensor {
      const { rule, slot } = this.#making;
      slot.watched = true;
      if (!sensors.has(ids)) silent.add(rule.id);
      return sensors.select(ids);
    }
  }

  return {
    toTools: (making) => new RuleTools(making),
    toScope: (scope, kind) => (kind.whole ? everyBlock : scopes(scope ?? (kind.readsCode ? textAndCode : undefined))),
    missing: () => [...sensors.missing, ...missing],
    silent: () => [...silent],
  };
}

/** What the host did not give, and the rules that miss it. */
function createNeeds() {
  const missing = new Set<MissingResource>();
  const silent = new Set<string>();
  function need<T>(given: Readonly<Record<string, T>> | undefined, name: string, missed: MissingResource, { rule }: Making): T | null {
    // A name comes from a protocol: "constructor" is no dictionary.
    if (given && Object.hasOwn(given, name)) return given[name] as T;
    missing.add(missed);
    silent.add(rule.id);
    return null;
  }
  return { missing, silent, need };
}
