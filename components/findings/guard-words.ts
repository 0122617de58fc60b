/** The guard's sentences, made from what was found. Pure. */
import { groupOf, nounOf } from '../../lib/checks/detectors/catalog.ts';
import type { GuardView } from '../../lib/overlay/ui-contract.ts';
import type { IconName } from '../ui/icons.tsx';
import { toList } from '../ui/words.ts';

type Found = GuardView['found'];

const oneOf = ({ detail, label }: Found[number]): string => nounOf(detail) ?? `${/^[aeiou]/i.test(label) ? 'an' : 'a'} ${label}`;
const nameOf = (one: Found[number]): string => oneOf(one).replace(/^an? /, '');
const manyOf = (one: Found[number]): string => `${nameOf(one)}${/s$/.test(nameOf(one)) ? 'es' : 's'}`;

const toThing = (one: Found[number]): string => (one.count === 1 ? oneOf(one) : `${one.count} ${manyOf(one)}`);

/** "This prompt contains an e-mail address and a card number." */
export function toFoundSentence(found: Found): string {
  return found.length === 0 ? 'This prompt may contain something private.' : `This prompt contains ${toList(found.map(toThing))}.`;
}

/** "Why does it need the e-mail address and the card number?" */
export function toWhyQuestion(found: Found): string {
  const things = found.map((one) => `the ${one.count === 1 ? nameOf(one) : manyOf(one)}`);
  return things.length === 0 ? 'Why should it go as it is?' : `Why does it need ${toList(things)}?`;
}

const icons: Readonly<Record<string, IconName>> = { email: 'mail', phone: 'phone', payment: 'card', secrets: 'key' };

export const toDetailIcon = (detail: string): IconName => icons[detail] ?? icons[groupOf(detail) ?? ''] ?? 'lock';
