import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { hintOf } from '../../../../lib/checks/detectors/hints.ts';
import { isPublished } from '../../../../lib/checks/detectors/secrets/published.ts';
import { secretDetectors } from '../../../../lib/checks/detectors/secrets/registry.ts';

const apiKey = secretDetectors.find(({ id }) => id === 'api-key');
const detect = (text: string) =>
  apiKey && hintOf('api-key')(text) ? apiKey.find(text).map(({ start, end }) => text.slice(start, end)) : [];
/** In parts, so that no scanner takes this file for a leak. */
const join = (...parts: string[]) => parts.join('');

const hex = join('d1e2c3b4a5f60789', '01234567890abcdf');
const mixed = join('bu9JFVJtII3FIN', 'L1rOKcNpveXD4hSMtSDx7opOW');

describe('a key that its name announces', () => {
  it.each([
    [`Autopilot SECRET ${hex}`, hex],
    [`autopilot-access ${hex}`, hex],
    [`autopilot private key: ${hex}`, hex],
    [`flatTOKEN-${mixed}`, mixed],
    [`ACCESS_TOKEN ${mixed}`, mixed],
    [`AccountKey=${mixed}==;EndpointSuffix=fernhill.example`, `${mixed}==`],
    [`fbApiKey:            "${hex}",`, hex],
    [`"{\\"shopSecretKey\\":\\"${mixed}\\"}"`, mixed],
    ['atlas_key = "DjayBenyJrtpvydFCzAphcqc"', 'DjayBenyJrtpvydFCzAphcqc'],
    ['SHOP_KEY=4Q2F9K7M1B3X', '4Q2F9K7M1B3X'],
    [`var shopToken string = "${hex}"`, hex],
    [`$shopToken .= "${hex}"`, hex],
    [`SECRET_KEY = env("SECRET_KEY", default="${hex}")`, hex],
    [`TOKEN: process.env.TOKEN || '${hex}'`, hex],
    [`{"config.ini": "SHOP_TOKEN=${mixed}\\nBACKUP_ENABLED=true"}`, mixed],
    ['Authorization: Bearer mF_9.B5f-4.1JqM', 'mF_9.B5f-4.1JqM'],
  ])('is found: %s', (text, value) => {
    expect(detect(text)).toEqual([value]);
  });

  it.each([
    'Key takeaways-from-our-2024-report are on page 3',
    'The key/insights-2024-report-for-marketers.pdf',
    'Private IMG_20240512_142233_HDR_panorama.jpg',
    'An access 2026-11-23T10:00:00.000000Z and a key',
    `The token’s contract: token 0x${hex}01234567`,
    `gpg --recv-keys ${hex.toUpperCase()}89ABCDEF`,
    `secretary: ${hex}`,
    'access from 240.196.36.118 (MAC: 9b:3d:df:8a:54:2e)',
    `exampleToken = "${hex}"`,
    `notAKey = "${hex}"`,
    `accessibilityOptionId = "${hex}"`,
    'doc.Security.KeySize = PdfEncryptionKeySize.Key128Bit;',
    'const keyChars = "0123456789abcdefghijklmnopqrstuvwxyz_-.";',
    'users_secret: USERS_PREPROD_LEAK_TK01',
    'utm_key=spring2024promo',
    'Vorratsdatenspeicherungsgesetz: Schlüssel key Rechtsschutzversicherungsgesellschaften',
    'key to Donaudampfschifffahrtsgesellschaft',
  ])('is none: %s', (text) => {
    expect(detect(text)).toEqual([]);
  });
});

describe('a key in its provider’s form', () => {
  it('is one even where it is one letter over and over, and none where it says so', () => {
    const rows = [join('AK', 'IA', 'Z'.repeat(16)), join('sk_', 'live_', 'A'.repeat(24))];
    for (const key of rows) expect(detect(`Use ${key} now`)).toEqual([key]);
    for (const key of [join('AK', 'IAIOSFODNN7EXAMPLE'), join('gh', 'p_', 'x'.repeat(36)), join('sk_', 'live_', mixed, '…')])
      expect(detect(`Use ${key} now`)).toEqual([]);
  });

  it('is found in an address', () => {
    const key = join('gh', 's_', mixed, 'aB3');
    expect(detect(`git clone http://${key.padEnd(40, 'q')}@github.com/fern/hill`)).toEqual([key.padEnd(40, 'q')]);
  });

  it('is none where its owner published it', () => {
    // The key of the documentation of GitHub.
    const published = join('gh', 'o_16C7e42F292c6912', 'E7710c838347Ae178B4a');
    expect(createHash('sha256').update(published).digest('hex').slice(0, 12)).toBe('bc3ae723f57c');
    expect(isPublished(published)).toBe(true);
    expect(detect(`Use ${published} now`)).toEqual([]);
    expect(detect(`Use ${published.replace('4a', '4b')} now`)).toHaveLength(1);
  });
});
