import nlp from 'compromise/two';
import { describe, expect, it } from 'vitest';
import { actionNames, ruleSchema } from '../../../lib/brand-protocol/schema.ts';
import { kinds } from '../../../lib/checks/kinds/registry.ts';
import { loadProtocol } from '../../../lib/checks/load-protocol.ts';
import { scopeNames } from '../../../lib/checks/reading/scope.ts';
import type { Opinions } from '../../../lib/checks/resources.ts';
import { createEnglishTagger } from '../../../lib/checks/tagging/english.ts';
import { z } from '../../../lib/platform/zod.ts';
import { englishDictionaries } from '../../support/dictionaries.ts';
import { guide, toGuideRules } from '../../support/guide-rules.ts';
import { toProtocol } from '../../support/rules.ts';

/** From "### name" to the next heading. */
const sections = new Map(
  guide
    .split(/^### /m)
    .slice(1)
    .map((section): [string, string] => [section.split('\n')[0] ?? '', section]),
);
/** A model that dislikes companies which speak of themselves. */
const opinions: Opinions = {
  model: 'house-1',
  of: (_, text) => ({ passes: !/^We\b/.test(text), reason: 'It speaks of the company.' }),
};
const resources = { dictionaries: englishDictionaries, taggers: { en: createEnglishTagger(nlp) }, opinions };
const common = Object.keys(ruleSchema.shape);

describe('the guide to rules', () => {
  it.each(kinds.map((kind) => [kind.kind, kind] as const))(
    'has %s: every field, every placeholder, and an example that holds',
    async (id, kind) => {
      const section = sections.get(id) ?? '';
      expect(section, `docs/rules.md has no section "### ${id}"`).not.toBe('');
      const fields = Object.keys(
        (z.toJSONSchema(kind.schema, { unrepresentable: 'any', io: 'input' }) as { properties: object }).properties,
      );
      const [table = ''] = section.split('```yaml');
      expect(fields.filter((field) => !common.includes(field) && !table.includes(`\`${field}\``))).toEqual([]);
      const row = guide.match(new RegExp(`^\\| ${id} \\| (.*) \\|$`, 'm'))?.[1] ?? '';
      expect([...row.matchAll(/\{([a-z]+)\}/g)].map(([, name]) => name)).toEqual(kind.says);

      const rules = toGuideRules(section);
      expect(rules.length).toBeGreaterThan(0);
      expect(rules.every((rule) => rule.kind === id)).toBe(true);
      const loaded = await loadProtocol(JSON.stringify({ ...toProtocol([]), rules }), 'rules.md', resources);
      expect(loaded.ok ? [] : loaded.error).toEqual([]);
    },
  );

  it('has a whole protocol to begin with', async () => {
    const source = guide.match(/^```yaml protocol\n([\s\S]*?)^```$/m)?.[1] ?? '';
    const loaded = await loadProtocol(source, 'rules.md');
    expect(loaded.ok ? loaded.value.protocol.name : loaded.error).toBe('Fernhill marketing');
  });

  it('has no kind that is not there', () => {
    const rows = [...guide.matchAll(/^\| ([a-z-]+) \| `\{/gm)].map(([, id]) => id);
    expect(rows.sort()).toEqual(kinds.map(({ kind }) => kind).sort());
  });

  it('names every common field, scope word and action', () => {
    for (const field of common) expect(guide, field).toContain(`\`${field}\``);
    for (const name of actionNames) expect(guide, name).toContain(`| \`${name}\``);
    const shown = guide.match(/^Scope words:[\s\S]*?\n\n/m)?.[0] ?? '';
    const elsewhere = ['heading.h2', 'heading.h3', 'heading.h4', 'heading.h5', 'table.cell', 'table.caption', 'alt'];
    expect(scopeNames.filter((name) => !shown.includes(`\`${name}\``) && !elsewhere.includes(name))).toEqual([]);
  });
});
