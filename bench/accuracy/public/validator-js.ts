/** validatorjs/validator.js: values that are and are not an IBAN, a card, an address. Alone, as in a form's field. */
import type { Doc } from '../score.ts';
import { quoted, unquote } from './literals.ts';
import type { PublicSet, Repository } from './repository.ts';

const kinds: Readonly<Record<string, string>> = { isIBAN: 'iban', isCreditCard: 'card', isEmail: 'email' };

/** The first test of each, which is without options. */
function readValues(repository: Repository): Doc[] {
  const source = repository.read('test/validators.test.js');
  return Object.entries(kinds).flatMap(([validator, kind]) => {
    const body = new RegExp(`validator: '${validator}',\\n([\\s\\S]*?)\\n {4}\\}\\);`).exec(source)?.[1] ?? '';
    return [...body.matchAll(/\b(valid|invalid): \[\n?([\s\S]*?)\n? {6}\]/g)].flatMap(([, which, list = '']) =>
      [...list.matchAll(new RegExp(`^\\s*(${quoted}),?$`, 'gm'))].flatMap(([, literal = '']): Doc[] => {
        const text = unquote(literal);
        if (text === null || text === '') return [];
        return [{ text, kinds: [kind], spans: which === 'valid' ? [{ start: 0, end: text.length, kind }] : [] }];
      }),
    );
  });
}

/** Of each country its mobile numbers that begin with a plus. */
function readPhones(repository: Repository): Doc[] {
  const source = repository.read('test/validators.test.js');
  const at = source.indexOf("it('should validate mobile phone number'");
  const lists = source.slice(at).matchAll(/locale: (?:'([\w-]+)'|\[.*?\]),\s*valid: \[([\s\S]*?)\]/g);
  return [...lists].flatMap(([, , list = '']) =>
    [...list.matchAll(new RegExp(quoted, 'g'))].flatMap(([literal]): Doc[] => {
      const text = unquote(literal);
      return text?.startsWith('+') ? [{ text, kinds: ['phone'], spans: [{ start: 0, end: text.length, kind: 'phone' }] }] : [];
    }),
  );
}

export const validatorJs: readonly PublicSet[] = [
  { name: 'validator-js', repository: 'validator.js', read: readValues },
  { name: 'validator-js-phones', repository: 'validator.js', read: readPhones },
];
