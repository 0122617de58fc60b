import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { siteAdapters } from '../../lib/sites/registry.ts';
import { adapterSchema } from '../../lib/sites/schema.ts';
import { root } from './sources.ts';

const folder = join(root, 'lib/sites/sites');
const files = readdirSync(folder).map((file) => file.replace('.json', ''));

describe('every site', () => {
  it('is in the registry, and the registry holds nothing else', () => {
    expect(siteAdapters.map(({ id }) => id).sort()).toEqual(files.sort());
  });

  for (const id of files) {
    const adapter: unknown = JSON.parse(readFileSync(join(folder, `${id}.json`), 'utf8'));

    it(`${id} fits the schema, and its file has its id`, () => {
      const parsed = adapterSchema.safeParse(adapter);
      expect(parsed.error?.issues ?? []).toEqual([]);
      expect(parsed.data?.id).toBe(id);
    });

    it(`${id} has patterns that compile, and network rules that Chromium can hold`, () => {
      for (const request of adapterSchema.parse(adapter).requests) {
        expect(() => new RegExp(request.url, 'i')).not.toThrow();
        // RE2 knows no look-around; a rule that it cannot read would take all others along.
        if (request.byUrlAlone) expect(request.url).not.toMatch(/\(\?[=!<]/);
      }
    });

    it(`${id} knows how to refuse or to read the text of everything that publishes`, () => {
      for (const request of adapterSchema.parse(adapter).requests) {
        const says = request.refuse ?? request.prompt ?? request.fields?.content;
        expect(says, `${request.action} ${request.url}`).toBeTruthy();
      }
    });

    it(`${id} has a frozen page and the golden of what is read from it`, () => {
      const goldens = readdirSync(join(root, 'test/golden/sites', id));
      expect(goldens.length).toBeGreaterThan(0);
      const lost = goldens.filter((golden) => !existsSync(join(root, 'test/fixtures/sites', id, golden.replace('.json', '.html'))));
      expect(lost).toEqual([]);
    });
  }
});
