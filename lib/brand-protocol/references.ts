/** What the schema cannot say: ids are unique, references lead somewhere, a law has its source. */
import { type AuthorError, type AuthorErrorCode, didYouMean, showValue, toPointer } from './errors.ts';
import type { BrandProtocol } from './schema.ts';

type Add = (code: AuthorErrorCode, place: readonly PropertyKey[], value: unknown, say: string, hint: string) => void;

/** "EU law", "Directive 2024/825", "the Equality Act 2010", "GDPR". */
const english = /\blaws?\b|\b(?:Directive|Regulation|Statute)\b|\bAct\b(?= \d| of)|\b(?:GDPR|CCPA|DSA|UCPD)\b/;
/** "Heilmittelwerbegesetz", "§ 5 UWG"; "la loi Évin"; "la Ley 34/2002". */
const others = /(?:[Gg]esetz(?:e[sn]?|buch)?|[Vv]erordnung)\b|\b(?:DSGVO|UWG|BGB|HWG|WpHG)\b|§ ?\d|\blois?\b|\b[Ll]ey(?:es)?\b|\bRGPD\b/;
const namesLaw = (why: string) => english.test(why) || others.test(why);

export function checkReferences(protocol: BrandProtocol, path: string): AuthorError[] {
  const errors: AuthorError[] = [];
  const add: Add = (code, place, value, say, hint) =>
    errors.push({ code, path, pointer: toPointer(place), value: showValue(value), say, hint });
  const lists = ['channels', 'tasks', 'gates', 'tools', 'rules'] as const;

  for (const list of lists) unique(protocol[list], [list], add);
  unique(protocol.guard.reasons, ['guard', 'reasons'], add);
  for (const [n, gate] of protocol.gates.entries()) unique(gate.checklist, ['gates', n, 'checklist'], add);

  const channels = protocol.channels.map(({ id }) => id);
  for (const list of ['gates', 'tasks', 'rules'] as const) {
    protocol[list].forEach((item, n) => {
      item.channels?.forEach((channel, at) => {
        if (channels.includes(channel)) return;
        add('E222', [list, n, 'channels', at], channel, `There is no channel "${channel}".`, didYouMean(channel, channels));
      });
    });
  }
  protocol.rules.forEach((rule, n) => {
    if (!rule.examples && rule.origin === undefined)
      add(
        'E210',
        ['rules', n, 'examples'],
        undefined,
        '"examples" is missing.',
        'Add one text that the rule finds and one that it leaves alone.',
      );
    // What somebody else wrote is not made to answer for its reasons.
    if (rule.source?.date !== undefined || rule.origin !== undefined || !namesLaw(rule.why)) return;
    add(
      'E250',
      ['rules', n, 'why'],
      rule.why,
      'This reason names a law but not which, or since when.',
      'Add "source" with title and date.',
    );
  });
  return errors;
}

function unique(items: readonly { id: string }[], place: readonly PropertyKey[], add: Add): void {
  const seen = new Map<string, number>();
  items.forEach(({ id }, n) => {
    const first = seen.get(id);
    if (first === undefined) seen.set(id, n);
    else
      add(
        'E221',
        [...place, n, 'id'],
        id,
        `"${id}" is used twice.`,
        `The first one is at ${toPointer([...place, first])}. Give this one another id.`,
      );
  });
}
