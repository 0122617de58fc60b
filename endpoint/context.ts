/** What every route is given. */
import type { Context } from 'hono';
import type { Clock } from '../lib/platform/clock.ts';
import type { Log } from '../lib/platform/log.ts';
import type { Random } from './secrets.ts';
import type { DevicePrincipal, Principal, Store } from './store/store.ts';

export interface Deps {
  store: Store;
  clock: Clock;
  random: Random;
  log: Log;
  /** Folder with the built page of the lead. Without it `/` says how to build it. */
  webRoot?: string;
  /** Where people reach this endpoint, when a proxy stands in front: `https://countersign.example.org`. */
  publicUrl?: string;
  /** Chrome and Edge ids of our extension that may call `/v1`. Firefox has a random id in each profile and is known by its scheme. */
  extensionIds?: readonly string[];
}

export interface Env {
  Variables: {
    who: Principal;
    /** Set when a device asks, absent for a browser session. */
    device?: DevicePrincipal;
  };
}

export type AppContext = Context<Env>;
