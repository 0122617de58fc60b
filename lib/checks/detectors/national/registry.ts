/** Numbers of persons as detectors, one for each form. */
import type { Detector } from '../../types.ts';
import { toDetector } from '../detector.ts';
import { americanForms } from './americas.ts';
import { asianForms } from './asia-pacific.ts';
import { europeanForms } from './europe.ts';
import { createFinder } from './form.ts';

export const nationalDetectors: readonly Detector[] = [...americanForms, ...europeanForms, ...asianForms].map((form) =>
  toDetector(form.id, createFinder(form)),
);
