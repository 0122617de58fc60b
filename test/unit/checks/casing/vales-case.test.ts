import { describe, expect, it } from 'vitest';
import { check } from '../../../support/rules.ts';

/** A rule that was imported means what it means in Vale. */
const rule = (match: string, fields: object = {}) => ({
  kind: 'capitalization',
  match,
  scope: ['heading'],
  origin: 'Style/Headings.yml',
  message: '{expected}',
  ...fields,
});
const wrong = (match: string, text: string, fields: object = {}) =>
  check([rule(match, fields)], [{ kind: 'heading', level: 2, text }])[0]?.message ?? null;

describe('case as Vale has it', () => {
  it('knows no names in sentence case but exceptions, which are right as they are written', () => {
    expect(wrong('$sentence', 'What NASA does')).toBe('What nasa does');
    expect(wrong('$sentence', 'What NASA does', { exceptions: ['NASA'] })).toBeNull();
    expect(wrong('$sentence', 'The Event store', { exceptions: ['Event Store'], threshold: 1 })).toBe('The event store');
    expect(wrong('$sentence', 'The event store', { exceptions: ['Event Store'], threshold: 1 })).toBeNull();
    expect(wrong('$sentence', 'The Event Store', { exceptions: ['Event Store'], threshold: 1 })).toBeNull();
  });

  it('wants a capital at the beginning, whatever the threshold', () => {
    expect(wrong('$sentence', 'one two three four five six seven')).toBe('One two three four five six seven');
    expect(wrong('$sentence', 'Top-Level one two three four five')).toBeNull();
  });

  it('has indicators, and one of its own for numbers', () => {
    expect(wrong('$sentence', 'Step one: Go on')).toBe('Step one: go on');
    expect(wrong('$sentence', 'Step one: Go on', { indicators: [':'] })).toBeNull();
    expect(wrong('$sentence', '1. An important heading')).toBeNull();
  });

  it('leaves a prefix alone', () => {
    expect(wrong('$sentence', 'b. Next title text', { prefix: '^[a-z]\\.\\s' })).toBeNull();
    expect(wrong('$title', 'b. next title', { prefix: '^[a-z]\\.\\s' })).toBe('b. Next Title');
  });

  it('takes words of capitals for right in titles', () => {
    expect(wrong('$title', 'THE END OF NASA')).toBeNull();
    expect(wrong('$title', 'the iPhone')).toBe('The IPhone');
  });

  it('tells AP from Chicago', () => {
    expect(wrong('$title', 'A walk over the hill', { threshold: 1 })).toBe('A Walk Over the Hill');
    expect(wrong('$title', 'A walk over the hill', { threshold: 1, style: 'Chicago' })).toBe('A Walk over the Hill');
    expect(wrong('$title', 'On-demand: a Story', { threshold: 1 })).toBe('On-Demand: A Story');
  });

  it('knows when "to" is capital in AP, and takes either where it does not', () => {
    expect(wrong('$title', 'What You Need to Know', { threshold: 1 })).toBe('What You Need To Know');
    expect(wrong('$title', 'Connect Consul to Gateway', { threshold: 1 })).toBeNull();
    expect(wrong('$title', 'Connect Consul To Gateway', { threshold: 1 })).toBeNull();
  });

  it('compares the whole of small and capital letters, and lets any exception through', () => {
    expect(wrong('$lower', 'all small but One')).toBe('all small but one');
    expect(wrong('$lower', 'all small but One', { exceptions: ['One'] })).toBeNull();
    expect(wrong('$upper', 'ALL BUT oNE')).toBe('ALL BUT ONE');
  });

  it('names the expression that does not match', () => {
    expect(wrong('^How ', 'Washing')).toBe('^How ');
    expect(wrong('^How ', 'Washing', { exceptions: ['Washing'] })).toBeNull();
  });

  it('takes a heading without words for wrong, as a share of no words is no number', () => {
    expect(wrong('$title', '…')).toBe('…');
    expect(wrong('$sentence', '—')).toBe('—');
  });
});
