/**
 * Dictionaries, taggers and a model's opinions as a page has them: half a megabyte and a quarter of a second each would be too much
 * for every tab, so they stay in the background and are asked there, many words at a time. What was answered is remembered; what
 * was not yet is "not known", and the page goes on.
 */
import type { Dictionary, Opinion, Opinions, Resources, Tagged, Tagger } from '../checks/resources.ts';
import type { CompileOptions } from '../checks/types.ts';
import type { Send } from './types.ts';

/** Ids that are asked for here. */
const remoteId = /^(?:dictionary:|tagger:|opinions$)/;

/** Words and sentences in one message, and how many are remembered: a person writes a book in one tab, too. */
const mostWords = 1000;
const mostSentences = 50;
const mostKnown = 50_000;
/** Before a model is asked, ms: half a sentence is nothing to have an opinion on. */
const quietMs = 1500;
/** Questions to the background at a time. */
const atOnce = 4;
/** A text is asked about again after that long, at the earliest, ms. */
const soonestMs = 2000;

export interface Remote {
  brings(id: string): boolean;
  /** These are known to be in the background. `model`: whose opinions. */
  take(have: readonly string[], model: string | null): void;
  /** False: the background does not have it. */
  bring(id: string): Promise<boolean>;
  with(options: CompileOptions): CompileOptions;
  /** Something that was not known is known now. */
  listen(answered: () => void): void;
}

export function createRemote(send: Send, signal: AbortSignal): Remote {
  let answered = (): void => {};
  const dictionaries: Record<string, Dictionary> = {};
  const taggers: Record<string, Tagger> = {};
  let opinions: Opinions | null = null;
  const answers = { generation: 0 };
  const tell = () => {
    if (signal.aborted) return;
    answers.generation++;
    answered();
  };

  function createTagger(language: string): Tagger {
    const known = createBatch<readonly Tagged[]>(
      mostSentences,
      async (sentences) => {
        const answer = await send('tags.of', { language, sentences });
        if (!answer.ok || answer.value.tagged === null) return null;
        return answer.value.tagged.map((words, n) =>
          words.map(([start, end, tag]) => ({ start, end, tag, text: sentences[n]?.slice(start, end) ?? '' })),
        );
      },
      tell,
    );
    // Nothing that long is a sentence, and the background takes no more.
    return { tag: (sentence) => (sentence.length > 5000 ? [] : known(sentence)) };
  }

  function createDictionary(name: string): Dictionary {
    const known = createBatch<boolean>(
      mostWords,
      async (words) => {
        const answer = await send('spelling.check', { dictionary: name, words });
        return answer.ok ? answer.value.right : null;
      },
      tell,
    );
    return { isCorrect: (word) => (word.length > 200 ? true : known(word)), suggest: () => [] };
  }

  function take(have: readonly string[], model: string | null): void {
    for (const id of have) {
      const name = id.slice(id.indexOf(':') + 1);
      if (id === 'opinions') opinions = createOpinions(model ?? '', send, tell, signal);
      else if (id.startsWith('tagger:')) taggers[name] = createTagger(name);
      else dictionaries[name] = createDictionary(name);
    }
  }

  return {
    listen(listener) {
      answered = listener;
    },
    take,
    brings: (id) => remoteId.test(id),
    async bring(id) {
      const answer = await send('late.have', { ids: [id] });
      if (!answer.ok || !answer.value.have.includes(id)) return false;
      take([id], answer.value.model);
      return true;
    },
    with: (options) => ({
      ...options,
      resources: {
        ...options.resources,
        dictionaries: { ...options.resources?.dictionaries, ...dictionaries },
        taggers: { ...options.resources?.taggers, ...taggers },
        ...(opinions ? { opinions } : {}),
        answers,
      } satisfies Resources,
    }),
  };
}

/** Collects what is asked in one go of the engine, asks once, and remembers. Null: not known yet. */
function createBatch<Value>(
  most: number,
  ask: (keys: string[]) => Promise<readonly Value[] | null>,
  tell: () => void,
): (key: string) => Value | null {
  const known = new Map<string, Value>();
  const asked = new Set<string>();
  let waiting: string[] = [];

  async function flush(): Promise<void> {
    const all = waiting;
    waiting = [];
    for (let from = 0; from < all.length; from += most) {
      const keys = all.slice(from, from + most);
      const values = await ask(keys);
      // Not answered: asked again when the engine next wants to know.
      for (const key of keys) asked.delete(key);
      if (!values) continue;
      if (known.size > mostKnown) known.clear();
      keys.forEach((key, n) => {
        const value = values[n];
        if (value !== undefined) known.set(key, value);
      });
      tell();
    }
  }

  return (key) => {
    const value = known.get(key);
    if (value !== undefined) return value;
    if (!asked.has(key)) {
      asked.add(key);
      if (waiting.push(key) === 1) queueMicrotask(() => void flush());
    }
    return null;
  };
}

function createOpinions(model: string, send: Send, tell: () => void, signal: AbortSignal): Opinions {
  const known = new Map<string, Opinion | 'none'>();
  /** Asked about by the engine's last run; an earlier run's texts have changed since. */
  const wanted = new Map<string, { criterion: string; text: string }>();
  const notBefore = new Map<string, number>();
  let isFresh = false;
  let running = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });

  function schedule(afterMs: number): void {
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), afterMs);
  }

  async function flush(): Promise<void> {
    // One round at a time; what came up meanwhile has its own.
    if (running || signal.aborted) return;
    running = true;
    const questions = [...wanted].filter(([key]) => (notBefore.get(key) ?? 0) <= performance.now());
    const next = async (): Promise<void> => {
      const question = questions.shift();
      if (!question || signal.aborted) return;
      const [key, { criterion, text }] = question;
      // Rewritten while the ones before it were answered.
      if (wanted.has(key)) await askOne(key, criterion, text);
      await next();
    };
    await Promise.all(Array.from({ length: atOnce }, next));
    running = false;
    if (signal.aborted || wanted.size === 0) return;
    const soonest = Math.min(...[...wanted.keys()].map((key) => notBefore.get(key) ?? 0));
    schedule(Math.max(soonestMs, soonest - performance.now()));
  }

  async function askOne(key: string, criterion: string, text: string): Promise<void> {
    const answer = await send('opinion.ask', { criterion, text });
    if (!answer.ok || answer.value.kind === 'later') {
      notBefore.set(key, performance.now() + (answer.ok && answer.value.kind === 'later' ? answer.value.afterMs : 30_000));
      return;
    }
    if (known.size > mostKnown) known.clear();
    known.set(key, answer.value.kind === 'opinion' ? answer.value.opinion : 'none');
    wanted.delete(key);
    notBefore.delete(key);
    tell();
  }

  return {
    model,
    of(criterion, text) {
      if (text.length > 12_000) return 'none';
      const key = `${criterion}\0${text}`;
      const opinion = known.get(key);
      if (opinion) return opinion;
      if (!isFresh) {
        isFresh = true;
        wanted.clear();
        queueMicrotask(() => {
          isFresh = false;
        });
      }
      wanted.set(key, { criterion, text });
      schedule(quietMs);
      return null;
    },
  };
}
