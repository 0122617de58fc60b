/**
 * Opinions for a host that can wait: the gate, the command line. A first check says what there is to ask, a second has the
 * answers. `board.opinions` and `board` itself (as `answers`) go into the engine's resources.
 */
import type { Answers, Opinion, Opinions } from '../checks/resources.ts';

export interface Question {
  criterion: string;
  text: string;
}

/** For one look at a piece: check, see what is wanted, ask, put, check again. */
export interface Board extends Answers {
  opinions: Opinions;
  /** What is not known, in the order in which it was asked about. */
  readonly wanted: readonly Question[];
  /** `none`: the model was asked and had none that can be used. */
  put(question: Question, opinion: Opinion | 'none'): void;
  clear(): void;
}

export function createBoard(model: string): Board {
  const known = new Map<string, Opinion | 'none'>();
  const wanted = new Map<string, Question>();
  let generation = 0;
  const keyOf = ({ criterion, text }: Question) => `${criterion}\0${text}`;
  return {
    opinions: {
      model,
      of(criterion, text) {
        const key = keyOf({ criterion, text });
        const opinion = known.get(key);
        if (!opinion) wanted.set(key, { criterion, text });
        return opinion ?? null;
      },
    },
    get generation() {
      return generation;
    },
    get wanted() {
      return [...wanted.values()];
    },
    put(question, opinion) {
      known.set(keyOf(question), opinion);
      wanted.delete(keyOf(question));
      generation++;
    },
    clear() {
      known.clear();
      wanted.clear();
    },
  };
}
