/** Modules of the folder into which peers were installed. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** CommonJS and ES modules alike; `Shape` is what the caller uses of it. */
export async function loadFrom<Shape>(folder: string, name: string): Promise<Shape> {
  const require = createRequire(join(folder, 'package.json'));
  return require(name) as Shape;
}

/** A file of a package that its `exports` do not name. */
export async function loadFile<Shape>(folder: string, path: string): Promise<Shape> {
  return (await import(pathToFileURL(join(folder, 'node_modules', path)).href)) as Shape;
}
