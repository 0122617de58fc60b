/** The hold's part for `WebSocket.send`: judged by the socket's URL, order kept. Same rules as `hold.ts`. */
import type { Hold } from './hold.ts';
import { type AnyFunction, patch } from './hold-primordials.ts';

interface Queued {
  data: unknown;
  next: Queued | null;
}

export function setupSocketHold(hold: Hold): void {
  const { p } = hold;
  const { apply } = p;
  const prototype = p.scope.WebSocket?.prototype;
  if (!prototype) return;
  const urlOf = p.scope.Object.getOwnPropertyDescriptor(prototype, 'url')?.get as AnyFunction;
  /** Messages that wait behind one that is being judged, per socket. */
  const queues = new p.WeakMap<WebSocket, { last: Queued | null }>();

  patch(p, prototype, 'send', (original, self, args) => {
    const url = apply(urlOf, self, []) as string;
    if (!hold.known(url, 'WS', '')) return apply(original, self, args);
    const item: Queued = { data: typeof args[0] === 'string' ? args[0] : freeze(args[0]), next: null };
    const queue = apply(p.mapGet, queues, [self]) as { last: Queued | null } | undefined;
    if (queue?.last) {
      queue.last.next = item;
      queue.last = item;
      return undefined;
    }
    const fresh = { last: item as Queued | null };
    apply(p.mapSet, queues, [self, fresh]);
    const judge = (current: Queued) => {
      const body = typeof current.data === 'string' ? current.data : null;
      hold.ask({ via: 'socket', url, method: 'WS', override: '', contentType: '', nonce: '', body }, (verdict) => {
        try {
          if (verdict.allow) apply(original, self, [current.data]);
        } finally {
          if (current.next) judge(current.next);
          else fresh.last = null;
        }
      });
    };
    judge(item);
    return undefined;
  });

  const slice = p.scope.ArrayBuffer.prototype.slice as AnyFunction;
  /** Buffers are copied: the page could write into them while the verdict is out. Blobs cannot change. */
  function freeze(data: unknown): unknown {
    if (data instanceof p.scope.ArrayBuffer) return apply(slice, data, [0]);
    if (p.scope.ArrayBuffer.isView(data)) return apply(slice, data.buffer, [data.byteOffset, data.byteOffset + data.byteLength]);
    return data instanceof p.scope.Blob ? data : `${data}`;
  }
}
