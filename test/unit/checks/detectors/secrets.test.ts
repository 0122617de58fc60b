import { describe, expect, it } from 'vitest';
import { hintOf } from '../../../../lib/checks/detectors/hints.ts';
import { named, shaped, written } from '../../../../lib/checks/detectors/secrets/providers.ts';
import { secretDetectors } from '../../../../lib/checks/detectors/secrets/registry.ts';
import { providers } from '../../../../lib/checks/detectors/secrets/tokens.ts';

const apiKey = secretDetectors.find(({ id }) => id === 'api-key');

function detect(text: string): string[] {
  return apiKey && hintOf('api-key')(text) ? apiKey.find(text).map(({ start, end }) => text.slice(start, end)) : [];
}

const small = 'abcdefghijklmnopqrstuvwxyz';
const digits = '0123456789';
const capitals = small.toUpperCase();
const alphabets: Readonly<Record<string, string>> = {
  a: small + capitals + digits,
  l: small + digits,
  u: capitals + digits,
  h: 'abcdef0123456789',
  H: 'abcdefABCDEF0123456789',
  x: `${small + capitals + digits}`,
  w: `${small + capitals + digits}`,
  t: small + capitals + digits,
  e: small + capitals + digits,
  b: small + capitals + digits,
  d: digits,
  q: `${capitals}234567`,
  A: 'MNO',
};

/** Mulberry32: the same samples in every run. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
const random = createRandom(20261123);
const draw = (alphabet: string, length: number) =>
  Array.from({ length }, () => alphabet.charAt(Math.floor(random() * alphabet.length))).join('');

/** A random string of the form. */
function sample(form: string): string {
  return form
    .split(' ')
    .map((word) => {
      if (word.startsWith("'")) return word.endsWith('?') ? '' : word.slice(1, -1);
      if (word === 'g') return [8, 4, 4, 4, 12].map((length) => draw(alphabets.h ?? '', length)).join('-');
      const [, name = '', least = ''] = /^([a-zA-Z])(\d+)/.exec(word) ?? [];
      return draw(alphabets[name] ?? '', Number(least));
    })
    .join('');
}

const lines = (table: string) => table.trim().split('\n');

describe('the secrets catalogue', () => {
  it('covers what public scanners cover', () => {
    expect(providers.length).toBeGreaterThan(200);
  });

  it('finds a token of every form, in a sentence and in quotes', () => {
    const missed = lines(written).filter((line) => {
      const [, beginning = '', form = ''] = line.split('|');
      const token = beginning.startsWith('…') ? sample(form) : beginning + sample(form);
      return [`Use ${token} for the shop.`, `token = "${token}"`].some(
        (text) => !detect(text).some((found) => found.includes(token.slice(4, -4))),
      );
    });
    expect(missed).toEqual([]);
  });

  it('finds a token of every shape', () => {
    for (const line of lines(shaped)) {
      const token = sample(line.slice(line.indexOf('|') + 1));
      expect(detect(`Use ${token} for it.`)).toEqual([token]);
    }
  });

  it('finds what a provider’s name says, in a variable and in a sentence', () => {
    const missed = lines(named).filter((line) => {
      const [name = '', forms = ''] = line.split(': ');
      return forms.split(', ').some((form) => {
        const value = `${sample(form)}`;
        if (!/\d/.test(value) || !/[a-z]/i.test(value)) return false;
        return [`${name}_token = "${value}"`, `Our ${name} key: ${value}`].some((text) => !detect(text).includes(value));
      });
    });
    expect(missed).toEqual([]);
  });

  it('finds what a provider’s name says where it is called with a key', () => {
    const id = '76a836c8-469d-4426-8a3b-194ca930b7a1';
    expect(detect(`const client = new HubSpotAPI("${id}");`)).toEqual([id]);
    expect(detect(`railway = '${id}'`)).toEqual([id]);
    expect(detect(`by railway (${id}) to Porto`)).toEqual([]);
  });

  it('finds an account at a provider, and leaves one that stands in an address', () => {
    const id = 'dac6fb3d-713c-4555-8a97-4089aa3849be';
    expect(detect(`AZURE_TENANT_ID=${id}`)).toEqual([id]);
    expect(detect(`The client ID is ${id}`)).toEqual([id]);
    expect(detect(`https://login.fernhill.example/?client_id=${id}&scope=openid`)).toEqual([]);
    expect(detect('Client ID: FH-2026-00817')).toEqual([]);
  });

  it('finds a short key in a header that curl is told to send', () => {
    expect(detect('curl -X POST -H "X-Api-Token: Rk73TM5b2QD" https://api.fernhill.example')).toEqual(['Rk73TM5b2QD']);
    expect(detect('curl -H "X-Api-Token: your-token-1" https://api.fernhill.example')).toEqual([]);
  });

  it('says whose key it is', () => {
    const token = `glpat-${draw(alphabets.a ?? '', 20)}`;
    expect(apiKey?.find(token)[0]?.label).toBe('GitLab key');
  });

  it('leaves identifiers that begin like a key', () => {
    expect(detect('hf_serving_cell_priority_parameters_description and sk-learn-contrib-pipelines-for-everybody')).toEqual([]);
    expect(detect('assets/ico-7a388b69018576d24b59331fd60aab0c.png')).toEqual([]);
    expect(detect('rookTable = 0023452Lllk2KqjLBvaxANWEgTd7bqjsxjo8aZj0wd')).toEqual([]);
  });

  it('finds the private member of a JSON Web Key', () => {
    const privateKey = secretDetectors.find(({ id }) => id === 'private-key');
    const value = draw(alphabets.a ?? '', 43);
    const text = `{"kty": "EC", "crv": "P-256", "x": "${draw(alphabets.a ?? '', 43)}", "d": "${value}"}`;
    expect(privateKey?.find(text)).toEqual([{ start: text.length - 2 - value.length, end: text.length - 2 }]);
    expect(privateKey?.find(`{"d": "${value}"}`)).toEqual([]);
  });

  it('finds a private key of each frame', () => {
    const privateKey = secretDetectors.find(({ id }) => id === 'private-key');
    const body = draw(alphabets.b ?? '', 200);
    const frames = [
      ['-----BEGIN OPENSSH PRIVATE', ' KEY-----', '-----END OPENSSH PRIVATE KEY-----'],
      ['-----BEGIN PGP PRIVATE', ' KEY BLOCK-----', '-----END PGP PRIVATE KEY BLOCK-----'],
      ['---- BEGIN SSH2 ENCRYPTED', ' PRIVATE KEY ----', '---- END SSH2 ENCRYPTED PRIVATE KEY ----'],
      ['PuTTY-User-Key', '-File-3: ssh-ed25519\n', `Private-MAC: ${'0a'.repeat(32)}`],
    ];
    for (const [start = '', rest = '', end = ''] of frames) {
      const key = `${start}${rest}\n${body}\n${end}`;
      expect(privateKey?.find(`a ${key} b`)).toEqual([{ start: 2, end: 2 + key.length }]);
    }
  });
});
