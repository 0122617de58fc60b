import { describe, expect, it } from 'vitest';
import { check, findIn } from '../../../support/rules.ts';

const substitution = (swap: Record<string, string>, fields: object = {}) => ({
  kind: 'substitution',
  swap,
  ignorecase: true,
  message: '“{match}”: {fix}',
  ...fields,
});
const fixes = (rule: Parameters<typeof findIn>[0], text: string) => check([rule], [text]).map((finding) => finding.fixes);

describe('substitution', () => {
  it('offers the better word in the case of the one that stands there', () => {
    const rule = substitution({ 'utili[sz]e': 'use' });
    expect(fixes(rule, 'Utilise it, utilize it, UTILISE IT.').flat()).toEqual([
      { kind: 'replace', text: 'Use' },
      { kind: 'replace', text: 'use' },
      { kind: 'replace', text: 'USE' },
    ]);
    expect(check([rule], ['We utilise it.'])[0]?.message).toBe('“Utilise”: use');
  });

  it('leaves a name its own capitals', () => {
    expect(fixes(substitution({ wordpress: 'WordPress' }), 'WORDPRESS and wordpress')).toEqual([
      [{ kind: 'replace', text: 'WordPress' }],
      [{ kind: 'replace', text: 'WordPress' }],
    ]);
  });

  it('leaves alone what is already right', () => {
    expect(findIn(substitution({ wordpress: 'WordPress' }), 'WordPress')).toEqual([]);
  });

  it('offers several words, and nothing at all', () => {
    expect(fixes(substitution({ 'man-made': 'synthetic|artificial', basically: '' }), 'basically man-made')).toEqual([
      [{ kind: 'remove' }],
      [
        { kind: 'replace', text: 'synthetic' },
        { kind: 'replace', text: 'artificial' },
      ],
    ]);
  });

  it('carries over what a group captured', () => {
    expect(fixes(substitution({ 'colo(rs?)': 'colou$1', '(\\d+)kg': '$1 kg' }), 'Colors at 2kg')).toEqual([
      [{ kind: 'replace', text: 'Colours' }],
      [{ kind: 'replace', text: '2 kg' }],
    ]);
  });

  it('prefers the longest key', () => {
    expect(findIn(substitution({ 'at no cost': 'free', 'at no cost to you': 'free' }), 'It comes at no cost to you.')).toEqual([
      'at no cost to you',
    ]);
  });

  it('minds exceptions', () => {
    expect(findIn(substitution({ purchase: 'buy' }, { exceptions: ['proof of purchase'] }), 'Keep your proof of purchase.')).toEqual([]);
  });

  it('says nothing of clean text', () => {
    expect(findIn(substitution({ utilise: 'use' }), 'We use it.')).toEqual([]);
  });
});
