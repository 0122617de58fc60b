/** `countersign mcp`: the checks as tools for agents, over standard input and output. Nothing else is written there. */
import { resolve } from 'node:path';
import { Advice } from '../advice.ts';
import { readConfig } from '../config.ts';
import { dictionaryOptions, dictionaryUsage, toDictionaries } from '../dictionaries.ts';
import { readOptions } from '../options.ts';
import { version } from '../version.ts';
import type { Command } from './command.ts';

const usage = `countersign mcp [options]
Serves check_text, get_protocol and explain_rule by the Model Context Protocol on standard input and output.
  --protocol FILE      brand protocol; read again when it changes, and the last good one stays in force
${dictionaryUsage}
  --config FILE        instead of countersign.config.yaml, looked for upwards`;

const options = {
  protocol: { type: 'string' },
  ...dictionaryOptions,
  config: { type: 'string' },
  help: { type: 'boolean', default: false },
} as const;

export const mcp: Command = {
  name: 'mcp',
  about: 'the checks as tools for agents (Model Context Protocol)',
  usage,
  async run(args, terminal) {
    const { values, positionals } = readOptions('mcp', args, options);
    if (values.help) {
      terminal.out(`${usage}\n`);
      return 0;
    }
    if (positionals.length > 0) throw new Advice(`countersign mcp takes no file "${positionals[0]}". Name the protocol: --protocol FILE`);
    const config = await readConfig(terminal, values.config);
    const named = values.protocol ?? config.protocol;
    if (named === undefined) throw new Advice('Which protocol? Name its file: countersign mcp --protocol FILE');
    // Loaded here, because no other command needs them.
    const [{ StdioServerTransport }, { createMcpServer }, { createLiveProtocol }] = await Promise.all([
      import('@modelcontextprotocol/sdk/server/stdio.js'),
      import('../mcp/server.ts'),
      import('../mcp/live-protocol.ts'),
    ]);
    const live = createLiveProtocol(resolve(terminal.cwd, named), terminal);
    const first = await live.get();
    // The agent is told the same at its first question, and a file put right is read then.
    if (!first.ok) terminal.err(`${first.error}\n`);
    const server = createMcpServer(live, version, toDictionaries(values.dictionaries, config, terminal.cwd));
    const closed = new Promise<void>((done) => {
      server.server.onclose = done;
      process.stdin.once('end', done);
    });
    await server.connect(new StdioServerTransport());
    await closed;
    // Answers under way are still written: the process ends when nothing is left to do.
    return 0;
  },
};
