/**
 * arthurdejong/python-stdnum: numbers that its documentation calls valid or not, by country. Each stands after the name that the module
 * gives it ("BSN: 1112.22.333"), as people write it down.
 */
import type { Doc } from '../score.ts';
import type { PublicSet, Repository } from './repository.ts';

const kinds: Readonly<Record<string, string>> = {
  'ar/cuit': 'national-id.ar',
  'au/tfn': 'national-id.au.tfn',
  'be/nn': 'national-id.be',
  'br/cnpj': 'national-id.br.cnpj',
  'br/cpf': 'national-id.br.cpf',
  'ca/sin': 'national-id.ca',
  'ch/ssn': 'national-id.ch',
  'cl/rut': 'national-id.cl',
  'cn/ric': 'national-id.cn',
  'de/idnr': 'national-id.de.tax',
  'dk/cpr': 'national-id.dk',
  'es/dni': 'national-id.es.dni',
  'es/nie': 'national-id.es.nie',
  'fi/hetu': 'national-id.fi',
  'fr/nir': 'national-id.fr',
  'gb/nhs': 'national-id.uk.nhs',
  'gb/utr': 'national-id.uk.utr',
  iban: 'iban',
  'ie/pps': 'national-id.ie',
  'in_/aadhaar': 'national-id.in.aadhaar',
  'in_/pan': 'national-id.in.pan',
  'it/codicefiscale': 'national-id.it',
  'kr/rrn': 'national-id.kr',
  'mx/curp': 'national-id.mx',
  'nl/bsn': 'national-id.nl',
  'no/fodselsnummer': 'national-id.no',
  'pl/pesel': 'national-id.pl',
  'pt/nif': 'national-id.pt',
  'se/personnummer': 'national-id.se',
  'tr/tckimlik': 'national-id.tr',
  'us/itin': 'national-id.us.itin',
  'us/ssn': 'national-id.us.ssn',
  'za/idnr': 'national-id.za',
};

function readModule(repository: Repository, module: string, kind: string): Doc[] {
  const source = repository.read(`stdnum/${module}.py`);
  const name = /"""(.+?)\s*[(.]/.exec(source)?.[1] ?? '';
  // The two ways of asking, and how it answers what is none.
  const asked = source.matchAll(/^>>> (?:validate|\w+\.validate)\('([^']+)'\).*\n(.*)/gm);
  return [...asked].map(([, number = '', answer = '']) => {
    const text = `${name}: ${number}`;
    const valid = !answer.startsWith('Traceback');
    return { text, kinds: [kind], spans: valid ? [{ start: name.length + 2, end: text.length, kind }] : [] };
  });
}

const read = (repository: Repository) => Object.entries(kinds).flatMap(([module, kind]) => readModule(repository, module, kind));

/** Lists of numbers in its tests, all valid: `>>> numbers = '''`. */
function readLists(repository: Repository): Doc[] {
  return Object.entries(kinds).flatMap(([module, kind]) => {
    const [path] = repository.list(new RegExp(`^tests/test_${module.replace(/_?\//, '_')}\\.doctest$`));
    const list = path ? /^>>> numbers = '''([\s\S]*?)'''/m.exec(repository.read(path))?.[1] : undefined;
    const name = /"""(.+?)\s*[(.]/.exec(repository.read(`stdnum/${module}.py`))?.[1] ?? '';
    const numbers = (list ?? '').split('\n').map((line) => line.replace(/^\.\.\. ?/, '').trim());
    return numbers
      .filter((number) => number !== '')
      .map((number) => {
        const text = `${name}: ${number}`;
        return { text, kinds: [kind], spans: [{ start: name.length + 2, end: text.length, kind }] };
      });
  });
}

export const stdnum: readonly PublicSet[] = [
  { name: 'stdnum-documentation', repository: 'python-stdnum', read },
  { name: 'stdnum-lists', repository: 'python-stdnum', read: readLists },
];
