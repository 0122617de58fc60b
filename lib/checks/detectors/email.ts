/** E-mail addresses. Works outwards from each `@`, so that long text without one costs a single search. */
import { isWordChar } from '../reading/words.ts';
import type { Detector, Sensed } from '../types.ts';
import { toDetector } from './detector.ts';

/** RFC 5321 limits, in characters. */
const longestLocal = 64;
const longestDomain = 255;

/** In the address of a page it is written as its number. */
const signs = /@|%40/g;
const localPart = /(?:^|[^\p{L}\p{N}._%+&-])([\p{L}\p{N}_%+][\p{L}\p{N}._%+&'’-]{0,63})$/u;
const domainPart =
  /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.){1,8}(?:xn--[a-z0-9-]{2,40}|\p{L}{2,24})(?![\p{L}\p{N}_]|-[\p{L}\p{N}])/iu;
/** Not top-level domains, but endings of files: `logo@2x.png`. */
const files = /\.(?:png|jpe?g|gif|svg|webp|avif|ico|pdf|css|scss|js|jsx|ts|tsx|html?|json|xml|ya?ml|service)$/i;

function find(text: string): Sensed[] {
  const spans: Sensed[] = [];
  for (const { 0: sign, index: at } of text.matchAll(signs)) {
    const after = at + sign.length;
    if (!isWordChar(text.charAt(at - 1)) || !isWordChar(text.charAt(after))) continue;
    const before = text.slice(Math.max(0, at - longestLocal - 1), at);
    const local = before.match(localPart)?.[1];
    if (local === undefined || local.endsWith('.') || local.includes('..')) continue;
    const domain = text.slice(after, after + longestDomain).match(domainPart)?.[0];
    if (domain === undefined || files.test(domain)) continue;
    const start = at - local.length;
    const end = after + domain.length;
    // `@name@mastodon.example` is a handle, `git@host:path` an address of a repository, `https://user:word@host` holds a password.
    const opening = text.charAt(start - 1);
    if (opening === '@' || (local === 'git' && text.charAt(end) === ':') || isCredential(text, start)) continue;
    spans.push({ start, end });
  }
  return spans;
}

function isCredential(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 80), start);
  return /:\/\/[^\s/@"'<>]{0,64}:$/.test(before) || (/[a-z]:\/\/$/i.test(before) && !/mailto:\/\/$/i.test(before));
}

export const email: Detector = toDetector('email', find);
