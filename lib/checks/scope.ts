/**
 * Where a rule looks: block kinds, Vale's names for them, one heading level, or the words of links. A list
 * means any of them; without one a rule looks everywhere but in code.
 */
import type { Span } from './reading.ts';
import { type Block, type BlockKind, blockKinds } from './types.ts';

const valeNames: Readonly<Record<string, BlockKind>> = {
  list: 'list-item',
  blockquote: 'quote',
  table: 'table-cell',
  'table.cell': 'table-cell',
  'table.header': 'table-cell',
  'table.caption': 'caption',
  'figure.caption': 'caption',
  'attr.alt': 'image-alt',
};

const headingLevels = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((level) => `heading.${level}`);

/** Every word a `scope` list may hold. */
export const scopeNames: readonly string[] = [...blockKinds, ...Object.keys(valeNames), ...headingLevels, 'text', 'link'];

export interface Scope {
  /** The parts of the block that the rule covers, `whole` being all of it; null where it does not look at all. */
  within(block: Block, whole: readonly Span[]): readonly Span[] | null;
}

const everywhere: readonly string[] = ['text'];

/** Rules with the same scope share one: there are thousands of rules and a handful of scopes. */
export function createScopes(): (names: readonly string[] | undefined) => Scope {
  const known = new Map<string, Scope>();
  return (names = everywhere) => {
    const name = names.join(' ');
    const scope = known.get(name) ?? toScope(names);
    known.set(name, scope);
    return scope;
  };
}

/** Unknown names cover nothing: `vet.ts` refuses them before a rule runs. */
function toScope(names: readonly string[]): Scope {
  const kinds = new Set<string>();
  let links = false;
  for (const name of names) {
    if (name === 'link') links = true;
    else if (name === 'text') for (const kind of blockKinds) kind !== 'code' && kinds.add(kind);
    else kinds.add(valeNames[name] ?? name);
  }
  return {
    within(block, whole) {
      const isIn = kinds.has(block.kind) || (block.kind === 'heading' && block.level !== undefined && kinds.has(`heading.h${block.level}`));
      if (isIn) return block.text === '' ? null : whole;
      return links && block.kind !== 'code' && block.links?.length ? block.links : null;
    },
  };
}

export function isWithin(spans: readonly Span[], { start, end }: Span): boolean {
  for (let n = 0; n < spans.length; n++) {
    const span = spans[n] as Span;
    if (start >= span.start && end <= span.end) return true;
  }
  return false;
}
