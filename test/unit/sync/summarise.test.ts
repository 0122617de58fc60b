import { describe, expect, it } from 'vitest';
import { summaryCellSchema } from '../../../lib/contract/wire.ts';
import { type LedgerEvent, ledgerEventSchema } from '../../../lib/ledger/events.ts';
import { toIncrements } from '../../../lib/sync/summarise.ts';

const at = Date.UTC(2026, 10, 23, 9, 59, 59);
const session = '0b0e7a52-7d1c-4c55-9a3b-2f7a9f3f0001';
const work = { site: 'wordpress', channel: 'blog' } as const;

const cases: [LedgerEvent, string[]][] = [
  [{ kind: 'prompt-sent', site: 'chatgpt', words: 9, findings: 0, guarded: 'clean' }, ['chatgpt none prompt clean 1']],
  [
    { kind: 'prompt-sent', site: 'chatgpt', words: 9, findings: 2, guarded: 'redacted' },
    ['chatgpt none prompt redacted 1', 'chatgpt none guard redacted 1'],
  ],
  [
    { kind: 'prompt-held', site: 'chatgpt', kinds: ['email', 'card', 'email'] },
    ['chatgpt none guard held 1', 'chatgpt none guard-kind email 1', 'chatgpt none guard-kind card 1'],
  ],
  [{ kind: 'guard-reason', site: 'chatgpt', reason: 'public', kinds: ['email'] }, ['chatgpt none guard-reason public 1']],
  [{ kind: 'response-seen', site: 'chatgpt', words: 200 }, ['chatgpt none response seen 1']],
  [{ kind: 'handoff', from: 'chatgpt', to: 'wordpress', words: 80 }, ['wordpress none handoff chatgpt 1']],
  [{ kind: 'finding-shown', ...work, rule: 'r1', severity: 'must' }, ['wordpress blog finding r1 1']],
  [{ kind: 'finding-fixed', ...work, rule: 'r1' }, ['wordpress blog fixed r1 1']],
  [{ kind: 'finding-ignored', ...work, rule: 'r1', scope: 'here' }, ['wordpress blog ignored r1 1']],
  [{ kind: 'finding-ignored', ...work, rule: 'r1', scope: 'wrong' }, ['wordpress blog rule-wrong r1 1']],
  [{ kind: 'finding-restored', ...work, rule: 'r1' }, []],
  [{ kind: 'gate-opened', ...work, session, action: 'publish' }, ['wordpress blog gate opened 1']],
  [
    { kind: 'gate-ended', ...work, session, outcome: 'signed', ms: 41_000, review: 'read' },
    ['wordpress blog gate signed 1', 'wordpress blog gate-ms signed 41000'],
  ],
  [{ kind: 'publish-held', ...work, reason: 'unsigned' }, []],
  [
    { kind: 'published', ...work, session, person: 100, edited: 0, untouched: 40 },
    ['wordpress blog published published 1', 'wordpress blog words person 100', 'wordpress blog words untouched 40'],
  ],
  [{ kind: 'verified', ...work, session, equal: true }, []],
  [{ kind: 'protocol-changed', protocol: 'acme', version: '1.0', from: 'file' }, []],
  [{ kind: 'site-status', site: 'wordpress', level: 'full' }, []],
  [{ kind: 'site-status', site: 'wordpress', level: 'degraded' }, ['wordpress none site-degraded degraded 1']],
  [{ kind: 'ledger-trimmed', through: 4, count: 4 }, []],
];

describe('summaries', () => {
  it.each(cases)('counts %o as documented', (event, expected) => {
    const increments = toIncrements(event, at);
    expect(increments.map((one) => `${one.site} ${one.channel} ${one.metric} ${one.key} ${one.by}`)).toEqual(expected);
    expect(increments.every((one) => one.hour === '2026-11-23T09')).toBe(true);
  });

  it('[S1] are cells that the contract takes, so no prose fits into them', () => {
    for (const [event] of cases) {
      for (const { by, ...place } of toIncrements(event, at)) {
        expect(summaryCellSchema.safeParse({ ...place, value: by, rev: 1 }).success).toBe(true);
      }
    }
  });

  it('[S1] say something, or nothing on purpose, about every kind of event', () => {
    const kinds = ledgerEventSchema.def.options.map((option) => option.shape.kind.def.values[0]);
    expect(new Set(cases.map(([event]) => event.kind))).toEqual(new Set(kinds));
  });
});
