/** A rule in its place in the protocol, and the words it covered. */
import type { Rule, Severity } from '../brand-protocol/schema.ts';
import type { CompiledRule } from './kinds/kind.ts';
import type { Reading } from './reading/reading.ts';
import type { Scope } from './reading/scope.ts';
import type { Fix } from './types.ts';

/**
 * Words that a rule covered: all that findings with the same words share, in one place. With thousands of rules most of a
 * hit's time is spent waiting for memory.
 */
export interface Cover {
  scope: Scope;
  /** The rule's place in the protocol. */
  order: number;
  generation: number;
  ruleId: string;
  ruleName: string;
  severity: Severity;
  why: string;
  /** What `advise` said. Null: nothing. */
  message: string | null;
  fixes: readonly Fix[];
  /** Who counts the occurrences: itself, unless another term of the rule stood for the same words before. */
  counter: Cover;
  count: number;
  /** The update that `count` belongs to. */
  round: number;
  /** Of the first occurrence in the document: rule, a digest of the words. Null before it was asked for: an empty one is compared by its letters. */
  key: string | null;
  /** Whether the rule has a limit. */
  limited: boolean;
  /** Of the rule's terms the first in the list counts, and not the longest. */
  inOrder: boolean;
  text: string;
  slot: Slot;
  /** Of the other occurrences: which one, too. Made when needed. */
  keys: string[] | null;
  /** What the owner called the term of which `message` and `fixes` speak; -1 before it was asked. */
  index: number;
}

export interface Slot {
  order: number;
  rule: Rule;
  compiled: CompiledRule<unknown>;
  scope: Scope;
  /** False: it has nothing to say of this block. */
  may(reading: Reading): boolean;
  /** The words it covered last: mostly the same again, and then nothing is looked up. */
  latest: Cover | null;
  /** Runs patterns or detectors, so its time is watched. */
  watched: boolean;
  /** Whether words that the protocol accepts everywhere may save a hit of this term. Null where the rule heeds none. */
  maySave: ((term: string) => boolean) | null;
  /** When it took too long of late. */
  strikes: readonly number[];
  off: boolean;
  /** Findings given in an update, for rules with a limit, and which update that was. */
  given: number;
  round: number;
}
