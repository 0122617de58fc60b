/**
 * Addresses of machines. `ip` are those that lead to somebody's machine or connection; `internal-ip` those that mean something only on
 * the inside: of a network (RFC 1918, 6598, 4193, link-local, multicast), which tell how it is built, and of one machine (loopback), which
 * were left in a draft. Those of the documentation ranges look like anybody's, and a reader takes them for one. Four numbers with full
 * stops are more often a version than an address, so small ones need a word.
 */
import type { Detector, Sensed } from '../types.ts';
import { toDetector } from './detector.ts';

type Reach = 'public' | 'internal' | 'nobody';

const octet = '(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)';
const v4 = new RegExp(`(?<![\\w.-])(?<!\\w/)(?:${octet}\\.){3}${octet}(?!\\w|\\.\\d|-\\d|[-+][a-zA-Z])`, 'g');
const v6 = /(?<![\w:.])(?:[\dA-Fa-f]{0,4}:){2,8}(?:(?:\d{1,3}\.){3}\d{1,3}|[\dA-Fa-f]{1,4})?(?:%[a-z0-9]{1,15})?(?![\w:]|\.\d)/g;
/** Both in lower-case text. */
const versionBefore =
  /(?:(?:^|[^a-z])(?:v|ver|version|release|build|firmware|driver|update|patch|sdk|android|ios|macos|windows|chrome|firefox|safari|php|section|chapter|clause|figure|fig|table|art|item|part|sku|no|nr)\.?\s?|[/^~<>=@§]=?\s?)$/;
const versionNear = /\b(?:versions?|releases?|firmware|updates?|changelog)\b/;
const addressNear =
  /\bip(?:s|v[46])?\b|\baddress(?:es)?\b|\bhosts?\b|\bserver\b|\bping\b|\bssh\b|\bdns\b|\bgateway\b|\bfirewall\b|:\/\/$|@$/;

/** RFC 5737, 3849 and 9637, for documentation: somebody's to a reader, unless the text says that they are an example. */
const documentation = /^(?:192\.0\.2|198\.51\.100|203\.0\.113)\.|^2001:0?db8:|^3fff:/i;
const exampleNear = /\b(?:documentation|examples?|e\.g|placeholders?)\b/;

/** Octets that stay below this, all four, are taken for a version unless a word says otherwise: 0.4 % of random addresses. */
const smallOctet = 64;

export function reachOfV4(address: string): Reach {
  const [a = 0, b = 0] = address.split('.').map(Number);
  if (address === '0.0.0.0' || a === 127 || a >= 224) return 'internal';
  if (a === 0) return 'nobody';
  if (a === 198 && (b === 18 || b === 19)) return 'nobody';
  if (a === 10 || (a === 172 && b >= 16 && b < 32) || (a === 192 && b === 168)) return 'internal';
  if ((a === 169 && b === 254) || (a === 100 && b >= 64 && b < 128)) return 'internal';
  return 'public';
}

/** Null: this is not an IPv6 address. */
export function reachOfV6(written: string): Reach | null {
  const address = written.replace(/%.*$/, '').toLowerCase();
  const tail = /(?:^|:)((?:\d{1,3}\.){3}\d{1,3})$/.exec(address)?.[1];
  if (tail?.split('.').some((part) => Number(part) > 255)) return null;
  const groups = (tail ? address.replace(tail, '0:0') : address).split('::');
  if (groups.length > 2) return null;
  const parts = groups.map((side) => (side === '' ? [] : side.split(':')));
  const count = parts.flat().length;
  if (parts.flat().some((group) => !/^[\da-f]{1,4}$/.test(group)) || (groups.length === 1 ? count !== 8 : count > 7)) return null;
  const [first = [], second] = parts;
  const all = second ? [...first, ...Array<string>(8 - count).fill('0'), ...second] : first;
  const words = all.map((group) => Number.parseInt(group, 16));
  const [head = 0] = words;
  if (tail && words.slice(0, 4).every((word) => word === 0)) return reachOfV4(tail);
  if (words.slice(0, 7).every((word) => word === 0) || head >> 8 === 0xff) return 'internal';
  if (head >> 9 === 0x7e || head >> 6 === 0x3fa || head >> 6 === 0x3fb) return 'internal';
  return 'public';
}

/** @param at where the address stands. */
function isExample(text: string, address: string, at: number): boolean {
  return documentation.test(address) && exampleNear.test(text.slice(Math.max(0, at - 64), at).toLowerCase());
}

function isV4(text: string, address: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 64), start).toLowerCase();
  if (isExample(text, address, start)) return false;
  if (addressNear.test(before) || text.trim() === address) return true;
  if (versionBefore.test(before) || versionNear.test(before)) return false;
  if (reachOfV4(address) === 'internal') return true;
  return address.split('.').some((part) => Number(part) >= smallOctet) && !/\.0\.0$/.test(address);
}

function findV6(text: string, wanted: Reach): Sensed[] {
  const spans: Sensed[] = [];
  for (const { 0: written, index: start } of text.matchAll(v6)) {
    // `::` in a language, a time of day, an atom in code: an address has digits and, short or full, its eight groups.
    if (!/\d/.test(written) || reachOfV6(written) !== wanted || isExample(text, written, start)) continue;
    spans.push({ start, end: start + written.length });
  }
  return spans;
}

function finder(wanted: Reach): (text: string) => Sensed[] {
  return (text) => {
    const spans = text.includes(':') ? findV6(text, wanted) : [];
    if (!text.includes('.')) return spans;
    for (const { 0: address, index: start } of text.matchAll(v4)) {
      const inside = spans.some((span) => span.start <= start && span.end > start);
      if (!inside && reachOfV4(address) === wanted && isV4(text, address, start)) spans.push({ start, end: start + address.length });
    }
    return spans.sort((a, b) => a.start - b.start);
  };
}

export const ip: Detector = toDetector('ip', finder('public'));
export const internalIp: Detector = toDetector('internal-ip', finder('internal'));
