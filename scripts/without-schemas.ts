/**
 * Vite plugin for scripts that run in pages: `lib/platform/no-zod.ts` in place of zod, and of a rule kind only what runs. What its
 * author is told (fields, patterns, problems) is for those who vet a protocol, and no page does. A kind that a script does not take
 * from the registry stays out of it whole: bundlers could not know that making one has no effect beside itself. Build-time only.
 */
import { fileURLToPath } from 'node:url';
import { type ESTree, type Plugin, parseAst, Visitor } from 'vite';

const door = fileURLToPath(new URL('../lib/platform/zod.ts', import.meta.url));
const standIn = fileURLToPath(new URL('../lib/platform/no-zod.ts', import.meta.url));

/** Of `defineKind({ … })`: nothing of it is read where no protocol is vetted. */
const forAuthors = ['fields', 'says', 'readsLinks', 'patterns', 'problems', 'exampleFacts'];

const importsZod = /import \{ z \} from ["'][^"']*\/zod\.ts["']/;

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
    transform: {
      // After the types are gone.
      order: 'post',
      filter: { id: /\/lib\/.*\.ts$/, code: importsZod },
      handler: (code) => (inPage ? { code: leaveOut(code), map: null, moduleSideEffects: false } : null),
    },
  };
}

/** The module without schemas and without what only authors of protocols need. @param code JavaScript. */
export function leaveOut(code: string): string {
  const cuts: { start: number; end: number; put: string }[] = [];
  const cut = (start: number, end: number, put: string) => {
    // Parents come first: what is in a cut is gone already.
    if (start >= (cuts.at(-1)?.end ?? 0)) cuts.push({ start, end, put });
  };
  const cutPart = ({ start, end }: ESTree.ObjectPropertyKind) => cut(start, end + (code[end] === ',' ? 1 : 0), '');
  new Visitor({
    // What `defineKind` gives.
    ObjectExpression({ properties }) {
      if (properties.some(isSchema)) for (const part of properties) if (isSchema(part) || isForAuthors(part)) cutPart(part);
    },
    CallExpression(node) {
      const root = rootOf(node);
      // Every call of the stand-in gives the stand-in.
      if (root === 'z') cut(node.start, node.end, 'z');
      const [definition] = node.arguments;
      if (root !== 'defineKind' || definition?.type !== 'ObjectExpression') return;
      for (const part of definition.properties) if (isForAuthors(part)) cutPart(part);
    },
  }).visit(parseAst(code));
  return cuts.reduceRight((left, { start, end, put }) => left.slice(0, start) + put + left.slice(end), code);
}

function isForAuthors(part: ESTree.ObjectPropertyKind): boolean {
  return part.type === 'Property' && part.key.type === 'Identifier' && forAuthors.includes(part.key.name);
}

function isSchema(part: ESTree.ObjectPropertyKind): boolean {
  if (part.type !== 'Property' || part.key.type !== 'Identifier' || part.key.name !== 'schema') return false;
  return part.value.type === 'CallExpression' && rootOf(part.value) === 'z';
}

/** What a chain of members and calls begins with: `z.string().check()` with `z`. */
function rootOf(node: ESTree.Expression | ESTree.Super): string | null {
  if (node.type === 'CallExpression') return rootOf(node.callee);
  if (node.type === 'MemberExpression') return rootOf(node.object);
  return node.type === 'Identifier' ? node.name : null;
}
