/** The rules that Vale has without a file, as files: `Vale.Spelling`, `Vale.Repetition`, and those of the vocabulary. */
import type { Words } from './vocabulary.ts';

interface Spelling {
  /** Words of `config/ignore`, which are right. */
  ignore: readonly string[];
  /** Names of those in `config/dictionaries`: a word in any of them is right. */
  dictionaries: readonly string[];
}

export function builtInRules({ terms, reject, ignore, dictionaries }: Words & Spelling): [rule: string, yaml: string][] {
  const rules: [string, object][] = [
    [
      'Vale.Repetition',
      {
        extends: 'repetition',
        message: "'%s' is repeated!",
        level: 'error',
        ignorecase: true,
        alpha: true,
        action: { name: 'edit', params: ['truncate', ' '] },
        tokens: ['[^\\s.!?]+'],
      },
    ],
    [
      'Vale.Spelling',
      {
        extends: 'spelling',
        message: "Did you really mean '%s'?",
        level: 'error',
        action: { name: 'suggest', params: ['spellings'] },
        ...(ignore.length > 0 ? { ignore } : {}),
        ...(dictionaries.length > 0 ? { dictionaries, append: true } : {}),
      },
    ],
  ];
  if (terms.length > 0) {
    rules.push([
      'Vale.Terms',
      {
        extends: 'substitution',
        message: "Use '%s' instead of '%s'.",
        level: 'error',
        ignorecase: true,
        vocab: false,
        // The pattern itself in small letters, as Vale has it.
        swap: Object.fromEntries(terms.map((term) => [term.toLowerCase(), term])),
      },
    ]);
  }
  if (reject.length > 0) {
    rules.push(['Vale.Avoid', { extends: 'existence', message: "Avoid using '%s'.", level: 'error', ignorecase: false, tokens: reject }]);
  }
  // JSON is YAML, so the one reader serves both.
  return rules.map(([rule, fields]) => [rule, JSON.stringify(fields)]);
}
