/** One protocol, many files: text in, findings with their place in the file out. */
import type { BrandProtocol, Rule } from '../lib/brand-protocol/schema.ts';
import { allDetectors } from '../lib/checks/detectors/all.ts';
import { compile } from '../lib/checks/engine.ts';
import { scopeWords } from '../lib/checks/reading/scope.ts';
import type { Resources } from '../lib/checks/resources.ts';
import { createLines } from '../lib/checks/text/lines.ts';
import { readSource, type SourceFormat, toRawBlock } from '../lib/checks/text/readers.ts';
import { type SourceBlock, toSource } from '../lib/checks/text/source.ts';
import { readSwitches } from '../lib/checks/text/switches.ts';
import type { CheckContext, Checker, Facts, Finding } from '../lib/checks/types.ts';
import { toFileEdit } from './file-edit.ts';
import type { FileFinding } from './report.ts';
import { nodeResources } from './resources.ts';

/** Milliseconds for one rule and one block. Nobody waits for a keystroke here, and a busy machine must not change the result. */
const budgetMs = 2_000;

export interface CheckedFile {
  /** How it was read in the end. */
  format: SourceFormat;
  words: number;
  /** In the order of their places in the file. */
  findings: FileFinding[];
  /** The engine's own, in the same order as `findings`, with `block` an index into `blocks`. */
  engine: Finding[];
  blocks: readonly SourceBlock[];
  /** All text of the file, also where a comment switched the rules off. */
  text: readonly SourceBlock[];
  /** What was not as asked; sentences without the file's name. */
  notes: string[];
  /** The words stand nowhere but where a comment switched the rule off. */
  isOff(ruleId: string, words: string): boolean;
}

export interface Checking {
  /** Rules that stay silent, and what they wait for. */
  readonly missing: readonly string[];
  check(name: string, source: string, format: SourceFormat): CheckedFile;
}

/** @param more resources that not every machine has, and dictionaries of one's own. */
export function createChecking(
  protocol: BrandProtocol,
  context: CheckContext,
  facts: Facts,
  more: Pick<Resources, 'opinions' | 'answers' | 'dictionaries'> = {},
): Checking {
  const detectors = allDetectors(protocol.language);
  const resources = { ...nodeResources, ...more };
  const make = (): Checker => compile(protocol, { detectors, budgetMs, resources });
  const rules = new Map(protocol.rules.map((rule) => [rule.id, rule]));
  const wantsRaw = protocol.rules.some(looksAtRaw);
  let checker = make();

  return {
    missing: checker.missing,
    check(name, source, format) {
      const read = readSource(source, format);
      const switches = readSwitches(read.comments, source.length);
      const isOn = ({ map }: SourceBlock) => {
        const { start, end } = toSource(map, { start: 0, end: Number.MAX_SAFE_INTEGER });
        return !switches.off.some((span) => start >= span.start && end <= span.end);
      };
      const blocks = read.blocks.filter(isOn);
      if (wantsRaw) blocks.push(toRawBlock(source));
      const found = checker.open(context).update(blocks, facts);
      const notes = read.format === format ? [] : [`was read as plain text: its markup nests too deeply or is too tangled.`];
      const wrong = read.frontMatter?.wrong;
      if (wrong)
        notes.push(
          `has front matter that is no YAML (line ${wrong.line}: ${wrong.say.replace(/\.$/, '')}), so title and summary were not looked at.`,
        );
      const slow = checker.overBudget;
      if (slow.length > 0) {
        notes.push(`took too long for ${slow.join(', ')}, so these findings may be incomplete.`);
        // The next file gets all rules again: what one file does must not change the next one's result.
        checker = make();
      }
      const at = createLines(source);
      const placed = found.flatMap((engine) => {
        const { map } = blocks[engine.block] as SourceBlock;
        const { start, end } = toSource(map, engine);
        if (switches.isOff({ ruleId: engine.ruleId, text: engine.text, start })) return [];
        const edit = toFileEdit(engine, blocks[engine.block] as SourceBlock, source, read.format);
        const finding = toFileFinding(name, engine, rules.get(engine.ruleId), { start, end }, at);
        return [{ engine, finding: edit ? { ...finding, edit } : finding }];
      });
      placed.sort((a, b) => a.finding.start - b.finding.start || a.finding.end - b.finding.end);
      return {
        format: read.format,
        words: read.blocks.reduce((sum, block) => sum + (block.kind === 'code' ? 0 : countWords(block.text)), 0),
        findings: placed.map(({ finding }) => finding),
        engine: placed.map(({ engine }) => engine),
        blocks,
        text: read.blocks,
        notes,
        isOff: (ruleId, words) =>
          !blocks.some(({ text, map }) => {
            const at = text.indexOf(words);
            if (at < 0) return false;
            const { start } = toSource(map, { start: at, end: at + words.length });
            return !switches.isOff({ ruleId, text: words, start });
          }),
      };
    },
  };
}

function looksAtRaw({ scope }: Rule): boolean {
  return scope?.some((expression) => scopeWords(expression).some(({ word, not }) => word === 'raw' && !not)) ?? false;
}

function toFileFinding(
  file: string,
  { ruleId, ruleName, severity, message, why, text, fixes, detail, address, opinion }: Finding,
  rule: Rule | undefined,
  { start, end }: { start: number; end: number },
  at: ReturnType<typeof createLines>,
): FileFinding {
  const { line, column } = at(start);
  const { line: endLine, column: endColumn } = at(end);
  return {
    file,
    ruleId,
    ruleName,
    kind: rule?.kind ?? '',
    severity,
    message,
    why,
    line,
    column,
    endLine,
    endColumn,
    start,
    end,
    match: text,
    fixes: [...fixes],
    ...(detail === undefined ? {} : { detail }),
    ...(address === undefined ? {} : { address }),
    ...(opinion === undefined ? {} : { opinion }),
  };
}

export function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
}
