/**
 * `--fix`: the first fix of every finding that can be fixed. What counts is what is read back: an edit after which the file
 * reads in any other way than meant is not made.
 */
import { readFile, writeFile } from 'node:fs/promises';
import type { Severity } from '../lib/brand-protocol/schema.ts';
import { toEdit } from '../lib/checks/fix.ts';
import { toFixPlan } from '../lib/checks/fix-plan.ts';
import { createLines } from '../lib/checks/text/lines.ts';
import { readSource } from '../lib/checks/text/readers.ts';
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
  const steps: Step[] = [];
  for (const finding of toFixPlan(inOrder)) {
    const block = blocks[finding.block] as SourceBlock;
    const edit = toFileEdit(finding, block, source, format);
    // Leaving words out takes the space beside them along, which may be another edit's.
    if (edit && !steps.some((step) => edit.start < step.edit.end && edit.end > step.edit.start)) steps.push({ finding, block, edit });
  }

  function readsAsMeant(tried: readonly Step[]): boolean {
    const read = readSource(apply(source, tried), format);
    const meant = text.map((block) => toWords({ kind: block.kind, text: toText(block, tried) }));
    return read.format === format && isSame(meant.filter(isSomething), read.blocks.map(toWords).filter(isSomething));
  }

  if (steps.length === 0 || readsAsMeant(steps)) return { source: apply(source, steps), steps };
  const kept: Step[] = [];
  for (const step of steps) if (readsAsMeant([...kept, step])) kept.push(step);
  return { source: apply(source, kept), steps: kept };
}

const toWords = ({ kind, text }: { kind: string; text: string }) => `${kind}: ${text.trim()}`;
const isSomething = (words: string) => !words.endsWith(': ');

/** The block's text after the steps that are about it. */
function toText(block: SourceBlock, steps: readonly Step[]): string {
  let { text } = block;
  for (const { finding } of steps.filter((step) => step.block === block).toReversed()) {
    const [first] = finding.fixes;
    const edit = first && toEdit(block.text, finding.start, finding.end, first);
    if (edit) text = text.slice(0, edit.start) + edit.text + text.slice(edit.end);
  }
  return text;
}

function apply(source: string, steps: readonly Step[]): string {
  let edited = source;
  for (const { edit } of steps.toSorted((a, b) => b.edit.start - a.edit.start))
    edited = edited.slice(0, edit.start) + edit.text + edited.slice(edit.end);
  return edited;
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((each, n) => each === b[n]);
}
