/** What can be wrong with where a link leads and with what it carries. */
import { type Address, clickIdsOf, isOneOf, isUtm, namesOf, whyNowhere } from './address.ts';

/** The fields of a rule that are about addresses, see `kinds/link.ts`. */
export interface AddressRule {
  allow?: readonly string[] | undefined;
  forbid?: readonly string[] | undefined;
  internal?: readonly string[] | undefined;
  https?: boolean | undefined;
  placeholders?: boolean | undefined;
  tracking?: boolean | undefined;
  utm?:
    | {
        hosts?: readonly string[] | undefined;
        require?: readonly string[] | undefined;
        values?: Readonly<Record<string, readonly string[]>> | undefined;
        lowercase?: boolean | undefined;
        internal?: 'forbid' | undefined;
      }
    | undefined;
}

export interface Problem {
  /** One sentence. */
  say: string;
  /** Puts the address right, where that is sure. */
  change?: (url: URL) => void;
}

const isWeb = ({ url }: Address): boolean => /^https?:$/.test(url.protocol);

/** @param address null: it can't be read. */
export function findProblems(rule: AddressRule, href: string, address: Address | null): Problem[] {
  const problems = [...toPlaceholder(rule, href, address)];
  if (!address || !isWeb(address)) return problems;
  if (!address.isRelative) problems.push(...toHostProblems(rule, address));
  return [...problems, ...toClickIds(rule, address), ...toUtmProblems(rule, address)];
}

function toPlaceholder({ placeholders, internal = [], allow = [] }: AddressRule, href: string, address: Address | null): Problem[] {
  const nowhere = placeholders ? whyNowhere(href, address) : null;
  // A protocol may well allow what is reserved elsewhere: a test system, a house network.
  if (!nowhere || (address && isOneOf(address.url.hostname, [...internal, ...allow]))) return [];
  return [{ say: nowhere }];
}

function toHostProblems({ allow, forbid = [], internal = [], https }: AddressRule, { url: { hostname, protocol } }: Address): Problem[] {
  const problems: Problem[] = [];
  if (isOneOf(hostname, forbid)) problems.push({ say: `We don’t link to ${hostname}.` });
  else if (allow && !isOneOf(hostname, [...internal, ...allow]))
    problems.push({ say: `This leads to ${hostname}, which is not on our list.` });
  if (https && protocol === 'http:') {
    const change = (url: URL) => {
      url.protocol = 'https:';
    };
    problems.push({ say: 'This link is not secure. Use https.', change });
  }
  return problems;
}

/** Takes these parameters out. */
const without =
  (names: readonly string[]) =>
  ({ searchParams }: URL): void => {
    for (const name of names) searchParams.delete(name);
  };

function toClickIds({ tracking }: AddressRule, { url }: Address): Problem[] {
  const ids = tracking ? clickIdsOf(url) : [];
  return ids.length > 0 ? [{ say: `This link carries a click id (${ids.join(', ')}).`, change: without(ids) }] : [];
}

function toUtmProblems({ utm = {}, internal = [] }: AddressRule, { url, isRelative }: Address): Problem[] {
  const { hosts, require = [], values = {}, lowercase } = utm;
  const given = [...new Set(namesOf(url))].filter(isUtm);
  if (utm.internal && (isRelative || isOneOf(url.hostname, internal)))
    return given.length > 0 ? [{ say: 'Links within our own site carry no UTM parameters.', change: without(given) }] : [];
  if (isRelative || (hosts && !isOneOf(url.hostname, hosts))) return [];

  const problems: Problem[] = [];
  const missing = require.filter((name) => !url.searchParams.get(name));
  if (missing.length > 0) {
    const change = ({ searchParams }: URL) => {
      for (const name of missing) searchParams.set(name, values[name]?.[0] ?? '');
    };
    const isSure = missing.every((name) => values[name]?.length === 1);
    problems.push({ say: `This link lacks ${missing.join(' and ')}.`, ...(isSure ? { change } : {}) });
  }
  for (const name of given) {
    const value = url.searchParams.get(name) ?? '';
    const small = value.toLowerCase();
    const wanted = values[name.toLowerCase()];
    if (lowercase && (value !== small || name !== name.toLowerCase())) {
      const change = ({ searchParams }: URL) => {
        searchParams.delete(name);
        searchParams.set(name.toLowerCase(), small);
      };
      problems.push({ say: `Write ${name} in small letters: ${small}.`, change });
    } else if (wanted && value !== '' && !wanted.includes(value)) problems.push({ say: `Choose ${name} from: ${wanted.join(', ')}.` });
  }
  return problems;
}
