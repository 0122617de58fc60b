/** retext for English, with the five plugins that look for words. */
import { loadFrom } from './modules.ts';
import type { Peer } from './peer.ts';

interface Processor {
  use(plugin: unknown): Processor;
  freeze(): Processor;
  processSync(text: string): { messages: unknown[] };
}

const plugins = ['equality@7.1.0', 'passive@5.0.0', 'simplify@8.0.0', 'repeated-words@5.0.0', 'indefinite-article@5.0.0'];
const names = ['retext-english@5.0.0', 'retext-stringify@4.0.0', ...plugins.map((plugin) => `retext-${plugin}`)];
const nameOf = (pinned: string) => pinned.split('@')[0] as string;

export const retext: Peer = {
  id: 'retext',
  name: `retext (${plugins.map(nameOf).join(', ')})`,
  packages: ['unified@11.0.5', ...names],
  rounds: 10,
  bundle: ['unified', ...names.map(nameOf)].map((name, n) => `export * as m${n} from '${name}';`).join(' '),
  async load(folder) {
    const { unified } = await loadFrom<{ unified(): Processor }>(folder, 'unified');
    const processor = unified();
    for (const name of names) processor.use((await loadFrom<{ default: unknown }>(folder, nameOf(name))).default);
    processor.freeze();
    return ({ text }) => processor.processSync(text).messages;
  },
};
