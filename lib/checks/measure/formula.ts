/**
 * Formulas of `metric` rules, read by a parser of our own: numbers, the document's counts, `+ - * / %`, comparisons, `&&`,
 * `||`, `!`, `a ? b : c` and `math.*`. Precedence is Vale's (Tengo's). Nothing else can be said in it, so nothing else can happen.
 */
import { fail, ok, type Result } from '../../platform/result.ts';
import { type Counts, variables } from './counts.ts';

/** Why a formula cannot be read, in a sentence, and what could be there instead. */
export interface FormulaError {
  say: string;
  known: readonly string[];
  /** The word that is not known, if that is it. */
  word: string;
}

interface Scope {
  counts: Readonly<Counts>;
  /** What the formula gave, for a condition. */
  value: number;
}

type Expression = { is: 'number'; run(scope: Scope): number } | { is: 'truth'; run(scope: Scope): boolean };

const constants: Readonly<Record<string, number>> = { 'math.e': Math.E, 'math.pi': Math.PI };
type Apply = (...numbers: number[]) => number;
const ofMath = ['abs', 'cbrt', 'ceil', 'exp', 'floor', 'log', 'log10', 'log2', 'max', 'min', 'pow', 'sqrt', 'trunc'] as const;
/** Each is called with as many arguments as it names. */
const functions: Readonly<Record<string, Apply>> = {
  ...Object.fromEntries(ofMath.map((name): [string, Apply] => [`math.${name}`, Math[name]])),
  'math.mod': (a, b) => (a as number) % (b as number),
};
const names: readonly string[] = [...variables, ...Object.keys(constants), ...Object.keys(functions)];

const arithmetic: Readonly<Record<string, (a: number, b: number) => number>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
  '%': (a, b) => a % b,
};
const comparison: Readonly<Record<string, (a: number, b: number) => boolean>> = {
  '==': (a, b) => a === b,
  '!=': (a, b) => a !== b,
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
};
const levels: readonly (readonly string[])[] = [['||'], ['&&'], ['==', '!=', '<', '<=', '>', '>='], ['+', '-'], ['*', '/', '%']];

const token = /\s*(?:(\d+(?:\.\d*)?(?:[eE][+-]?\d+)?|\.\d+)|([A-Za-z_][\w.]*)|(&&|\|\||[=!<>]=|[-+*/%<>!()?:,]))/y;
/** Stands for what the formula gave. */
const given = '(value)';
const deepest = 40;

class Unreadable extends Error {
  readonly known: readonly string[];
  readonly word: string;
  constructor(say: string, known: readonly string[] = [], word = '') {
    super(say);
    this.known = known;
    this.word = word;
  }
}

/** A number from the counts of a document. */
export function parseFormula(source: string): Result<(counts: Readonly<Counts>) => number, FormulaError> {
  return read(toTokens(source), (expression) => {
    if (expression.is !== 'number') throw new Unreadable('This gives true or false, not a number.');
    return (counts) => expression.run({ counts, value: 0 });
  });
}

/** What is said of that number: `> 8`, `> 8 && words > 100`. */
export function parseCondition(source: string): Result<(value: number, counts: Readonly<Counts>) => boolean, FormulaError> {
  return read([given, ...toTokens(source)], (expression) => {
    if (expression.is !== 'truth') throw new Unreadable('This says nothing that is true or false: begin with a comparison, "> 8".');
    return (value, counts) => expression.run({ value, counts });
  });
}

/** What cannot be a token is one all the same, and refused where it stands. */
function toTokens(source: string): string[] {
  const tokens: string[] = [];
  for (token.lastIndex = 0; ; ) {
    const from = token.lastIndex;
    const found = token.exec(source);
    if (!found) return source.slice(from).trim() === '' ? tokens : [...tokens, source.slice(from).trim()];
    tokens.push(found[0].trim());
  }
}

function read<T>(tokens: readonly string[], use: (expression: Expression) => T): Result<T, FormulaError> {
  try {
    return ok(use(parse(tokens)));
  } catch (error) {
    if (error instanceof Unreadable) return fail({ say: error.message, known: error.known, word: error.word });
    throw error;
  }
}

function parse(tokens: readonly string[]): Expression {
  let at = 0;
  let depth = 0;

  function take(wanted: string): void {
    if (tokens[at] !== wanted) throw new Unreadable(`"${wanted}" is missing ${placeOf()}.`);
    at++;
  }

  function placeOf(): string {
    return at < tokens.length ? `before "${tokens[at]}"` : 'at the end';
  }

  function choice(): Expression {
    if (++depth > deepest) throw new Unreadable('This is nested too deeply.');
    const test = binary(0);
    let made = test;
    if (tokens[at] === '?') {
      at++;
      const yes = choice();
      take(':');
      made = choose(truth(test), yes, choice());
    }
    depth--;
    return made;
  }

  function binary(level: number): Expression {
    const signs = levels[level];
    if (!signs) return unary();
    let left = binary(level + 1);
    for (let sign = tokens[at]; sign !== undefined && signs.includes(sign); sign = tokens[at]) {
      at++;
      left = join(sign, left, binary(level + 1));
    }
    return left;
  }

  function unary(): Expression {
    const signs: string[] = [];
    for (let sign = tokens[at]; sign === '-' || sign === '+' || sign === '!'; sign = tokens[++at]) signs.push(sign);
    return signs.reduceRight<Expression>((inner, sign) => {
      if (sign === '!') {
        const { run } = truth(inner);
        return { is: 'truth', run: (scope) => !run(scope) };
      }
      const { run } = number(inner);
      return sign === '-' ? { is: 'number', run: (scope) => -run(scope) } : inner;
    }, primary());
  }

  function primary(): Expression {
    const word = tokens[at];
    if (word === undefined) throw new Unreadable('Something is missing at the end.');
    at++;
    if (word === '(') {
      const inner = choice();
      take(')');
      return inner;
    }
    if (word === given) return { is: 'number', run: ({ value }) => value };
    if (/^[\d.]/.test(word)) {
      const value = Number(word);
      if (Number.isFinite(value)) return { is: 'number', run: () => value };
    }
    if (/^[A-Za-z_]/.test(word)) return named(word);
    throw new Unreadable(`"${word}" cannot stand here.`);
  }

  function named(written: string): Expression {
    // Vale's documentation says `heading.h1`, its variables are `heading_h1`.
    const word = written.replace(/^heading\.(?=h[1-6]$)/, 'heading_');
    if (word === 'true' || word === 'false') return { is: 'truth', run: () => word === 'true' };
    const variable = variables.find((name) => name === word);
    if (variable) return { is: 'number', run: ({ counts }) => counts[variable] };
    if (Object.hasOwn(constants, word)) return { is: 'number', run: () => constants[word] ?? 0 };
    const apply = Object.hasOwn(functions, word) ? functions[word] : undefined;
    if (!apply) throw new Unreadable(`There is no "${written}" to count with.`, names, written);
    take('(');
    const given = [number(choice())];
    while (tokens[at] === ',') {
      at++;
      given.push(number(choice()));
    }
    take(')');
    const takes = apply.length;
    if (given.length !== takes) throw new Unreadable(`"${word}" takes ${takes === 1 ? 'one number' : `${takes} numbers`}.`);
    return { is: 'number', run: (scope) => apply(...given.map(({ run }) => run(scope))) };
  }

  const whole = choice();
  if (at < tokens.length) throw new Unreadable(`"${tokens[at]}" cannot stand here.`);
  return whole;
}

function number(expression: Expression): Extract<Expression, { is: 'number' }> {
  if (expression.is === 'number') return expression;
  throw new Unreadable('A number is wanted where something true or false stands.');
}

function truth(expression: Expression): Extract<Expression, { is: 'truth' }> {
  if (expression.is === 'truth') return expression;
  throw new Unreadable('Something true or false is wanted where a number stands.');
}

function choose(test: Extract<Expression, { is: 'truth' }>, yes: Expression, no: Expression): Expression {
  if (yes.is === 'number') {
    const other = number(no);
    return { is: 'number', run: (scope) => (test.run(scope) ? yes.run(scope) : other.run(scope)) };
  }
  const other = truth(no);
  return { is: 'truth', run: (scope) => (test.run(scope) ? yes.run(scope) : other.run(scope)) };
}

function join(sign: string, left: Expression, right: Expression): Expression {
  if (sign === '&&' || sign === '||') {
    const a = truth(left);
    const b = truth(right);
    return { is: 'truth', run: (scope) => (sign === '&&' ? a.run(scope) && b.run(scope) : a.run(scope) || b.run(scope)) };
  }
  const a = number(left);
  const b = number(right);
  const calculate = arithmetic[sign];
  if (calculate) return { is: 'number', run: (scope) => calculate(a.run(scope), b.run(scope)) };
  const compare = comparison[sign];
  if (!compare) throw new Unreadable(`"${sign}" cannot stand here.`);
  return { is: 'truth', run: (scope) => compare(a.run(scope), b.run(scope)) };
}
