import { describe, expect, it } from 'vitest';
import { allDetectors } from '../../../../lib/checks/detectors/all.ts';
import { mayFind } from '../../../../lib/checks/detectors/hints.ts';
import { lightDetectors } from '../../../../lib/checks/detectors/registry.ts';
import { createSensors } from '../../../../lib/checks/detectors/sensors.ts';
import { toReading } from '../../../../lib/checks/reading/reading.ts';
import type { Detector } from '../../../../lib/checks/types.ts';

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
    ["the address 'maja@post.example' was", 'maja@post.example'],
    ['GET /api/user?email=maja.lind%40post.example&lang=de', 'maja.lind%40post.example'],
  ],
  card: [
    ['card 4242 4242 4242 4242 please', '4242 4242 4242 4242'],
    ['5555-5555-5555-4444', '5555-5555-5555-4444'],
    ['Amex 3782 822463 10005.', '3782 822463 10005'],
    ['4111111111111111', '4111111111111111'],
    ['card # 4242424242424242', '4242424242424242'],
    ['debit card 6304 0000 0000 0000', '6304 0000 0000 0000'],
    ['4242\u00a04242\u00a04242\u00a04242', '4242\u00a04242\u00a04242\u00a04242'],
    ['94025,maja@post.example,m,4242 4242 4242 4242,123,2010/06/25', '4242 4242 4242 4242'],
    ['Lind,4242424242424242,33,2011', '4242424242424242'],
    // Fails its checksum, and is a card to every reader.
    ['Card on file: 4000-0000-0022-9622.', '4000-0000-0022-9622'],
  ],
  iban: [
    ['to GB82 WEST 1234 5698 7654 32 and', 'GB82 WEST 1234 5698 7654 32'],
    ['DE89370400440532013000', 'DE89370400440532013000'],
    ['nl91 abna 0417 1643 00', 'nl91 abna 0417 1643 00'],
    ['NO93 8601 1117 947.', 'NO93 8601 1117 947'],
    // The country's own check digits are wrong, as in most made-up ones; those of ISO 13616 hold.
    ['mon IBAN, FR7055758807505014419076095, a été modifié', 'FR7055758807505014419076095'],
    ['IBAN: NO 05 15030383041', 'NO 05 15030383041'],
    ['IBAN NO71.4202.47.14777', 'NO71.4202.47.14777'],
    // Fails its checksum, and is called one.
    ['IBAN: CH65 0023 0230 1234 5678 9', 'CH65 0023 0230 1234 5678 9'],
    // As Polish banks write it at home.
    ['Nr konta: 61 1090 1014 0000 0712 1981 2874', '61 1090 1014 0000 0712 1981 2874'],
  ],
  phone: [
    ['Call +44 20 7946 0018 today', '+44 20 7946 0018'],
    ['Call 020 7946 0018.', '020 7946 0018'],
    ['+49 30 901820', '+49 30 901820'],
    ['mobile 07911 123456', '07911 123456'],
    ['reach Ines at 415-555-0132 today', '415-555-0132'],
    ['Appelez le 01 84 17 61 18', '01 84 17 61 18'],
    ['Tel.: 9472 7916', '9472 7916'],
    ['2026-11-23 020 7946 0018', '020 7946 0018'],
    ['Main line 555-123-4567 is active', '555-123-4567'],
    ['my phone: (+44) (555)123-1234', '(+44) (555)123-1234'],
    ['Toll-free: 8005551234', '8005551234'],
    ['from +420123456789 again', '+420123456789'],
    ['numer telefonu kontaktowego: 510 070 908', '510 070 908'],
    ['电话13812345678，谢谢', '13812345678'],
    ['携帯番号は090-1234-5678です', '090-1234-5678'],
    ['Menlo Park,CA,94025,415-986-7020,maja@post.example', '415-986-7020'],
    ['You can reach our support team at 8867251406', '8867251406'],
    ['Connect through +02 553.585-4432', '+02 553.585-4432'],
    ['(523)222-8888EXT623', '(523)222-8888EXT623'],
  ],
  'api-key': [
    [join('AK', 'IA', 'Q7JZ5M2XW4RD6TNB'), join('AK', 'IA', 'Q7JZ5M2XW4RD6TNB')],
    [`token ${join('gh', 'p_')}${random36}`, `${join('gh', 'p_')}${random36}`],
    [join('s', 'k-proj-', random36, random36), join('s', 'k-proj-', random36, random36)],
    [join('s', 'k_live_', random36), join('s', 'k_live_', random36)],
    [join('xo', 'xb-123456789012-', random36), join('xo', 'xb-123456789012-', random36)],
    [join('AI', 'za', random36.slice(0, 35)), join('AI', 'za', random36.slice(0, 35))],
    [`Our Datadog key is ${join('9d3e1b7a', '4f6c2058', 'b1a97c3d', '5e8f0246')}.`, join('9d3e1b7a', '4f6c2058', 'b1a97c3d', '5e8f0246')],
    [`secret key: ${random36}`, random36],
    [`API_KEY="${random36}"`, random36],
    [`curl -H "Authorization: Bearer ${random36}"`, random36],
  ],
  jwt: [
    [
      `Cookie ${join('ey', 'JhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.', random36)}.`,
      join('ey', 'JhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.', random36),
    ],
  ],
  password: [
    ['password: hunter2024', 'hunter2024'],
    ['The password is “Tarn!42lake”, keep it.', 'Tarn!42lake'],
    ['Passwort: Winter#2026', 'Winter#2026'],
    ['user fern, password Tarn!42lake', 'Tarn!42lake'],
    ['maja@post.example:Heron7walk!', 'Heron7walk!'],
    ['The password for the staging site is x7Kp-22vQ.', 'x7Kp-22vQ'],
    ['DB_PASSWORD=x7Kp-22vQ', 'x7Kp-22vQ'],
    ['mysql://shop:r9Wq2bV7@db.fernhill.example/orders', 'r9Wq2bV7'],
  ],
  ip: [
    ['Blocked 86.121.97.248 last night', '86.121.97.248'],
    ['ping 8.8.8.8', '8.8.8.8'],
    ['from 2a02:8108:8ac0:1a2b::c3', '2a02:8108:8ac0:1a2b::c3'],
    ['http://93.184.216.34:8080/x', '93.184.216.34'],
    // The ranges of documentation: a reader takes them for somebody's.
    ['login by maria from 203.0.113.10 at noon', '203.0.113.10'],
    ['Server IP: 2001:db8::1', '2001:db8::1'],
    ['8.8.4.4', '8.8.4.4'],
  ],
  'internal-ip': [
    ['the printer is at 192.168.10.120', '192.168.10.120'],
    ['10.0.118.7', '10.0.118.7'],
    ['fe80::1ff:fe23:4567:890a', 'fe80::1ff:fe23:4567:890a'],
    ['preview at http://127.0.0.1:3000/draft', '127.0.0.1'],
    ['my ip: ::1', '::1'],
    ['Broadcast 255.255.255.255 appears', '255.255.255.255'],
  ],
};

const clean: Record<string, readonly string[]> = {
  email: [
    '@fernhill on social',
    'logo@2x.png',
    '@maja@mastodon.social',
    'git@github.com:fernhill/site.git',
    'react@18.2.0',
    'a @ b',
    'me@localhost',
    'v1@2',
    'user@.com',
    '..@x.org',
  ],
  card: [
    'order 4242424242424242',
    'Invoice no. 4242 4242 4242 4242',
    '1234 5678 9012 3456',
    '4242 4242 4242 4243',
    'card 1234 5678 8765 4321',
    'card 4242424242424243',
    'IP 192.168.100.200',
    '2026-11-23 2026-11-24',
    '€ 4,242,424,242,424,242.00',
    'ISBN 9783161484100',
    '42424242 42424242',
    'a4242424242424242f',
    'EAN 4242424242424242',
    'GTIN 4006381333931',
    '5901234123457',
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
    'SKU 0203-4567-89',
    'part number 415-555-0132',
    '1.234.567 Besucher',
    'since 1998-2024-2026',
    'Call us between 9 and 17 on 12.05.2026',
    'hex #0044207946',
    'fernhill.example/p/442079460018',
    '0.3.0 / 2014-03-19',
    'Phone IMEI for Registration: 146137608766619',
    '+10 000 000 000 steps',
    'Attending: Joseph Young, NPI 0031155480',
    'a total of 1,234-555-0199',
    'SSN: 000-11-2233',
    'numer NIP: 060-270-26-31',
    '<path d="M 5.6 12.7 2.7 13.3" />',
    '| numer NIP | 060-270-26-31 |',
    'TEST-PL66 0000 0000 0000 0204 4378 5897',
    'Barclays bank account 0098123456',
    '0.1.5 / 29.11.2016',
    'Part number: 555-123-4567-A',
    '000-00-0000',
  ],
  'api-key': [
    'Your token of appreciation',
    'secret: the-best-kept-secret-of-leeds',
    'sk-learn and sk-something',
    'https://fernhill.example/journal/the-tarn-jacket-2026',
    'tarn-jacket-in-four-colours-2026.jpg',
    'token: internationalisation',
    join('AK', 'IAIOSFODNN7EXAMPLE'),
    join('gh', 'p_', 'x'.repeat(36)),
    join('api_key: "$', '{FERNHILL_API_KEY}"'),
    'API key: your-api-key-goes-here-1234',
    'commit 9d3e1b7a4f6c2058b1a97c3d5e8f02469d3e1b7a',
    'Cache key: 9d3e1b7a4f6c2058b1a97c3d5e8f0246',
    'background: #1f2a3b; --tone-key: 120deg',
    '7c9e6679-7425-40de-944b-e07fc1f90ae7',
    'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAUAAAAFCAYAAACNbyblAAAAHElEQVQI12P4',
  ],
  jwt: ['eyJ.eyJ.x', 'eyJub3QganNvbg.eyJzdWIiOiIxIn0.c2lnbmF0dXJl'],
  password: [
    'The password is required.',
    'password: required',
    'Forgot your password? Press the link.',
    'password: ********',
    'password = os.environ["DB_PASSWORD"]',
    'Your boarding pass: gate 12B',
    "passport 'VXG12345678'",
    'maja@post.example: see you at 12:30',
    'The password length is 12+ characters',
    'https://user:password@fernhill.example',
    'Pass: adults £12, children free',
  ],
  ip: [
    'Version 10.4.120.2 is out',
    'v1.2.3.4',
    'Chrome/120.0.0.0 Safari/537.36',
    'iOS 17.1.2.1',
    'see section 4.2.1.13',
    '127.0.0.1 and ::1',
    'documentation uses 203.0.113.7 and 2001:db8::1',
    '192.168.10.120',
    'std::string and a::before',
    'at 12:30:45',
    '999.1.2.3',
    'MAC 00:1a:2b:3c:4d:5e',
  ],
  'internal-ip': ['86.121.97.248', 'v10.2.3.4'],
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
    const body = 'MIIEpAIBAAKCAQEA7bq3Rk2vQx/+=';
    const end = join('-----END RSA ', 'PRIVATE KEY-----');
    expect(detect('private-key', `a ${header}\n${body}\n${end} b`)).toEqual([`${header}\n${body}\n${end}`]);
    expect(detect('private-key', `a ${header}`)).toEqual([header]);
    // Words, dots and nothing: a sentence about keys.
    for (const inside of ['this is not a key', '…', 'MIIEpAIBAAKC...', '', '", "").replace(System.lineSeparator(), "").replace("'])
      expect(detect('private-key', `a ${header}${inside}${end} b`)).toEqual([]);
  });

  it('reads a number in the way of its own country where the language names a region', () => {
    const find = (language: string, text: string) =>
      allDetectors(language)
        .find(({ id }) => id === 'phone')
        ?.find(text) ?? [];
    expect(find('en', '8 800 555 35 35')).toEqual([]);
    expect(find('ru-RU', '8 800 555 35 35')).toHaveLength(1);
    expect(find('en', '+44 20 7946 0018')).toHaveLength(1);
  });

  it('has no hint that keeps a find away', () => {
    for (const [id, cases] of Object.entries(found)) {
      for (const [text] of cases) expect(mayFind([id], text), text).toBe(true);
    }
  });

  it('keeps the libraries with large tables out of the always-on script', () => {
    expect(lightDetectors.map(({ id }) => id)).toEqual(['card', 'email']);
  });

  it('shows a detector no more than a window of a long text at once, and all of it', () => {
    const seen: number[] = [];
    const text = `${'word '.repeat(60_000)}maja@post.example${' word'.repeat(60_000)}`;
    const spy: Detector = {
      ...(detectors.get('email') as Detector),
      find(part) {
        seen.push(part.length);
        return detectors.get('email')?.find(part) ?? [];
      },
    };
    const reading = toReading({ kind: 'paragraph', text }, new Map());
    expect(createSensors([spy]).select(['email']).find(reading)).toMatchObject([{ start: 300_000, end: 300_017 }]);
    expect(Math.max(...seen)).toBeLessThanOrEqual(16_000);
    expect(seen.reduce((sum, length) => sum + length, 0)).toBeLessThan(text.length * 1.1);
  });

  it('asks nobody about a block without a digit or an @, but those who read words', () => {
    const asked: string[] = [];
    const spies = [...detectors.values()].map((detector) => ({
      ...detector,
      hint: () => true,
      find: () => {
        asked.push(detector.id);
        return [];
      },
    }));
    createSensors(spies)
      .select(['all'])
      .find(toReading({ kind: 'paragraph', text: 'Wool keeps its warmth when it is wet.' }, new Map()));
    expect(asked.sort()).toEqual(['api-key', 'password', 'private-key']);
  });

  it('keeps thousands of finds in one line, each once', () => {
    const text = 'maja@post.example, '.repeat(4000);
    expect(
      createSensors([...detectors.values()])
        .select(['contact'])
        .find(toReading({ kind: 'paragraph', text }, new Map())),
    ).toHaveLength(4000);
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
    '1 '.repeat(8_000),
    '123-45-6789 '.repeat(1_300),
    'key=key='.repeat(2_000),
    'https://a:b@'.repeat(1_300),
    ':'.repeat(16_000),
    '1.2.3.4 '.repeat(2_000),
    '0a1b:'.repeat(3_200),
    'a@b.co: '.repeat(2_000),
  ];
  it.each([...detectors.keys()])('stays quick on hostile text: %s', (id) => {
    for (const text of hostile) {
      const from = performance.now();
      detect(id, text.slice(0, 16_000));
      expect(performance.now() - from, text.slice(0, 20)).toBeLessThan(2_000);
    }
  });
});
