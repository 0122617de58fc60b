/** A rule's patterns, one by one: those that cannot be carried over are left out and named. */
import { isRisky } from '../checks/patterns/backtracking.ts';
import { edgeOf } from '../checks/patterns/meaning.ts';
import type { AddNote } from './notes.ts';
import { type Flags, noFlags, translatePattern } from './translate.ts';

/** What the protocol's schema allows. */
const longest = 1000;

export interface PatternOptions {
  /** In force where the pattern begins; `m` is what Vale's own templates set. */
  flags: Flags;
  ignorecase: boolean;
  /** Vale puts `\b` on both sides and means it: where no letter is, none is to be on the other side either. */
  edges?: boolean;
  /** Groups that capture in what Vale puts before it. */
  before?: number;
  /** Here it stands alone, so that groups before it do not count. */
  apart?: boolean;
}

interface Pattern {
  source: string;
  flags: Flags;
  captures: number;
}

export interface Patterns {
  /** Null: left out. `flags` then stay as they were. */
  one(source: string, line: number, options: PatternOptions): Pattern | null;
  /** For patterns that Vale joins with `|`: flags set in one hold in those after it. */
  joined(sources: readonly string[], lineOf: (index: number) => number, options: PatternOptions): string[];
}

export const multiline: Flags = { ...noFlags, m: true };

export function createPatterns(add: AddNote): Patterns {
  function one(source: string, line: number, { flags, ignorecase, edges, before = 0, apart = false }: PatternOptions): Pattern | null {
    const made = translatePattern(source, flags, { ignorecase, before, apart });
    const shown = source.length > 60 ? `${source.slice(0, 59)}…` : source;
    const refuse = (reason: string) => {
      add(line, `The pattern ${shown} is left out: ${reason}.`);
      return null;
    };
    if (!made.ok) return refuse(made.reason);
    const once = joinRuns(joinBlanks(edges ? joinHumps(made.source) : made.source));
    const kept = edges ? keepEdges(once) : once;
    if (kept.length > longest) return refuse(`it is longer than ${longest} characters`);
    // Plain words are most of them, and never risky.
    if (/[*+{]/.test(kept) && isRisky(kept, ignorecase)) return refuse('on some texts it takes very long');
    return { source: kept, flags: made.flags, captures: made.captures };
  }

  function joined(sources: readonly string[], lineOf: (index: number) => number, options: PatternOptions): string[] {
    let { flags, before = 0 } = options;
    return sources.flatMap((source, index) => {
      if (source.trim() === '') return [];
      const made = one(source, lineOf(index), { apart: true, ...options, flags, before });
      flags = made?.flags ?? flags;
      before += made?.captures ?? 0;
      return made ? [made.source] : [];
    });
  }

  return { one, joined };
}

/** `[A-Z]+[A-Z]+` is `[A-Z][A-Z]+`: the same texts, but for each of them one way to read it. */
function joinRuns(source: string): string {
  const runs = /(?<!\\)(\[(?:\\.|[^\]\\])+\]|\\[dws])(?:\+\1)+(?=\+(?![?+]))/g;
  return source.replace(runs, (all, one: string) => one.repeat((all.length + 1) / (one.length + 1)));
}

/** `(?:\s*\n)*` is `(?:\s*\n)?` and `(\s*\n)+` is `(\s*\n)`: blank lines, in each of these, but read in one way only. */
function joinBlanks(source: string): string {
  const blanks = /(?<!\\)(\((?:\?:)?(?:\\s\*\\n(?:\\s\*)?|\\n\\s\*)\))([*+])(?![?+])/g;
  return source.replace(blanks, (_, group: string, sign: string) => (sign === '*' ? `${group}?` : group));
}

/**
 * `([A-Z]+[a-z]+[A-Z]+)+` is `([A-Z]+[a-z]+(?:[A-Z][A-Z]+[a-z]+)*[A-Z]+)`, where one hump ends and the next begins in one place. Only
 * for a whole word: within one, the first would be content with less.
 */
function joinHumps(source: string): string {
  const humps = /^(\((?:\?:)?)(\[(?:\\.|[^\]\\])+\])\+(\[(?:\\.|[^\]\\])+\]\+)\2\+\)(?:\+|\{1,\})$/;
  return source.replace(humps, (_, open: string, one: string, other: string) => `${open}${one}+${other}(?:${one}${one}+${other})*${one}+)`);
}

/**
 * Our own word edges only ask that no word goes on beyond a match, so ".NET" is found after a space. Vale's `\b` there
 * wants a letter before the dot; saying `\b` itself keeps that.
 */
function keepEdges(source: string): string {
  const left = edgeOf(source, 'first') === 'word' ? '' : '\\b';
  const right = edgeOf(source, 'last') === 'word' ? '' : '\\b';
  return left || right ? `${left}(?:${source})${right}` : source;
}
