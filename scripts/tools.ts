/** Starts the tools in node_modules under the Node that runs us, never the system's; works without a shell. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repo } from '../test/support/packages.ts';

/** Path of a package's command: the one named like the package, or its only one (`typescript` has `tsc`). */
function toolPath(pkg: string): string {
  const folder = join(repo, 'node_modules', pkg);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { bin: string | Record<string, string> };
  const path = typeof bin === 'string' ? bin : (bin[pkg.split('/').at(-1) ?? pkg] ?? Object.values(bin)[0]);
  if (!path) throw new Error(`${pkg} has no command`);
  return join(folder, path);
}

/** Runs it with our own terminal; resolves with the exit code. */
export async function runTool(pkg: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<number> {
  const child = spawn(process.execPath, [toolPath(pkg), ...args], {
    cwd: repo,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
  });
  return await new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code, signal) => resolve(code ?? (signal ? 1 : 0)));
  });
}

/** As `runTool`, quiet: the output comes back and is shown only by who wants to. */
export async function captureTool(
  pkg: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<{ code: number; output: string }> {
  const child = spawn(process.execPath, [toolPath(pkg), ...args], {
    cwd: repo,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  const code = await new Promise<number>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (exit) => resolve(exit ?? 1));
  });
  return { code, output };
}
