import fc from 'fast-check';
import { stdnum } from 'stdnum';
import { describe, expect, it } from 'vitest';
import { catalog } from '../../../../lib/checks/detectors/catalog.ts';
import { mayFind } from '../../../../lib/checks/detectors/hints.ts';
import { americanForms } from '../../../../lib/checks/detectors/national/americas.ts';
import { asianForms } from '../../../../lib/checks/detectors/national/asia-pacific.ts';
import { europeanForms } from '../../../../lib/checks/detectors/national/europe.ts';
import { createFinder } from '../../../../lib/checks/detectors/national/form.ts';

const forms = new Map([...americanForms, ...europeanForms, ...asianForms].map((form) => [form.id.replace('national-id.', ''), form]));

function formOf(id: string) {
  const form = forms.get(id);
  if (!form) throw new Error(`no form ${id}`);
  return form;
}

function detect(id: string, text: string): string[] {
  return createFinder(formOf(id))(text).map(({ start, end }) => text.slice(start, end));
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const day = fc.integer({ min: 1, max: 31 }).map((value) => String(value).padStart(2, '0'));
const month = fc.integer({ min: 1, max: 12 }).map((value) => String(value).padStart(2, '0'));
const pick = (chars: string) => fc.constantFrom(...chars);
const places: Readonly<Record<string, fc.Arbitrary<string>>> = {
  d: pick('0123456789'),
  A: pick(letters),
  D: day,
  M: month,
  Y: fc.integer({ min: 1930, max: 2012 }).map(String),
  k: fc.integer({ min: 1, max: 97 }).map((value) => String(value).padStart(2, '0')),
  s: pick('12'),
  x: pick('XYZ'),
  n: pick('ABCD'),
  m: pick('ABCDEHLMPRST'),
  c: pick('0123456789ABCDEFHJKLMNPRSTUVWXY'),
  i: pick('ABCDEFGHIJKLMNOPQRSTUVW'),
};

/** Numbers of a shape; what is not a place stands for itself. */
const numbers = (shape: string) => fc.tuple(...[...shape].map((char) => places[char] ?? fc.constant(char))).map((parts) => parts.join(''));

/** Shape, and where the peer has it. */
const alike: readonly (readonly [id: string, shape: string, peer: string])[] = [
  ['uk.nino', 'AAddddddn', 'GB.nino'],
  ['uk.utr', 'dddddddddd', 'GB.utr'],
  ['fr', 'sddMddddddddk', 'FR.nir'],
  ['es.nie', 'xdddddddA', 'ES.nie'],
  ['it', 'AAAAAAddmDAdddA', 'IT.codicefiscale'],
  ['nl', 'ddddddddd', 'NL.bsn'],
  ['pl', 'ddMDddddd', 'PL.pesel'],
  ['in.aadhaar', 'dddddddddddd', 'IN.aadhaar'],
  ['br.cpf', 'ddddddddddd', 'BR.cpf'],
  ['br.cnpj', 'dddddddddddddd', 'BR.cnpj'],
  ['ch', '756dddddddddd', 'CH.ssn'],
  ['fi', 'DMdd-dddc', 'FI.hetu'],
  ['ie', 'dddddddi', 'IE.pps'],
  ['tr', 'ddddddddddd', 'TR.tckimlik'],
  ['cn', '110101YMDddds', 'CN.ric'],
  ['za', 'ddMDdddd08d', 'ZA.idnr'],
  ['au.tfn', 'ddddddddd', 'AU.tfn'],
];

const found: Readonly<Record<string, readonly (readonly [text: string, value: string])[]>> = {
  'us.ssn': [
    ['Values 123-45-6789 in dashes', '123-45-6789'],
    ['SSN:536-22-8765;DOB', '536-22-8765'],
    // None was given out with a nine in front; the word says what it is meant to be.
    ['Backup SSN 987-65-4321 recorded', '987-65-4321'],
    ['Social Security: 901-73-6024', '901-73-6024'],
    ['My SSN is 536-22-8765.', '536-22-8765'],
    ['social security number 536228765', '536228765'],
    ['SSNs: 536228765, 412771930', '536228765'],
    ['172-32-1176,m,1958/04/21,Lind', '172-32-1176'],
    ['17,172-32-1176,4242', '172-32-1176'],
    ['?name=Maja&ssn=536-22-8765&lang=de', '536-22-8765'],
    ['• ID\u00a0Number: 536-22-8765', '536-22-8765'],
    ['Leeds. Tax ID: 536-22-8765.', '536-22-8765'],
  ],
  'us.itin': [['ITIN 911-70-1234', '911-70-1234']],
  'uk.nino': [
    ['AB 12 34 56 C', 'AB 12 34 56 C'],
    ['nino ab123456c', 'ab123456c'],
  ],
  'uk.nhs': [['NHS number 943 476 5919', '943 476 5919']],
  'uk.utr': [['My UTR is 1955839661.', '1955839661']],
  'de.tax': [['Meine Steuer-ID lautet 65929970489', '65929970489']],
  'de.pension': [['Versicherungsnummer 15 070649 C 103', '15 070649 C 103']],
  'de.card': [['Personalausweis L01X00T471', 'L01X00T471']],
  fr: [['N° de sécurité sociale : 2 55 08 14 168 025 38', '2 55 08 14 168 025 38']],
  'es.dni': [['DNI 12345678Z', '12345678Z']],
  'es.nie': [['mi NIE es X9613851-N', 'X9613851-N']],
  it: [['CF: RSSMRA85T10A562S', 'RSSMRA85T10A562S']],
  nl: [['BSN 111222333', '111222333']],
  pl: [
    ['PESEL: 44051401458', '44051401458'],
    ['numer PESEL: 440514-01458', '440514-01458'],
  ],
  'in.aadhaar': [['Aadhaar 3998 7654 3211', '3998 7654 3211']],
  'in.pan': [['PAN card ABCPE1234F', 'ABCPE1234F']],
  'br.cpf': [['CPF 529.982.247-25', '529.982.247-25']],
  'br.cnpj': [
    ['CNPJ 11.222.333/0001-81', '11.222.333/0001-81'],
    ['CNPJ 12.ABC.345/01DE-35', '12.ABC.345/01DE-35'],
  ],
  se: [['personnummer 811228-9874', '811228-9874']],
  be: [['rijksregister 85.07.30-033.28', '85.07.30-033.28']],
  kr: [['주민등록번호 960121-1234567', '960121-1234567']],
  sg: [['NRIC S1234567D', 'S1234567D']],
};

/** Looks like one and is none, or nothing says that it is. */
const clean: Readonly<Record<string, readonly string[]>> = {
  'us.ssn': [
    'Part no. 536-22-8765',
    'Order ID: 536-22-8765',
    'page?item=536-22-8765',
    'ssn 123456789,123',
    '000-12-3456',
    '666-12-3456',
    '987-65-4321',
    '078-05-1120',
    'Part no. 123-45-6789',
    '536228765',
    'size 536-22-87650',
    '2026-11-23',
  ],
  'us.itin': ['911-89-1234', 'style 911701234'],
  'uk.nino': ['QQ 12 34 56 C', 'SKU AB123456C', 'GB123456A', 'colour ab123456c'],
  'uk.nhs': ['943 476 5918', 'call 943 476 5919 today', 'ISBN 9434765919'],
  'uk.utr': ['1955839661', 'UTR 1955839662'],
  'de.tax': ['Bestellnummer 65929970489', '12345678901', '65929970488'],
  'de.card': ['L01X00T47', 'Modell C01234565', 'Ausweis LXXXXXXXX'],
  fr: ['2 55 08 14 168 025 39', 'EAN 255081416802538'],
  'es.dni': ['12345678A', 'art. 12345678Z', 'lote 12345678z de mayo'],
  it: ['RSSMRA85T10A562T', 'RSSMRA85T40X562S'],
  nl: ['111222333', 'BSN 111222334'],
  pl: ['440514-01458', '44051401459', '44133201458', 'faktura 44051401458'],
  'in.aadhaar': ['399876543211', 'order 3998 7654 3211', '3998 7654 3212'],
  'in.pan': ['JACKT2024B', 'ABCZE1234F'],
  'br.cpf': ['529.982.247-26', '111.111.111-11', 'pedido 52998224725'],
  be: ['85.07.30-033.29'],
};

describe('numbers of persons', () => {
  for (const [id, shape, peer] of alike) {
    it(`agrees with an independent library on ${id}`, () => {
      const form = formOf(id);
      const whole = new RegExp(`^(?:${form.shape})$`, 'i');
      const [country = '', name = ''] = peer.split('.');
      const theirs = stdnum[country]?.[name];
      if (!theirs) throw new Error(`the peer has no ${peer}`);
      let valid = 0;
      fc.assert(
        fc.property(numbers(shape), (number) => {
          const ours = whole.test(number) && form.valid(number.replace(/\W/g, ''), false, number);
          if (ours) valid++;
          expect(ours).toBe(theirs.validate(number).isValid);
        }),
        { numRuns: 3000 },
      );
      expect(valid).toBeGreaterThan(0);
    });
  }

  for (const [id, cases] of Object.entries(found)) {
    it.each(cases)(`finds ${id}: %s`, (text, value) => {
      expect(detect(id, text)).toContain(value);
      expect(mayFind([`national-id.${id}`], text)).toBe(true);
    });
  }

  it('takes a list for named at its head', () => {
    expect(detect('us.ssn', 'SSNs: 536228765, 412771930 and 219553310')).toHaveLength(3);
  });

  for (const [id, cases] of Object.entries(clean)) {
    it.each(cases)(`takes nothing for ${id}: %s`, (text) => {
      expect(detect(id, text)).toEqual([]);
    });
  }

  it('has a name in the catalog for each form, and a form for each name', () => {
    const named = catalog.filter(({ group }) => group === 'national-id').map(({ id }) => id);
    expect([...forms.values()].map(({ id }) => id).sort()).toEqual(named.sort());
  });
});
