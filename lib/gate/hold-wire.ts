/**
 * What the hold (page world) and the bridge (isolated world) say to each other over their private port.
 * Types and names only. Everything the hold says is untrusted: page code may have forged it.
 */

/** Page-visible names; they carry no trust. Whoever listens first at document_start has the port. */
export const holdEvents = {
  /** Hold -> bridge, same window: "I am here, give me a port". */
  ready: 'countersign:hold-ready',
  /** Bridge -> hold, same window: a `MessageEvent` with the channel's port and `HoldSpecs` as JSON. Taken = default prevented. */
  port: 'countersign:hold-port',
  /** Hold of a new frame -> hold of its parent or opener: "share your port". */
  adopt: 'countersign:hold-adopt',
} as const;

export type HoldVia = 'fetch' | 'xhr' | 'beacon' | 'form' | 'socket';

/** One request as it will be sent: frozen before it is judged, so what was judged is what is sent. */
export interface HeldRequest {
  via: HoldVia;
  /** Absolute. */
  url: string;
  /** As sent, upper case. */
  method: string;
  /** Value of the `X-HTTP-Method-Override` header, upper case; empty when absent. */
  override: string;
  contentType: string;
  /** Value of the header named by `HoldSpecs.header`, to read the stored item with the same right. */
  nonce: string;
  /** The body as text; null when it cannot be read (an unknown kind of body). */
  body: string | null;
}

/** Which requests to ask about. `pending`: the site's own list is not known yet, so every unsafe method is asked about. */
export interface HoldSpecs {
  entries: readonly { url: string; methods: readonly string[] }[];
  header: string;
  pending: boolean;
}

export type ToBridge =
  | { kind: 'ask'; id: number; request: HeldRequest }
  /** The server's answer to an allowed request whose verdict said `watch`. */
  | { kind: 'outcome'; id: number; status: number; body: string }
  /** Connect the transferred port too: it belongs to a frame that has no bridge of its own yet. */
  | { kind: 'adopt' };

export type ToHold =
  | { kind: 'specs'; specs: HoldSpecs }
  /** The bridge is alive and is asking. */
  | { kind: 'heard'; id: number }
  | { kind: 'verdict'; id: number; allow: true; watch: boolean }
  | { kind: 'verdict'; id: number; allow: false; say: string };

export interface HoldVerdict {
  allow: boolean;
  watch: boolean;
  say: string;
  /** Set when allowed and watched. */
  id: number;
}
