/** A brand protocol from a file: parsed and vetted, or its author's errors. */
import { relative, resolve } from 'node:path';
import type { ParsedProtocol } from '../lib/brand-protocol/parse.ts';
import { loadProtocol } from '../lib/checks/load-protocol.ts';
import type { PlacedError } from '../lib/checks/places.ts';
import type { Resources } from '../lib/checks/resources.ts';
import type { Result } from '../lib/platform/result.ts';
import { Advice } from './advice.ts';
import { readText } from './source-file.ts';
import { printable, type Terminal } from './terminal.ts';

/**
 * A file that cannot be read is advice; one that is wrong is a list of errors. @param path absolute. @param resources without them
 * the examples of rules that need a dictionary or a tagger are taken on trust.
 */
export async function readProtocol(
  path: string,
  terminal: Terminal,
  resources?: Resources,
): Promise<Result<ParsedProtocol, PlacedError[]>> {
  const near = relative(terminal.cwd, path);
  const shown = near === '' || near.startsWith('..') ? path : near;
  const source = await readText({ name: shown, path }, terminal);
  if (!source.ok) throw new Advice(`The protocol ${shown} ${source.error}`);
  return await loadProtocol(source.value, shown, resources);
}

/** As `readProtocol`, for commands that can't go on without one: prints the errors. */
export async function needProtocol(name: string | undefined, terminal: Terminal): Promise<ParsedProtocol | null> {
  if (name === undefined)
    throw new Advice('Which protocol? Name its file: --protocol FILE, or "protocol: FILE" in countersign.config.yaml.');
  const read = await readProtocol(resolve(terminal.cwd, name), terminal);
  if (read.ok) return read.value;
  for (const error of read.error) terminal.err(`${toErrorText(error)}\n`);
  terminal.err(`The protocol has ${read.error.length === 1 ? 'an error' : `${read.error.length} errors`}; nothing was checked.\n`);
  return null;
}

/** Code and place on one line, as editors and terminals follow it; the value, the sentence and the way out below. */
export function toErrorText({ code, path, line, column, pointer, value, say, hint }: PlacedError): string {
  const lines = [`${code} ${path}:${line}:${column} ${pointer}`, ...(value === '' ? [] : [`  ${value}`]), `  ${say} ${hint}`];
  return lines.map((each) => printable(each.trimEnd())).join('\n');
}
