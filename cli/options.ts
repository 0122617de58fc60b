/** Options of commands: a bad one is one sentence, and the usage is a word away. */
import { type ParseArgsConfig, type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { nearest } from '../lib/brand-protocol/errors.ts';
import { Advice } from './advice.ts';

type Values<Options extends ParseArgsOptionsConfig> = ReturnType<typeof parseArgs<{ options: Options; allowPositionals: true }>>;

/** @param command for the advice: `countersign check --help`. */
export function readOptions<const Options extends ParseArgsOptionsConfig>(
  command: string,
  args: readonly string[],
  options: Options,
): Values<Options> {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true } satisfies ParseArgsConfig) as Values<Options>;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const unknown = message.match(/'(-[^']*)'/)?.[1];
    const [first = ''] = message.split(/\.(?:\s|$)/);
    const isOdd = code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE' && first.endsWith('is ambiguous');
    const said = isOdd ? `${unknown} needs a value; one that begins with a dash is written "${unknown}=-x"` : first;
    const hint = unknown && code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION' ? toNear(unknown, Object.keys(options)) : '';
    throw new Advice(`${said}.${hint} Options: countersign ${command} --help`);
  }
}

function toNear(unknown: string, names: readonly string[]): string {
  const near = nearest(unknown.replace(/^-+/, ''), names);
  return near === null ? '' : ` Did you mean --${near}?`;
}

/** One of a few words. */
export function oneOf<const Word extends string>(name: string, value: string, words: readonly Word[]): Word {
  const word = words.find((each) => each === value);
  if (word === undefined) throw new Advice(`--${name} must be one of ${words.join(', ')}, not "${value}".`);
  return word;
}
