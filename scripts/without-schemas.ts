/** Vite plugin: scripts that run in pages are built with `lib/platform/no-zod.ts` in place of zod. Build-time only. */
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const door = fileURLToPath(new URL('../lib/platform/zod.ts', import.meta.url));
const standIn = fileURLToPath(new URL('../lib/platform/no-zod.ts', import.meta.url));

export function withoutSchemas(): Plugin {
  let inPage = false;
  return {
    name: 'countersign-without-schemas',
    enforce: 'pre',
    // WXT builds what is injected into pages as a library of one file, and everything else together.
    configResolved: ({ build }) => {
      inPage = Boolean(build.lib);
    },
    async resolveId(source, importer, options) {
      if (!inPage || !source.endsWith('/zod.ts')) return null;
      const found = await this.resolve(source, importer, { ...options, skipSelf: true });
      return found?.id === door ? standIn : null;
    },
  };
}
