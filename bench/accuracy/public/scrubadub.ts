/** LeapBeyond/scrubadub: a text before, and after with `{{EMAIL}}` in place of what is private. */
import type { Doc, Expected } from '../score.ts';
import type { PublicSet, Repository } from './repository.ts';

const kinds: Readonly<Record<string, string>> = {
  EMAIL: 'email',
  PHONE: 'phone',
  PASSWORD: 'password',
  CREDIT_CARD: 'card',
  NATIONAL_INSURANCE_NUMBER: 'national-id.uk.nino',
  SOCIAL_SECURITY_NUMBER: 'national-id.us.ssn',
};
/** Each file is about one kind; of others it says nothing. */
const files = /^tests\/test_detector_(?:credentials|credit_card|emails|en_GB_nino|en_US_social_security_number|phone_numbers)\.py$/;

/** Null where the text after does not come of the text before by replacing. */
function spansOf(before: string, after: string): Expected[] | null {
  const parts = after.split(/\{\{(\w+)(?:-\d+)?\}\}/);
  const spans: Expected[] = [];
  let at = (parts[0] ?? '').length;
  if (!before.startsWith(parts[0] ?? '')) return null;
  for (let n = 1; n < parts.length; n += 2) {
    const next = parts[n + 1] ?? '';
    const end = next === '' ? before.length : before.indexOf(next, at + 1);
    if (end < 0) return null;
    const kind = kinds[parts[n] ?? ''];
    if (kind) spans.push({ start: at, end, kind });
    at = end + next.length;
  }
  return at === before.length ? spans : null;
}

function read(repository: Repository): Doc[] {
  return repository.list(files).flatMap((path) => {
    const source = repository.read(path);
    const language = path.includes('en_GB') ? 'en-GB' : 'en-US';
    const cases = [...source.matchAll(/BEFORE:(.*)\n\s*AFTER:(.*)\n/g)].map(([, before = '', after = '']) =>
      [before, after].map((text) => text.trim().replace(/\\n/g, '\n')),
    );
    const template = cases.find(([before]) => before?.endsWith('%s'));
    if (template) {
      cases.splice(cases.indexOf(template), 1);
      for (const [, number = ''] of source.matchAll(/^ {12}'([^']+)',$/gm)) cases.push(template.map((text) => text.replace('%s', number)));
    }
    return cases.flatMap(([before = '', after = '']) => {
      const spans = spansOf(before, after);
      return spans
        ? [
            {
              text: before,
              language,
              kinds: [...new Set(Object.values(kinds))].filter((kind) => spans.length === 0 || spans.some((span) => span.kind === kind)),
              spans,
            },
          ]
        : [];
    });
  });
}

export const scrubadub: readonly PublicSet[] = [{ name: 'scrubadub', repository: 'scrubadub', read }];
