/** `countersign test`: a protocol against its own schema, expressions and examples. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { isNode, parseDocument } from 'yaml';
import type { AuthorError } from '../../lib/brand-protocol/errors.ts';
import type { BrandProtocol } from '../../lib/brand-protocol/schema.ts';
import type { Resources } from '../../lib/checks/resources.ts';
import { createLines } from '../../lib/checks/text/lines.ts';
import { Advice } from '../advice.ts';
import { createChecking } from '../checking.ts';
import { readConfig } from '../config.ts';
import { dictionaryOptions, dictionaryUsage, toDictionaries } from '../dictionaries.ts';
import { toNeed } from '../needs.ts';
import { oneOf, readOptions } from '../options.ts';
import { readProtocol, toErrorText } from '../protocol-file.ts';
import { nodeResources } from '../resources.ts';
import { printable, type Terminal } from '../terminal.ts';
import type { Command } from './command.ts';

const usage = `countersign test [PROTOCOLS...] [options]
Runs the examples of every rule, and looks for everything else that an author can get wrong.
  --format NAME        text, json                   (text)
${dictionaryUsage}
  --config FILE        instead of countersign.config.yaml, looked for upwards
Exit code: 0 all good, 1 errors in a protocol, 2 a protocol could not be read.`;

const options = {
  format: { type: 'string', default: 'text' },
  ...dictionaryOptions,
  config: { type: 'string' },
  help: { type: 'boolean', default: false },
} as const;

interface Tested {
  file: string;
  ok: boolean;
  rules: number;
  examples: number;
  /** Rules whose examples nobody looked at, because what they need is not here. */
  silent: readonly string[];
  errors: readonly (AuthorError & { line: number; column: number })[];
}

export const test: Command = {
  name: 'test',
  about: "run a protocol's own examples",
  usage,
  async run(args, terminal) {
    const { values, positionals } = readOptions('test', args, options);
    if (values.help) {
      terminal.out(`${usage}\n`);
      return 0;
    }
    const format = oneOf('format', values.format, ['text', 'json']);
    const config = await readConfig(terminal.cwd, values.config);
    const resources = { ...nodeResources, ...toDictionaries(values.dictionaries, config, terminal.cwd) };
    const named = positionals.length > 0 ? positionals : [config.protocol];
    const results: Tested[] = [];
    for (const name of named) {
      if (name === undefined) throw new Advice('Which protocol? Name its file: countersign test FILE');
      results.push(await testFile(resolve(terminal.cwd, name), name, resources, terminal));
    }
    terminal.out(
      format === 'json'
        ? `${JSON.stringify({ countersign: 1, protocols: results }, null, 2)}\n`
        : results.map((each) => toText(each, terminal)).join('\n'),
    );
    return results.every(({ ok }) => ok) ? 0 : 1;
  },
};

async function testFile(path: string, file: string, resources: Resources, { cwd }: Terminal): Promise<Tested> {
  const read = await readProtocol(path, cwd, resources);
  if (!read.ok) return { file, ok: false, rules: 0, examples: 0, silent: [], errors: toPlaced(read.error, await readFile(path, 'utf8')) };
  const { protocol } = read.value;
  const { missing } = createChecking(protocol, { surface: 'draft' }, {}, resources);
  return { file, ok: true, rules: protocol.rules.length, examples: countExamples(protocol), silent: missing, errors: [] };
}

function countExamples({ rules }: BrandProtocol): number {
  return rules.reduce((sum, { examples }) => sum + (examples ? examples.bad.length + examples.good.length : 0), 0);
}

/** A pointer says where in the data, a line where in the file. What is missing is missing at the end of the pointer that is there. */
function toPlaced(errors: readonly AuthorError[], source: string): Tested['errors'] {
  const at = createLines(source);
  let document: ReturnType<typeof parseDocument> | null = null;
  try {
    document = parseDocument(source, { logLevel: 'silent' });
  } catch {
    // Nested beyond what the parser takes: the file as a whole is the place.
  }
  return errors.map((error) => {
    const keys = error.pointer
      .split('/')
      .slice(1)
      .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
    for (let length = keys.length; document && length > 0; length--) {
      const node: unknown = document.getIn(
        keys.slice(0, length).map((key) => (/^\d+$/.test(key) ? Number(key) : key)),
        true,
      );
      if (isNode(node) && node.range) return { ...error, ...at(node.range[0]) };
    }
    return { ...error, line: 1, column: 1 };
  });
}

function toText({ file, ok, rules, examples, silent, errors }: Tested, { paint }: Terminal): string {
  if (ok) {
    const notes = silent.map((what) => `  Examples of rules that need ${toNeed(what)} were left out: it is not here.\n`);
    return `${paint('green', `${printable(file)} is good: ${rules} rules, ${examples} examples hold.`)}\n${notes.join('')}`;
  }
  const shown = errors.map((error) => toErrorText({ ...error, path: `${error.path}:${error.line}:${error.column} ` }));
  return `${shown.join('\n')}\n${paint('red', `${printable(file)}: ${errors.length === 1 ? '1 error' : `${errors.length} errors`}.`)}\n`;
}
