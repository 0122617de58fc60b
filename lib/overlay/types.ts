/** What the overlay is given. It knows the page and the checks, and nothing of messages or of the extension. */
import type { BrandProtocol } from '../brand-protocol/schema.ts';
import type { Finding } from '../checks/types.ts';
import type { Told } from '../gate/told.ts';
import type { MessageName, RequestOf, ResponseOf } from '../messaging/messages.ts';
import type { Result } from '../platform/result.ts';
import type { ReadBlock, Reader } from '../sites/read.ts';
import type { SiteAdapter, SurfaceSpec } from '../sites/schema.ts';

export type Send = <N extends MessageName>(name: N, request: RequestOf<N>) => Promise<Result<ResponseOf<N>, string>>;

/** The answer to `site.hello` on a page where there is something to do. */
export type Hello = Told & { adapter: SiteAdapter; guard: 'enforce' | 'coach' };

/** The part of `site.hello` and `site.rules` that the overlay works with. */
export interface OverlayConfig {
  adapter: SiteAdapter;
  protocol: BrandProtocol;
  channel: string | null;
  mode: 'enforce' | 'coach' | 'none';
  ignores: readonly Ignore[];
}

export interface Ignore {
  rule: string;
  scope: 'document' | 'me' | 'wrong';
  document: string | null;
}

/** One live surface: its text as last read, and what was found in it. */
export interface LiveSurface {
  readonly id: string;
  readonly spec: SurfaceSpec;
  readonly root: Element;
  readonly reader: Reader;
  readonly blocks: readonly ReadBlock[];
  /** Without the ignored ones, in document order. */
  readonly findings: readonly Finding[];
  readonly ignored: number;
}

export const severityRank = { must: 0, care: 1, idea: 2 } as const;

/** UAX #29 would say more; for counts a run of letters or digits is a word. */
export function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
}

/** Characters that editors put in for the caret and that are no text. */
const fillers = /[\u200b\u2060\ufeff]/g;

/** What stands in a box, unread: enough to tell whether there is anything, and whether it is still the same. */
export function rawText(root: Element | null): string {
  const text = (root as HTMLTextAreaElement | null)?.value ?? root?.textContent ?? '';
  return text.replace(fillers, '');
}
