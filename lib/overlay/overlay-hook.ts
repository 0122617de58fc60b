/**
 * How the lookout finds the overlay once its script has come: both run in the isolated world of one page, and the hook is a
 * property of that world's global, which page code cannot see. Types and two accessors only.
 */
import type { HeldSignal } from '../gate/held-signal.ts';
import type { Asked } from '../gate/intercept.ts';
import type { SurfaceState } from '../messaging/messages.ts';
import type { FoundSurface } from './surfaces.ts';
import type { Hello } from './types.ts';

/** What the overlay is given. Everything it hears of the page's tree, of sends and of the door, it hears from the lookout. */
export interface OverlayStart {
  hello: Hello;
  /** The site status last told to the background, as JSON; '' = none. */
  told: string;
  /** Sends and publishes in this window are caught too. */
  attach(view: Window): void;
  signal: AbortSignal;
}

export interface Overlay {
  state(): SurfaceState;
  found(surfaces: readonly FoundSurface[]): void;
  /** True = held: the page hears nothing of it. */
  asked(what: Asked): boolean;
  /** A send that the lookout held: asks for it again, and repeats it when nothing speaks against it. */
  resume(send: HeldSend): void;
  held(signal: HeldSignal): void;
  reveal(key: string): void;
  restore(): Promise<void>;
  fixAll(): Promise<Outcome>;
  undoFixAll(): Promise<Outcome>;
  sign(): Promise<Outcome>;
  gateChanged(session: string, state: string): void;
}

type Outcome = { ok: true } | { ok: false; say: string };

/** A send that was held until somebody can look at it. `text` is what the box held then: another text is another send. */
export interface HeldSend {
  what: Asked;
  text: string;
}

/** Null when there is nothing to do here after all, or the background could not be reached. */
export type MakeOverlay = (start: OverlayStart) => Promise<Overlay | null>;

const hook = '__countersignOverlay';
type Holder = { [hook]?: MakeOverlay };

export function setOverlayMaker(make: MakeOverlay, scope: object = globalThis): void {
  (scope as Holder)[hook] = make;
}

/** Null until the overlay's script has run. */
export function overlayMaker(scope: object = globalThis): MakeOverlay | null {
  return (scope as Holder)[hook] ?? null;
}
