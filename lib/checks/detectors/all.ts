/** Every detector: for the background, the endpoint, the command line and tests. */
import type { Detector } from '../types.ts';
import { createHeavyDetectors } from './heavy.ts';
import { lightDetectors } from './registry.ts';

/** @param language the protocol's, see `createPhone`. */
export function allDetectors(language: string): readonly Detector[] {
  return [...lightDetectors, ...createHeavyDetectors(language)];
}
