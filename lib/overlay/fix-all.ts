/**
 * "Fix all": the first fix of every finding that has one, overlaps resolved as `fix-plan.ts` says, with one undo for all of
 * them. Goes from the end of the text to its beginning, so that the keys of what is still to do stay as they are.
 */
import { toFixPlan } from '../checks/fixes/fix-plan.ts';
import { isNoProse } from '../checks/reading/no-prose.ts';
import type { Finding } from '../checks/types.ts';
import { canFix, type Fixing, type Undo } from './fixing.ts';
import type { LiveSurface } from './types.ts';

export interface FixAllParts {
  fixing: Fixing;
  surfaces(): readonly LiveSurface[];
  /** Progress, or its end: `state()` answers differently. */
  changed(): void;
}

export interface FixAllState {
  /** Findings that one press would fix now. */
  fixable: number;
  running: { done: number; total: number } | null;
  /** How many the undo at hand takes back; null when there is none, or somebody wrote on since. */
  fixed: number | null;
}

export interface FixAll {
  state(): FixAllState;
  /** How many were fixed, and how many the editor did not take. */
  run(): Promise<{ fixed: number; left: number }>;
  /** False when some of it could not be taken back. */
  undo(): Promise<boolean>;
}

export function createFixAll({ fixing, surfaces, changed }: FixAllParts): FixAll {
  let running: FixAllState['running'] = null;
  let last: { undos: Undo[]; text: string } | null = null;

  const plan = (): { surface: LiveSurface; finding: Finding }[] =>
    surfaces().flatMap((surface) =>
      toFixPlan(surface.findings.filter((finding) => canFix(surface, finding) && !isPart(surface, finding))).map((finding) => ({
        surface,
        finding,
      })),
    );
  const isPart = ({ blocks }: LiveSurface, finding: Finding) => isNoProse(blocks[finding.block]?.block ?? { text: '' }, finding);
  const text = () =>
    surfaces()
      .flatMap(({ blocks }) => blocks.map(({ block }) => block.text))
      .join('\n');

  return {
    state() {
      if (last && !running && last.text !== text()) last = null;
      return { fixable: plan().length, running, fixed: last?.undos.length ?? null };
    },
    async run() {
      if (running) return { fixed: 0, left: 0 };
      const todo = plan().reverse();
      const undos: Undo[] = [];
      running = { done: 0, total: todo.length };
      changed();
      for (const { surface, finding } of todo) {
        const now = surface.findings.find(({ key }) => key === finding.key);
        const written = now && (await fixing.fix(surface, now, 0));
        if (written?.ok) undos.push(written.value);
        running = { ...running, done: running.done + 1 };
        changed();
      }
      running = null;
      last = undos.length > 0 ? { undos, text: text() } : null;
      changed();
      return { fixed: undos.length, left: todo.length - undos.length };
    },
    async undo() {
      const undos = last?.undos ?? [];
      last = null;
      let whole = undos.length > 0;
      for (const undo of undos.reverse()) whole = (await undo()) && whole;
      changed();
      return whole;
    },
  };
}
