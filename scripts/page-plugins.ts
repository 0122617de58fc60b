/** What makes scripts for pages lighter, in builds and wherever their weight is measured. Build-time only. */
import type { Plugin } from 'vite';
import { lateExpressions } from './late-expressions.ts';
import { withoutSchemas } from './without-schemas.ts';

export const pagePlugins = (): Plugin[] => [withoutSchemas(), lateExpressions(), withoutEffects()];

/** What nobody takes from a module of `lib` stays out of a page: making it has no effect beside itself. Bundlers could not know. */
function withoutEffects(): Plugin {
  let inPage = false;
  return {
    name: 'countersign-without-effects',
    configResolved: ({ build }) => {
      inPage = Boolean(build.lib);
    },
    transform: {
      filter: { id: /\/lib\/.*\.ts$/ },
      handler: () => (inPage ? { moduleSideEffects: false } : null),
    },
  };
}
