/** Secrets as detectors. A key is known by its provider's form, or else because the text calls it one. */
import type { Detector } from '../../types.ts';
import { toDetector } from '../detector.ts';
import { withoutOverlaps } from '../overlaps.ts';
import { calledPassword, findCalledKeys } from './called.ts';
import { jwt, privateKey } from './frames.ts';
import { findTokens } from './tokens.ts';

export const secretDetectors: readonly Detector[] = [
  privateKey,
  jwt,
  toDetector('api-key', (text) => [...withoutOverlaps(text.length, [...findTokens(text), ...findCalledKeys(text)])]),
  calledPassword,
];
