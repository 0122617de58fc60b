/**
 * A name, a sign that assigns, and a value: "password: …", `API_KEY=…`. Names are found first; only from there on is anything looked at
 * more closely. What the value must look like is the business of `passwords.ts` and `keys.ts`.
 */
import { isWordChar } from '../../reading/words.ts';
import type { Sensed } from '../../types.ts';

export interface Assigned {
  value: string;
  /** The whole name, and a little of what stands before: `fernhill.api_key`, "The API key". */
  name: string;
  /** The name is nothing but the word that was looked for. */
  bare: boolean;
  quoted: boolean;
  /** What stands between the name and the value. */
  assigns: string;
  /** Where the value stands in the text. */
  start: number;
  end: number;
}

/**
 * From the end of the word: what else the name holds ("key for the review widget"), what assigns, and the value in one of three ways of
 * quoting, or plain.
 * @param least characters of a value. @param not characters that end a value without quotes.
 */
export function toTail(least: number, not: string): RegExp {
  const of =
    '\\s(?:for|of|to|from|on|in|für|von|zu|pour|de|du|para|per|van|do)\\s[^\\n:="\'“]{1,40}?(?=\\s{0,3}[:=]|\\s(?:is|was|ist|war|est|es|é)\\s)';
  const closing = '\\\\{0,3}["\'`\\])]{0,3}(?:\\[\\d{0,4}\\])?';
  const assigns = [
    // `var token string = "…"`, `val password: String = "…"`, `$token .= "…"`
    '\\s{0,3}:?\\s{0,3}(?:string|String|str|char|text)(?:\\[\\])?\\s{0,3}:?=\\s{0,4}',
    '\\s{0,4}\\.=\\s{0,4}',
    // What holds where the variable is not set.
    '\\s{0,3}(?:\\|\\||\\?\\?|,\\s?default\\s?=|:-)\\s{0,3}',
    '\\s{0,16}(?:={1,3}>?|:{1,3}=?|!={1,2}|\\?=|\\+=|->|=>|:|,)\\s{0,16}',
    '\\s(?:(?:is|was|has been)\\s)?(?:re)?(?:set|changed|updated)(?:\\sfor\\s[^\\s:=]{1,40})?\\sto[ :]{1,3}',
    '\\s{1,3}(?:is|was|ist|war|est|es|é|to|=)[ :]{1,3}',
    '\\s{1,3}value\\s?=\\s?',
    '\\s{1,3}[a-z-]{1,20}="[^"\\n]{0,30}">',
    '>\\s{0,8}\\{?(?:[\\w-]{1,24} ){0,2}',
    '[(]\\s?',
    '[-.]',
    '\\s{1,4}',
  ].join('|');
  const inside = `\\\\{0,3}(?:"([^"\\n]{${least},4000})"|'([^'\\n]{${least},4000})'|[\`“„«]([^"\`”“»\\n]{${least},4000})[\`”“»])`;
  const plain = `([^\\s"'\`<>,;“”‘’„«»|${not}]{${least},2000})`;
  return new RegExp(`([\\w.-]{0,60}?(?:${of})?)${closing}(${assigns})@?(?:${inside}|${plain})`, 'y');
}

/** Beside these a "key" or "token" is none. */
const harmlessName =
  /credentials?_?-?id|secrets?id|schema|(?<!bit)bucket|vault|mesh|keyframe|webtoken|pub_?key|pressed|keying|monkey|turkey|passport|passeng|passag|passiv|passion|compass|bypass|public|publish|primary|foreign|cache|sort|partition|message|translation|keyboard|keyword|key_?id\b|hash|sha\d|csrf|(?<!ac)count(?!ry)|limit|length|max_|min_|name\b|type\b|url\b|path\b|file\b|author(?!iz)|recv|fingerprint|passed|passing|passes|key_?(?:size|chars?|sign|str\b)|secretary|access_?id|x-oauth|secretsmanager|authenticity|accessib/i;
const harmlessBefore =
  /(?<![a-z])(?:public|publish[a-z]*|primary|foreign|cache|sort|partition|translation|boarding|ski|day|season|rail|bus|design) $/i;

/** A name that says itself that nothing real follows: `fake_token`, `exampleCert`. */
export const madeUp =
  /(?<![a-z])(?:git)?(?:fake|mock(?:ed)?|dummy|example)(?![a-z])|\bnot_?[Aa]_?(?=[A-Zk_])|(?:fake|mock|dummy|example)(?=[A-Z])/;

/** Words, joined or alone. */
export const wordLike =
  /^[a-zà-ÿ]+(?:[-_./][A-Za-zà-ÿ]+)*[-_.]?\d{0,4}$|^[A-Z]?[a-zà-ÿ]+(?:[-_. ][A-Za-zà-ÿ]+)*[-_.]?\d{0,2}$|^[A-Z]+(?:[-_][A-Z]+)*$/;
/** A variable, a call, a path, an address, a file. */
export const reference =
  /^\/\/|^(?!(?:.*\d){3})[A-Za-z_$][\w$]*(?:\.[A-Za-z_$][\w$]*)+$|^[A-Za-z_$][\w$]*(?:\.[A-Za-z_$][\w$]*)+\(|^[A-Za-z_$][\w$.]*\(|^\/(?:[\w.-]+\/)+[\w.-]*$|^[a-z][a-z0-9+.-]*:\/\/|^[\w.+-]+@[\w-]+\.[\w.]+$|^&|^arn:|\.(?:js|ts|py|json|ya?ml|html?|png|jpe?g|gif|webp|svg|mp4|mov|pdf|docx?|xlsx?|pptx?|csv|zip|md|txt|pem|crt|com|net|org|io)$/i;

/** A sentence goes on after the value. */
export const trimmed = (text: string) => text.replace(/[.,?:)\]}\\]+$/, '');
/** Longest name looked at, in characters. */
const longestName = 60;

function nameBefore(text: string, at: number): number {
  let start = at;
  while (start > 0 && at - start < longestName && (isWordChar(text.charAt(start - 1)) || /[.-]/.test(text.charAt(start - 1)))) start--;
  return start;
}

/** @param words what a name must hold. @param tail of `toTail`. @param accepts whether a value is worth a finding. */
export function findAssigned(text: string, words: RegExp, tail: RegExp, accepts: (assigned: Assigned) => boolean): Sensed[] {
  const spans = new Map<number, Sensed>();
  let reached = 0;
  for (const { 0: word, index } of text.matchAll(words)) {
    if (index < reached) continue;
    tail.lastIndex = index + word.length;
    const [whole, rest = '', assigns = '', double, single, other, plain] = tail.exec(text) ?? [];
    if (whole === undefined) continue;
    const from = nameBefore(text, index);
    const inside = double ?? single ?? other;
    // In a text within quotes the line ends so.
    const raw = inside ?? plain?.replace(assigns === ':-' ? /\}.*$/ : /\\[nr](?![a-z]).*$/, '') ?? '';
    // Within a long value no other begins: so that `key=key=key=…` is read once.
    if (raw.length > longestName) reached = tail.lastIndex;
    // Quotes within quotes are escaped.
    const value = inside?.replace(/\\+$/, '') ?? trimmed(raw);
    const start = index + word.length + whole.lastIndexOf(raw);
    if (value.length < 4 || spans.has(start)) continue;
    const before = text.slice(from, index);
    if (harmlessName.test(before + word + rest) || harmlessBefore.test(text.slice(Math.max(0, from - 16), from))) continue;
    if (madeUp.test(before + word + rest)) continue;
    // "The API key is …": the word before says what kind of key.
    const name = text.slice(Math.max(0, from - 14), index) + word + rest;
    const bare = before === '' && rest === '' && /^[a-z]+$/i.test(word);
    const end = start + value.length;
    if (accepts({ value, name, bare, quoted: inside !== undefined, assigns, start, end })) spans.set(start, { start, end, weak: true });
  }
  return [...spans.values()];
}
