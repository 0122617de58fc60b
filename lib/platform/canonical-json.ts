/** JSON with sorted keys and no white space, so that equal values have equal bytes (and so equal hashes). */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** Throws on anything that JSON cannot hold (a bug): a hash over a silently dropped field would prove nothing. */
export function toCanonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number' && Number.isFinite(value)) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(toCanonicalJson).join(',')}]`;
  if (typeof value === 'object') {
    const fields = Object.entries(value)
      .filter(([, field]) => field !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
      .map(([key, field]) => `${JSON.stringify(key)}:${toCanonicalJson(field)}`);
    return `{${fields.join(',')}}`;
  }
  throw new TypeError(`cannot write ${typeof value} as JSON`);
}
