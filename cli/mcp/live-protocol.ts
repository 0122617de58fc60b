/** The protocol in force, read again when its file changes. A bad one never takes the place of a good one. */
import { stat } from 'node:fs/promises';
import type { ParsedProtocol } from '../../lib/brand-protocol/parse.ts';
import { fail, ok, type Result } from '../../lib/platform/result.ts';
import { Advice, toReason } from '../advice.ts';
import { readProtocol, toErrorText } from '../protocol-file.ts';
import type { Terminal } from '../terminal.ts';

export interface InForce {
  loaded: ParsedProtocol;
  /** What is wrong with the file as it is now, when an older state of it is in force. */
  note: string | null;
}

export interface LiveProtocol {
  /** Looks at the file first. The error is text for the one who asked; there is only one while no good state was ever seen. */
  get(): Promise<Result<InForce, string>>;
}

/** @param path absolute. */
export function createLiveProtocol(path: string, terminal: Terminal): LiveProtocol {
  let good: ParsedProtocol | null = null;
  let problem: string | null = null;
  /** What the file was when it was read last. */
  let stamp = '';
  let reading: Promise<void> = Promise.resolve();

  async function look(): Promise<void> {
    let now: string;
    try {
      const { mtimeMs, size, ino } = await stat(path);
      now = `${mtimeMs} ${size} ${ino}`;
    } catch (error) {
      stamp = '';
      problem = `The protocol ${path} ${toReason(error)}.`;
      return;
    }
    if (now === stamp) return;
    try {
      const read = await readProtocol(path, terminal);
      if (read.ok) good = read.value;
      problem = read.ok ? null : read.error.map(toErrorText).join('\n');
      stamp = now;
    } catch (error) {
      if (!(error instanceof Advice)) throw error;
      problem = error.message;
    }
  }

  return {
    async get() {
      // One look at a time: two questions at once would read the file twice.
      reading = reading.then(look);
      await reading;
      if (!good) return fail(`There is no protocol to check against.\n${problem ?? ''}`);
      return ok({
        loaded: good,
        note:
          problem === null
            ? null
            : `The protocol file was changed and is not good, so version ${good.protocol.version} as it was before is in force.\n${problem}`,
      });
    },
  };
}
