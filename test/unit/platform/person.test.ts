import { describe, expect, it } from 'vitest';
import { isSamePerson } from '../../../lib/platform/person.ts';

const ines = { name: 'Ines Okafor', keyId: 'a' };

describe('isSamePerson', () => {
  it.each([
    ['the same key under another name', { name: 'Jonas Weller', keyId: 'a' }],
    ['the same name with another key', { name: 'Ines Okafor', keyId: 'b' }],
    ['the same name in other dress', { name: '  INES\u00A0 okafor ', keyId: 'b' }],
    ['the same name in full-width letters', { name: 'Ｉｎｅｓ Okafor', keyId: 'b' }],
  ])('takes %s for one person', (_, other) => {
    expect(isSamePerson(ines, other)).toBe(true);
  });

  it('tells two people with two keys apart', () => {
    expect(isSamePerson(ines, { name: 'Jonas Weller', keyId: 'b' })).toBe(false);
  });
});
