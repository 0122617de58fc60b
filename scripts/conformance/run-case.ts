/** One text of a case through import and engine, as alerts in Vale's form. */
import { toBareProtocol } from '../../lib/brand-protocol/bare.ts';
import type { Rule } from '../../lib/brand-protocol/schema.ts';
import { compile } from '../../lib/checks/engine.ts';
import { kinds } from '../../lib/checks/kinds/registry.ts';
import type { Resources } from '../../lib/checks/resources.ts';
import { isWithin, scopeWords } from '../../lib/checks/scope.ts';
import { createLines } from '../../lib/checks/text/lines.ts';
import { type SourceBlock, toSource } from '../../lib/checks/text/source.ts';
import type { Finding } from '../../lib/checks/types.ts';
import { importVale } from '../../lib/vale/import.ts';
import type { Note } from '../../lib/vale/notes.ts';
import type { Case, Input } from './case.ts';
import type { Alert } from './compare.ts';
import { toFormat, toView } from './vales-view.ts';

export interface Run {
  alerts: Alert[];
  /** Rule name to kind, of the rules that ran. */
  kinds: ReadonlyMap<string, string>;
  /** Rules that did not run, or not whole, with the reason. */
  unsupported: ReadonlyMap<string, string>;
  /** Set when the text cannot be read at all. */
  unread: string | null;
}

const levels = { must: 'error', care: 'warning', idea: 'suggestion' } as const;
/** Of these Vale reports the first character of the file, and no words. */
const documentKinds = ['metric', 'readability'];

export function runCase({ files, settings }: Case, { name, text }: Input, resources: Resources): Run {
  const imported = importVale(files, { owner: 'Conformance', forFile: name, settings });
  const unsupported = new Map<string, string>();
  for (const note of imported.notes) if (note.rule && weighs(note)) unsupported.set(note.rule, note.reason);
  const rules = imported.rules
    .map((rule) => toOwnDictionaries(rule, resources))
    .filter((rule) => {
      const reason = refuse(rule);
      if (reason) unsupported.set(rule.name, reason);
      return reason === null;
    });
  const format = toFormat(name, imported.settings);
  const kindOf = new Map(rules.map((rule) => [rule.name, rule.kind]));
  if (!format) return { alerts: [], kinds: kindOf, unsupported, unread: `${name.split('.').at(-1)} files are not read` };

  const view = toView(text, name, format, imported.settings);
  const position = createLines(view.source);
  const alerts: Alert[] = [];
  const options = { asWritten: true, budgetMs: 10_000, resources };
  const segments = rules.some(({ scope }) => scope?.some((each) => scopeWords(each).some(({ word }) => word === 'sentence')));
  for (const rule of rules) {
    // One checker for one rule: which rule waits for a dictionary then says itself.
    const checker = compile(toBareProtocol({ rules: [rule], vocabulary: imported.vocabulary }), options);
    if (checker.missing.length > 0) {
      unsupported.set(rule.name, `there is no ${checker.missing.join(', ')}`);
      continue;
    }
    const words = (rule.scope ?? []).flatMap(scopeWords).filter(({ not }) => !not);
    const names = new Set(words.map(({ word }) => word));
    const blocks = names.has('raw')
      ? [view.raw, ...view.blocks]
      : names.has('sentence')
        ? view.flowing
        : names.has('paragraph')
          ? view.paragraphs
          : view.blocks;
    const shown = blocks.filter((block) => !isOff(block, view.switches.off));
    // Where any rule looks at sentences, Vale shows plain paragraphs to the others sentence by sentence first, and then whole.
    const inSentences =
      segments && rule.scope === undefined
        ? compile(toBareProtocol({ rules: [{ ...rule, scope: ['sentence & paragraph'] }], vocabulary: imported.vocabulary }), options)
        : null;
    const found = [inSentences, checker].flatMap((each) => each?.open({ surface: 'draft' }).update(shown) ?? []);
    for (const finding of found) {
      const block = shown[finding.block] as SourceBlock;
      const span = toSource(block.map, finding);
      const alert = toAlert(rule, finding, span, view.source, position);
      // Vale has forgotten the comments when it comes to the source as a whole.
      const isOff = block.kind !== 'raw' && view.switches.isOff({ ruleId: rule.name, text: alert.Match, start: span.start });
      if (!isOff) alerts.push(alert);
    }
  }
  return { alerts: unique(alerts), kinds: kindOf, unsupported, unread: null };
}

/** What the styles' dictionary is called here: a rule that names none means Vale's own, also where the styles have an `en_US`. */
export function ofStyles(name: string): string {
  return `${name}.styles`;
}

function toOwnDictionaries(rule: Rule, { dictionaries = {} }: Resources): Rule {
  if (rule.kind !== 'spelling' || !Array.isArray(rule.dictionaries)) return rule;
  const own = rule.dictionaries.map((name) => {
    const known = ofStyles(String(name).replaceAll('_', '-'));
    return Object.hasOwn(dictionaries, known) ? known : name;
  });
  return { ...rule, dictionaries: own };
}

/** Notes after which a rule is not what it was; an unknown action alone changes no finding. */
function weighs({ reason }: Note): boolean {
  return !/has no fix|no web address|its id is|does not apply it/i.test(reason);
}

function refuse(rule: Rule): string | null {
  const kind = kinds.find((each) => each.kind === rule.kind);
  if (!kind) return `there is no kind ${rule.kind}`;
  const read = kind.schema.safeParse(rule);
  if (!read.success)
    return `the kind ${rule.kind} does not take it: ${read.error.issues[0]?.path.join('/')} ${read.error.issues[0]?.message}`;
  const [problem] = kind.problems(rule as never);
  return problem ? problem.say : null;
}

function isOff({ map, text }: SourceBlock, off: readonly { start: number; end: number }[]): boolean {
  return off.length > 0 && isWithin(off, toSource(map, { start: 0, end: text.length }));
}

function toAlert(
  rule: Rule,
  { message, text, start, end }: Finding,
  span: { start: number; end: number },
  source: string,
  position: ReturnType<typeof createLines>,
): Alert {
  const common = { Check: rule.name, Message: message, Severity: levels[rule.severity] };
  const isWholeFile = documentKinds.includes(rule.kind) || (rule.kind === 'occurrence' && rule.min !== undefined && !occursIn(rule, text));
  if (isWholeFile) return { ...common, Line: 1, Span: [1, 1], Match: '' };
  const { line, column } = position(span.start);
  const lineStart = span.start - column + 1;
  const lineEnd = source.indexOf('\n', span.start);
  // Vale counts characters, and its last column is the last character's.
  const first = count(source.slice(lineStart, span.start)) + 1;
  const most = count(source.slice(lineStart, lineEnd < 0 ? source.length : lineEnd + 1));
  const last = Math.max(1, Math.min(first + count(text || source.slice(start, end)) - 1, most));
  return { ...common, Line: line, Span: [first, last], Match: text };
}

function occursIn({ token, ignorecase }: Rule, text: string): boolean {
  return new RegExp(String(token), ignorecase ? 'imu' : 'mu').test(text);
}

function count(text: string): number {
  return [...text].length;
}

/** Vale reports a rule once for a place. */
function unique(alerts: readonly Alert[]): Alert[] {
  const seen = new Set<string>();
  return alerts.filter(({ Check, Line, Span: [first] }) => {
    const key = `${Line}-${first}-${Check}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
