/** Numbers, times and fingerprints as people read them. Pure. */

/** `1 finding`, `2 findings`. */
export function toCount(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;
}

/** `a`, `a and b`, `a, b and c`. */
export function toList(parts: readonly string[]): string {
  if (parts.length <= 1) return parts[0] ?? '';
  return `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

/** `09:12` in the person's own time zone. */
export function toClock(at: number): string {
  return new Date(at).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
}

/** `23 Nov 2026`. */
export function toDate(at: number): string {
  return new Date(at).toLocaleDateString('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });
}

/** `23 Nov 2026, 12:18`. */
export function toDateTime(at: number): string {
  return `${toDate(at)}, ${toClock(at)}`;
}

/** The first 16 hex digits in groups of four: enough to recognise, not a proof. */
export function toHashGroups(hash: string): string {
  return (hash.slice(0, 16).match(/.{1,4}/g) ?? []).join(' ');
}

/** `“words”`, shortened at a word boundary to at most `limit` UTF-16 units. */
export function toQuote(text: string, limit = 120): string {
  const folded = text.replace(/\s+/g, ' ').trim();
  if (folded.length <= limit) return `“${folded}”`;
  const cut = folded.slice(0, limit);
  const end = cut.lastIndexOf(' ');
  return `“${cut.slice(0, end > limit / 2 ? end : limit).trimEnd()}…”`;
}
