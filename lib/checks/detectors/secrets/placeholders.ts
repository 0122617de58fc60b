/** What stands where a secret would: examples, templates, references to a variable, and words. */

const written = new RegExp(
  [
    'example|sample|dummy|placeholder|change[-_ ]?me|changeit|redacted|censored|hidden|masked|removed|replace[-_ ]?(?:me|with)|insert[-_ ]?|notreal|not[-_ ]?a[-_ ]?real',
    '^your\\w*[@_-]?pass|(?:^|[-_<\\[])(?:your|(?:my|the|some|a|an)(?!.*\\d))[-_ ]?(?:\\w+[-_ ])?(?:api|secret|pass|token|key|access|client|auth|db|user)',
    '^(?:your|enter|paste|put|add|todo|tbd|null|none|undefined|true|false|nil|empty|default|required|optional|string|unknown|n\\/?a)\\b',
    'x{4,}|X{4,}|\\*{3,}|\\.{3}|…|•{2,}|#{4,}|_{4,}|-{4,}',
    'foobar|lorem|^fake|fake[-_ ]?(?:key|token|secret|pass)|testkey|^ENC\\[',
    '\\$\\{|\\{\\{|\\}\\}|<%|%>|\\$\\(|#\\{|%\\(\\w|%[A-Z_]+%|^\\$[A-Za-z_]|^<.*>$|^\\[.*\\]$|^\\{.*\\}$|^@[A-Za-z]+@?$',
    'process\\.env|os\\.environ|getenv|System\\.|secrets\\.|vars\\.|env\\.|import\\.meta|config\\.|settings\\.|options\\.|params\\.|self\\.|this\\.|req\\.|request\\.|ENV\\[',
  ].join('|'),
  'i',
);

/** Inside a token that has its provider's form: what says that it is none. One letter over and over is a key to every scanner. */
const blanked = /example|redacted|placeholder|x{5,}|([#*])\1{7,}|your[-_]|[-_]?here$|\*{3}|\.{3}|…|\$\{|\{\{/i;

/** @param rest what follows the provider's beginning. */
export function isBlanked(rest: string): boolean {
  return blanked.test(rest);
}

/** What a key may be made of, not a key. */
const isAlphabet = (value: string) => /abcdefghijklmnopqrstuvwxyz/i.test(value) && /0123456789/.test(value) && value.length <= 66;

/** @param value without quotes. */
export function isPlaceholder(value: string): boolean {
  return isAlphabet(value) || written.test(value) || new Set(value).size < Math.min(6, Math.ceil(value.length / 3));
}

/** Bits per character (Shannon). English words stay under 3.2 at key lengths, random hex is near 3.6, random base64 above 3.9. */
export function entropy(text: string): number {
  const counts = new Map<string, number>();
  for (const char of text) counts.set(char, (counts.get(char) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) bits -= (count / text.length) * Math.log2(count / text.length);
  return bits;
}
