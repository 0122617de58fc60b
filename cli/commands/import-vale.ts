/** `countersign import-vale`: a folder or zip of Vale styles becomes a brand protocol. */
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { longestSource, parseProtocol } from '../../lib/brand-protocol/parse.ts';
import { importVale, type ValeImport } from '../../lib/vale/import.ts';
import { joinImport, toNewProtocol, toSource } from '../../lib/vale/to-protocol.ts';
import { Advice } from '../advice.ts';
import { readArchive } from '../archive.ts';
import { createChecking } from '../checking.ts';
import { toNeed } from '../needs.ts';
import { oneOf, readOptions } from '../options.ts';
import { needProtocol } from '../protocol-file.ts';
import { printable, type Terminal } from '../terminal.ts';
import type { Command } from './command.ts';

const usage = `countersign import-vale DIR [options]
DIR is a folder or zip file with Vale styles, and .vale.ini if there is one.
  --out FILE           where the protocol is written     (vale.protocol.yaml)
  --into FILE          take all but rules and vocabulary from this protocol, and keep its own rules
  --owner NAME         who answers for the rules         (Content)
  --for FILE           only what holds for this file by the sections of .vale.ini
  --language TAG       of a new protocol                 (en-US)
  --force              write over a file that is there
  --format NAME        text, json                        (text)
Exit code: 0 written, 2 nothing was written.`;

const options = {
  out: { type: 'string', default: 'vale.protocol.yaml' },
  into: { type: 'string' },
  owner: { type: 'string', default: 'Content' },
  for: { type: 'string' },
  language: { type: 'string', default: 'en-US' },
  force: { type: 'boolean', default: false },
  format: { type: 'string', default: 'text' },
  help: { type: 'boolean', default: false },
} as const;

export const importValeCommand: Command = {
  name: 'import-vale',
  about: 'make a brand protocol of Vale styles',
  usage,
  async run(args, terminal) {
    const { values, positionals } = readOptions('import-vale', args, options);
    if (values.help) {
      terminal.out(`${usage}\n`);
      return 0;
    }
    const format = oneOf('format', values.format, ['text', 'json']);
    const [name, ...rest] = positionals;
    if (name === undefined || rest.length > 0) throw new Advice('Which folder? Name one: countersign import-vale DIR');
    const out = resolve(terminal.cwd, values.out);
    if (existsSync(out) && !values.force) throw new Advice(`${values.out} is there already. Give another name with --out, or add --force.`);
    const base =
      values.into === undefined ? toNewProtocol(values.owner, values.language) : (await needProtocol(values.into, terminal))?.protocol;
    if (!base) return 2;
    const { files, unread } = await readArchive(resolve(terminal.cwd, name), name);
    const made = importVale(files, { owner: values.owner, ...(values.for === undefined ? {} : { forFile: values.for }) });
    const { protocol, notes: known } = joinImport(base, made);
    const notes = [...unread.map(({ file, say }) => ({ file, line: 1, reason: say })), ...known];
    const rules = protocol.rules.filter(({ origin }) => origin !== undefined);
    const imported = rules.length;
    if (imported === 0) throw new Advice(`${name} holds no Vale rule that could be carried over.${toOff(made.off)}${toList(notes)}`);
    await write(out, toSource(protocol, name));
    const needs = createChecking({ ...protocol, rules }, { surface: 'draft' }, {}).missing;
    const written = relative(terminal.cwd, out).startsWith('..') ? out : relative(terminal.cwd, out);
    if (format === 'json') {
      terminal.out(
        `${JSON.stringify({ countersign: 1, out: written, rules: imported, off: made.off, needs, notCarried: notes }, null, 2)}\n`,
      );
      return 0;
    }
    terminal.out(
      toText(written, imported, made.off, notes, terminal.paint) +
        needs.map((what) => `Some rules need ${printable(toNeed(what, findFolder(what, files, name, terminal.cwd)))}.\n`).join(''),
    );
    return 0;
  },
};

/** Written, read back and parsed: what is reported as a protocol is one. */
async function write(path: string, source: string): Promise<void> {
  if (source.length > longestSource)
    throw new Advice(`The rules make ${source.length} characters, and a protocol may have ${longestSource}. Import fewer styles at once.`);
  const parsed = await parseProtocol(source, { path });
  if (!parsed.ok) throw new Advice(parsed.error.map(({ code, pointer, say, hint }) => `${code} ${pointer}: ${say} ${hint}`).join('\n'));
  try {
    await writeFile(path, source);
    if ((await readFile(path, 'utf8')) !== source) throw new Error('it reads otherwise than it was written');
  } catch (error) {
    throw new Advice(`${path} could not be written (${(error as Error).message}).`);
  }
}

function toText(out: string, rules: number, off: readonly string[], notes: ValeImport['notes'], paint: Terminal['paint']): string {
  const head = paint('green', `Wrote ${rules} ${rules === 1 ? 'rule' : 'rules'} to ${printable(out)}.${toOff(off)}`);
  if (notes.length === 0) return `${head}\n`;
  return `${head}\n${paint('bold', 'Not carried over, or not as it was:')}${toList(notes)}\n`;
}

const toOff = ({ length }: readonly string[]) => (length > 0 ? ` ${length} ${length === 1 ? 'is' : 'are'} switched off by .vale.ini.` : '');

/** Where in a folder the styles keep a dictionary; what is in a zip file has to be unpacked first. */
function findFolder(need: string, files: ReadonlyMap<string, string>, root: string, cwd: string): string | undefined {
  const name = need.replace(/^dictionary:/, '');
  const path = [...files.keys()].find((each) => each.endsWith('.dic') && basename(each, '.dic').replaceAll('_', '-') === name);
  const folder = join(root, dirname(path ?? ''));
  return path !== undefined && existsSync(resolve(cwd, folder)) ? folder : undefined;
}

function toList(notes: ValeImport['notes']): string {
  return notes.map(({ file, line, rule, reason }) => `\n  ${printable(`${file}:${line}  ${rule ? `${rule}: ` : ''}${reason}`)}`).join('');
}
