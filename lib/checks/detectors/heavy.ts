/** Detectors with large tables: 40 kB gzip together, so they come to a page only when its protocol asks for one. */
import type { Detector } from '../types.ts';
import { iban } from './iban.ts';
import { createPhone } from './phone.ts';

/** @param language the protocol's, see `createPhone`. */
export function createHeavyDetectors(language: string): readonly Detector[] {
  return [iban, createPhone(language)];
}
