/** The guard's sentences, made from what was found. Pure. */
import type { GuardView } from '../../lib/overlay/ui-contract.ts';
import type { IconName } from '../ui/icons.tsx';
import { toList } from '../ui/words.ts';

type Found = GuardView['found'];

/** "API key" takes "an" by its sound; so does "e-mail" and "IBAN". */
const article = (label: string): string => (/^[aeiou]/i.test(label) ? 'an' : 'a');

const nouns: Readonly<Record<string, { one: string; many: string }>> = {
  email: { one: 'an e-mail address', many: 'e-mail addresses' },
  phone: { one: 'a phone number', many: 'phone numbers' },
  card: { one: 'a card number', many: 'card numbers' },
  iban: { one: 'an IBAN', many: 'IBANs' },
  'api-key': { one: 'an API key', many: 'API keys' },
};

const toThing = ({ detail, label, count }: Found[number]): string => {
  const noun = nouns[detail];
  if (count === 1) return noun?.one ?? `${article(label)} ${label}`;
  return `${count} ${noun?.many ?? label}`;
};

/** "This prompt contains an e-mail address and a card number." */
export function toFoundSentence(found: Found): string {
  return found.length === 0 ? 'This prompt may contain something private.' : `This prompt contains ${toList(found.map(toThing))}.`;
}

/** "Why does it need the e-mail address and the card number?" */
export function toWhyQuestion(found: Found): string {
  const things = found.map((one) => {
    const thing = toThing({ ...one, count: 1 }).replace(/^an? /, '');
    return one.count === 1 ? `the ${thing}` : `the ${nouns[one.detail]?.many ?? one.label}`;
  });
  return things.length === 0 ? 'Why should it go as it is?' : `Why does it need ${toList(things)}?`;
}

const icons: Readonly<Record<string, IconName>> = { email: 'mail', card: 'card', iban: 'card', phone: 'phone', 'api-key': 'key' };

export const toDetailIcon = (detail: string): IconName => icons[detail] ?? 'lock';
