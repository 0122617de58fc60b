/** The model that a browser brings (Prompt API, Chrome): text stays on the device. Where there is none, null. */
import type { Model } from './model.ts';
import { answerSchema, longestText, parseOpinion, toQuestion } from './prompt.ts';

interface LanguageModelSession {
  prompt(text: string, options: { signal: AbortSignal; responseConstraint: object }): Promise<string>;
  destroy(): void;
}

interface LanguageModelApi {
  availability(options: object): Promise<'unavailable' | 'downloadable' | 'downloading' | 'available'>;
  create(options: object): Promise<LanguageModelSession>;
}

/** Whether it is there or can be had; a browser may know the interface and have nothing behind it. */
export async function hasBrowserModel(scope: object): Promise<boolean> {
  const api = (scope as { LanguageModel?: LanguageModelApi }).LanguageModel;
  if (typeof api?.availability !== 'function') return false;
  return await api.availability({}).then(
    (availability) => availability !== 'unavailable',
    () => false,
  );
}

/** @param scope where the browser would have put it. @param newMark random, new for each question. */
export function createBrowserModel(scope: object, newMark: () => string, timeoutMs = 30_000): Model | null {
  const api = (scope as { LanguageModel?: LanguageModelApi }).LanguageModel;
  if (typeof api?.create !== 'function' || typeof api.availability !== 'function') return null;
  return {
    id: 'browser',
    name: 'the browser’s own model',
    async ask(criterion, text, signal) {
      if (text.length > longestText) return { kind: 'none' };
      const { system, user } = toQuestion(criterion, text, newMark());
      let session: LanguageModelSession | null = null;
      try {
        const availability = await api.availability({});
        if (availability === 'unavailable') return { kind: 'refused', say: 'This browser has no model of its own.' };
        // Gigabytes: a person starts that download in the browser, not a rule.
        if (availability !== 'available')
          return { kind: 'later', afterMs: 5 * 60_000, say: 'The browser has not downloaded its model yet.' };
        const stop = AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]);
        session = await api.create({ initialPrompts: [{ role: 'system', content: system }], signal: stop });
        const opinion = parseOpinion(await session.prompt(user, { signal: stop, responseConstraint: answerSchema }));
        return opinion === 'none' ? { kind: 'none' } : { kind: 'opinion', opinion };
      } catch {
        signal.throwIfAborted();
        return { kind: 'later', afterMs: 60_000 };
      } finally {
        session?.destroy();
      }
    },
  };
}
