/** Says on standard error how far a long run is: on a screen one line that is written over, elsewhere a line now and then. */
import type { Terminal } from './terminal.ts';

/** Milliseconds without a word. */
const patience = 1_000;
const onScreen = 200;
const elsewhere = 10_000;

export interface Progress {
  /** Call before each file. */
  step(done: number, all: number): void;
  /** Takes the line away. */
  end(): void;
}

export function createProgress({ err, isScreen }: Terminal, quiet: boolean): Progress {
  const begin = performance.now();
  let last = begin + patience - (isScreen ? onScreen : elsewhere);
  let shown = false;
  return {
    step(done, all) {
      const now = performance.now();
      if (quiet || now - begin < patience || now - last < (isScreen ? onScreen : elsewhere)) return;
      last = now;
      shown = true;
      err(isScreen ? `\r\u001b[K${done} of ${all} files` : `${done} of ${all} files\n`);
    },
    end() {
      if (shown && isScreen) err('\r\u001b[K');
    },
  };
}
