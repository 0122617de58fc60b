/** `countersign test`: a protocol against its own schema, expressions and examples. */
import { resolve } from 'node:path';
import type { BrandProtocol } from '../../lib/brand-protocol/schema.ts';
import type { PlacedError } from '../../lib/checks/places.ts';
import type { Resources } from '../../lib/checks/resources.ts';
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
  errors: readonly PlacedError[];
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
    const config = await readConfig(terminal, values.config);
    const resources = { ...nodeResources, ...toDictionaries(values.dictionaries, config, terminal.cwd) };
    const named = positionals.length > 0 ? positionals : [config.protocol];
    const results: Tested[] = [];
    const unread: string[] = [];
    for (const name of named) {
      if (name === undefined) throw new Advice('Which protocol? Name its file: countersign test FILE');
      try {
        results.push(await testFile(name, resources, terminal));
      } catch (error) {
        if (!(error instanceof Advice)) throw error;
        unread.push(error.message);
      }
    }
    terminal.out(
      format === 'json'
        ? `${JSON.stringify({ countersign: 1, protocols: results }, null, 2)}\n`
        : results.map((each) => toText(each, terminal)).join('\n'),
    );
    for (const say of unread) terminal.err(`${say}\n`);
    if (unread.length > 0) return 2;
    return results.every(({ ok }) => ok) ? 0 : 1;
  },
};

async function testFile(file: string, resources: Resources, terminal: Terminal): Promise<Tested> {
  const read = await readProtocol(resolve(terminal.cwd, file), terminal, resources);
  if (!read.ok) return { file, ok: false, rules: 0, examples: 0, silent: [], errors: read.error };
  const { protocol } = read.value;
  const { missing } = createChecking(protocol, { surface: 'draft' }, {}, resources);
  return { file, ok: true, rules: protocol.rules.length, examples: countExamples(protocol), silent: missing, errors: [] };
}

function countExamples({ rules }: BrandProtocol): number {
  return rules.reduce((sum, { examples }) => sum + (examples ? examples.bad.length + examples.good.length : 0), 0);
}

function toText({ file, ok, rules, examples, silent, errors }: Tested, { paint }: Terminal): string {
  if (ok) {
    const notes = silent.map((what) => `  Examples of rules that need ${toNeed(what)} were left out: it is not here.\n`);
    return `${paint('green', `${printable(file)} is good: ${rules} ${rules === 1 ? 'rule' : 'rules'}, ${examples} examples hold.`)}\n${notes.join('')}`;
  }
  return `${errors.map(toErrorText).join('\n')}\n${paint('red', `${printable(file)}: ${errors.length === 1 ? '1 error' : `${errors.length} errors`}.`)}\n`;
}
