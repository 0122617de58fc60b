import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { toGuide, toKindFiles, toRegistry } from '../../../scripts/new-kind.ts';

const read = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
const registry = read('lib/checks/kinds/registry.ts');

/** The names in the list of kinds that come late, commas and all. */
const listed = (source: string) => (source.match(/lateKinds\b.*= \[([^\]]*)\]/)?.[1] ?? '').split(',').map((name) => name.trim());

describe('new-kind', () => {
  it('makes a kind, its test and one registry line', () => {
    expect(Object.keys(toKindFiles('dead-link'))).toEqual(['lib/checks/kinds/dead-link.ts', 'test/unit/checks/kinds/dead-link.test.ts']);
    const longer = toRegistry(registry, 'dead-link');
    expect(longer).toContain("import { deadLink } from './dead-link.ts';\n");
    expect(listed(longer)).toEqual([...listed(registry).filter((name) => name !== ''), 'deadLink', '']);
    expect(toRegistry("import type { Kind } from './kind.ts';\n\nexport const lateKinds: readonly Kind[] = [a, b];\n", 'c')).toContain(
      '[a, b,\n  c,\n];',
    );
  });

  it('writes what every kind declares, and the tests that every kind has', () => {
    const [kind = '', test = ''] = Object.values(toKindFiles('dead-link'));
    for (const part of ["kind: 'dead-link'", 'says: [', 'fields: {', 'patterns: ', 'compile(']) expect(kind).toContain(part);
    for (const title of ["it('finds ", "it('leaves ", "it('says nothing "]) expect(test).toContain(title);
  });

  it('gives the kind a row and a section in the guide, with an example', () => {
    const guide = read('docs/rules.md');
    const longer = toGuide(guide, 'dead-link');
    expect(longer).toContain('|\n| dead-link | `{match}` `{fix}` |\n\n`{match}`');
    const section = longer.split('### dead-link')[1] ?? '';
    expect(parse(section.match(/```yaml\n([\s\S]*?)```/)?.[1] ?? '')).toMatchObject({ kind: 'dead-link', word: 'heron' });
    expect(longer.replace(/^\| dead-link .*\n/m, '').startsWith(guide.trimEnd())).toBe(true);
  });
});
