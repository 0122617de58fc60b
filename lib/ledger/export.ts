/** The log as a file a person keeps: NDJSON (one entry a line, hashes included) or CSV (for a spreadsheet). */
import { toCanonicalJson } from '../platform/canonical-json.ts';
import type { LedgerEntry } from './events.ts';

export function toNdjson(entries: readonly LedgerEntry[]): string {
  return entries.map((entry) => `${toCanonicalJson(entry)}\n`).join('');
}

const columns = ['seq', 'time', 'kind', 'site', 'channel', 'facts', 'hash'] as const;

/** RFC 4180, with CRLF. `facts` holds the fields that only some kinds have. */
export function toCsv(entries: readonly LedgerEntry[]): string {
  const rows = entries.map((entry) => {
    const { kind, site, channel, ...facts } = entry.event as Record<string, unknown> & { kind: string };
    const said = Object.entries(facts).map(([name, value]) => `${name}=${Array.isArray(value) ? value.join('+') : String(value)}`);
    return [entry.seq, new Date(entry.at).toISOString(), kind, site ?? '', channel ?? '', said.join('; '), entry.hash];
  });
  return [columns, ...rows].map((row) => `${row.map(toCsvCell).join(',')}\r\n`).join('');
}

/**
 * A cell that begins like a formula is run by spreadsheets when the file is opened, so it gets an apostrophe in front
 * (OWASP, "CSV Injection"). Ids cannot begin so today; the guard is for the day they can.
 */
export function toCsvCell(value: unknown): string {
  const text = String(value);
  const safe = typeof value !== 'number' && /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
