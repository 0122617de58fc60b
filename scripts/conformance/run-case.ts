/** One text of a case through import and engine, as alerts in Vale's form. */
import { nodeResources } from '../../cli/resources.ts';
import { toBareProtocol } from '../../lib/brand-protocol/bare.ts';
import type { Rule } from '../../lib/brand-protocol/schema.ts';
import { compile } from '../../lib/checks/engine.ts';
import { kinds } from '../../lib/checks/kinds/registry.ts';
import type { Reading, Span } from '../../lib/checks/reading/reading.ts';
import { scopeWords } from '../../lib/checks/reading/scope.ts';
import type { Resources, Tagger } from '../../lib/checks/resources.ts';
import type { Block, Checker, Finding } from '../../lib/checks/types.ts';
import { importVale } from '../../lib/vale/import.ts';
import type { Note } from '../../lib/vale/notes.ts';
import { stylesOf } from '../../lib/vale/settings.ts';
import type { Case, Input } from './case.ts';
import type { Alert } from './compare.ts';
import { isOfType, needsOf } from './needs.ts';
import { countCharacters, maskFirst, toBytes } from './reading/bytes.ts';
import { findPlace } from './reading/place.ts';
import { cutSentences } from './reading/sentences.ts';
import { toFormat, toView, type ValesBlock, type View } from './reading/view.ts';
import { ofStyles } from './vales-dictionaries.ts';
import { toValesRow, toValesTagger } from './vales-tagger.ts';

export interface Run {
  alerts: Alert[];
  /** Rule name to kind, of the rules that ran. */
  kinds: ReadonlyMap<string, string>;
  /** Rules that did not run, or not whole, with the reason. */
  unsupported: ReadonlyMap<string, string>;
  /** What Vale cannot read either: file, line, reason. */
  broken: readonly string[];
  /** Set when the text cannot be read at all. */
  unread: string | null;
}

const levels = { must: 'error', care: 'warning', idea: 'suggestion' } as const;
/** Of these Vale reports the first character of the file, and no words. */
const documentKinds = ['metric', 'readability'];

export function runCase({ files, settings }: Case, { name, text }: Input, given: Resources): Run {
  const resources = { ...given, sentences: sentencesIn, taggers };
  const imported = importVale(files, { owner: 'Conformance', forFile: name, settings });
  const unsupported = new Map<string, string>();
  for (const note of imported.notes) if (note.rule && weighs(note)) unsupported.set(note.rule, `${note.file}:${note.line}: ${note.reason}`);
  const broken = imported.notes.filter(stopsVale).map(({ file, line, reason }) => `${file}:${line}: ${reason}`);
  const rules = imported.rules
    .map((rule) => toOwnDictionaries(rule, resources))
    .filter((rule) => {
      const reason = refuse(rule);
      if (reason) unsupported.set(rule.name, reason);
      return reason === null;
    });
  const format = toFormat(name, imported.settings);
  const kindOf = new Map(rules.map((rule) => [rule.name, rule.kind]));
  if (!format) return { alerts: [], kinds: kindOf, unsupported, broken, unread: `${name.split('.').at(-1)} files are not read` };

  const styles = imported.settings ? stylesOf(imported.settings, name) : [];
  const view = toView({ written: text, name, format, settings: imported.settings, styles }, needsOf(files, imported.settings), sentencesOf);
  const alerts: Alert[] = [];
  for (const rule of rules) {
    // One checker for one rule: which rule waits for a dictionary then says itself.
    const toChecker = (scope: readonly string[] | undefined) => {
      const { scope: _scope, limit: _limit, ...rest } = rule;
      const own = scope ? { ...rest, scope: [...scope] } : rest;
      return compile(toBareProtocol({ rules: [own], vocabulary: imported.vocabulary }), { asWritten: true, budgetMs: 10_000, resources });
    };
    const checker = toChecker(undefined);
    if (checker.missing.length > 0) unsupported.set(rule.name, `there is no ${checker.missing.join(', ')}`);
    else if (documentKinds.includes(rule.kind)) alerts.push(...measure(rule, checker, view));
    else alerts.push(...look(rule, checker, () => toChecker(['raw']), view, isOfType(files.get(rule.origin ?? '') ?? '')));
  }
  return { alerts, kinds: kindOf, unsupported, broken, unread: null };
}

/** Made when a rule asks for it. */
const taggers = {
  get en() {
    tagger ??= toValesTagger(nodeResources.taggers?.en as Tagger);
    return tagger;
  },
};
let tagger: Tagger | null = null;

/** Words that somebody writes in small letters, by what the dictionary has. */
const ordinary = new Map<string, boolean>();

function isOrdinary(word: string): boolean {
  const known = ordinary.get(word) ?? (/^\p{Ll}[\p{L}'-]*$/u.test(word) && nodeResources.dictionaries?.['en-US']?.isCorrect(word) === true);
  ordinary.set(word, known);
  return known;
}

function sentencesOf(text: string): string[] {
  return cutSentences(text, isOrdinary);
}

/** The same for the engine, which wants to know where they are. */
function sentencesIn({ text }: Reading): Span[] {
  let from = 0;
  return sentencesOf(text).flatMap((sentence) => {
    if (sentence === '') return [];
    const start = text.indexOf(sentence, from);
    from = start + sentence.length;
    return [{ start, end: from }];
  });
}

function toOwnDictionaries(rule: Rule, { dictionaries = {} }: Resources): Rule {
  if (rule.kind !== 'spelling' || !Array.isArray(rule.dictionaries)) return rule;
  const own = rule.dictionaries.map((name) => {
    const known = ofStyles(String(name));
    return Object.hasOwn(dictionaries, known) ? known : name;
  });
  return { ...rule, dictionaries: own };
}

/** Notes after which a rule is not what it was; an unknown action alone changes no finding. */
function weighs({ reason }: Note): boolean {
  return !/has no fix|no web address|its id is|does not apply it|passes over it/i.test(reason);
}

/** No output of Vale can come from these: it stops there. */
function stopsVale({ reason }: Note): boolean {
  return /^(?:This is not YAML|There is no extension point|The (?:style|vocabulary) ".*" is not in the folder)/.test(reason);
}

function refuse(rule: Rule): string | null {
  const kind = kinds.find((each) => each.kind === rule.kind);
  if (!kind) return `there is no kind ${rule.kind}`;
  const read = kind.schema.safeParse(rule);
  if (!read.success)
    return `the kind ${rule.kind} does not take it: ${read.error.issues[0]?.path.join('/')} ${read.error.issues[0]?.message}`;
  const [problem] = kind.problems(rule as never, 'en-US');
  return problem ? problem.say : null;
}

/** Rules for the text as a whole. */
function measure(rule: Rule, checker: Checker, { counted, blocks }: View): Alert[] {
  const isOff = blocks.some(({ names, switches }) => names.has('summary') && switches.isOff(rule.name));
  const found = counted && !isOff ? checker.open({ surface: 'draft' }).update(counted) : [];
  return found.map(({ message }) => toAlert(rule, message, { line: 1, span: [1, 1] }, ''));
}

/** Whether Vale shows the block to a rule of this scope. */
function isShown(rule: Rule, { names }: ValesBlock): boolean {
  const scope = rule.kind === 'sequence' ? ['sentence'] : (rule.scope ?? ['text']);
  return scope.some((expression) => {
    const words = scopeWords(expression);
    const isSentence = words.some(({ word }) => word === 'sentence');
    if (words.every(({ not }) => not) && !names.has('text')) return false;
    // What a scope denies keeps it from all that is seen as a whole.
    if (words.some(({ not }) => not) && (names.has('raw') || names.has('summary'))) return false;
    // A sentence of a plain paragraph is no paragraph to Vale.
    return words.every(({ word, not }) => (isSentence && word === 'paragraph' ? !not : names.has(word) !== not));
  });
}

function look(rule: Rule, checker: Checker, toRawChecker: () => Checker, view: View, isTyped: boolean): Alert[] {
  const shown = view.blocks.filter(
    (block) => isShown(rule, block) && !(isTyped && block.kind === 'image-alt') && !block.switches.isOff(rule.name),
  );
  const isRaw = (block: ValesBlock) => block.kind === 'raw';
  const findings = new Map<ValesBlock, Finding[]>();
  const run = (own: Checker, blocks: readonly ValesBlock[]) => {
    for (const finding of own.open({ surface: 'draft' }).update(blocks.map(toPlainBlock))) {
      const block = blocks[finding.block] as ValesBlock;
      findings.set(block, [...(findings.get(block) ?? []), finding]);
    }
  };
  const texts = shown.filter((block) => !isRaw(block));
  if (texts.length > 0) run(checker, texts);
  if (texts.length < shown.length) run(toRawChecker(), shown.filter(isRaw));

  const alerts: Alert[] = [];
  const seen = new Set<string>();
  for (const [block, found] of [...findings].sort(([a], [b]) => view.blocks.indexOf(a) - view.blocks.indexOf(b)))
    for (const alert of place(rule, block, found, view)) {
      // Vale reports a rule once for a place.
      const key = `${alert.Line}-${alert.Span[0]}`;
      if (seen.has(key)) continue;
      seen.add(key);
      if (rule.limit === undefined || alerts.length < rule.limit) alerts.push(alert);
    }
  return alerts;
}

function toPlainBlock({ kind, level, text }: ValesBlock): Block {
  return level === undefined ? { kind, text } : { kind, level, text };
}

function place(rule: Rule, block: ValesBlock, findings: readonly Finding[], { lines, format }: View): Alert[] {
  const text = toBytes(block.text);
  let context = block.context;
  return findings.flatMap((finding) => {
    const isNowhere = rule.kind === 'occurrence' && rule.min !== undefined && !occursIn(rule, block.text);
    const match = isNowhere ? '' : toValesMatch(rule, finding.text);
    if (block.switches.isOff(`${rule.name}[${match}]`)) return [];
    const bytes = toBytes(match);
    const found = findPlace({
      context,
      source: block.context,
      block: text,
      line: block.line,
      isEverywhere: block.isEverywhere,
      isRaw: block.kind === 'raw',
      lines: format === 'text' ? null : lines,
      lineCount: lines.length,
      match: bytes,
      span: spanOf(rule, block.text, finding, isNowhere),
      sentencesOf,
    });
    if (!found) return [];
    context = maskFirst(context, bytes, '#');
    return [toAlert(rule, finding.message, found, match)];
  });
}

function toValesMatch({ kind }: Rule, found: string): string {
  return kind === 'spelling' ? toValesText(found) : kind === 'sequence' ? toValesRow(found) : found;
}

/** Spelling is looked at with plain quotation marks and apostrophes. */
function toValesText(text: string): string {
  return text.replace(/[\u2018\u2019]/g, "'").replace(/[\u201c\u201d]/g, '"');
}

/** As Vale knows it: mostly in characters, of some kinds in bytes. */
function spanOf(rule: Rule, text: string, { start, end, text: match }: Finding, isNowhere: boolean): [number, number] {
  const { kind } = rule;
  if (isNowhere) return [1, 1];
  if (kind === 'spelling' || kind === 'sequence') {
    const said = kind === 'spelling' ? toValesText(text) : text;
    const words = toBytes(toValesMatch(rule, match));
    const first = toBytes(said).indexOf(words);
    return [first, first + words.length];
  }
  const before = countCharacters(toBytes(text.slice(0, start)));
  return [before, before + countCharacters(toBytes(text.slice(start, end)))];
}

function occursIn({ token, ignorecase }: Rule, text: string): boolean {
  return new RegExp(String(token), ignorecase ? 'imu' : 'mu').test(text);
}

function toAlert(rule: Rule, message: string, { line, span }: { line: number; span: [number, number] }, match: string): Alert {
  return {
    Check: rule.name,
    Line: line,
    Span: span,
    Message: message.replaceAll('\n', ' '),
    Severity: levels[rule.severity],
    Match: match,
  };
}
