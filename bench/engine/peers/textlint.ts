/** textlint's kernel on plain text, with its rule for terms and the very terms that our rules have. */
import { createTerms } from '../../corpus.ts';
import { loadFrom } from './modules.ts';
import type { Peer } from './peer.ts';

interface Kernel {
  lintText(text: string, options: Record<string, unknown>): Promise<unknown>;
}

/** Both module systems wrap it. */
const unwrap = (module: unknown): unknown => (module as { default?: unknown }).default ?? module;

export const textlint: Peer = {
  id: 'textlint',
  name: 'textlint (kernel, terminology with the same 500 terms)',
  packages: ['@textlint/kernel@15.8.0', '@textlint/textlint-plugin-text@15.8.0', 'textlint-rule-terminology@5.2.16'],
  rounds: 8,
  bundle:
    "export { TextlintKernel } from '@textlint/kernel'; export { default as text } from '@textlint/textlint-plugin-text'; export { default as rule } from 'textlint-rule-terminology';",
  async load(folder) {
    const { TextlintKernel } = await loadFrom<{ TextlintKernel: new () => Kernel }>(folder, '@textlint/kernel');
    const plugin = unwrap(await loadFrom(folder, '@textlint/textlint-plugin-text'));
    const rule = unwrap(await loadFrom(folder, 'textlint-rule-terminology'));
    const terms = createTerms(500).map((term) => [term, 'plain words']);
    const kernel = new TextlintKernel();
    const options = {
      ext: '.txt',
      filePath: 'draft.txt',
      plugins: [{ pluginId: 'text', plugin }],
      rules: [{ ruleId: 'terminology', rule, options: { defaultTerms: false, terms } }],
    };
    return ({ text }) => kernel.lintText(text, options);
  },
};
