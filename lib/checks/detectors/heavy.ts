/**
 * Detectors with large tables: 50 kB gzip together, so they come to a page only when its protocol asks for one. What could need them is
 * told by the light hints of `catalog.ts`.
 */
import type { Detector } from '../types.ts';
import { iban } from './iban.ts';
import { internalIp, ip } from './ip.ts';
import { nationalDetectors } from './national/registry.ts';
import { createPhone } from './phone.ts';
import { secretDetectors } from './secrets/registry.ts';

/** @param language the protocol's, see `createPhone`. */
export function createHeavyDetectors(language: string): readonly Detector[] {
  return [...secretDetectors, iban, ...nationalDetectors, ip, internalIp, createPhone(language)];
}
