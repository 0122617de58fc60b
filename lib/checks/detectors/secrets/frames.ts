/** Private keys by the frame they come in, and signed tokens by what their first part says. */
import type { Detector, Sensed } from '../../types.ts';
import { toDetector } from '../detector.ts';
import { madeUp } from './assigned.ts';

/** Characters of one key: an RSA key of 16,384 bits has about 13,000. */
const longest = 14_000;

const opening =
  /-----BEGIN (?:[A-Z0-9]{1,16} ){0,3}PRIVATE KEY(?: BLOCK)?-----|---- BEGIN SSH2 ENCRYPTED PRIVATE KEY ----|PuTTY-User-Key-File-\d: /g;
const ending =
  /-----END (?:[A-Z0-9]{1,16} ){0,3}PRIVATE KEY(?: BLOCK)?-----|---- END SSH2 ENCRYPTED PRIVATE KEY ----|Private-MAC: [0-9a-f]{40,64}/g;
/** Characters before a frame in which the name of a variable may stand. */
const reachOfName = 60;
/** Of a key: an elliptic one has some sixty letters; and how many different ones. */
const leastBody = 24;
const leastSigns = 5;
/** Lines of a key are longer than any word of the code that looks for one. */
const line = /[A-Za-z0-9+/=]{16}/;
/** What may follow an opening whose ending is cut off. */
const body = /(?:[A-Za-z0-9+/=:,_.\\\s-](?!-----BEGIN)){0,14000}/y;

/** The private member of a JSON Web Key (RFC 7518): `"kty": "EC", …, "d": "…"`. */
const member = /"(?:d|k)"\s{0,4}:\s{0,4}"([\w-]{22,700})"/g;

function findMembers(text: string): Sensed[] {
  return [...text.matchAll(member)].map(({ 0: whole, 1: value = '', index }) => {
    const start = index + whole.length - value.length - 1;
    return { start, end: start + value.length };
  });
}

function findKeys(text: string): Sensed[] {
  const spans: Sensed[] = text.includes('"kty"') ? findMembers(text) : [];
  let reached = 0;
  for (const { 0: header, index: start } of text.matchAll(opening)) {
    if (start < reached) continue;
    const after = start + header.length;
    ending.lastIndex = after;
    const close = ending.exec(text.slice(0, after + longest));
    body.lastIndex = after;
    const end = close ? close.index + close[0].length : after + (body.exec(text)?.[0].trimEnd().length ?? 0);
    reached = end;
    if (madeUp.test(text.slice(Math.max(0, start - reachOfName), start).match(/[\w.]+(?=\s{0,3}[:=]{1,2}\s{0,3}["'`]{0,3}$)/)?.[0] ?? ''))
      continue;
    if (isKey(text.slice(after, close?.index ?? end), close !== null)) spans.push({ start, end });
  }
  return spans;
}

/** The frame alone may go on in the next block; a whole one, quoted in a sentence about keys, has nothing in it. */
function isKey(inside: string, whole: boolean): boolean {
  const letters = inside.replace(/\\[nr]/g, '').replace(/[^A-Za-z0-9+/=]/g, '');
  if (/\.{3}|…|<[a-z]/i.test(inside) || (whole && !line.test(inside))) return false;
  return whole
    ? letters.length >= leastBody && new Set(letters).size >= leastSigns
    : letters.length < leastBody || new Set(letters).size >= leastSigns;
}

export const privateKey: Detector = toDetector('private-key', findKeys);

/** Header, claims, signature; an unsigned one has none, and one that was cut off not even its last full stop. */
const signed = /(?<![A-Za-z0-9_-])(eyJ[A-Za-z0-9_-]{8,2000})\.([A-Za-z0-9_-]{2,8000})(?:\.[A-Za-z0-9_-]{0,2000})?/g;

function findTokens(text: string): Sensed[] {
  const spans: Sensed[] = [];
  for (const { 0: whole, 1: header = '', index: start } of text.matchAll(signed)) {
    if (namesAlgorithm(fromBase64Url(header))) spans.push({ start, end: start + whole.length });
  }
  return spans;
}

function namesAlgorithm(header: string): boolean {
  try {
    const said: unknown = JSON.parse(header);
    return typeof said === 'object' && said !== null && 'alg' in said;
  } catch {
    return false;
  }
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** As Latin-1: enough to see what a header says. */
function fromBase64Url(text: string): string {
  let said = '';
  let bits = 0;
  let held = 0;
  for (const char of text) {
    held = ((held << 6) | alphabet.indexOf(char)) & 0xffff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      said += String.fromCharCode((held >> bits) & 0xff);
    }
  }
  return said;
}

export const jwt: Detector = toDetector('jwt', findTokens);
