// @vitest-environment happy-dom
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readBlocks } from '../../../lib/sites/read.ts';
import { siteAdapters } from '../../../lib/sites/registry.ts';
import { selectEvery, selectFirst } from '../../../lib/sites/select.ts';
import { isShown, loadFixture } from './fixture.ts';

const folder = join(import.meta.dirname, '../../golden/sites/');

describe('reading a site', () => {
  for (const adapter of siteAdapters) {
    for (const file of readdirSync(`${folder}${adapter.id}`)) {
      it(`finds in ${adapter.id}/${file} what its golden says`, () => {
        const golden = JSON.parse(readFileSync(`${folder}${adapter.id}/${file}`, 'utf8')) as unknown;
        loadFixture(`${adapter.id}/${file.replace('.json', '.html')}`);
        const surfaces = adapter.surfaces.flatMap((spec) => {
          const roots = spec.kind === 'response' ? selectEvery(document, spec.root, isShown) : [selectFirst(document, spec.root, isShown)];
          const title = spec.title ? selectFirst(document, spec.title, isShown) : null;
          return roots.flatMap((root) =>
            root ? [{ kind: spec.kind, blocks: readBlocks(root, { titles: title ? [title] : [] }).map(({ block }) => block) }] : [],
          );
        });
        expect(surfaces).toEqual(golden);
      });
    }
  }
});
