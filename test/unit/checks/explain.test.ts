import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { explain } from '../../../lib/checks/explain.ts';
import { loadProtocol } from '../../../lib/checks/load-protocol.ts';
import { toRule } from '../../support/rules.ts';

const rule = toRule({
  kind: 'substitution',
  name: 'Plain words',
  why: 'Short words are read faster.',
  source: { title: 'Plain English Act', date: '2026-01-01' },
  examples: {
    bad: [
      { text: 'We utilise it, they utilise it.', hits: ['utilise', 'utilise'], fixed: 'We use it, they use it.' },
      { text: 'To leverage', hits: ['leverage'] },
    ],
    good: ['We use it.'],
  },
});

describe('an explanation', () => {
  it('sets off what the rule finds in its bad examples', () => {
    expect(explain(rule).bad[0]).toEqual({
      pieces: [
        { text: 'We ', isHit: false },
        { text: 'utilise', isHit: true },
        { text: ' it, they ', isHit: false },
        { text: 'utilise', isHit: true },
        { text: ' it.', isHit: false },
      ],
      fixed: 'We use it, they use it.',
    });
    expect(
      explain(toRule({ kind: 'existence', examples: { bad: [{ text: '[a](b)', hits: ['c'] }], good: ['x'] } })).bad[0]?.pieces,
    ).toEqual([{ text: '[a](b)', isHit: false }]);
  });

  it('is short where there is little room', () => {
    expect(explain(rule, 1)).toMatchObject({ good: ['We use it.'], bad: [{ fixed: 'We use it, they use it.' }] });
    expect(explain(rule, 1).bad).toHaveLength(1);
  });

  it('begins with the examples that are about the words found', () => {
    const about = (word: string) => ({ text: `It is ${word}.`, hits: [word] });
    const many = toRule({ kind: 'existence', examples: { bad: [about('basically'), about('utilise'), about('synergy')], good: ['x'] } });
    const first = (found?: string) => explain(many, 2, found).bad.map(({ pieces }) => pieces[1]?.text);
    expect(first('Utilise')).toEqual(['utilise', 'basically']);
    expect(first()).toEqual(['basically', 'utilise']);
  });

  it('of an imported rule does without examples', () => {
    const imported = toRule({ kind: 'existence', origin: 'Style/Rule.yml', examples: undefined });
    expect(explain(imported)).toMatchObject({
      why: 'A reason.',
      source: null,
      origin: 'Style/Rule.yml',
      owner: 'Content',
      bad: [],
      good: [],
    });
  });

  it('of every rule in the starter protocol is whole', async () => {
    const source = readFileSync(new URL('../../../public/protocols/starter.yaml', import.meta.url), 'utf8');
    const loaded = await loadProtocol(source, 'starter.yaml');
    if (!loaded.ok) throw new Error('starter');
    for (const each of loaded.value.protocol.rules) {
      const { bad, good } = explain(each);
      expect(good.length).toBeGreaterThan(0);
      for (const [n, { pieces }] of bad.entries()) expect(pieces.map(({ text }) => text).join('')).toBe(each.examples?.bad[n]?.text);
    }
  });
});
