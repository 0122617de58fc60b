/** Batches ledger events; a finding is counted once per document. No timer while there is nothing to send. */
import type { LedgerEvent } from '../ledger/events.ts';
import type { Send } from './types.ts';

/** How long events wait for company, ms. */
const patience = 1500;
const batchSize = 200;

export interface Recorder {
  record(event: LedgerEvent): void;
  /** Records only the first time that this `key` is seen. */
  recordOnce(key: string, event: LedgerEvent): void;
  flush(): void;
}

export function createRecorder(send: Send, signal: AbortSignal): Recorder {
  let waiting: LedgerEvent[] = [];
  let timer: ReturnType<typeof setTimeout> | null = null;
  const seen = new Set<string>();

  function flush(): void {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    while (waiting.length > 0) void send('ledger.record', { events: waiting.splice(0, batchSize) });
  }

  function record(event: LedgerEvent): void {
    waiting = [...waiting, event];
    timer ??= setTimeout(flush, patience);
  }

  signal.addEventListener('abort', flush, { once: true });
  return {
    record,
    recordOnce(key, event) {
      if (seen.has(key)) return;
      seen.add(key);
      record(event);
    },
    flush,
  };
}
