/** E-mail addresses. Works outwards from each `@`, so that long text without one costs a single search. */
import type { Detector } from '../types.ts';

/** RFC 5321 limits, in characters. */
const longestLocal = 64;
const longestDomain = 255;

const localPart = /(?:^|[^\p{L}\p{N}._%+'’-])([\p{L}\p{N}_%+][\p{L}\p{N}._%+'’-]{0,63})$/u;
const domainPart = /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.){1,8}(?:xn--[a-z0-9-]{2,40}|\p{L}{2,24})(?![\p{L}\p{N}_])/iu;

export const email: Detector = {
  id: 'email',
  label: 'e-mail',
  hint: (text) => text.includes('@'),
  find(text) {
    const spans: { start: number; end: number }[] = [];
    for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
      const local = text.slice(Math.max(0, at - longestLocal - 1), at).match(localPart)?.[1];
      if (local === undefined || local.endsWith('.') || local.includes('..')) continue;
      const domain = text.slice(at + 1, at + 1 + longestDomain).match(domainPart)?.[0];
      if (domain !== undefined) spans.push({ start: at - local.length, end: at + 1 + domain.length });
    }
    return spans;
  },
};
