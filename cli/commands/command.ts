import type { Terminal } from '../terminal.ts';

/** One word after `countersign`. One file each, listed in `registry.ts`. */
export interface Command {
  readonly name: string;
  /** One line in the list of commands. */
  readonly about: string;
  readonly usage: string;
  /** Resolves with the exit code. Throws `Advice` for what a person can fix. */
  run(args: readonly string[], terminal: Terminal): Promise<number>;
}
