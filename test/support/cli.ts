/** The real command line as a child process. */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { repo } from './packages.ts';
import { makeTempFolder } from './temp.ts';

export const starter = join(repo, 'public/protocols/starter.yaml');
/** A few rules of the starter, so that a new one there changes no test here. */
const sampled = ['brand-name', 'product-name', 'plain-words', 'inclusive-roles', 'green-neutral', 'sentence-case'];

/** Path of a protocol with these rules only. */
export function samplePath(): string {
  const protocol = parse(readFileSync(starter, 'utf8')) as { rules: { id: string }[] };
  const rules = protocol.rules.filter(({ id }) => sampled.includes(id));
  return join(makeFiles({ 'sample.json': JSON.stringify({ ...protocol, rules }, null, 2) }), 'sample.json');
}

export const command = join(repo, 'cli/countersign.js');

export interface CliRun {
  code: number | null;
  out: string;
  err: string;
}

export async function runCli(
  args: readonly string[],
  { cwd, input = '', env = {} }: { cwd: string; input?: string | Uint8Array; env?: Readonly<Record<string, string>> },
): Promise<CliRun> {
  const child = spawn(process.execPath, [command, ...args], { cwd, stdio: ['pipe', 'pipe', 'pipe'], env: { ...process.env, ...env } });
  const said = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said.out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said.err += text;
  });
  // A command that reads no input may be gone before it arrives.
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  return { code, ...said };
}

/** A folder with these files, gone with the run. */
export function makeFiles(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = makeTempFolder('cli');
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}
