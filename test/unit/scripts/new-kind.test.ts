import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { toKindFiles, toRegistry } from '../../../scripts/new-kind.ts';

const registry = readFileSync(new URL('../../../lib/checks/kinds/registry.ts', import.meta.url), 'utf8');

describe('new-kind', () => {
  it('makes a kind, its test and one registry line', () => {
    expect(Object.keys(toKindFiles('dead-link'))).toEqual(['lib/checks/kinds/dead-link.ts', 'test/unit/checks/kinds/dead-link.test.ts']);
    const longer = toRegistry(registry, 'dead-link');
    expect(longer).toContain("import { deadLink } from './dead-link.ts';\n");
    expect(longer).toMatch(/kinds: readonly Kind\[\] = \[[^\]]*, deadLink\];/);
    expect(longer.split('\n').length).toBe(registry.split('\n').length + 1);
  });
});
