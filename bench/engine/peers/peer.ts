/** An engine to measure beside: one file each, one line in `list.ts`. */
import type { Draft } from '../protocols.ts';

export type Check = (draft: Draft) => unknown;

export interface Peer {
  id: string;
  /** With what of its parts, since a stack of plugins is measured and not a name. */
  name: string;
  /** Pinned, `name@version`; installed into `.cache/bench` by the first run. */
  packages: readonly string[];
  /** Documents checked in a measurement: fewer where one takes half a second. */
  rounds: number;
  /** What its users would bundle, where it can run in a browser: an import that keeps all of it. */
  bundle?: string;
  /** Files beside the bundle, by path in `node_modules`. */
  assets?: readonly string[];
  /** @param folder into which the packages were installed. Returns what checks a whole text from scratch, as the peer does on every edit. */
  load(folder: string): Promise<Check>;
}
