/**
 * What the background told the bridge of this frame, for the lookout beside it: one question instead of two, and both
 * know the same. The channel is a property of the isolated world's global, which page code cannot see.
 */
import type { ResponseOf } from '../messaging/messages.ts';

export type Told = ResponseOf<'site.hello'>;
type Listener = (told: Told) => void;

const hook = '__countersignTold';
type Holder = { [hook]?: { latest: Told | null; listeners: Set<Listener> } };

function holderOf(scope: object) {
  const holder = scope as Holder;
  holder[hook] ??= { latest: null, listeners: new Set() };
  return holder[hook];
}

export function emitTold(told: Told, scope: object = globalThis): void {
  const here = holderOf(scope);
  here.latest = told;
  for (const listener of here.listeners) listener(told);
}

/** Called at once when there is something already, and each time that it is another. */
export function onTold(listener: Listener, signal: AbortSignal, scope: object = globalThis): void {
  const here = holderOf(scope);
  here.listeners.add(listener);
  signal.addEventListener('abort', () => here.listeners.delete(listener), { once: true });
  if (here.latest) listener(here.latest);
}
