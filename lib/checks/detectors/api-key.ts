/**
 * Keys and secrets: the prefixes providers print on theirs, and strings of high entropy that are called a key.
 * Every expression begins at an edge and is bounded, so that hostile text stays cheap.
 */
import type { Detector } from '../types.ts';

/** Nothing of a key directly before it. */
const edge = '(?<![A-Za-z0-9_-])';

/** Formats as the providers document them. */
const formats: readonly (readonly [provider: string, source: string])[] = [
  ['AWS', '(?:AKIA|ASIA)[A-Z2-7]{16}(?![A-Z0-9])'],
  ['GitHub', 'gh[pousr]_[A-Za-z0-9]{36,255}'],
  ['GitHub', 'github_pat_[A-Za-z0-9_]{40,255}'],
  ['GitLab', 'glpat-[A-Za-z0-9_-]{20,64}'],
  ['Anthropic and OpenAI', 'sk-(?:ant-|proj-|svcacct-|admin-)[A-Za-z0-9_-]{20,255}'],
  ['OpenAI', 'sk-[A-Za-z0-9]{20,64}(?![A-Za-z0-9])'],
  ['Stripe', '(?:sk|rk)_(?:live|test)_[A-Za-z0-9]{16,255}'],
  ['Stripe', 'whsec_[A-Za-z0-9]{24,64}'],
  ['Slack', 'xox[abeoprs]-[A-Za-z0-9-]{10,255}'],
  ['Slack', 'https://hooks\\.slack\\.com/services/T[A-Z0-9]{6,12}/B[A-Z0-9]{6,12}/[A-Za-z0-9]{20,40}'],
  ['Google', 'AIza[A-Za-z0-9_-]{35}(?![A-Za-z0-9_-])'],
  ['Google', 'GOCSPX-[A-Za-z0-9_-]{28}'],
  ['npm', 'npm_[A-Za-z0-9]{36}(?![A-Za-z0-9])'],
  ['SendGrid', 'SG\\.[A-Za-z0-9_-]{22}\\.[A-Za-z0-9_-]{43}'],
  ['Mailchimp', '[0-9a-f]{32}-us\\d{1,2}(?!\\d)'],
  ['JWT', 'eyJ[A-Za-z0-9_-]{8,2000}\\.eyJ[A-Za-z0-9_-]{8,4000}\\.[A-Za-z0-9_-]{16,1000}'],
];
const known = new RegExp(`${edge}(?:${formats.map(([, source]) => source).join('|')})`, 'g');

/** To the end line when it is there, else the header and what follows it in base64. */
const privateKey =
  /-----BEGIN (?:[A-Z0-9]{1,16} ){0,3}PRIVATE KEY(?: BLOCK)?-----[A-Za-z0-9+/=:,\s]{0,8000}(?:-----END (?:[A-Z0-9]{1,16} ){0,3}PRIVATE KEY(?: BLOCK)?-----)?/g;

const called =
  /(?<![A-Za-z0-9])(?:api[ _-]?key|access[ _-]?key|secret[ _-]?key|client[ _-]?secret|auth[ _-]?token|access[ _-]?token|bearer|api[ _-]?token|secret|token|password|passwd|pwd)["']?\s{0,3}(?:is|[:=]|=>)?\s{0,3}["'“‘]?([A-Za-z0-9_\-+/=.!$%&*#@^~]{8,256})/gi;
const strict = /pass|pwd/i;

/** Bits per character (Shannon); English words stay under 3.2 at key lengths, random base64 is above 3.7. */
const leastEntropy = 3.5;

function entropy(text: string): number {
  const counts = new Map<string, number>();
  for (const char of text) counts.set(char, (counts.get(char) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) bits -= (count / text.length) * Math.log2(count / text.length);
  return bits;
}

function looksSecret(value: string, keyword: string): boolean {
  if (!/\d/.test(value) || !/[A-Za-z]/.test(value)) return false;
  // A password is given with ":" or "=" and may be short; anything else must be long and look random.
  if (strict.test(keyword) && /[:=]/.test(keyword)) return true;
  return (
    value.length >= 16 &&
    /^[\w\-+/=.]+$/.test(value) &&
    !/^[a-z]+(?:[-_.][a-z]+)*[-_.]?\d{0,4}$/i.test(value) &&
    entropy(value) >= leastEntropy
  );
}

export const apiKey: Detector = {
  id: 'api-key',
  label: 'key',
  hint: (text) => /[A-Za-z0-9_/+-]{16}|-----BEGIN|pass|pwd/i.test(text),
  find(text) {
    const spans: { start: number; end: number }[] = [];
    for (const expression of [known, privateKey]) {
      for (const match of text.matchAll(expression)) spans.push({ start: match.index, end: match.index + match[0].trimEnd().length });
    }
    for (const match of text.matchAll(called)) {
      const value = (match[1] ?? '').replace(/[.,!?]+$/, '');
      const start = match.index + match[0].length - (match[1] ?? '').length;
      if (looksSecret(value, text.slice(match.index, start))) spans.push({ start, end: start + value.length });
    }
    return withoutInner(spans);
  },
};

/** "token = ghp_…" is found twice; the longer one is kept. */
function withoutInner(spans: { start: number; end: number }[]): { start: number; end: number }[] {
  const sorted = spans.sort((a, b) => a.start - b.start || b.end - a.end);
  let reached = 0;
  return sorted.filter((span) => {
    if (span.start < reached) return false;
    reached = span.end;
    return true;
  });
}
