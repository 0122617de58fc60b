/**
 * Vite plugin for scripts that run in pages: regular expressions with classes of Unicode are made when one is first needed. An engine
 * checks every literal that it reads past, needed or not, and more than once; one `\p{L}` takes it as long as a kilobyte of code, and
 * they were a third of what the first text in a page cost. Build-time only.
 */
import { type ESTree, type Plugin, parseAst } from 'vite';

type Node = ESTree.Node & { start: number; end: number };
/** Where a node stands: its parents, the nearest first, and the field of the nearest. */
interface Place {
  node: Node;
  field: string;
  parents: readonly Node[];
}

export function lateExpressions(): Plugin {
  let inPage = false;
  return {
    name: 'countersign-late-expressions',
    configResolved: ({ build }) => {
      inPage = Boolean(build.lib);
    },
    transform: {
      // After the types are gone.
      order: 'post',
      filter: { id: /\/lib\/.*\.ts$/, code: /\\p\{/i },
      handler: (code) => (inPage ? { code: makeLate(code), map: null } : null),
    },
  };
}

/** The module with such literals made late, and the same ones made once. @param code JavaScript. */
export function makeLate(code: string): string {
  const places = [...walk(parseAst(code) as Node, '', [])];
  const cuts: { start: number; end: number; put: string }[] = [];
  let head = '';
  for (const { node, parents } of places) {
    if (node.type !== 'Literal' || !('regex' in node) || !/\\p\{/i.test(node.regex.pattern)) continue;
    const { pattern, flags } = node.regex;
    const made = `RegExp(${JSON.stringify(pattern)}, ${JSON.stringify(flags)})`;
    const { start, end } = node;
    const declared = toDeclared(parents);
    const name = `late$${cuts.length}`;
    if (declared) {
      const uses = toUses(places, declared);
      if (!uses) {
        cuts.push({ start, end, put: made });
        continue;
      }
      head += `let ${name};\n`;
      const [only, ...more] = uses;
      if (only && more.length === 0) {
        cuts.push({ start, end, put: '0' }, { start: only.start, end: only.end, put: `(${name} ??= ${made})` });
        continue;
      }
      cuts.push({ start, end, put: `() => (${name} ??= ${made})` });
      for (const use of uses) cuts.push({ start: use.end, end: use.end, put: '()' });
    } else if (!parents.some(isFunction)) cuts.push({ start, end, put: made });
    // One that keeps its place in a text is another at each call, unless nobody leaves it at a place.
    else if (!/[gy]/.test(flags) || (flags.includes('g') && !flags.includes('y') && isWholeSearch(parents))) {
      head += `let ${name};\n`;
      cuts.push({ start, end, put: `(${name} ??= ${made})` });
    }
  }
  cuts.sort((a, b) => a.start - b.start);
  return head + cuts.reduceRight((left, { start, end, put }) => left.slice(0, start) + put + left.slice(end), code);
}

/** The name that a module gives to it, and to nobody else. */
function toDeclared([declarator, declaration, program]: readonly Node[]): string | null {
  if (declarator?.type !== 'VariableDeclarator' || declarator.id.type !== 'Identifier') return null;
  return declaration?.type === 'VariableDeclaration' && declaration.kind === 'const' && program?.type === 'Program'
    ? declarator.id.name
    : null;
}

/** Where the module reads it; null where one of them may be another's name, or hands it out. */
function toUses(places: readonly Place[], name: string): Node[] | null {
  const uses: Node[] = [];
  for (const { node, field, parents } of places) {
    if (node.type !== 'Identifier' || node.name !== name) continue;
    const [parent] = parents;
    if (parent?.type === 'MemberExpression' && field === 'property' && !parent.computed) continue;
    if (parent?.type === 'Property' && field === 'key' && !parent.computed) continue;
    if (field === 'id' && toDeclared(parents) === name) continue;
    if (!parent || !isRead(parent, field)) return null;
    uses.push(node);
  }
  return uses;
}

function isRead(parent: Node, field: string): boolean {
  if (parent.type === 'CallExpression' || parent.type === 'NewExpression') return field === 'arguments';
  if (parent.type === 'MemberExpression') return field === 'object';
  if (parent.type === 'ConditionalExpression') return true;
  return parent.type === 'ReturnStatement';
}

/** `text.matchAll(…)` and its like begin at the beginning, and leave it there. */
function isWholeSearch([call]: readonly Node[]): boolean {
  if (call?.type !== 'CallExpression' || call.callee.type !== 'MemberExpression' || call.callee.property.type !== 'Identifier')
    return false;
  return ['match', 'matchAll', 'replace', 'replaceAll'].includes(call.callee.property.name);
}

const isFunction = ({ type }: Node) => /Function/.test(type) || type === 'PropertyDefinition';

function* walk(node: Node, field: string, parents: readonly Node[]): Generator<Place> {
  yield { node, field, parents };
  const around = [node, ...parents];
  for (const [name, value] of Object.entries(node))
    for (const child of Array.isArray(value) ? value : [value])
      if (typeof child === 'object' && child !== null && typeof child.type === 'string') yield* walk(child as Node, name, around);
}
