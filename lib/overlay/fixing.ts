/** Writes a fix into the page and reads it back, for one card and for many findings at once. An undo goes the same way. */
import { toEdit } from '../checks/fixes/fix.ts';
import type { Finding } from '../checks/types.ts';
import { fail, ok, type Result } from '../platform/result.ts';
import { replaceSpan, type WriteParts, type WriteProblem } from '../sites/write.ts';
import type { LiveSurface } from './types.ts';

export interface FixingParts {
  write: WriteParts;
  refresh(surface: LiveSurface): void;
  /** The fix stands in the text. */
  fixed(finding: Finding): void;
}

/** Resolves to false when the words are no longer as the fix left them, and then nothing was changed. */
export type Undo = () => Promise<boolean>;

export interface Fixing {
  /** @param which index into the finding's fixes. */
  fix(surface: LiveSurface, finding: Finding, which: number): Promise<Result<Undo, WriteProblem>>;
}

/** A person can change the words of this block here: not an answer, not the text of a picture. */
export function canFix(surface: LiveSurface, finding: Finding): boolean {
  return surface.spec.kind !== 'response' && (surface.blocks[finding.block]?.block.kind ?? 'image-alt') !== 'image-alt';
}

export function createFixing({ write, refresh, fixed }: FixingParts): Fixing {
  async function replace(
    surface: LiveSurface,
    index: number,
    start: number,
    old: string,
    text: string,
  ): Promise<Result<true, WriteProblem>> {
    const block = surface.blocks[index];
    if (block?.block.text.slice(start, start + old.length) !== old) return fail('gone');
    const { reader, spec } = surface;
    const written = await replaceSpan({ reader, editor: spec.editor, block, start, end: start + old.length }, text, write);
    refresh(surface);
    return written;
  }

  return {
    async fix(surface, finding, which) {
      const fix = finding.fixes[which];
      const whole = surface.blocks[finding.block]?.block.text;
      if (!fix || whole === undefined) return fail('gone');
      const { start, end, text } = toEdit(whole, finding.start, finding.end, fix);
      const old = whole.slice(start, end);
      const written = await replace(surface, finding.block, start, old, text);
      if (!written.ok) return written;
      fixed(finding);
      return ok(async () => (await replace(surface, finding.block, start, text, old)).ok);
    },
  };
}
