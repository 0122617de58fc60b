/** A detector is its name in the catalog, its hint, and a way to find. */
import type { Detector, Sensed } from '../types.ts';
import { labelOf } from './catalog.ts';
import { hintOf } from './hints.ts';

/** @param id as in the catalog. */
export function toDetector(id: string, find: (text: string) => Sensed[]): Detector {
  return { id, label: labelOf(id), hint: hintOf(id), find };
}
