import { describe, expect, it } from 'vitest';
import { isInGroup, ledgerGroups, toSentence } from '../../../../components/options/ledger-words.ts';
import type { LedgerEvent } from '../../../../lib/ledger/events.ts';

const names = { site: (id: string) => `<${id}>`, rule: (id: string) => `[${id}]`, reason: (id: string) => `(${id})` };
const session = '00000000-0000-4000-8000-000000000001';

const events: [LedgerEvent, string][] = [
  [
    { kind: 'prompt-sent', site: 'a', words: 1, findings: 0, guarded: 'redacted' },
    'You sent a prompt of 1 word to <a>: private data taken out first.',
  ],
  [
    { kind: 'prompt-held', site: 'a', kinds: ['email', 'card'] },
    'A prompt to <a> was held: it had an e-mail address and a card number in it.',
  ],
  [{ kind: 'guard-reason', site: 'a', reason: 'test', kinds: ['card'] }, 'You gave a reason to send a card number to <a>: (test).'],
  [{ kind: 'handoff', from: 'a', to: 'b', words: 335 }, '335 words went from <a> to <b>.'],
  [
    { kind: 'finding-ignored', site: 'b', channel: 'blog', rule: 'green', scope: 'wrong' },
    'You ignored a finding in <b>, and said the rule is wrong: [green].',
  ],
  [
    { kind: 'gate-ended', site: 'b', channel: 'blog', session, outcome: 'signed', ms: 140_000, review: 'read' },
    'You signed in <b>, after 2 minutes (read).',
  ],
  [
    { kind: 'publish-held', site: 'b', channel: 'blog', reason: 'text-changed' },
    'A publish in <b> was held: the text changed after it was signed.',
  ],
  [{ kind: 'verified', site: 'b', channel: 'blog', session, equal: false }, 'The live page differs from the signed text (<b>).'],
  [{ kind: 'ledger-trimmed', through: 9, count: 1 }, '1 older entry deleted.'],
];

describe('ledger in sentences', () => {
  it.each(events)('reads %o', (event, sentence) => {
    expect(toSentence(event, names)).toBe(sentence);
  });

  it('puts every event in exactly one group besides Everything', () => {
    for (const [event] of events) expect(ledgerGroups.filter((group) => isInGroup(event, group))).toHaveLength(2);
  });
});
