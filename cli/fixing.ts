/**
 * `--fix`: the first fix of every finding that can be fixed. What counts is what is read back: an edit after which the file
 * reads in any other way than meant is not made.
 */
import { readFile, writeFile } from 'node:fs/promises';
import type { Severity } from '../lib/brand-protocol/schema.ts';
import { toEdit } from '../lib/checks/fixes/fix.ts';
import { toFixPlan } from '../lib/checks/fixes/fix-plan.ts';
import { createLines } from '../lib/checks/text/lines.ts';
import { readSource, type SourceFormat } from '../lib/checks/text/readers.ts';
import type { SourceBlock } from '../lib/checks/text/source.ts';
import type { Finding } from '../lib/checks/types.ts';
import type { CheckedFile } from './checking.ts';
import { type FileEdit, toFileEdit } from './file-edit.ts';
import type { Input } from './inputs.ts';
import type { CheckReport } from './report.ts';

interface Step {
  finding: Finding;
  block: SourceBlock;
  edit: FileEdit;
}

export interface Fixed {
  source: string;
  /** What was changed, in document order. Offsets are those of the file before. */
  steps: readonly Step[];
}

/** Writes the file when something was fixed, and reads it again: what is reported as done is there. */
export async function fixFile(
  { path, name }: Input,
  source: string,
  checked: CheckedFile,
  isWanted: (finding: { severity: Severity }) => boolean,
): Promise<{ source: string; done: CheckReport['fixed']; problem: string | null }> {
  const fixed = fix(source, checked, checked.engine.filter(isWanted));
  if (fixed.steps.length === 0 || path === null) return { source, done: [], problem: null };
  try {
    if ((await readFile(path, 'utf8')) !== source) return { source, done: [], problem: 'is not UTF-8, so nothing was fixed.' };
    await writeFile(path, fixed.source);
    if ((await readFile(path, 'utf8')) !== fixed.source)
      return { source, done: [], problem: 'was changed by somebody else while it was fixed.' };
  } catch (error) {
    return { source, done: [], problem: `could not be written (${(error as Error).message}).` };
  }
  const at = createLines(source);
  const done = fixed.steps
    .toSorted((a, b) => a.edit.start - b.edit.start)
    .map(({ finding, edit }) => ({
      file: name,
      ruleId: finding.ruleId,
      ...at(edit.start),
      from: source.slice(edit.start, edit.end),
      to: edit.text,
    }));
  return { source: fixed.source, done, problem: null };
}

/** @param wanted the findings to fix. */
export function fix(source: string, { blocks, text, format }: CheckedFile, wanted: readonly Finding[]): Fixed {
  const inOrder = wanted.toSorted((a, b) => a.block - b.block || a.start - b.start);
  const steps = toSteps(toFixPlan(inOrder), blocks, source, format);

  /** The blocks that read in another way than meant; null when blocks came or went, so that nobody knows which. */
  function toMisread(tried: readonly Step[]): ReadonlySet<SourceBlock> | null {
    const read = readSource(apply(source, tried), format);
    const byBlock = Map.groupBy(tried, ({ block }) => block);
    const meant = text
      .map((block) => ({ block, words: toWords({ kind: block.kind, text: toText(block, byBlock.get(block) ?? []) }) }))
      .filter(({ words }) => isSomething(words));
    const found = read.blocks.map(toWords).filter(isSomething);
    if (read.format !== format || found.length !== meant.length) return null;
    return new Set(meant.filter(({ words }, n) => words !== found[n]).map(({ block }) => block));
  }

  const kept: Step[] = [];
  /**
   * Reading a file takes long, so it is not read for each edit: all are tried at once, and where something reads differently,
   * the blocks that do are tried apart from the others, and one edit of each apart from its next.
   */
  function keep(more: readonly Step[]): void {
    const misread = more.length === 0 ? null : toMisread([...kept, ...more]);
    if (misread?.size === 0) {
      for (const step of more) kept.push(step);
      return;
    }
    if (more.length < 2) return;
    const { yes: apart = [], no: rest = [] } = Object.groupBy(more, ({ block }) => (misread?.has(block) ? 'yes' : 'no'));
    const firsts = new Set([...Map.groupBy(apart, ({ block }) => block).values()].map(([first]) => first));
    if (rest.length === 0 && firsts.size === more.length) return;
    if (apart.length === 0) for (const half of [more.slice(0, more.length / 2), more.slice(more.length / 2)]) keep(half);
    else for (const part of [rest, apart.filter((step) => firsts.has(step)), apart.filter((step) => !firsts.has(step))]) keep(part);
  }
  keep(steps);
  return { source: apply(source, kept), steps: kept };
}

/** The edits that do not touch each other. Leaving words out takes the space beside them along, which may be another edit's. */
function toSteps(plan: readonly Finding[], blocks: readonly SourceBlock[], source: string, format: SourceFormat): Step[] {
  const steps = plan.flatMap((finding): Step[] => {
    const block = blocks[finding.block] as SourceBlock;
    const edit = toFileEdit(finding, block, source, format);
    return edit ? [{ finding, block, edit }] : [];
  });
  let end = -1;
  return steps
    .toSorted((a, b) => a.edit.start - b.edit.start)
    .filter(({ edit }) => {
      if (edit.start < end) return false;
      end = Math.max(end, edit.end);
      return true;
    });
}

const toWords = ({ kind, text }: { kind: string; text: string }) => `${kind}: ${text.trim()}`;
const isSomething = (words: string) => !words.endsWith(': ');

/** The block's text after these steps, which are all about it. */
function toText({ text }: SourceBlock, steps: readonly Step[]): string {
  const edits = steps.flatMap(({ finding: { start, end, fixes } }) => (fixes[0] ? [toEdit(text, start, end, fixes[0])] : []));
  return applyAll(text, edits);
}

const apply = (source: string, steps: readonly Step[]) =>
  applyAll(
    source,
    steps.map(({ edit }) => edit),
  );

/** @param edits in any order, none of which touch each other. */
function applyAll(text: string, edits: readonly FileEdit[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const edit of edits.toSorted((a, b) => a.start - b.start)) {
    pieces.push(text.slice(at, edit.start), edit.text);
    at = edit.end;
  }
  return pieces.join('') + text.slice(at);
}
