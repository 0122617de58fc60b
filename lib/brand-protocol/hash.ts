/** The content hash of a protocol: SHA-256 of canonical JSON, so that comments, order and YAML dress don't count. */
import { sha256 } from '../platform/ids.ts';

/** JSON with sorted keys and no white space. `undefined` fields are absent. Values must be JSON. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item === undefined ? null : item)).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const fields = Object.entries(value).filter(([, field]) => field !== undefined);
  // By code unit, as RFC 8785 sorts.
  fields.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([key, field]) => `${JSON.stringify(key)}:${canonicalJson(field)}`).join(',')}}`;
}

/** Lower-case hex. */
export function protocolHash(protocol: unknown): Promise<string> {
  return sha256(canonicalJson(protocol));
}
