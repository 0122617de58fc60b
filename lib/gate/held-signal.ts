/**
 * How the bridge tells the overlay of the same frame what happened at the door. Both run in one isolated world;
 * the channel is a property of that world's global, which page code cannot see. Frames of the same origin share it
 * with their top frame where the browser allows it.
 */
export type HeldSignal =
  /** A publish was held; `say` is for the person. */
  | { kind: 'held'; say: string; refused: boolean }
  /** A prompt was judged. `proof` says why it may leave. */
  | { kind: 'judged'; verdict: 'allow'; proof: 'clean' | 'redacted' | 'sent-anyway' | 'coached' }
  | { kind: 'judged'; verdict: 'hold'; say: string; kinds: readonly string[] };

type Listener = (signal: HeldSignal) => void;

const hook = '__countersignHeld';
type Holder = { [hook]?: Set<Listener> };

export function onHeldSignal(listener: Listener, signal: AbortSignal, scope: object = globalThis): void {
  const holder = scope as Holder;
  holder[hook] ??= new Set();
  const listeners = holder[hook];
  listeners.add(listener);
  signal.addEventListener('abort', () => listeners.delete(listener), { once: true });
}

export function emitHeldSignal(signal: HeldSignal, scope: object = globalThis): void {
  for (const listener of (scope as Holder)[hook] ?? []) listener(signal);
}
