/** write-good: seven checks of English, all on. */
import { loadFrom } from './modules.ts';
import type { Peer } from './peer.ts';

export const writeGood: Peer = {
  id: 'write-good',
  name: 'write-good',
  packages: ['write-good@1.0.8'],
  rounds: 24,
  bundle: "import all from 'write-good'; export default all;",
  async load(folder) {
    const check = await loadFrom<(text: string) => unknown[]>(folder, 'write-good');
    return ({ text }) => check(text);
  },
};
