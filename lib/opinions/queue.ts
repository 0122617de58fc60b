/**
 * Asks a model for many opinions with a few questions at a time, each question once, and leaves a service alone that asked to be.
 * Known opinions are kept by the host, under a digest of model, criterion and text.
 */
import type { Opinion } from '../checks/resources.ts';
import type { Model } from './model.ts';

export type Answer = { kind: 'opinion'; opinion: Opinion } | { kind: 'none' } | { kind: 'later'; afterMs: number };

export interface OpinionStore {
  get(key: string): Promise<Opinion | 'none' | null>;
  put(key: string, opinion: Opinion | 'none'): Promise<void>;
}

export interface OpinionQueueParts {
  model: Model;
  store: OpinionStore;
  /** Monotonic, ms. */
  now(): number;
  digest(text: string): Promise<string>;
  /** What a person should know: the service said no, or can't be reached. */
  troubled(say: string): void;
  signal: AbortSignal;
}

export interface OpinionQueue {
  ask(criterion: string, text: string): Promise<Answer>;
  /** What is kept; asks nobody. */
  known(criterion: string, text: string): Promise<Opinion | null>;
}

const atOnce = 2;
/** Waiting questions: a long document has hundreds of paragraphs; what is beyond is asked for again. */
const mostWaiting = 400;
const shortestWaitMs = 5000;
const longestWaitMs = 10 * 60_000;

export function createOpinionQueue({ model, store, now, digest, troubled, signal }: OpinionQueueParts): OpinionQueue {
  const asked = new Map<string, Promise<Answer>>();
  const waiting: (() => void)[] = [];
  let running = 0;
  let failures = 0;
  let quietUntil = 0;

  async function turn(): Promise<void> {
    if (running < atOnce) {
      running++;
      return;
    }
    await new Promise<void>((resolve) => waiting.push(resolve));
  }

  function done(): void {
    const next = waiting.shift();
    if (next) next();
    else running--;
  }

  /** Doubles with each failure in a row. */
  function backOff(afterMs: number): Answer {
    const wait = Math.min(longestWaitMs, Math.max(shortestWaitMs, afterMs) * 2 ** failures++);
    quietUntil = Math.max(quietUntil, now() + wait);
    return { kind: 'later', afterMs: wait };
  }

  const left = (): Answer | null => (now() < quietUntil ? { kind: 'later', afterMs: Math.ceil(quietUntil - now()) } : null);

  async function ask(key: string, criterion: string, text: string): Promise<Answer> {
    const known = await store.get(key);
    if (known !== null) return known === 'none' ? { kind: 'none' } : { kind: 'opinion', opinion: known };
    if (waiting.length >= mostWaiting) return { kind: 'later', afterMs: shortestWaitMs };
    await turn();
    try {
      // What went wrong while this one waited its turn holds for it, too.
      const quiet = left();
      if (quiet || signal.aborted) return quiet ?? { kind: 'later', afterMs: shortestWaitMs };
      const answer = await model.ask(criterion, text, signal);
      if (answer.kind === 'later') {
        if (answer.say !== undefined) troubled(answer.say);
        return backOff(answer.afterMs);
      }
      if (answer.kind === 'refused') {
        troubled(answer.say);
        return backOff(longestWaitMs);
      }
      failures = 0;
      await store.put(key, answer.kind === 'none' ? 'none' : answer.opinion);
      return answer;
    } catch {
      return { kind: 'later', afterMs: shortestWaitMs };
    } finally {
      done();
    }
  }

  const keyOf = (criterion: string, text: string) => digest(`${model.id}\0${criterion}\0${text}`);

  return {
    async known(criterion, text) {
      const kept = await store.get(await keyOf(criterion, text));
      return kept === 'none' ? null : kept;
    },
    async ask(criterion, text) {
      const key = await keyOf(criterion, text);
      const known = asked.get(key);
      if (known) return await known;
      const answer = ask(key, criterion, text).finally(() => asked.delete(key));
      asked.set(key, answer);
      return await answer;
    },
  };
}
