/** What the engine weighs in a page, beside what peers would. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { repo } from '../../test/support/packages.ts';
import { beside, type Figure } from '../measure.ts';
import { bundle, toKilobytes } from './bundle.ts';
import { peers } from './peers/list.ts';

const toFigure = (name: string, kilobytes: number): Figure => ({ name, value: Number(kilobytes.toFixed(1)), unit: 'kB gzip' });

/** @param folder into which the peers were installed. */
export async function measureBundles(folder: string): Promise<Figure[]> {
  const engine = toFigure('engine alone', toKilobytes(await bundle(join(repo, 'lib/checks/engine.ts'))));
  const figures = [engine];
  for (const { id, name, bundle: source, assets = [] } of peers) {
    if (source === undefined) continue;
    const entry = join(folder, `bundle-${id}.js`);
    writeFileSync(entry, source);
    const code = toKilobytes(await bundle(entry, folder));
    const beyond = assets.reduce((sum, path) => sum + toKilobytes(readFileSync(join(folder, 'node_modules', path))), 0);
    figures.push(beside(toFigure(`${name}${assets.length > 0 ? ', with its WebAssembly' : ''}`, code + beyond), engine));
  }
  return figures;
}
