/** philterd/phileas: Java tests of its filters, a text, the number of finds and their places. */
import type { Doc, Expected } from '../score.ts';
import { unquote } from './literals.ts';
import type { PublicSet, Repository } from './repository.ts';

const kinds: Readonly<Record<string, string>> = {
  CreditCard: 'card',
  EmailAddress: 'email',
  IbanCode: 'iban',
  IpAddress: 'network',
  PhoneNumber: 'phone',
  Ssn: 'national-id.us.ssn',
};

function read(repository: Repository): Doc[] {
  return Object.entries(kinds).flatMap(([name, kind]) => {
    const source = repository.read(`src/test/java/ai/philterd/phileas/filters/${name}FilterTest.java`);
    return source.split(/@Test\b/).flatMap((test): Doc[] => {
      const calls = [...test.matchAll(/\.filter\(.*?PIECE, ("(?:[^"\\]|\\.)*")/g)];
      const [count] = /assertEquals\((\d+), \w+\.getSpans\(\)\.size/.exec(test)?.slice(1) ?? [];
      const text = unquote(calls[0]?.[1] ?? '""');
      if (calls.length !== 1 || !count || text === null || /lenient|CANDIDATE|ignored/i.test(test)) return [];
      const spans: Expected[] = [...test.matchAll(/checkSpan\([^;]*?, (\d+), (\d+), FilterType/g)].map(([, start, end]) => ({
        start: Number(start),
        end: Number(end),
        kind,
      }));
      // A find within another is one stretch of text.
      const outer = spans.filter((span) => !spans.some((other) => other !== span && other.start <= span.start && other.end >= span.end));
      return (Number(count) === 0) === (outer.length === 0) ? [{ text, language: 'en-US', kinds: [kind], spans: outer }] : [];
    });
  });
}

export const phileas: readonly PublicSet[] = [{ name: 'phileas', repository: 'phileas', read }];
