import { afterEach, describe, expect, it, vi } from 'vitest';
import { compile } from '../../../lib/checks/engine.ts';
import { toProtocol } from '../../support/rules.ts';

/** Milliseconds that one run of an expression takes on the clock of `countingClock`. */
const runMs = 10;

afterEach(() => vi.restoreAllMocks());

/** A clock that stands still but for the runs of one expression. */
function countingClock(part: string): { now: () => number; runs: () => number } {
  let runs = 0;
  const exec = RegExp.prototype.exec;
  vi.spyOn(RegExp.prototype, 'exec').mockImplementation(function (this: RegExp, text: string) {
    if (this.source.includes(part)) runs++;
    return exec.call(this, text);
  });
  return { now: () => runs * runMs, runs: () => runs };
}

const open = (rules: Parameters<typeof toProtocol>[0], now: () => number, vocabulary: readonly string[] = []) => {
  const checker = compile(toProtocol(rules, { vocabulary: { accept: [...vocabulary] } }), { now });
  const session = checker.open({ surface: 'draft' });
  return { checker, check: (text: string) => session.update([{ kind: 'paragraph', text }]).map((finding) => finding.text) };
};

describe('the time of a rule', () => {
  it('ends within one long text, and others find what they find', () => {
    const clock = countingClock('[;:?!]');
    const slow = { id: 'slow', kind: 'existence', tokens: ['\\s+[;:?!]'], nonword: true };
    const { checker, check } = open([slow, { kind: 'existence', tokens: ['dry', 'wa\\w+'] }], clock.now);
    expect(check(`${' '.repeat(500_000)} warm and dry`)).toEqual(['warm', 'dry']);
    expect(checker.overBudget).toEqual(['slow']);
    expect(clock.runs()).toBeLessThan(20);
  });

  it('counts all its expressions', () => {
    const clock = countingClock('[;:?!]');
    const tokens = Array.from({ length: 200 }, (_, n) => `\\w{${n + 1},}[;:?!]`);
    const { checker, check } = open([{ id: 'slow', kind: 'existence', tokens }], clock.now);
    expect(check('warm and dry')).toEqual([]);
    expect(checker.overBudget).toEqual(['slow']);
    expect(clock.runs()).toBeLessThan(20);
  });

  it('counts looking for accepted words', () => {
    const clock = countingClock('trail');
    const { checker, check } = open([{ id: 'slow', kind: 'existence', tokens: ['dry'] }], clock.now, ['trail\\s+shoe']);
    expect(check(`dry ${'warm '.repeat(100_000)}`)).toEqual([]);
    expect(checker.overBudget).toEqual(['slow']);
    expect(clock.runs()).toBeLessThan(20);
  });
});
