#!/usr/bin/env node
/**
 * The command, in plain JavaScript that any Node can read: the rest is TypeScript, which Node 24 runs as it is. An older
 * Node hands over to the one that came with `npm install`.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const needed = 24;

if (Number.parseInt(process.versions.node, 10) >= needed) {
  await import('./main.ts');
} else {
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const ours = fileURLToPath(new URL(`../node_modules/node/bin/${name}`, import.meta.url));
  if (existsSync(ours)) {
    const child = spawn(ours, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], { stdio: 'inherit' });
    for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
    child.on('exit', (code, signal) => {
      process.exitCode = code ?? (signal ? 1 : 0);
    });
  } else {
    console.error(
      `Countersign needs Node ${needed} or newer, and this is ${process.versions.node}. "npm install" in its folder brings one along.`,
    );
    process.exitCode = 2;
  }
}
