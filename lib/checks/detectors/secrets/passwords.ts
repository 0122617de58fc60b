/**
 * Passwords: what the text calls one, what stands beside a user name, in an address, in a call of `curl`, in a line of a leaked list, and
 * as a hash. Whoever writes "Username: fernhill, Password: wanderlust" gives both away, though either is a word.
 */
import type { Detector, Sensed } from '../../types.ts';
import { toDetector } from '../detector.ts';
import { type Assigned, findAssigned, reference, toTail, trimmed, wordLike } from './assigned.ts';
import { findHashes } from './hashes.ts';
import { isPlaceholder } from './placeholders.ts';

const words =
  /pass(?:word|wd|phrase|code|wort)?|p(?:as|ass|s|ss)?sw(?:o?r)?d|paswo?r?d|pwd|identified (?:with ["'`]?\w{3,40}["'`]? )?by(?: password)?|\bpw\b|kennwort|mot de passe|contrase[ñn]a|senha|has[lł]o|wachtwoord|salasana/gi;
const passwordTail = toTail(4, '');
/** scheme://user:password@host */
const credential = /[a-z][a-z0-9+.-]{1,20}:\/\/([^\s:/?#"'`<>]{0,100}):([^\s/"'`<>]{4,200})@(?=[\w[])/gi;
/** A repository fetched with a token in place of the user: https://9166e8…:x-oauth-basic@github.com */
const tokenAsUser = /:\/\/([\da-z_-]{20,120})(?::x-oauth-basic)?@(?:github|gitlab|bitbucket)\./gi;
/** A line of a leaked list: address, a sign, password. */
const combination = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}(?: ?[:|] ?| \/ )([^\s:|/"'<>]{6,64})/g;
const curl =
  /\s(?:-u|--user)[ =]{1,3}(?:"([^"\n]{0,60}:[^"\n]{0,100})"|'([^'\n]{0,60}:[^'\n]{0,100})'|([^\s:"']{1,60}:(?:'[^'\n]{4,100}'|[^\s"']{4,100})))/g;
const everyday =
  /^(?:user(?:name)?|admin|test|foo|me|login)?:(?:pass(?:word)?|pwd|token|test|bar|secret|\[\w+\])?$|\[\w+\]|^\W*$|^(\w)\1*:(\w)\2*$/i;
/** Two arguments of a command, or of a call that makes credentials. */
const twoArguments =
  /\s-u\s{0,2}[^\s"'$%-][^\s"'$%]{0,40}\s{1,3}-p\s{0,2}([^\s"'$%-][^\s"'$%]{3,60})|\.login\(\s{0,8}['"][^'"\n]{3,80}['"]\s{0,8},\s{0,8}['"]([^'"\n]{4,80})['"]|Credential\(\s{0,8}"[^"\n]{3,50}"\s{0,8},\s{0,8}"([^"\n]{3,50})"\s{0,8}\)/gi;

/** Who the password is for, shortly before it: with a sign, or alone in its line. */
const userBefore =
  /(?:user(?:[ _-]?(?:name|id))?|login|uid|account|benutzer(?:name)?|usuario|identifiant|utilisateur|e-?mail)["'`\])]{0,3}\s{0,8}(?:=>?|:=?)\s{0,8}["'`]?([^\s"'`;,]{2,80})["'`]?[;,]?[^;]{0,90}$/i;
const userBeside =
  /(?:^|\n|\{)[ \t]{0,24}(?:machine \S{1,80}\s{1,4})?(?:user ?name|login|user)\s{1,3}["']?([^\s"',;]{2,80})["']?\s{1,12}$/i;
/** Characters before the password in which its user is looked for. */
const reachOfUser = 180;

/** What forms and help pages say in the place of a password. */
const sayings =
  /^(?:and|or|is|are|was|the|if|must|not|can|may|will|has|for|to|at|in|on|of|a|field|fields|reset|required|optional|forgot\w*|lost|show|hide|enter|same|new|old|current|confirm\w*|repeat|change\w*|protect\w*|protection|manager|strength|incorrect|invalid|wrong|expired|missing|weak|strong|correct|visible|hidden|empty|disabled|enabled|readonly|true|false|yes|no|none|null|text|string|input|label|combination|security|policy|here|login|username|pass(?:words?|phrase)?|current-password|new-password|minimum|vergessen|erforderlich|oubli\w*|requis|obligatori[oa]|requerid[oa]|olvid\w*)$/i;
/** Parts of a name, an element of a page, a path of code. */
const element =
  /^["']?\\{0,2}\${1,2}[A-Za-z_{(]|^x-oauth-basic$|^\{cipher\}|^\{[A-Z_ ]+\}?$|[[({]$|^[a-z]+Pass(?:word)?$|^\/[\w./@-]*$|^\\?\$_|^[#.]?[A-Za-z_-]+(?:[/#@.:][A-Za-z_-]+)+$|^[#.][A-Za-z_-]+$|[:,]$|^Connection|^[#.,(][A-Za-z-]*$/;
const longWord = 8;

function isWordWithUser(assigned: Assigned, text: string): boolean {
  const { value, assigns, start, end, quoted } = assigned;
  if (sayings.test(value) || /^[$%<{[(]|\$\{|%[>)}s]$/.test(value)) return false;
  const before = text.slice(Math.max(0, start - reachOfUser), start - assigns.length);
  const user = (assigns.trim() === '' ? userBeside : userBefore).exec(before.replace(/["'`]?[\w.[\]$>:-]{0,40}$/, ''))?.[1];
  if (user === undefined || sayings.test(user) || /[$<{[%]/.test(user)) return false;
  // The value ends its line, its quotes or its part of a list: no sentence goes on.
  return quoted || /^["']?[.;,)\]}]?\s*(?:\n|$|[;,&#]|\\[nr])/.test(text.slice(end, end + 40)) || text.charAt(end) === ';';
}

function isPassword(assigned: Assigned, text: string): boolean {
  const { value, quoted, assigns, name, bare } = assigned;
  if (isPlaceholder(value) || reference.test(value) || /\s|^[a-z]+(?:\.[a-z]+)+=$/.test(value) || (/[(]/.test(assigns) && !quoted))
    return false;
  // "{COQL…=}" in an element was encrypted.
  if (assigns === '.' || assigns.endsWith('{') || (element.test(value) && !(quoted && /[a-z][A-Z]{2}.*@/.test(value)))) return false;
  // The next argument, or the next line of a file.
  if (!quoted && /^,?$/.test(assigns.trim()) && /^\w+=|^[A-Z][A-Z_]+(?:_\d)?$/.test(value)) return false;
  if (isWordWithUser(assigned, text)) return true;
  if (value.length < 5) return false;
  const [letters, digits, signs] = [/[A-Za-z\u00c0-\uffff]/.test(value), /\d/.test(value), /[^\w.\u00c0-\uffff-]/.test(value)];
  if (!letters && !(digits && signs)) return digits && quoted && value.length >= 6;
  // "pass `--quiet`" is a verb.
  if (
    /^pass$/i.test(name.trim().slice(-4)) &&
    bare &&
    assigns.trim() === '' &&
    !(letters && digits && /[!@#$%^&*?]/.test(value) && value.length >= 8)
  )
    return false;
  // In SQL what stands there is the password: `IDENTIFIED BY "…"`.
  if (/by(?: password)?$/i.test(name)) return quoted ? value.length >= 6 : /IDENTIFIED/.test(name) && letters && digits;
  // "password Tarn!42lake": nothing assigns, so it must have all that a password is asked to have.
  // An option of a command takes its value with a space: `--passphrase N1Dd…`.
  if (/^-?$/.test(assigns.trim()) && !quoted)
    return letters && digits && (signs || (/--\S*$/.test(name) && /^\s+$/.test(assigns))) && value.length >= 6;
  // After "is" any word may follow: the value must then look like a password by itself.
  const said = !/[=:(,]|->/.test(assigns) && !quoted;
  if (wordLike.test(value) && !(digits && /^[A-Za-z\u00c0-\uffff]+\d{2,4}$/.test(value) && !said)) {
    // A word, as code and settings hold it: `password = "…"`, `APP_PASSWORD=…`.
    const set = quoted ? value.length >= longWord && /[=:]|\bis\b/.test(assigns) : !bare && /^=$/.test(assigns) && /[A-Z]_PASS/.test(name);
    return set && /^[a-z_]+$/.test(value) && !sayings.test(value);
  }
  return digits || signs || (/[a-z][A-Z]/.test(value) && (quoted || value.length >= 10));
}

/** Something that is put in at run time, or says itself that it was taken out. */
const template = /[{}<>[\]•]|\$(?!$)|%[sd(](?![a-z])|%\w+%|^\*+$|^\.+$|^x+$|^_+$/i;

function findCredentials(text: string): Sensed[] {
  const spans: Sensed[] = [];
  for (const { 0: whole, 1: user = '', 2: word = '', index } of text.matchAll(credential)) {
    if (
      /^\d{2,5}$/.test(word) ||
      template.test(word) ||
      /^(?:my)?password$|^x-(?:oauth-basic|token-auth|access-token)$|example|redacted|obfuscated|dummy|change[-_]?(?:me|it)|replace[-_]|your[-_]?pass/i.test(
        word,
      ) ||
      word === user
    )
      continue;
    const end = index + whole.length - 1;
    spans.push({ start: end - word.length, end });
  }
  for (const { 0: whole, 1: token = '', index } of text.matchAll(tokenAsUser)) {
    const start = index + whole.indexOf(token);
    if (/\d/.test(token) && !isPlaceholder(token)) spans.push({ start, end: start + token.length });
  }
  for (const { 0: whole, 1: double, 2: single, 3: plain, index } of text.matchAll(curl)) {
    const pair = double ?? single ?? plain ?? '';
    if (pair.length < 6 || everyday.test(pair) || isPlaceholder(pair)) continue;
    const start = index + whole.lastIndexOf(pair);
    spans.push({ start, end: start + pair.length });
  }
  return spans;
}

/** What a Kubernetes manifest calls a secret, each value in Base64. */
const manifest = /(?:^|\n)[ \t-]{0,8}["']?kind["']?:\s{0,3}["']?secret\b/i;
const manifestValue =
  /^[ \t]{1,12}["']?[\w.-]{1,80}["']?:[ \t]{0,3}(?:[|>]-?[ \t]{0,8}\r?\n[ \t]{1,12})?["']?([A-Za-z0-9+/]{8,4000}={0,2})["']?,?[ \t]*$/gm;
const isBase64 = (value: string) => value.length % 4 === 0 && (/[=+/]|\d/.test(value) || /[a-z][A-Z].*[a-z]/.test(value));

function findInManifest(text: string): Sensed[] {
  const at = /(?:^|\n)[ \t]{0,8}["']?data["']?:/.exec(text)?.index;
  if (at === undefined) return [];
  return [...text.slice(at).matchAll(manifestValue)].flatMap(({ 0: whole, 1: value = '', index }) => {
    const start = at + index + whole.lastIndexOf(value);
    return isBase64(value) ? [{ start, end: start + value.length, weak: true }] : [];
  });
}

function findArguments(text: string): Sensed[] {
  return [...text.matchAll(twoArguments)].flatMap(({ 0: whole, 1: option, 2: login, 3: argument, index }) => {
    const value = option ?? login ?? argument ?? '';
    const start = index + whole.lastIndexOf(value);
    return isPlaceholder(value) ? [] : [{ start, end: start + value.length, weak: true }];
  });
}

function findCombinations(text: string): Sensed[] {
  const spans: Sensed[] = [];
  for (const { 0: whole, 1: raw = '', index } of text.matchAll(combination)) {
    const value = trimmed(raw);
    const strong = /[A-Za-z]/.test(value) && /\d|[!#$%&*?]/.test(value) && /[^\w.-]|[a-z][A-Z]|[A-Z][a-z]/.test(value);
    if (!strong || isPlaceholder(value) || reference.test(value)) continue;
    const start = index + whole.length - raw.length;
    spans.push({ start, end: start + value.length, weak: true });
  }
  return spans;
}

function findPasswords(text: string): Sensed[] {
  const spans = text.includes('://') || text.includes('-u') ? findCredentials(text) : [];
  if (text.includes(' -u') || text.includes('redential(') || text.includes('.login(')) spans.push(...findArguments(text));
  if (text.includes('@')) spans.push(...findCombinations(text));
  if (text.includes('$')) spans.push(...findHashes(text));
  if (manifest.test(text)) spans.push(...findInManifest(text));
  return [...spans, ...findAssigned(text, words, passwordTail, (assigned) => isPassword(assigned, text))];
}

export const password: Detector = toDetector('password', findPasswords);
