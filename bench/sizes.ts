/** What every page pays before anyone acts, and what arrives when something is first shown. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toKilobytes } from './engine/bundle.ts';
import type { Figure } from './measure.ts';

const scripts = [
  'gate-hold.js',
  'gate-bridge.js',
  'lookout.js',
  'overlay.js',
  'overlay-ui.js',
  'publishing.js',
  'kinds.js',
  'detectors.js',
  'lexicon-en.js',
  'part-confidential.js',
  'part-counting.js',
  'part-measure.js',
  'page-wordpress.js',
];

export function measureSizes(build: string): Figure[] {
  return scripts.map((name) => ({
    name,
    value: Number(toKilobytes(readFileSync(join(build, name))).toFixed(1)),
    unit: 'kB gzip' as const,
  }));
}
