/**
 * What a page asks the background for (`remote.ts`), made when it has come: with the kinds of rules that ask for it (`entrypoints/kinds.ts`).
 * Without these kinds nothing here is asked for.
 */
import { getLate } from './late.ts';
import type { Remote } from './remote.ts';
import type { Send } from './types.ts';

export function createLateRemote(send: Send, signal: AbortSignal, scope: object = globalThis): Remote {
  let made: Remote | null = null;
  let answered = (): void => {};

  function remote(): Remote | null {
    if (made) return made;
    made = getLate('remote', scope)?.(send, signal) ?? null;
    made?.listen(() => answered());
    return made;
  }

  return {
    listen(listener) {
      answered = listener;
    },
    take: (have, model) => remote()?.take(have, model),
    brings: (id) => remote()?.brings(id) ?? false,
    bring: async (id) => (await remote()?.bring(id)) ?? false,
    with: (options) => remote()?.with(options) ?? options,
  };
}
