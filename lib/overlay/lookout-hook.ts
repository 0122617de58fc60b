/**
 * How the bridge of the top frame finds the lookout once its script has come: both run in one isolated world. Types, two
 * accessors, and what is said while there is none.
 */
import type { RequestOfTab, ResponseOfTab, SurfaceState, TabMessageName } from '../messaging/messages.ts';
import type { HeldSend } from './overlay-hook.ts';

export type LookoutMessage = Exclude<TabMessageName, 'config.changed'>;

/** Answers what the panel and the background ask of a page. */
export type LookoutHandlers = {
  [N in LookoutMessage]: (request: RequestOfTab<N>) => Promise<ResponseOfTab<N>> | ResponseOfTab<N>;
};

export interface LookoutHere {
  handlers: LookoutHandlers;
  /** A send that was held before the lookout came. */
  resume(held: HeldSend): void;
}

const hook = '__countersignLookout';
type Holder = { [hook]?: LookoutHere };

export function setLookout(here: LookoutHere, scope: object = globalThis): void {
  (scope as Holder)[hook] = here;
}

/** Null until the lookout's script has run. */
export function getLookout(scope: object = globalThis): LookoutHere | null {
  return (scope as Holder)[hook] ?? null;
}

/** A page with nothing in it for us. */
export function toEmptyState(page: Document): SurfaceState {
  return {
    site: null,
    level: 'off',
    missing: [],
    title: page.title,
    host: page.location.host,
    kind: 'none',
    taskName: null,
    taskMode: null,
    findings: [],
    fixable: 0,
    running: null,
    fixed: null,
    ignored: 0,
    words: 0,
    provenance: null,
    trail: [],
    canSign: false,
  };
}
