/** Hashes of passwords in the modular form of crypt(3): `$2b$10$…`. Whoever has one may guess at leisure. */
import type { Sensed } from '../../types.ts';

const part = '[./A-Za-z0-9]';
const forms = [
  `1\\$${part}{1,8}\\$${part}{22}`,
  `apr1\\$${part}{1,8}\\$${part}{22}`,
  `2[abxy]\\$\\d\\d\\$${part}{53}`,
  `5\\$(?:rounds=\\d{1,9}\\$)?${part}{1,16}\\$${part}{43}`,
  `6\\$(?:rounds=\\d{1,9}\\$)?${part}{1,16}\\$${part}{86}`,
  `[89]\\$${part}{8,16}\\$${part}{43}`,
  `md5[,$]rounds=\\d{1,9}\\$${part}{1,16}\\$\\$?${part}{22}`,
  `(?:gy|y|7)\\$${part}{1,8}\\$${part}{8,90}\\$${part}{43}`,
  'argon2(?:id|i|d)\\$v=\\d{1,3}\\$m=\\d{1,9},t=\\d{1,9},p=\\d{1,9}\\$[A-Za-z0-9+/]{11,90}\\$[A-Za-z0-9+/]{16,90}',
  'krb5(?:asrep|tgs)\\$\\d\\d\\$[^\\s$]{0,200}\\$?[^\\s$]{0,200}\\$[a-f0-9]{32}\\$?[a-f0-9]{40,4000}',
  'krb5asrep\\$\\d\\d\\$(?:[^\\s:$]{1,200}:)?[a-f0-9]{32}\\$[a-f0-9]{40,4000}',
];
const hash = new RegExp(`(?<![\\w$])\\$(?:${forms.join('|')})(?![./A-Za-z0-9])`, 'g');

export function findHashes(text: string): Sensed[] {
  return [...text.matchAll(hash)].map(({ 0: found, index: start }) => ({ start, end: start + found.length, label: 'password hash' }));
}
