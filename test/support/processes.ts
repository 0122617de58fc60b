/** Child processes that cannot outlive us: each runs on a leash (`leash.ts`). */
import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export interface Running {
  pid: number;
  /** The last 200 lines of both outputs. */
  output(): string;
  /** Resolves with the exit code; what was printed may still be on its way. */
  exited: Promise<number>;
  /** Resolves when it has ended and everything it printed has been read. */
  closed: Promise<void>;
  stop(): Promise<void>;
}

export interface RunOptions {
  cwd?: string;
  env?: Readonly<Record<string, string>>;
  onLine?: (line: string) => void;
}

const leash = fileURLToPath(new URL('leash.ts', import.meta.url));
const keep = 200;

/** Starts a long-running command. `stop` ends it and everything it started. */
export function startProcess(command: string, args: readonly string[], options: RunOptions = {}): Running {
  const child = spawn(process.execPath, [leash, command, ...args], {
    cwd: options.cwd,
    env: { ...process.env, ...options.env },
    stdio: ['pipe', 'pipe', 'pipe'],
    // Ctrl-C goes to the whole terminal group; the leash ends its command when we close the pipe, in our order.
    detached: process.platform !== 'win32',
  });
  const lines: string[] = [];
  readLines(child, (line) => {
    lines.push(line);
    if (lines.length > keep) lines.shift();
    options.onLine?.(line);
  });
  const exited = new Promise<number>((resolve) => child.on('exit', (code) => resolve(code ?? 1)));
  const closed = new Promise<void>((resolve) => child.on('close', () => resolve()));
  return {
    pid: child.pid ?? -1,
    output: () => lines.join('\n'),
    exited,
    closed,
    stop: async () => {
      child.stdin?.end();
      await exited;
    },
  };
}

/** Runs a command to its end. Never throws for a bad exit: look at `code`. */
export async function runProcess(
  command: string,
  args: readonly string[],
  options: RunOptions = {},
): Promise<{ code: number; output: string }> {
  const running = startProcess(command, args, options);
  const code = await running.exited;
  await running.closed;
  return { code, output: running.output() };
}

function readLines(child: ChildProcess, onLine: (line: string) => void): void {
  for (const stream of [child.stdout, child.stderr]) {
    let rest = '';
    stream?.setEncoding('utf8').on('data', (chunk: string) => {
      const parts = (rest + chunk).split('\n');
      rest = parts.pop() ?? '';
      for (const part of parts) onLine(part.replace(/\r$/, ''));
    });
    stream?.on('end', () => {
      if (rest) onLine(rest);
    });
  }
}
