/** A brand protocol from a file: parsed and vetted, or its author's errors. */
import { readFile } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import type { AuthorError } from '../lib/brand-protocol/errors.ts';
import type { ParsedProtocol } from '../lib/brand-protocol/parse.ts';
import { loadProtocol } from '../lib/checks/load-protocol.ts';
import type { Resources } from '../lib/checks/resources.ts';
import type { Result } from '../lib/platform/result.ts';
import { Advice, toReason } from './advice.ts';
import { printable, type Terminal } from './terminal.ts';

/**
 * A file that cannot be read is advice; one that is wrong is a list of errors. @param path absolute. @param resources without them
 * the examples of rules that need a dictionary or a tagger are taken on trust.
 */
export async function readProtocol(path: string, cwd: string, resources?: Resources): Promise<Result<ParsedProtocol, AuthorError[]>> {
  const shown = relative(cwd, path).startsWith('..') ? path : relative(cwd, path);
  let source: string;
  try {
    source = await readFile(path, 'utf8');
  } catch (error) {
    throw new Advice(`The protocol ${shown} ${toReason(error)}.`);
  }
  return await loadProtocol(source, shown, resources);
}

/** As `readProtocol`, for commands that can't go on without one: prints the errors. */
export async function needProtocol(name: string | undefined, terminal: Terminal): Promise<ParsedProtocol | null> {
  if (name === undefined)
    throw new Advice('Which protocol? Name its file: --protocol FILE, or "protocol: FILE" in countersign.config.yaml.');
  const read = await readProtocol(resolve(terminal.cwd, name), terminal.cwd);
  if (read.ok) return read.value;
  for (const error of read.error) terminal.err(`${toErrorText(error)}\n`);
  terminal.err(`The protocol has ${read.error.length === 1 ? 'an error' : `${read.error.length} errors`}; nothing was checked.\n`);
  return null;
}

/** Code and place on one line; the value, the sentence and the way out below. */
export function toErrorText({ code, path, pointer, value, say, hint }: AuthorError): string {
  const lines = [`${code} ${path}${pointer}`, ...(value === '' ? [] : [`  ${value}`]), `  ${say} ${hint}`.trimEnd()];
  return lines.map(printable).join('\n');
}
