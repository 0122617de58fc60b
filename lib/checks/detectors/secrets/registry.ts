/** Secrets as detectors. A key is known by its provider's form, or else because the text calls it one. */
import type { Detector } from '../../types.ts';
import { toDetector } from '../detector.ts';
import { withoutOverlaps } from '../overlaps.ts';

import { jwt, privateKey } from './frames.ts';
import { findCalledKeys } from './keys.ts';
import { password } from './passwords.ts';
import { findTokens } from './tokens.ts';

export const secretDetectors: readonly Detector[] = [
  privateKey,
  jwt,
  toDetector('api-key', (text) => [...withoutOverlaps(text.length, [...findTokens(text), ...findCalledKeys(text)])]),
  password,
];
