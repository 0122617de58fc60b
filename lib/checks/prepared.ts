/**
 * What takes time to make of a protocol, made once per version and given to every page: the literals of all rules that compile
 * late. A string, because that is what goes over any message; numbers are in it as base64 of 32-bit integers.
 */
import type { BrandProtocol } from '../brand-protocol/schema.ts';
import { kinds } from './kinds/registry.ts';
import { createLiterals } from './literals.ts';
import { createSlots, type Late } from './slots.ts';
import type { StoredLiterals } from './stored-literals.ts';
import { createTools } from './tools.ts';

/** Goes up when what is kept, or what it is made from, means something else. */
const format = 2;

interface Prepared extends Late {
  literals: StoredLiterals;
}

/** Its numbers are lists that follow each other in `numbers`, each with how many. */
interface Kept {
  format: number;
  rules: number;
  asWritten: boolean;
  texts: string;
  longest: number;
  mostSigns: number;
  lists: readonly number[];
  numbers: string;
}

const names = ['owners', 'terms', 'large', 'keys', 'prefixes', 'rings', 'anywhere', 'openers'] as const;

/** For `CompileOptions.prepared`. `protocol` has been vetted; `asWritten` must be that of the compilation. */
export function prepare(protocol: BrandProtocol, asWritten = false): string {
  const literals = createLiterals(asWritten);
  const slots = createSlots(
    protocol,
    kinds,
    literals,
    null,
    createTools(protocol, {}, () => {}),
  );
  while (!slots.step());
  const stored = literals.store();
  const lists = [slots.early, slots.always, slots.more, ...names.map((name) => stored[name])];
  const kept: Kept = {
    format,
    rules: protocol.rules.length,
    asWritten,
    texts: stored.texts,
    longest: stored.longest,
    mostSigns: stored.mostSigns,
    lists: lists.map((list) => list.length),
    numbers: toBase64(lists),
  };
  const body = JSON.stringify(kept);
  return `${sumOf(body)} ${body}`;
}

/** Null where it was made by another version, or of another protocol, or is damaged: then everything is compiled as if there were none. */
export function readPrepared(text: string, { rules }: BrandProtocol, asWritten = false): Prepared | null {
  const at = text.indexOf(' ');
  const body = text.slice(at + 1);
  // What was damaged on its way could send a scan anywhere.
  if (text.slice(0, at) !== `${sumOf(body)}`) return null;
  const { lists, numbers: base64, ...kept } = JSON.parse(body) as Kept;
  if (kept.format !== format || kept.rules !== rules.length || kept.asWritten !== asWritten) return null;
  const numbers = fromBase64(base64);
  let from = 0;
  const [early, always, more, ...rest] = lists.map((length) => {
    from += length;
    return numbers.subarray(from - length, from);
  }) as [Int32Array, Int32Array, Int32Array, ...Int32Array[]];
  const stored = Object.fromEntries(names.map((name, n) => [name, rest[n]])) as Pick<StoredLiterals, (typeof names)[number]>;
  return { early: [...early], always: [...always], more: [...more], literals: { ...kept, ...stored } };
}

/** 32 bits (FNV-1a, unit by unit). */
function sumOf(text: string): number {
  let sum = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
  return sum;
}

/** Bytes that become characters in one go. */
const chunk = 0x6000;

function toBase64(lists: readonly (readonly number[] | Int32Array)[]): string {
  const bytes = new Uint8Array(Int32Array.from(lists.flatMap((list) => [...list])).buffer);
  let binary = '';
  for (let from = 0; from < bytes.length; from += chunk) binary += String.fromCharCode(...bytes.subarray(from, from + chunk));
  return btoa(binary);
}

function fromBase64(text: string): Int32Array {
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at++) bytes[at] = binary.charCodeAt(at);
  return new Int32Array(bytes.buffer);
}
