import { describe, expect, it } from 'vitest';
import { allDetectors } from '../../../../lib/checks/detectors/all.ts';
import { lightDetectors } from '../../../../lib/checks/detectors/registry.ts';

const detectors = new Map(allDetectors('en-GB').map((detector) => [detector.id, detector]));

function detect(id: string, text: string): string[] {
  const detector = detectors.get(id);
  if (!detector) throw new Error(`no detector ${id}`);
  return detector.hint(text) ? detector.find(text).map(({ start, end }) => text.slice(start, end)) : [];
}

// Assembled here so that no scanner takes a test for a leak.
const join = (...parts: string[]) => parts.join('');
const random36 = 'a8F3kQ9zLm2Xc7Vb1Nd5Tg4Yh6Uj0RpWsEqA';

const found: Record<string, readonly (readonly [text: string, value: string])[]> = {
  email: [
    ['Write to maja.lindqvist@post.example.', 'maja.lindqvist@post.example'],
    ['<o’neill+news@mail.co.uk>', 'o’neill+news@mail.co.uk'],
    ["o'neill@mail.co.uk", "o'neill@mail.co.uk"],
    ['jürgen@müller.de, bitte', 'jürgen@müller.de'],
  ],
  card: [
    ['card 4242 4242 4242 4242 please', '4242 4242 4242 4242'],
    ['5555-5555-5555-4444', '5555-5555-5555-4444'],
    ['Amex 3782 822463 10005.', '3782 822463 10005'],
    ['4111111111111111', '4111111111111111'],
    ['4242\u00a04242\u00a04242\u00a04242', '4242\u00a04242\u00a04242\u00a04242'],
  ],
  iban: [
    ['to GB82 WEST 1234 5698 7654 32 and', 'GB82 WEST 1234 5698 7654 32'],
    ['DE89370400440532013000', 'DE89370400440532013000'],
    ['nl91 abna 0417 1643 00', 'nl91 abna 0417 1643 00'],
    ['NO93 8601 1117 947.', 'NO93 8601 1117 947'],
  ],
  phone: [
    ['Call +44 20 7946 0018 today', '+44 20 7946 0018'],
    ['Call 020 7946 0018.', '020 7946 0018'],
    ['+49 30 901820', '+49 30 901820'],
    ['mobile 07911 123456', '07911 123456'],
  ],
  'api-key': [
    ['AKIAIOSFODNN7EXAMPLE', 'AKIAIOSFODNN7EXAMPLE'],
    [`token ${join('gh', 'p_')}${random36}`, `${join('gh', 'p_')}${random36}`],
    [join('s', 'k-proj-', random36), join('s', 'k-proj-', random36)],
    [join('s', 'k_live_', random36), join('s', 'k_live_', random36)],
    [join('xo', 'xb-123456789012-', random36), join('xo', 'xb-123456789012-', random36)],
    [join('AI', 'za', random36.slice(0, 35)), join('AI', 'za', random36.slice(0, 35))],
    [
      join('ey', 'JhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.', random36),
      join('ey', 'JhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.', random36),
    ],
    [`secret key: ${random36}`, random36],
    ['password: hunter2024', 'hunter2024'],
  ],
};

const clean: Record<string, readonly string[]> = {
  email: ['@fernhill on social', 'a @ b', 'me@localhost', 'v1@2', 'user@.com', '..@x.org'],
  card: [
    'order 4242424242424242',
    'Invoice no. 4242 4242 4242 4242',
    '1234 5678 9012 3456',
    '4242 4242 4242 4243',
    'IP 192.168.100.200',
    '2026-11-23 2026-11-24',
    '€ 4,242,424,242,424,242.00',
    'ISBN 9783161484100',
    '42424242 42424242',
  ],
  iban: ['GB82 WEST 1234 5698 7654 33', 'AB12 3456', 'Part DE89 is here', 'ZZ99 1234 5678 9012'],
  phone: [
    'Order 12345678901',
    'on 2026-11-23',
    '23.11.2026 and 2025-2026',
    'from 192.168.10.120',
    '£1,249.00',
    'EUR 20 7946 0018',
    '4242424242424242',
    'Order 020 7946 0018',
    'sizes 36-38-40-42',
    '1 234 567 visitors',
    'ISBN 978-3-16-148410-0',
    '12:30-14:30',
  ],
  'api-key': [
    'The password is required.',
    'Your token of appreciation',
    'secret: the-best-kept-secret-of-leeds',
    'password: required',
    'sk-learn and sk-something',
    'https://fernhill.example/journal/the-tarn-jacket-2026',
    'tarn-jacket-in-four-colours-2026.jpg',
    'token: internationalisation',
  ],
};

describe('detectors', () => {
  for (const [id, cases] of Object.entries(found)) {
    it.each(cases)(`finds ${id}: %s`, (text, value) => {
      expect(detect(id, text)).toEqual([value]);
    });
  }

  for (const [id, cases] of Object.entries(clean)) {
    it.each(cases)(`takes nothing for ${id}: %s`, (text) => {
      expect(detect(id, text)).toEqual([]);
    });
  }

  it('finds the whole of a private key, or its header when the end is cut off', () => {
    const header = join('-----BEGIN RSA ', 'PRIVATE KEY-----');
    const end = join('-----END RSA ', 'PRIVATE KEY-----');
    expect(detect('api-key', `a ${header}\nMIIE/+=\n${end} b`)).toEqual([`${header}\nMIIE/+=\n${end}`]);
    expect(detect('api-key', `a ${header}`)).toEqual([header]);
  });

  it('reads local numbers only where the language names a region', () => {
    const phone = allDetectors('en').find(({ id }) => id === 'phone');
    expect(phone?.find('020 7946 0018')).toEqual([]);
    expect(phone?.find('+44 20 7946 0018')).toHaveLength(1);
  });

  it('keeps the libraries with large tables out of the always-on script', () => {
    expect(lightDetectors.map(({ id }) => id)).toEqual(['api-key', 'card', 'email']);
  });

  const hostile = [
    'a'.repeat(50_000),
    '@'.repeat(20_000),
    `${'a'.repeat(50_000)}@`,
    '4'.repeat(50_000),
    '4 '.repeat(30_000),
    'eyJ'.repeat(20_000),
    'sk-'.repeat(20_000),
    'GB82 '.repeat(10_000),
    '-----BEGIN PRIVATE KEY-----'.repeat(2_000),
    'password: '.repeat(5_000),
    'a@b.'.repeat(10_000),
    '+44'.repeat(5_000),
  ];
  it.each([...detectors.keys()])('stays quick on hostile text: %s', (id) => {
    for (const text of hostile) {
      const from = performance.now();
      detect(id, text.slice(0, 16_000));
      expect(performance.now() - from, text.slice(0, 20)).toBeLessThan(2_000);
    }
  });
});
