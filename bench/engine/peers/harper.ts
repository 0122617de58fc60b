/** harper.js: a grammar checker compiled to WebAssembly, all its rules. It keeps sentences that it has seen. */
import { loadFile } from './modules.ts';
import type { Peer } from './peer.ts';

interface Linter {
  setup(): Promise<void>;
  lint(text: string): Promise<unknown[]>;
}

export const harper: Peer = {
  id: 'harper',
  name: 'harper.js',
  packages: ['harper.js@2.10.0'],
  rounds: 6,
  bundle: "export { LocalLinter, WorkerLinter } from 'harper.js';",
  assets: ['harper.js/dist/harper_wasm_bg.wasm'],
  async load(folder) {
    const { LocalLinter } = await loadFile<{ LocalLinter: new (options: { binary: unknown }) => Linter }>(
      folder,
      'harper.js/dist/index.js',
    );
    const { binaryInlined } = await loadFile<{ binaryInlined: unknown }>(folder, 'harper.js/dist/binaryInlined.js');
    const linter = new LocalLinter({ binary: binaryInlined });
    await linter.setup();
    return ({ text }) => linter.lint(text);
  },
};
