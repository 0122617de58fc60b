/** `countersign check --sensitive`: every detector at once, without a protocol of one's own. Each group of the catalogue is a rule. */
import { toBareProtocol } from '../lib/brand-protocol/bare.ts';
import { protocolHash } from '../lib/brand-protocol/hash.ts';
import type { ParsedProtocol } from '../lib/brand-protocol/parse.ts';
import type { Rule } from '../lib/brand-protocol/schema.ts';
import { catalog } from '../lib/checks/detectors/catalog.ts';

const names: Readonly<Record<string, string>> = {
  secrets: 'Secrets',
  payment: 'Cards and accounts',
  'national-id': 'Numbers of persons',
  contact: 'Addresses and phone numbers',
  network: 'Network addresses',
};

const toRule = (group: string): Rule & Record<string, unknown> => ({
  id: group,
  kind: 'sensitive',
  name: names[group] ?? group,
  severity: 'must',
  message: 'Private or secret: {label}.',
  why: 'What was shared can’t be taken back.',
  owner: 'Countersign',
  detectors: [group],
});

/** @param language BCP 47 tag: its region decides how local phone numbers are written. */
export async function toSensitiveProtocol(language: string): Promise<ParsedProtocol> {
  const groups = [...new Set(catalog.map(({ group }) => group))];
  const protocol = toBareProtocol({ id: 'sensitive', name: 'Personal data and secrets', language, rules: groups.map(toRule) });
  return { protocol, hash: await protocolHash(protocol) };
}
