/**
 * Keys known only because the text calls them so: `API_KEY=…`, "Fernhill SECRET 1f0e…", an authorization header. Weak evidence, so the
 * value must look like one: not a word, not a template, not a placeholder, and random enough for its length.
 */
import type { Sensed } from '../../types.ts';
import { type Assigned, findAssigned, reference, toTail, wordLike } from './assigned.ts';
import { entropy, isPlaceholder } from './placeholders.ts';
import { isPublished } from './published.ts';

/** One name may hold several: `SECRET_ACCESS_KEY`. */
const keys =
  /(?:key|token|secret|credential|creds|authorization|auth(?![a-z])|(?:private|access)(?=[ _.-]{0,2}(?:key|token|secret|code)|[^a-z])|(?<![a-z])pat(?![a-z]))(?:[_.-]{0,2}(?:key|token|secret|access|private|api|code)|[ ](?:key|token|secret|access|private|api|code)(?![a-z]))*/gi;
const keyTail = toTail(12, '&');
const header =
  /\b(?:(?:(?<=authorization\W{1,6})bearer\s{1,3}(?=[^\s]{14})|(?:bearer|token)\s{1,3}(?=[^\s]{20}))([A-Za-z0-9_\-+/=.~]{14,2000})|basic\s{1,3}([A-Za-z0-9+/]{12,400}={0,2}))(?![A-Za-z0-9])/gi;
/** A header that curl is told to send: short values count, because nothing else is written there. */
const sent = /\s(?:-H|--header)[ =]{0,3}["'][\w-]{0,40}(?:token|key|auth)[\w-]{0,40}: ?([A-Za-z0-9_\-+/=.~]{10,400})["']/gi;
/** An account at a provider, "AZURE_TENANT_ID=…": no secret by itself, and half of what a stranger needs. */
const account =
  /(?:client|tenant)[_ -]?id["'`\s]{0,3}(?::=|=>|[:=]|\bis\b)["'`\s]{0,4}([\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12})(?![\w&-])/gi;

/** Least bits per character for a value that is only called a key. */
const leastEntropy = 3.2;
/** For a long one beside the word, with nothing that assigns: the length itself says that nobody wrote it by hand. */
const leastBeside = 2.8;
const longBeside = 20;
const longDigits = 32;
/** Letters alone: a word has fewer of them that differ. */
const longLetters = 20;
const leastLetters = 3.9;
/** Above the longest German words. */
const leastOneWord = 4.2;
/** A short value of a setting, `API_KEY=4Q2F9K…`, goes from letters to digits and back. */
const leastSwitches = 3;

const uuid = /^[\da-z]{8}-(?:[\da-z]{4}-){3}[\da-z]{12}$/i;
/** Of a network card, or a certificate's fingerprint. */
const octets = /^(?:[\da-f]{2}[:-]){5,31}[\da-f]{2}$/i;
/** The address of a contract or a wallet, which is meant to be seen. */
const wallet = /^0x[\da-f]{40}$/i;

/** "insights-2024-report": two words at least, and no part that is random. */
function isSlug(value: string): boolean {
  if (uuid.test(value)) return false;
  const parts = value.split(/[-_./]/);
  const words = parts.filter((part) => /^[A-Z]?[a-z]{2,}$|^[A-Z]{3,}$/.test(part));
  return words.length >= 2 && !parts.some((part) => part.length >= 10 && /\d/.test(part) && /[A-Za-z]/.test(part));
}

/** Letters alone, but no words: "DjayBenyJrtpvyd…". */
function isScrambled(value: string): boolean {
  if (!/^[A-Za-z]+$/.test(value) || value.length < longLetters || entropy(value) < leastLetters) return false;
  const words = value.match(/[A-Z]?[a-z]+|[A-Z]+/g) ?? [];
  return words.length === 1 ? entropy(value) >= leastOneWord : words.some((word) => word.length < 3);
}

/** Nothing assigns: only a long random value counts. */
function isBeside({ value, name, assigns }: Assigned): boolean {
  if (uuid.test(value)) return /\d/.test(value);
  if (value.length < longBeside || (wallet.test(value) && !/private|secret/i.test(name))) return false;
  if (assigns === '.' && (!/(?:\d.*){3}/.test(value) || /^\w+=[^=]/.test(value))) return false;
  return isScrambled(value) || (/\d/.test(value) && /[A-Za-z]/.test(value) && entropy(value) >= leastBeside);
}

function isKey(assigned: Assigned): boolean {
  const { value, name, bare, quoted, assigns } = assigned;
  if (/\s/.test(value) || isPublished(value) || isPlaceholder(value) || reference.test(value) || octets.test(value)) return false;
  if ((wordLike.test(value) && !value.split(/[-_.]/).some(isScrambled)) || isSlug(value)) return false;
  if (
    !(quoted ? /^[!-~]+$/ : /^[\w\-+/=.~:!@#$%^&*]+$/).test(value) ||
    /^(?:sha\d{3}-|data:|#|eyJ[\w-]{0,80}$)/.test(value) ||
    /^\d{1,4}(?:[-/.:]\d{1,4})+(?:$|[T,])/.test(value)
  )
    return false;
  const sign = assigns.trim();
  if (!quoted && /^[-.(,]?$/.test(sign)) return isBeside(assigned);
  if (/^\d+$/.test(value)) return value.length >= longDigits;
  if (isScrambled(value)) return true;
  if (!/\d/.test(value) || !/[A-Za-z]/.test(value)) return false;
  // "key" and "token" alone are everyday words.
  const plain =
    bare && !/api|secret|access|auth|private|bearer|cred|client|account|sign|encr|storage|admin|master|refresh|session|deploy/i.test(name);
  const set = assigns === '=' && (value.match(/[a-z](?=\d)|\d(?=[a-z])/gi)?.length ?? 0) >= leastSwitches;
  const least = plain && !quoted ? 20 : quoted || set ? 12 : 16;
  // Hex has only four bits to give.
  const bits = /^[\da-f-]+$/i.test(value) ? leastEntropy - 0.4 : plain ? leastEntropy + 0.3 : leastEntropy;
  return value.length >= least && entropy(value) >= bits;
}

export function findCalledKeys(text: string): Sensed[] {
  const spans = findAssigned(text, keys, keyTail, isKey);
  for (const { 0: whole, 1: bearer, 2: basic, index } of text.matchAll(header)) {
    const worth = bearer ?? basic ?? '';
    if (isPlaceholder(worth) || wallet.test(worth) || !/\d|[a-z][A-Z]/.test(worth) || entropy(worth) < (basic ? 3 : 3.4)) continue;
    spans.push({ start: index + whole.length - worth.length, end: index + whole.length, weak: true });
  }
  for (const { 0: whole, 1: worth = '', index } of text.includes('-H') || text.includes('--header') ? text.matchAll(sent) : []) {
    const end = index + whole.length - 1;
    if (/\d/.test(worth) && /[A-Za-z]/.test(worth) && !isPlaceholder(worth) && entropy(worth) >= 3)
      spans.push({ start: end - worth.length, end, weak: true });
  }
  for (const { 0: whole, 1: worth = '', index } of text.matchAll(account)) {
    const end = index + whole.length;
    if (!isPlaceholder(worth)) spans.push({ start: end - worth.length, end, label: 'client or tenant id', weak: true });
  }
  return spans;
}
