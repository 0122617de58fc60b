import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Counts, variables } from '../../../../lib/checks/measure/counts.ts';
import { parseCondition, parseFormula } from '../../../../lib/checks/measure/formula.ts';

const counts = { ...Object.fromEntries(variables.map((name) => [name, 0])), words: 100, sentences: 4, heading_h1: 2 } as Counts;

const calculate = (source: string) => {
  const read = parseFormula(source);
  return read.ok ? read.value(counts) : read.error.say;
};
const holds = (value: number, source: string) => {
  const read = parseCondition(source);
  return read.ok ? read.value(value, counts) : read.error.say;
};

describe('a formula', () => {
  it.each([
    ['1 + 2 * 3', 7],
    ['(1 + 2) * 3', 9],
    ['2 - 3 - 4', -5],
    ['8 / 4 / 2', 1],
    ['7 % 4', 3],
    ['-2 * -3', 6],
    ['words / sentences', 25],
    ['heading_h1 + heading.h1', 4],
    ['1.5e2 + .5', 150.5],
    ['math.sqrt(words) + math.max(1, 2) + math.floor(math.pi)', 15],
    ['words > 50 ? 1 : 2', 1],
    ['!(words > 50) || sentences == 5 ? 1 : 2', 2],
    ['1.0430 * math.sqrt((polysyllabic_words * 30.0) / sentences) + 3.1291', 3.1291],
  ])('%s is %d', (source, value) => {
    expect(calculate(source)).toBeCloseTo(value, 10);
  });

  it.each([
    ['', 'Something is missing at the end.'],
    ['1 +', 'Something is missing at the end.'],
    ['(1', '")" is missing at the end.'],
    ['1 2', '"2" cannot stand here.'],
    ['words > 3', 'This gives true or false, not a number.'],
    ['(words > 3) + 1', 'A number is wanted where something true or false stands.'],
    ['words ? 1 : 2', 'Something true or false is wanted where a number stands.'],
    ['word / 2', 'There is no "word" to count with.'],
    ['math.sqrt(1, 2)', '"math.sqrt" takes one number.'],
    ['math.sqrt', '"(" is missing at the end.'],
    ['1; 2', '"; 2" cannot stand here.'],
    ['constructor', 'There is no "constructor" to count with.'],
    ['words = 3', '"= 3" cannot stand here.'],
    [`${'('.repeat(500)}1`, 'This is nested too deeply.'],
  ])('%j is refused', (source, say) => {
    expect(calculate(source)).toBe(say);
  });

  it('names what is near to an unknown word', () => {
    const read = parseFormula('words / sentence');
    expect(read).toMatchObject({ ok: false, error: { word: 'sentence' } });
  });

  it('is read or refused, and never throws', () => {
    const part = fc.constantFrom('words', '1', '.5', '+', '-', '*', '/', '(', ')', '?', ':', '<', '&&', '!', 'math.pow', ',', 'true', ' ');
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(part, { maxLength: 20 }).map((parts) => parts.join('')),
          fc.string(),
        ),
        (source) => {
          const formula = parseFormula(source);
          if (formula.ok) expect(typeof formula.value(counts)).toBe('number');
          const condition = parseCondition(source);
          if (condition.ok) expect(typeof condition.value(1, counts)).toBe('boolean');
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe('a condition', () => {
  it('goes on from the number', () => {
    expect(holds(9, '> 8')).toBe(true);
    expect(holds(8, '> 8')).toBe(false);
    expect(holds(8, '+ 1 > 8 && words > 50')).toBe(true);
    expect(holds(8, '== 8 || words > 500')).toBe(true);
  });

  it('says something', () => {
    expect(holds(9, '+ 8')).toMatch(/^This says nothing/);
    expect(holds(9, '8')).toBe('"8" cannot stand here.');
    expect(holds(9, '')).toMatch(/^This says nothing/);
  });
});
