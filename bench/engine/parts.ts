/** What a page has of the engine, as one module: bundled for `child.ts`, so that no TypeScript is read while the clock runs. */
export { allDetectors } from '../../lib/checks/detectors/all.ts';
export { compile } from '../../lib/checks/engine.ts';
export { ownResources } from '../../lib/checks/own-resources.ts';
export { prepare } from '../../lib/checks/prepared.ts';
