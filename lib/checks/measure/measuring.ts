/** All of this folder that rules run on, as one thing to bring. */
import { addUp, measure } from './counts.ts';
import { parseCondition, parseFormula } from './formula.ts';
import { grades } from './grades.ts';

export const measuring = { measure, addUp, grades, parseFormula, parseCondition };
export type Measuring = typeof measuring;
