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
    expect(check(`${' '.repeat(500_000)} warm and dry ;`)).toEqual(['warm', 'dry']);
    expect(checker.overBudget).toEqual(['slow']);
    expect(clock.runs()).toBeLessThan(20);
  });

  it('counts all its expressions', () => {
    const clock = countingClock('[;:?!]');
    const tokens = Array.from({ length: 200 }, (_, n) => `\\w{${n + 1},}[;:?!]`);
    const { checker, check } = open([{ id: 'slow', kind: 'existence', tokens }], clock.now);
    expect(check('warm and dry!')).toEqual([]);
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

  /** Each block takes what is next in `times`. */
  const timed = (times: readonly number[]) => {
    const clock = countingClock('here');
    const left = [...times];
    let time = 0;
    let seen = 0;
    const now = () => {
      for (; seen < clock.runs(); seen++) time += left.shift() ?? 0;
      return time;
    };
    return { ...open([{ id: 'rule', kind: 'existence', tokens: ['here\\w+'] }], now), wait: (ms: number) => (time += ms) };
  };

  it('forgives a pause, however long', () => {
    const { checker, check } = timed([3_600_000]);
    expect(check('hereby')).toEqual(['hereby']);
    expect(check('hereby now')).toEqual(['hereby']);
    expect(checker.overBudget).toEqual([]);
  });

  it('forgives a pause in the middle of a long text', () => {
    const { checker, check } = timed([1, 1, 3_600_000, 1]);
    expect(check(`${'warm '.repeat(2_000)}hereby`)).toEqual(['hereby']);
    expect(checker.overBudget).toEqual([]);
  });

  it('forgives pauses that are far apart, for the life of a checker', () => {
    const { checker, check, wait } = timed(Array.from({ length: 40 }, () => 300));
    for (let n = 0; n < 20; n++) {
      expect(check(`hereby ${n}`)).toEqual(['hereby']);
      wait(40_000);
    }
    expect(checker.overBudget).toEqual([]);
  });

  it('is over for a rule that is slow again and again, whatever lies between', () => {
    const { checker, check } = timed([30, 0, 1, 0, 30, 0, 30, 0]);
    for (const text of ['hereby 1', 'hereby', 'hereby 2', 'hereby']) expect(check(text)).toEqual(['hereby']);
    expect(check('hereby 3')).toEqual([]);
    expect(checker.overBudget).toEqual(['rule']);
  });
});
