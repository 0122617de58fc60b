/**
 * Runs one command in a process group of its own and ends the group when the parent goes, however it goes:
 * the parent holds our standard input, and even a killed parent closes that.
 * Usage: `node leash.ts <command> [args...]`. Imports nothing of ours, so that it starts in 40 ms.
 */
import { spawn } from 'node:child_process';

/** A group gets this long to end by itself, ms. */
const patience = 1500;
const [command, ...args] = process.argv.slice(2);
if (!command) throw new Error('leash: no command');

const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'], detached: process.platform !== 'win32' });
let ending = false;

function signalGroup(signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    if (process.platform === 'win32') spawn('taskkill', ['/pid', String(child.pid), '/t', '/f']);
    else process.kill(-child.pid, signal);
  } catch {
    // already gone
  }
}

function end(): void {
  if (ending) return;
  ending = true;
  signalGroup('SIGTERM');
  setTimeout(() => {
    signalGroup('SIGKILL');
    process.exit(0);
  }, patience);
}

child.on('error', (error) => {
  console.error(error.message);
  process.exit(127);
});
child.on('exit', (code) => {
  // Children of the child may outlive it; they are ours as well.
  signalGroup('SIGKILL');
  process.exit(code ?? 1);
});
process.stdin.on('end', end).on('close', end).on('error', end).resume();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end);
