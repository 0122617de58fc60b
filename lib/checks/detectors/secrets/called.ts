/**
 * Secrets known only because the text calls them so: "password: …", `API_KEY=…`, a password in an address, an authorization header. Weak
 * evidence, so the value must look like one: not a word, not a template, not a placeholder, and random enough for its length.
 * The words are found first; only from there on is anything looked at more closely.
 */
import type { Detector, Sensed } from '../../types.ts';
import { isWordChar } from '../../words.ts';
import { toDetector } from '../detector.ts';
import { entropy, isPlaceholder } from './placeholders.ts';

const passwords = /pass(?:word|wd|phrase|code|wort)?|pwd|\bpw\b|kennwort|mot de passe|contrase[ñn]a|senha|has[lł]o|wachtwoord|salasana/gi;
const keys = /key|token|secret|credential|creds|authorization|auth(?![a-z])/gi;

/** From the end of the word: what else the name holds ("key for the review widget"), what assigns, and the value, quoted or not. */
const tail = (least: number, not: string) =>
  new RegExp(
    `([\\w.-]{0,60}?(?:\\s(?:for|of|to|from|on|in|für|von|zu|pour|de|du|para|per|van|do)\\s[^\\n:="'“]{1,40}?(?=\\s{0,3}[:=]|\\s(?:is|was|ist|war|est|es|é)\\s))?)["'\`\\])]{0,3}(?:\\[\\d{0,4}\\])?(\\s{0,3}(?:={1,3}>?|:{1,3}=?|!={1,2}|\\?=|\\+=|->|=>|:|,)\\s{0,3}|\\s{1,3}(?:is|was|ist|war|est|es|é|to|=)[ :]{1,3}|>\\s{0,8}\\{?(?:[\\w-]{1,24} ){0,2}|[(]\\s?|\\s)@?(?:["'\`“„«]([^"'\`”“»\\n]{${least},4000})["'\`”“»]|([^\\s"'\`<>,;“”‘’„«»|${not}]{${least},2000}))`,
    'y',
  );
const passwordTail = tail(5, '');
const keyTail = tail(12, '&');
const header = /\b(?:(?:bearer|token)\s{1,3}([A-Za-z0-9_\-+/=.~]{20,2000})|basic\s{1,3}([A-Za-z0-9+/]{12,400}={0,2}))(?![A-Za-z0-9])/gi;
/** scheme://user:password@host */
const credential = /[a-z][a-z0-9+.-]{1,20}:\/\/([^\s:@/?#"'`<>]{0,100}):([^\s@/"'`<>]{3,200})@(?=[\w[])/gi;
/** A line of a leaked list: address, a sign, password. */
const combination = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}(?: ?[:|] ?| \/ )([^\s:|/"'<>]{6,64})/g;
const curl =
  /\s(?:-u|--user)[ =]{1,3}(?:"([^"\n]{0,60}:[^"\n]{0,100})"|'([^'\n]{0,60}:[^'\n]{0,100})'|([^\s:"']{1,60}:(?:'[^'\n]{4,100}'|[^\s"']{4,100})))/g;
const everyday =
  /^(?:user(?:name)?|admin|test|foo|me|login)?:(?:pass(?:word)?|pwd|token|test|bar|secret|\[\w+\])?$|\[\w+\]|^\W*$|^(\w)\1*:(\w)\2*$/i;

/** A header that curl is told to send: short values count, because nothing else is written there. */
const sent = /\s(?:-H|--header)[ =]{0,3}["'][\w-]{0,40}(?:token|key|auth)[\w-]{0,40}: ?([A-Za-z0-9_\-+/=.~]{10,400})["']/gi;
/** An account at a provider, "AZURE_TENANT_ID=…": no secret by itself, and half of what a stranger needs. */
const account =
  /(?:client|tenant)[_ -]?id["'`\s]{0,3}(?::=|=>|[:=]|\bis\b)["'`\s]{0,4}([\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12})(?![\w&-])/gi;

/** Beside these a "key" or "token" is none. */
const harmlessName =
  /credentials?_?-?id|secrets?id|schema|bucket|vault|mesh|keyframe|webtoken|pub_?key|pressed|keying|monkey|turkey|passport|passeng|passag|passiv|passion|compass|bypass|public|publish|primary|foreign|cache|sort|partition|message|translation|keyboard|keyword|key_?id\b|hash|sha\d|csrf|count|limit|length|max_|min_|name\b|type\b|url\b|path\b|file\b|author(?!iz)/i;
const harmlessBefore =
  /(?:public|publish[a-z]*|primary|foreign|cache|sort|partition|translation|boarding|ski|day|season|rail|bus|design) $/i;
const wordLike =
  /^[a-zà-ÿ]+(?:[-_./][A-Za-zà-ÿ]+)*[-_.]?\d{0,4}$|^[A-Z]?[a-zà-ÿ]+(?:[-_. ][A-Za-zà-ÿ]+)*[-_.]?\d{0,2}$|^[A-Z]+(?:[-_][A-Z]+)*$/;
const reference =
  /^[A-Za-z_$][\w$]*(?:\.[A-Za-z_$][\w$]*)+(?:\(.*)?$|^[A-Za-z_$][\w$.]*\(|^\/(?:[\w.-]+\/)+[\w.-]*$|^[a-z][a-z0-9+.-]*:\/\/|^[\w.+-]+@[\w-]+\.[\w.]+$|^&|\.(?:js|ts|py|json|ya?ml|html?|png|jpe?g|md|txt|pem|crt)$/;

/** Least bits per character for a value that is only called a key. */
const leastEntropy = 3.2;

interface Assigned {
  value: string;
  /** The whole name: `fernhill.api_key`. */
  name: string;
  quoted: boolean;
  assigns: string;
}

function isPassword({ value, quoted, assigns }: Assigned): boolean {
  if (isPlaceholder(value) || reference.test(value) || /\s|^[a-z]+(?:\.[a-z]+)+=$/.test(value) || (assigns.startsWith('(') && !quoted))
    return false;
  const [letters, digits, signs] = [/[A-Za-z\u00c0-\uffff]/.test(value), /\d/.test(value), /[^\w.\u00c0-\uffff-]/.test(value)];
  if (!letters && !(digits && signs)) return digits && quoted && value.length >= 6;
  // "password Tarn!42lake": nothing assigns, so it must have all that a password is asked to have.
  if (assigns.trim() === '' && !quoted) return letters && digits && signs && value.length >= 6;
  // After "is" any word may follow: the value must then look like a password by itself.
  const said = !/[=:(,]|->/.test(assigns) && !quoted;
  if (wordLike.test(value) && !(digits && /^[A-Za-z\u00c0-\uffff]+\d{2,4}$/.test(value) && !said)) return false;
  return digits || signs || (/[a-z][A-Z]/.test(value) && (quoted || value.length >= 10));
}

function isKey({ value, name, quoted, assigns }: Assigned): boolean {
  if ((assigns.startsWith('(') || assigns.trim() === '') && !quoted) return false;
  if (isPlaceholder(value) || reference.test(value) || wordLike.test(value) || /\s/.test(value)) return false;
  if (!/\d/.test(value) || !/[A-Za-z]/.test(value) || !/^[\w\-+/=.~:!@#$%^&*]+$/.test(value)) return false;
  if (/^(?:sha\d{3}-|data:|#)/.test(value) || /^\d{1,4}(?:[-/.:]\d{1,4})+/.test(value)) return false;
  // "key" and "token" alone are everyday words.
  const plain = !/api|secret|access|auth|private|bearer|cred|client|account|sign|encr|storage|admin|master|refresh|session|deploy/i.test(
    name,
  );
  const least = plain && !quoted ? 20 : quoted ? 12 : 16;
  // Hex has only four bits to give.
  const bits = /^[\da-f-]+$/i.test(value) ? leastEntropy - 0.2 : plain ? leastEntropy + 0.3 : leastEntropy;
  return value.length >= least && entropy(value) >= bits;
}

/** A sentence goes on after the value. */
const trimmed = (text: string) => text.replace(/[.,?:)\]}]+$/, '');
/** Longest name looked at, in characters. */
const longestName = 60;

function nameBefore(text: string, at: number): number {
  let start = at;
  while (start > 0 && at - start < longestName && (isWordChar(text.charAt(start - 1)) || /[.-]/.test(text.charAt(start - 1)))) start--;
  return start;
}

function findAssigned(text: string, words: RegExp, expression: RegExp, accepts: (assigned: Assigned) => boolean): Sensed[] {
  const spans = new Map<number, Sensed>();
  let reached = 0;
  for (const { 0: word, index } of text.matchAll(words)) {
    if (index < reached) continue;
    expression.lastIndex = index + word.length;
    const [whole, rest = '', assigns = '', quoted, plain] = expression.exec(text) ?? [];
    if (whole === undefined) continue;
    const from = nameBefore(text, index);
    // "The API key is …": the word before says what kind of key.
    const name = text.slice(Math.max(0, from - 14), index) + word + rest;
    const raw = quoted ?? plain ?? '';
    // Within a long value no other begins: so that `key=key=key=…` is read once.
    if (raw.length > longestName) reached = expression.lastIndex;
    const worth = quoted ?? trimmed(raw);
    const start = index + word.length + whole.lastIndexOf(raw);
    if (worth.length < 5 || spans.has(start)) continue;
    if (harmlessName.test(text.slice(from, index) + word + rest) || harmlessBefore.test(text.slice(Math.max(0, from - 16), from))) continue;
    if (accepts({ value: worth, name, quoted: quoted !== undefined, assigns }))
      spans.set(start, { start, end: start + worth.length, weak: true });
  }
  return [...spans.values()];
}

function findCredentials(text: string): Sensed[] {
  const spans: Sensed[] = [];
  for (const { 0: whole, 1: user = '', 2: word = '', index } of text.matchAll(credential)) {
    if (isPlaceholder(word) || /^(?:pass(?:word|wd)?|pwd|secret|\d{2,5})$/i.test(word) || word === user || word.length < 4) continue;
    const end = index + whole.length - 1;
    spans.push({ start: end - word.length, end });
  }
  for (const { 0: whole, 1: double, 2: single, 3: plain, index } of text.matchAll(curl)) {
    const pair = double ?? single ?? plain ?? '';
    if (pair.length < 6 || everyday.test(pair) || isPlaceholder(pair)) continue;
    const start = index + whole.lastIndexOf(pair);
    spans.push({ start, end: start + pair.length });
  }
  return spans;
}

function findCombinations(text: string): Sensed[] {
  const spans: Sensed[] = [];
  for (const { 0: whole, 1: raw = '', index } of text.matchAll(combination)) {
    const value = trimmed(raw);
    const strong = /[A-Za-z]/.test(value) && /\d/.test(value) && /[^\w.-]|[a-z][A-Z]|[A-Z][a-z]/.test(value);
    if (!strong || isPlaceholder(value) || reference.test(value)) continue;
    const start = index + whole.length - raw.length;
    spans.push({ start, end: start + value.length, weak: true });
  }
  return spans;
}

function findPasswords(text: string): Sensed[] {
  const spans = text.includes('://') || text.includes('-u') ? findCredentials(text) : [];
  if (text.includes('@')) spans.push(...findCombinations(text));
  return [...spans, ...findAssigned(text, passwords, passwordTail, isPassword)];
}

export function findCalledKeys(text: string): Sensed[] {
  const spans = findAssigned(text, keys, keyTail, isKey);
  for (const { 0: whole, 1: bearer, 2: basic, index } of text.matchAll(header)) {
    const worth = bearer ?? basic ?? '';
    if (isPlaceholder(worth) || !/\d|[a-z][A-Z]/.test(worth) || entropy(worth) < (basic ? 3 : 3.4)) continue;
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

export const calledPassword: Detector = toDetector('password', findPasswords);
