/** alex on plain text: considerate words, by retext. */
import { loadFrom } from './modules.ts';
import type { Peer } from './peer.ts';

export const alex: Peer = {
  id: 'alex',
  name: 'alex (text)',
  packages: ['alex@11.0.1'],
  rounds: 12,
  bundle: "export { text } from 'alex';",
  async load(folder) {
    const { text: check } = await loadFrom<{ text(value: string): { messages: unknown[] } }>(folder, 'alex');
    return ({ text }) => check(text).messages;
  },
};
