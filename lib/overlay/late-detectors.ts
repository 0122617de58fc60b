/** Detectors that arrive after the overlay, in the same isolated world. Types and two accessors only. */
import type { Detector } from '../checks/types.ts';

type Make = (language: string) => Detector;

const hook = '__countersignDetectors';
type Holder = { [hook]?: Map<string, Make> };

export function setLateDetector(id: string, make: Make, scope: object = globalThis): void {
  const holder = scope as Holder;
  holder[hook] ??= new Map();
  holder[hook].set(id, make);
}

export function lateDetector(id: string, scope: object = globalThis): Make | null {
  return (scope as Holder)[hook]?.get(id) ?? null;
}
