/** What a page will need, known before it is there: for those who bring it. */
import type { BrandProtocol } from '../brand-protocol/schema.ts';
import { compileWith } from './engine.ts';
import { kinds, pageKinds } from './kinds/registry.ts';
import type { CheckContext, Checker } from './types.ts';

/** All that `Checker.missing` would name, one after the other, in a page that has `pageKinds` and nothing else. `protocol` has been vetted. */
export function toNeeds(protocol: BrandProtocol, contexts: readonly CheckContext[]): Checker['missing'] {
  const isKind = (name: string) => name.startsWith('kind:');
  return [...compileWith(pageKinds, protocol, { contexts }).missing.filter(isKind), ...compileWith(kinds, protocol, { contexts }).missing];
}
