/** One step of the main job, driven and read back. A step that returns has been true; otherwise it throws. */
import type { Page } from 'puppeteer-core';
import type { SurfaceState } from '../../lib/messaging/messages.ts';
import type { World } from '../../test/support/world.ts';

/** What a later step or the summary needs from an earlier one. */
export interface TourNotes {
  postId?: number;
  /** The AI tool's answer as text. */
  answer?: string;
  /** The receipt, compact JWS. */
  receipt?: string;
}

export interface Tour {
  world: World;
  /** One tab each for the AI studio and WordPress. */
  studio: Page;
  wordpress: Page;
  notes: TourNotes;
  /** What the overlay of this tab says, asked as the side panel asks. */
  surface(page: Page): Promise<SurfaceState>;
  /** True once the overlay says that it covers this tab in full. */
  covered(page: Page): Promise<boolean>;
  /** Saves `tour/<name>.png`. */
  shoot(page: Page, name: string): Promise<void>;
}

export type Facts = Readonly<Record<string, string | number | boolean>>;

export interface TourStep {
  name: string;
  /** What was read back, in a sentence that is printed with a tick. */
  about: string;
  run(tour: Tour): Promise<Facts>;
}

/** Reads like an assertion and fails with a sentence. */
export function must(held: unknown, say: string): asserts held {
  if (!held) throw new Error(say);
}
