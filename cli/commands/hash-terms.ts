/** `countersign hash-terms`: a list of confidential terms becomes the field of a rule, which does not tell them. */
import { randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import { stringify } from 'yaml';
import { mostIterations, mostWords, toConfidential } from '../../lib/checks/confidential/terms.ts';
import { Advice } from '../advice.ts';
import { readOptions } from '../options.ts';
import { readText } from '../source-file.ts';
import type { Command } from './command.ts';

const usage = `countersign hash-terms FILE [options]
FILE has one term a line, # begins a comment; - is standard input. Prints the field "confidential" of a "sensitive" rule.
  --salt TEXT          of your own, 16 to 200 characters; without it a new one is made
  --iterations N       how often a hash is hashed again, 1 to ${mostIterations}   (4)
Exit code: 0 done, 2 something is wrong with the list.`;

const options = {
  salt: { type: 'string' },
  iterations: { type: 'string', default: '4' },
  help: { type: 'boolean', default: false },
} as const;

export const hashTerms: Command = {
  name: 'hash-terms',
  about: 'make hashes of confidential terms',
  usage,
  async run(args, terminal) {
    const { values, positionals } = readOptions('hash-terms', args, options);
    if (values.help) {
      terminal.out(`${usage}\n`);
      return 0;
    }
    const [name, ...rest] = positionals;
    if (name === undefined || rest.length > 0) throw new Advice('Which list? Name one file, or - for standard input.');
    const salt = values.salt ?? randomBytes(24).toString('base64url');
    if (salt.length < 16 || salt.length > 200) throw new Advice('--salt must have 16 to 200 characters.');
    const iterations = Number(values.iterations);
    if (!Number.isInteger(iterations) || iterations < 1 || iterations > mostIterations)
      throw new Advice(`--iterations must be a number from 1 to ${mostIterations}, not "${values.iterations}".`);
    const read = await readText({ name, path: name === '-' ? null : resolve(terminal.cwd, name) }, terminal);
    if (!read.ok) throw new Advice(`${name} ${read.error}`);
    terminal.out(stringify({ confidential: toConfidential(toTerms(read.value), salt, iterations) }));
    return 0;
  },
};

/** Says which line is wrong, and not what stands there: output ends up in logs. */
function toTerms(source: string): string[] {
  const terms: string[] = [];
  for (const [n, line] of source
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .entries()) {
    const term = line.replace(/^\s*#.*/, '').trim();
    if (term === '') continue;
    const { words, hashes } = toConfidential([term], 'only to count its words', 1);
    if (hashes.length === 0) throw new Advice(`Line ${n + 1} has neither a letter nor a digit.`);
    if (words > mostWords) throw new Advice(`Line ${n + 1} has ${words} words; ${mostWords} are looked at. Shorten it.`);
    terms.push(term);
  }
  if (terms.length === 0) throw new Advice('There is no term in the list.');
  return terms;
}
