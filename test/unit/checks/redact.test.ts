import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { redact } from '../../../lib/checks/redact.ts';
import { check } from '../../support/rules.ts';

const rule = { kind: 'sensitive', detectors: ['api-key', 'iban', 'card', 'email', 'phone'] };
const redacted = (text: string) => redact(text, check([rule], [text]));

describe('redact', () => {
  it('puts numbered placeholders where private words stood', () => {
    const { text, kinds } = redacted('Reply to maja@post.example about card 4242 4242 4242 4242.');
    expect(text).toBe('Reply to [e-mail 1] about card [card 1].');
    expect(kinds).toEqual(['email', 'card']);
  });

  it('gives the same value the same number, however it is written', () => {
    expect(redacted('maja@post.example, x@post.example, Maja@Post.example').text).toBe('[e-mail 1], [e-mail 2], [e-mail 1]');
    expect(redacted('4242 4242 4242 4242 or 4242424242424242').text).toBe('[card 1] or [card 1]');
  });

  it('numbers several texts together', () => {
    const numbering = new Map<string, string>();
    const parts = ['a@post.example', 'b@post.example and a@post.example'].map(
      (text) => redact(text, check([rule], [text]), numbering).text,
    );
    expect(parts).toEqual(['[e-mail 1]', '[e-mail 2] and [e-mail 1]']);
  });

  it('says where the placeholders are', () => {
    const { text, placeholders } = redacted('To a@post.example, b@post.example');
    expect(placeholders.map(({ start, end }) => text.slice(start, end))).toEqual(placeholders.map((each) => each.text));
  });

  it('leaves findings that are not private alone', () => {
    expect(redact('We utilise it', [{ start: 3, end: 10 }]).text).toBe('We utilise it');
  });

  it('lets no character of a private span through, overlapping or not', () => {
    const span = fc.record({
      start: fc.nat(30),
      length: fc.integer({ min: 1, max: 10 }),
      detail: fc.constantFrom('email', 'card', 'api-key'),
    });
    fc.assert(
      fc.property(fc.array(span, { maxLength: 6 }), (spans) => {
        const text = Array.from({ length: 40 }, (_, n) => String.fromCharCode(0x4e00 + n)).join('');
        const findings = spans.map(({ start, length, detail }) => ({ start, end: start + length, detail }));
        const left = redact(text, findings).text;
        for (const [n, char] of [...text].entries()) {
          expect(left.includes(char)).toBe(!findings.some(({ start, end }) => n >= start && n < end));
        }
      }),
    );
  });
});
