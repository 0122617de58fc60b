/**
 * Ledger event -> counter increments. The input has no field for text and every key is an id, a closed word or a
 * number, so nothing that a person wrote can be counted out of the device. What each key means: `lib/contract/wire.ts`.
 */
import type { Metric } from '../contract/wire.ts';
import type { LedgerEvent } from '../ledger/events.ts';
import { type Millis, toHour } from '../platform/clock.ts';

/** Adds `by` to one counter. `channel` is `none` where an event has none (work inside an AI tool). */
export interface Increment {
  hour: string;
  site: string;
  channel: string;
  metric: Metric;
  key: string;
  by: number;
}

export const noChannel = 'none';

/** An event counts in the hour (UTC) in which it was recorded. Zero increments are left out. */
export function toIncrements(event: LedgerEvent, at: Millis): Increment[] {
  const hour = toHour(at);
  return toCounts(event)
    .filter((count) => count.by > 0)
    .map((count) => ({ hour, site: count.site, channel: count.channel ?? noChannel, metric: count.metric, key: count.key, by: count.by }));
}

interface Count {
  site: string;
  channel?: string;
  metric: Metric;
  key: string;
  by: number;
}

function toCounts(event: LedgerEvent): Count[] {
  switch (event.kind) {
    case 'prompt-sent': {
      const sent: Count = { site: event.site, metric: 'prompt', key: event.guarded, by: 1 };
      // A clean prompt never met the guard.
      return event.guarded === 'clean' ? [sent] : [sent, { site: event.site, metric: 'guard', key: event.guarded, by: 1 }];
    }
    case 'prompt-held':
      return [
        { site: event.site, metric: 'guard', key: 'held', by: 1 },
        ...unique(event.kinds).map((kind): Count => ({ site: event.site, metric: 'guard-kind', key: kind, by: 1 })),
      ];
    case 'guard-reason':
      return [{ site: event.site, metric: 'guard-reason', key: event.reason, by: 1 }];
    case 'response-seen':
      return [{ site: event.site, metric: 'response', key: 'seen', by: 1 }];
    case 'handoff':
      return [{ site: event.to, metric: 'handoff', key: event.from, by: 1 }];
    case 'finding-shown':
      return [{ ...place(event), metric: 'finding', key: event.rule, by: 1 }];
    case 'finding-fixed':
      return [{ ...place(event), metric: 'fixed', key: event.rule, by: 1 }];
    case 'finding-ignored':
      // "This rule is wrong" is feedback to its owner, not one more ignored finding.
      return [{ ...place(event), metric: event.scope === 'wrong' ? 'rule-wrong' : 'ignored', key: event.rule, by: 1 }];
    case 'gate-opened':
      return [{ ...place(event), metric: 'gate', key: 'opened', by: 1 }];
    case 'gate-ended':
      return [
        { ...place(event), metric: 'gate', key: event.outcome, by: 1 },
        { ...place(event), metric: 'gate-ms', key: event.outcome, by: Math.max(0, event.ms) },
      ];
    case 'published':
      return [
        { ...place(event), metric: 'published', key: 'published', by: 1 },
        { ...place(event), metric: 'words', key: 'person', by: event.person },
        { ...place(event), metric: 'words', key: 'edited', by: event.edited },
        { ...place(event), metric: 'words', key: 'untouched', by: event.untouched },
      ];
    case 'site-status':
      return event.level === 'full' ? [] : [{ site: event.site, metric: 'site-degraded', key: event.level, by: 1 }];
    // Counters only grow, so taking an ignore back is not counted; the rest concerns this device alone.
    case 'finding-restored':
    case 'publish-held':
    case 'verified':
    case 'protocol-changed':
    case 'ledger-trimmed':
      return [];
  }
}

function place(event: { site: string; channel: string }): { site: string; channel: string } {
  return { site: event.site, channel: event.channel };
}

function unique(kinds: readonly string[]): string[] {
  return [...new Set(kinds)];
}
