import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { kinds } from '../../lib/checks/kinds/registry.ts';
import { root } from './sources.ts';

/** What the kinds share. */
const notKinds = ['kind', 'fields', 'placement', 'registry'];
const files = readdirSync(join(root, 'lib/checks/kinds'))
  .map((file) => file.replace('.ts', ''))
  .filter((file) => !notKinds.includes(file));

/** How titles begin that speak of text the kind speaks up at, of text that only looks like it, and of text it has nothing to do with. */
const cases = {
  positive: /^(?:finds|asks|shows|names|offers|knows|counts)\b/,
  negative: /^(?:leaves|is content|drops|minds|allows|comes and goes|forgets)\b/,
  clean: /^says nothing\b/,
};

describe('every kind', () => {
  it('is in the registry, and the registry holds nothing else', () => {
    expect(kinds.map(({ kind }) => kind).sort()).toEqual(files.sort());
  });

  it.each(files)('%s has positive, negative and clean tests: a rule that cries wolf is switched off', (kind) => {
    const path = join(root, 'test/unit/checks/kinds', `${kind}.test.ts`);
    expect(existsSync(path), `${path} is missing`).toBe(true);
    const titles = [...readFileSync(path, 'utf8').matchAll(/\bit(?:\.each\([\s\S]*?\))?\(\s*['"`](.*?)['"`],/g)].map(
      ([, title = '']) => title,
    );
    const lacking = Object.entries(cases).filter(([, begins]) => !titles.some((title) => begins.test(title)));
    expect(lacking.map(([name]) => name)).toEqual([]);
  });
});
