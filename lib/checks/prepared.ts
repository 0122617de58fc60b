/**
 * What takes time to make of a protocol, made once per version and given to every page: the literals of all rules that compile
 * late. A string, because that is what goes over any message; numbers are in it as base64 of 32-bit integers.
 */
import type { BrandProtocol } from '../brand-protocol/schema.ts';
import { kinds } from './kinds/registry.ts';
import { createLiterals, isLookedUp } from './literals/literals.ts';
import { type StoredLiterals, storeLiterals } from './literals/stored-literals.ts';
import { createSlots, type Late } from './slots.ts';
import { createTools } from './tools.ts';

/** Goes up when what is kept, or what it is made from, means something else. */
export const format = 5;

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
  const steps = prepareInSteps(protocol, asWritten);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** The same, step by step: none takes much longer than a step of `Checker.warm`. */
export function* prepareInSteps(protocol: BrandProtocol, asWritten = false): Generator<void, string> {
  const literals = createLiterals(asWritten);
  const slots = createSlots(
    protocol,
    kinds,
    literals,
    null,
    createTools(protocol, {}, () => {}),
  );
  while (!slots.step()) yield;
  const stored = yield* storeLiterals(literals.terms(), (flags, text) => !isLookedUp(flags, text));
  const lists = [slots.early, slots.always, slots.more, ...names.map((name) => stored[name])];
  yield;
  const numbers = yield* toBase64(lists);
  return JSON.stringify({
    format,
    rules: protocol.rules.length,
    asWritten,
    texts: stored.texts,
    longest: stored.longest,
    mostSigns: stored.mostSigns,
    lists: lists.map((list) => list.length),
    numbers,
  } satisfies Kept);
}

/**
 * Null where it was made by another version, or of another protocol, or is cut short: then everything is compiled as if there were
 * none. That its numbers are those that were made is for whoever keeps it to see to (`checksum`): a message damages nothing, and
 * to look at every unit takes a page longer than to compile.
 */
export function readPrepared(text: string, { rules }: BrandProtocol, asWritten = false): Prepared | null {
  const parsed = parse(text);
  if (parsed?.format !== format || parsed.rules !== rules.length || parsed.asWritten !== asWritten) return null;
  const { lists, numbers: base64, ...kept } = parsed;
  const numbers = fromBase64(base64);
  let from = 0;
  const [early, always, more, ...rest] = lists.map((length) => {
    from += length;
    return numbers.subarray(from - length, from);
  }) as [Int32Array, Int32Array, Int32Array, ...Int32Array[]];
  if (from !== numbers.length) return null;
  const stored = Object.fromEntries(names.map((name, n) => [name, rest[n]])) as Pick<StoredLiterals, (typeof names)[number]>;
  return { early: [...early], always: [...always], more: [...more], literals: { ...kept, ...stored } };
}

function parse(text: string): Kept | null {
  try {
    return JSON.parse(text) as Kept | null;
  } catch {
    return null;
  }
}

/** 32 bits (FNV-1a, unit by unit). */
export function checksum(text: string): number {
  let sum = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
  return sum;
}

/** Bytes that become characters in one go: by threes, so that what is made of them can be put together. */
const chunk = 0x6000;

function* toBase64(lists: readonly (readonly number[] | Int32Array)[]): Generator<void, string> {
  const numbers = new Int32Array(lists.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const list of lists) {
    numbers.set(list, at);
    at += list.length;
  }
  const bytes = new Uint8Array(numbers.buffer);
  let base64 = '';
  for (let from = 0; from < bytes.length; from += chunk) {
    base64 += btoa(String.fromCharCode(...bytes.subarray(from, from + chunk)));
    yield;
  }
  return base64;
}

function fromBase64(text: string): Int32Array {
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at++) bytes[at] = binary.charCodeAt(at);
  return new Int32Array(bytes.buffer);
}
