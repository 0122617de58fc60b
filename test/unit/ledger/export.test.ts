import { describe, expect, it } from 'vitest';
import type { LedgerEntry } from '../../../lib/ledger/events.ts';
import { toCsv, toCsvCell, toNdjson } from '../../../lib/ledger/export.ts';

const entry: LedgerEntry = {
  seq: 1,
  at: Date.UTC(2026, 10, 23, 9),
  event: { kind: 'prompt-held', site: 'chatgpt', kinds: ['email', 'card'] },
  previous: '0'.repeat(64),
  hash: 'f'.repeat(64),
};

describe('ledger export', () => {
  it('writes one entry a line, hashes included', () => {
    const [line, rest] = toNdjson([entry]).split('\n');
    expect(JSON.parse(line ?? '')).toEqual(entry);
    expect(rest).toBe('');
  });

  it('writes a table that a spreadsheet reads', () => {
    expect(toCsv([entry])).toBe(
      `seq,time,kind,site,channel,facts,hash\r\n1,2026-11-23T09:00:00.000Z,prompt-held,chatgpt,,kinds=email+card,${'f'.repeat(64)}\r\n`,
    );
  });

  it('never lets a cell begin a formula', () => {
    for (const bad of ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1']) expect(toCsvCell(bad)).toMatch(/^"?'/);
    expect(toCsvCell(-3)).toBe('-3');
    expect(toCsvCell('a "b", c')).toBe('"a ""b"", c"');
  });
});
