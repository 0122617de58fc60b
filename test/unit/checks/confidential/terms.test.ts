import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createKeyed, sha256 } from '../../../../lib/checks/confidential/sha256.ts';
import { createConfidentialFinder, toConfidential } from '../../../../lib/checks/confidential/terms.ts';
import { lightDetectors } from '../../../../lib/checks/detectors/registry.ts';
import { compile } from '../../../../lib/checks/engine.ts';
import { ownResources } from '../../../../lib/checks/own-resources.ts';
import { vetProtocol } from '../../../../lib/checks/vet.ts';
import { check, findIn, toBlock, toProtocol } from '../../../support/rules.ts';

const salt = 'a salt of sixteen characters or more';
const terms = ['Project Nightjar', 'Blackwater & Sons', 'KX-200', 'Übermorgen', '新製品ノア'];
const list = toConfidential(terms, salt);
const find = (text: string, each = list) => createConfidentialFinder(each)(text).map(({ start, end }) => text.slice(start, end));

describe('confidential terms', () => {
  it('are found however they are cased, spaced and joined, and nothing else is', () => {
    expect(find('We ship project nightjar in May; PROJECT-NIGHTJAR’s budget.')).toEqual(['project nightjar', 'PROJECT-NIGHTJAR']);
    expect(find('Blackwater & Sons, Blackwater&Sons')).toEqual(['Blackwater & Sons', 'Blackwater&Sons']);
    expect(find('the kx 200 and the KX-200')).toEqual(['kx 200', 'KX-200']);
    expect(find('ÜBERMORGEN')).toEqual(['ÜBERMORGEN']);
    expect(find('来春、新製品ノアを発表')).toEqual(['新製品ノア']);
    expect(find('A nightjar sang. The project went on.')).toEqual([]);
    expect(find('Project. Then, on another day: Nightjar')).toEqual([]);
    expect(find('KX-2000, projectnightjar')).toEqual([]);
  });

  it('are told apart by nothing in the list: sorted, of one length, without the words', () => {
    expect(list.hashes).toEqual([...list.hashes].sort());
    expect(new Set(list.hashes.map((hash) => hash.length))).toEqual(new Set([12]));
    expect(JSON.stringify(toConfidential([...terms].reverse(), salt))).toBe(JSON.stringify(list));
    for (const term of terms) expect(JSON.stringify(list).toLowerCase()).not.toContain(term.toLowerCase());
  });

  it('have other hashes under another salt or another number of rounds', () => {
    const others = [toConfidential(terms, `${salt}!`), toConfidential(terms, salt, 5)].flatMap(({ hashes }) => hashes);
    expect(list.hashes.filter((hash) => others.includes(hash))).toEqual([]);
    expect(find('Project Nightjar', { ...list, iterations: 5 })).toEqual([]);
  });

  it('find the longest term, and each of several', () => {
    const nested = toConfidential(['Nightjar', 'Project Nightjar'], salt);
    expect(find('Project Nightjar and Nightjar', nested)).toEqual(['Project Nightjar', 'Nightjar']);
  });

  it('find every term that was put in, in any surroundings', () => {
    const word = fc.stringMatching(/^[a-z]{2,8}$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 3 }), fc.array(word, { maxLength: 5 }), (term, others) => {
        const made = toConfidential([term.join(' ')], salt, 1);
        const text = `${others.join(' ')}; ${term.join(' ')}; ${others.join(' ')}`;
        expect(find(text, made)).toContain(term.join(' '));
      }),
      { numRuns: 300 },
    );
  });

  it('hash as SHA-256 does', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.uint8Array({ minLength: 64, maxLength: 64 }), (bytes, beginning) => {
        expect(Buffer.from(sha256(bytes))).toEqual(createHash('sha256').update(bytes).digest());
        expect(Buffer.from(createKeyed(beginning)(bytes))).toEqual(createHash('sha256').update(beginning).update(bytes).digest());
      }),
    );
  });
});

describe('a sensitive rule with confidential terms', () => {
  const rule = { kind: 'sensitive', confidential: list, message: 'This is a {label}.' };

  it('marks them beside what its detectors find', () => {
    expect(check([{ ...rule, detectors: ['email'] }], ['Ask maja@post.example about Project Nightjar.'])).toMatchObject([
      { text: 'maja@post.example', detail: 'email' },
      {
        text: 'Project Nightjar',
        detail: 'confidential',
        message: 'This is a confidential term.',
        fixes: [{ kind: 'replace', text: '[confidential term]' }, { kind: 'remove' }],
      },
    ]);
  });

  it('needs no detector of its own', () => {
    expect(findIn(rule, 'Project Nightjar')).toEqual(['Project Nightjar']);
    expect(compile(toProtocol([rule]), { resources: ownResources }).missing).toEqual([]);
  });

  it('names the part of the engine that finds them, and its detectors go on until it comes', () => {
    const checker = compile(toProtocol([{ ...rule, detectors: ['email'] }]), { detectors: lightDetectors });
    expect([checker.missing, checker.silent]).toEqual([['part:confidential'], ['rule-0']]);
    const found = checker.open({ surface: 'draft' }).update([toBlock('Ask maja@post.example about Project Nightjar.')]);
    expect(found.map(({ text }) => text)).toEqual(['maja@post.example']);
  });

  it('is refused when it looks for nothing, or its hashes are none', () => {
    const faults = (fields: object) => vetProtocol(toProtocol([{ kind: 'sensitive', ...fields }])).map(({ pointer }) => pointer);
    expect(faults({})).toContain('/rules/0');
    expect(faults({ confidential: { ...list, hashes: ['Project Nightjar'] } })).toContain('/rules/0/confidential/hashes/0');
    expect(faults({ confidential: { ...list, salt: 'short' } })).toContain('/rules/0/confidential/salt');
  });
});
