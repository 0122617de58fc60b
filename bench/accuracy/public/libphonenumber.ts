/** google/libphonenumber: an example for every kind of number of every region, and the tests of what it finds in a text. */
import type { Doc } from '../score.ts';
import { unquote } from './literals.ts';
import type { PublicSet, Repository } from './repository.ts';

/** Of each region its lines and mobiles, as they are dialled from abroad. */
function readExamples(repository: Repository): Doc[] {
  const metadata = repository.read('resources/PhoneNumberMetadata.xml');
  return [...metadata.matchAll(/<territory id="(\w+)" countryCode="(\d+)"[\s\S]*?<\/territory>/g)].flatMap(([territory, , code = '']) =>
    [...territory.matchAll(/<(?:fixedLine|mobile)>[\s\S]*?<exampleNumber>(\d+)<\/exampleNumber>/g)].map(([, number = '']) => {
      const text = `+${code}${number}`;
      return { text, kinds: ['phone'], spans: [{ start: 0, end: text.length, kind: 'phone' }] };
    }),
  );
}

const found = ['STRICT_GROUPING_CASES', 'EXACT_GROUPING_CASES'];

/** Its usual strictness; `VALID_CASES` are oddities that only its most lenient setting takes ("1979-2011 100"). */
function readMatcher(repository: Repository): Doc[] {
  const [path = ''] = repository.list(/PhoneNumberMatcherTest\.java$/);
  return [...repository.read(path).matchAll(/NumberTest\[\] (\w+) = \{([\s\S]*?)\n {2}\};/g)].flatMap(([, name = '', cases = '']) =>
    [...cases.matchAll(/new NumberTest\(("(?:[^"\\]|\\.)*"), RegionCode\.(\w+)\)/g)].flatMap(([, literal = '', region = '']): Doc[] => {
      const text = unquote(literal);
      if (text === null || name === 'VALID_CASES') return [];
      const language = { US: 'en-US', CA: 'en-CA', GB: 'en-GB', AU: 'en-AU', DE: 'de-DE', FR: 'fr-FR', MX: 'es-MX' }[region];
      return [{ text, language, kinds: ['phone'], spans: found.includes(name) ? [{ start: 0, end: text.length, kind: 'phone' }] : [] }];
    }),
  );
}

export const libphonenumber: readonly PublicSet[] = [
  { name: 'libphonenumber-examples', repository: 'libphonenumber', read: readExamples },
  { name: 'libphonenumber-matcher', repository: 'libphonenumber', read: readMatcher },
];
