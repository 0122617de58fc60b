/**
 * Makes a rule kind: `npm run new:kind NAME` writes `lib/checks/kinds/NAME.ts` and its test, and adds it to the
 * registry and to the guide for protocol owners. What it makes compiles, and finds one fixed word until it is given a meaning.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const root = new URL('../', import.meta.url);

/** File name to contents, for a kind that finds `word`. */
export function toKindFiles(kind: string): Record<string, string> {
  const name = toIdentifier(kind);
  return {
    [`lib/checks/kinds/${kind}.ts`]: `/** TODO: say in one sentence what this kind finds. */
import type { Hit } from '../types.ts';
import { flag, source } from './fields.ts';
import { defineKind } from './kind.ts';

export const ${name} = defineKind({
  kind: '${kind}',
  says: ['match', 'fix'],
  fields: { word: source, ignorecase: flag },
  patterns: (rule) => [{ pointer: '/word', source: rule.word }],
  compile(rule, tools) {
    const terms = tools.terms([rule.word], rule);
    return {
      gate: terms,
      block(reading, units): Hit[] | null {
        const hits = terms
          .find(reading, units)
          .map(({ start, end }) => ({ start, end, message: tools.say({ match: reading.text.slice(start, end), fix: '' }), fixes: [] }));
        return hits.length > 0 ? hits : null;
      },
    };
  },
});
`,
    [`test/unit/checks/kinds/${kind}.test.ts`]: `import { describe, expect, it } from 'vitest';
import { findIn } from '../../../support/rules.ts';

describe('${kind}', () => {
  const rule = { kind: '${kind}', word: 'heron' };

  it('finds what it is for', () => {
    expect(findIn(rule, 'A heron stood there.')).toEqual(['heron']);
  });

  it('leaves what only looks like it', () => {
    expect(findIn(rule, 'A heronry.')).toEqual([]);
  });

  it('says nothing of clean text', () => {
    expect(findIn(rule, 'Nothing here.')).toEqual([]);
  });
});
`,
  };
}

/** The registry with one more kind that comes to pages late, imports sorted as the linter sorts them. */
export function toRegistry(registry: string, kind: string): string {
  const name = toIdentifier(kind);
  const lines = registry.split('\n');
  const imports = lines.filter((line) => line.startsWith('import '));
  const sorted = [...imports, `import { ${name} } from './${kind}.ts';`].sort((a, b) => toFile(a).localeCompare(toFile(b)));
  const first = lines.findIndex((line) => line.startsWith('import '));
  const rest = lines.filter((line) => !line.startsWith('import '));
  return [...rest.slice(0, first), ...sorted, ...rest.slice(first)]
    .join('\n')
    .replace(/(lateKinds: readonly Kind\[\] = \[[^\]]*?),?\s*\]/, `$1,\n  ${name},\n]`);
}

/** The guide with the kind's placeholders and a section, at the end of both. */
export function toGuide(guide: string, kind: string): string {
  const rows = [...guide.matchAll(/^\| [a-z-]+ \| `\{.*\n/gm)];
  const last = rows.at(-1);
  const end = last ? last.index + last[0].length : guide.length;
  return `${guide.slice(0, end)}| ${kind} | \`{match}\` \`{fix}\` |\n${guide.slice(end).trimEnd()}

### ${kind}

TODO: say in one sentence what this kind finds.

| field | default | meaning |
|---|---|---|
| \`word\` | needed | |
| \`ignorecase\` | false | |

\`\`\`yaml
id: example
kind: ${kind}
name: Example
severity: idea
message: About “{match}”.
why: A reason.
owner: Content
word: heron
examples:
  bad:
    - { text: "A heron stood there.", hits: [heron] }
  good: ["A heronry."]
\`\`\`
`;
}

function toFile(line: string): string {
  return line.match(/'([^']+)'/)?.[1] ?? '';
}

function toIdentifier(kind: string): string {
  return kind.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

function runNewKind(kind: string | undefined): string {
  if (!kind || !/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(kind)) return 'Usage: npm run new:kind NAME   (kebab-case)';
  const files = toKindFiles(kind);
  const there = Object.keys(files).find((path) => existsSync(new URL(path, root)));
  if (there) return `${there} is there already.`;
  for (const [path, contents] of Object.entries(files)) writeFileSync(new URL(path, root), contents);
  const registry = new URL('lib/checks/kinds/registry.ts', root);
  writeFileSync(registry, toRegistry(readFileSync(registry, 'utf8'), kind));
  const guide = new URL('docs/rules.md', root);
  writeFileSync(guide, toGuide(readFileSync(guide, 'utf8'), kind));
  return `Made ${Object.keys(files).join(' and ')}.\nNext: npm run schema, then npm run unit -- test/unit/checks/kinds/${kind}.test.ts`;
}

if (import.meta.main) console.log(runNewKind(process.argv[2]));
