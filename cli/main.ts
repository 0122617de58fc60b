/** `countersign`: finds the command, and says failures in one sentence. Started by `countersign.js`. */
import { didYouMean } from '../lib/brand-protocol/errors.ts';
import { Advice } from './advice.ts';
import { commands } from './commands/registry.ts';
import { openTerminal, type Terminal } from './terminal.ts';
import { version } from './version.ts';

function toUsage(): string {
  const width = Math.max(...commands.map(({ name }) => name.length));
  return [
    'countersign COMMAND [options]',
    ...commands.map(({ name, about }) => `  ${name.padEnd(width)}  ${about}`),
    'More about one: countersign COMMAND --help. Which version: countersign --version',
  ].join('\n');
}

async function run([name, ...args]: readonly string[], terminal: Terminal): Promise<number> {
  // "countersign help check" asks what "countersign check --help" does.
  if (name === 'help' && args[0] !== undefined) return await run([args[0], '--help'], terminal);
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    terminal.out(`${toUsage()}\n`);
    return name === undefined ? 2 : 0;
  }
  if (name === '--version') {
    terminal.out(`${version}\n`);
    return 0;
  }
  const command = commands.find((each) => each.name === name);
  if (!command) {
    const names = commands.map((each) => each.name);
    throw new Advice(`There is no command "${name}". ${didYouMean(name, names)}`);
  }
  return await command.run(args, terminal);
}

const terminal = openTerminal();
try {
  // Not process.exit: what is still on its way to a pipe must arrive.
  process.exitCode = await run(process.argv.slice(2), terminal);
} catch (error) {
  terminal.err(`${error instanceof Advice ? error.message : ((error as Error).stack ?? String(error))}\n`);
  process.exitCode = 2;
}
