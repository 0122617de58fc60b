/** Imported rules as a brand protocol: joined to one that is there, what would be refused left out and listed, and written as YAML. */
import { stringify } from 'yaml';
import { toBareProtocol } from '../brand-protocol/bare.ts';
import type { AuthorError } from '../brand-protocol/errors.ts';
import type { BrandProtocol } from '../brand-protocol/schema.ts';
import { vetProtocol } from '../checks/vet.ts';
import type { ValeImport } from './import.ts';
import type { Note } from './notes.ts';

export function toNewProtocol(owner: string, language: string): BrandProtocol {
  const person = { name: owner, contact: 'brand@example.com' };
  return toBareProtocol({ id: 'vale', name: 'Imported Vale styles', language, owner: person, editorial: person });
}

/** Rules of the base stay, but for those that an earlier import brought. What would be refused as a protocol is left out, and noted. */
export function joinImport(base: BrandProtocol, made: ValeImport): { protocol: BrandProtocol; notes: readonly Note[] } {
  return leaveOutBad(join(base, made), made);
}

/** @param from what it was made of. */
export function toSource(protocol: BrandProtocol, from: string): string {
  const head = `# Made of ${from.replace(/[^ -~]/g, '?')} by "countersign import-vale". Imported rules have an "origin" and need no examples.\n`;
  return head + stringify(protocol, { lineWidth: 0, aliasDuplicateObjects: false });
}

function join({ rules: before, vocabulary: words, ...head }: BrandProtocol, { rules, vocabulary }: ValeImport): BrandProtocol {
  const own = before.filter(({ origin }) => origin === undefined);
  const accept = [...new Set([...(words?.accept ?? []), ...vocabulary.accept])];
  return { ...head, ...(accept.length > 0 ? { vocabulary: { ...words, accept } } : {}), rules: [...own, ...rules] };
}

function leaveOutBad(protocol: BrandProtocol, { notes }: ValeImport): { protocol: BrandProtocol; notes: readonly Note[] } {
  const errors = vetProtocol(protocol);
  const bad = new Map<string, AuthorError>();
  for (const error of errors) bad.set(error.pointer.match(/^\/(?:rules|vocabulary\/accept)\/\d+/)?.[0] ?? '', error);
  const isGood = (place: string) => (_: unknown, n: number) => !bad.has(`${place}/${n}`);
  const left = protocol.rules.flatMap((rule, n) => {
    const error = bad.get(`/rules/${n}`);
    return error
      ? [{ file: rule.origin ?? '', line: 1, rule: rule.id, reason: `${error.say} (${error.code} ${error.pointer}: ${error.value})` }]
      : [];
  });
  const words = (protocol.vocabulary?.accept ?? []).flatMap((word, n) => {
    const error = bad.get(`/vocabulary/accept/${n}`);
    return error ? [{ file: 'accept.txt', line: 1, reason: `"${word}": ${error.say}` }] : [];
  });
  const accept = protocol.vocabulary?.accept?.filter(isGood('/vocabulary/accept'));
  return {
    protocol: {
      ...protocol,
      ...(accept ? { vocabulary: { ...protocol.vocabulary, accept } } : {}),
      rules: protocol.rules.filter(isGood('/rules')),
    },
    notes: [...notes, ...left, ...words],
  };
}
