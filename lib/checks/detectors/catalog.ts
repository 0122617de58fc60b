/**
 * Every detector by name, in one table: what people call its finds and the group it belongs to. Imports nothing, so that pages, the
 * background and the interface use the same words.
 * The order decides where two overlap: more specific first, which means harder to be by accident. A frame or a provider's
 * prefix comes first, then checksums with a length, then the form of an address, and last a run of digits.
 */

const rows: readonly (readonly [id: string, label: string, group: string, noun?: string])[] = [
  ['private-key', 'private key', 'secrets'],
  ['jwt', 'sign-in token', 'secrets'],
  ['api-key', 'key', 'secrets', 'an API key'],
  ['iban', 'IBAN', 'payment'],
  ['card', 'card', 'payment', 'a card number'],
  ['national-id.it', 'Italian tax code', 'national-id'],
  ['national-id.mx', 'Mexican CURP', 'national-id'],
  ['national-id.cn', 'Chinese ID number', 'national-id'],
  ['national-id.fr', 'French social security number', 'national-id'],
  ['national-id.de.pension', 'German pension insurance number', 'national-id'],
  ['national-id.br.cnpj', 'Brazilian company number', 'national-id'],
  ['national-id.br.cpf', 'Brazilian CPF', 'national-id'],
  ['national-id.ch', 'Swiss AHV number', 'national-id'],
  ['national-id.fi', 'Finnish identity code', 'national-id'],
  ['national-id.be', 'Belgian national number', 'national-id'],
  ['national-id.no', 'Norwegian identity number', 'national-id'],
  ['national-id.tr', 'Turkish identity number', 'national-id'],
  ['national-id.de.tax', 'German tax ID', 'national-id'],
  ['national-id.pl', 'PESEL', 'national-id'],
  ['national-id.ar', 'Argentine CUIL', 'national-id'],
  ['national-id.cl', 'Chilean RUT', 'national-id'],
  ['national-id.za', 'South African ID number', 'national-id'],
  ['national-id.kr', 'Korean resident number', 'national-id'],
  ['national-id.es.nie', 'Spanish NIE', 'national-id'],
  ['national-id.sg', 'Singapore NRIC', 'national-id'],
  ['national-id.in.aadhaar', 'Aadhaar number', 'national-id'],
  ['national-id.uk.nino', 'National Insurance number', 'national-id'],
  ['national-id.in.pan', 'Indian PAN', 'national-id'],
  ['national-id.es.dni', 'Spanish DNI', 'national-id'],
  ['national-id.uk.nhs', 'NHS number', 'national-id', 'an NHS number'],
  ['national-id.uk.utr', 'UK tax reference', 'national-id'],
  ['national-id.us.ssn', 'US Social Security number', 'national-id'],
  ['national-id.us.itin', 'US taxpayer number', 'national-id'],
  ['national-id.se', 'Swedish identity number', 'national-id'],
  ['national-id.dk', 'Danish CPR number', 'national-id'],
  ['national-id.at', 'Austrian social insurance number', 'national-id'],
  ['national-id.nl', 'Dutch BSN', 'national-id'],
  ['national-id.pt', 'Portuguese NIF', 'national-id'],
  ['national-id.ie', 'Irish PPS number', 'national-id'],
  ['national-id.ca', 'Canadian social insurance number', 'national-id'],
  ['national-id.au.tfn', 'Australian tax file number', 'national-id'],
  ['national-id.au.medicare', 'Medicare number', 'national-id'],
  ['national-id.de.card', 'German ID card number', 'national-id'],
  ['password', 'password', 'secrets'],
  ['email', 'e-mail', 'contact', 'an e-mail address'],
  ['ip', 'IP address', 'network'],
  ['internal-ip', 'internal IP address', 'network'],
  ['phone', 'phone', 'contact', 'a phone number'],
];

/** The organisation's own terms: not a detector's but a rule's. */
export const confidential = { id: 'confidential', label: 'confidential term', noun: 'something confidential' } as const;

export interface Entry {
  readonly id: string;
  /** In messages and placeholders: `[card 1]`. */
  readonly label: string;
  /** In a sentence, with its article: "This prompt contains a card number". */
  readonly noun: string;
  readonly group: string;
}

export const catalog: readonly Entry[] = rows.map(([id, label, group, noun]) => ({
  id,
  label,
  noun: noun ?? `${/^[aeio]/i.test(label) ? 'an' : 'a'} ${label}`,
  group,
}));

const everything = 'all';
const byId = new Map<string, Pick<Entry, 'label' | 'noun'>>([...catalog, confidential].map((entry) => [entry.id, entry]));

/** For a finding's `detail`: what a placeholder calls it. */
export function labelOf(id: string): string {
  return byId.get(id)?.label ?? id;
}

/** For a finding's `detail`: what a sentence calls it. Null: nobody knows. */
export function nounOf(id: string): string | null {
  return byId.get(id)?.noun ?? null;
}

/** Null: no detector finds this. */
export function groupOf(id: string): string | null {
  return catalog.find((entry) => entry.id === id)?.group ?? null;
}

/** What a rule may name: ids, groups, `all`, and the beginnings of ids up to a full stop (`national-id.de`). */
export function detectorNames(): string[] {
  const names = new Set<string>([everything]);
  for (const { id, group } of catalog) {
    for (let dot = id.indexOf('.'); dot >= 0; dot = id.indexOf('.', dot + 1)) names.add(id.slice(0, dot));
    names.add(id).add(group);
  }
  return [...names];
}

/** The ids that one name stands for; a name that is not known stands for itself. */
export function idsOf(name: string): string[] {
  const ids = catalog
    .filter(({ id, group }) => name === id || name === group || name === everything || id.startsWith(`${name}.`))
    .map(({ id }) => id);
  return ids.length > 0 ? ids : [name];
}
