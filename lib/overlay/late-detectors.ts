/** Detectors that arrive after the overlay, in the same isolated world. Types and two accessors only. */
import type { Detector } from '../checks/types.ts';

type Make = (language: string) => readonly Detector[];

const hook = '__countersignDetectors';
type Holder = { [hook]?: Make };

export function setLateDetectors(make: Make, scope: object = globalThis): void {
  (scope as Holder)[hook] = make;
}

/** Null until the script that brings them has run. */
export function lateDetectors(scope: object = globalThis): Make | null {
  return (scope as Holder)[hook] ?? null;
}
