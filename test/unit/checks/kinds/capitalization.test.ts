import { describe, expect, it } from 'vitest';
import { vetProtocol } from '../../../../lib/checks/vet.ts';
import { check, findIn, toProtocol, toRule } from '../../../support/rules.ts';

const capitalization = (match: string, fields: object = {}) => ({
  kind: 'capitalization',
  match,
  scope: ['heading'],
  message: '{fix}',
  ...fields,
});
const heading = (text: string) => ({ kind: 'heading' as const, text, level: 2 });
const fixed = (rule: Parameters<typeof findIn>[0], text: string) =>
  check([rule], [heading(text)]).map(({ fixes }) => fixes.map((fix) => (fix.kind === 'replace' ? fix.text : '')).join());

describe('capitalization', () => {
  it('finds a heading in title case where sentence case is asked, and rewrites it', () => {
    expect(fixed(capitalization('$sentence'), 'Why Our Shell Is Warm')).toEqual(['Why our shell is warm']);
  });

  it('leaves a sentence, names with their own capitals, and a start after a colon', () => {
    for (const text of [
      'Why our shell is warm',
      'What NASA and iPhone owners share',
      'Care: How to wash',
      '1,000 miles',
      'I know what I want',
    ]) {
      expect(findIn(capitalization('$sentence'), heading(text)), text).toEqual([]);
    }
  });

  it('keeps exceptions as they are', () => {
    const rule = capitalization('$sentence', { exceptions: ['Tarn', 'North Face of the Eiger'], threshold: 1 });
    expect(fixed(rule, 'Our Tarn On The North Face of the Eiger')).toEqual(['Our Tarn on the North Face of the Eiger']);
  });

  it('allows as many odd words as the threshold says', () => {
    expect(findIn(capitalization('$sentence', { threshold: 0.6 }), heading('Made in Porto'))).toEqual([]);
    expect(findIn(capitalization('$sentence', { threshold: 0.9 }), heading('Made in Porto'))).toEqual(['Made in Porto']);
  });

  it('knows title case in two styles', () => {
    expect(fixed(capitalization('$title', { threshold: 1 }), 'A walk over the hill with dogs')).toEqual(['A Walk Over the Hill With Dogs']);
    expect(fixed(capitalization('$title', { threshold: 1, style: 'Chicago' }), 'A walk over the hill with dogs')).toEqual([
      'A Walk over the Hill with Dogs',
    ]);
  });

  it('knows all small, all capitals, and an expression', () => {
    expect(fixed(capitalization('$lower'), 'Warm And Dry')).toEqual(['warm and dry']);
    expect(fixed(capitalization('$upper'), 'Warm and dry')).toEqual(['WARM AND DRY']);
    expect(findIn(capitalization('^How '), heading('Washing'), heading('How to wash'))).toEqual(['Washing']);
  });

  it('says nothing of a heading without words', () => {
    expect(findIn(capitalization('$title'), heading('…'))).toEqual([]);
    expect(findIn(capitalization('$sentence'), heading('🎉'))).toEqual([]);
  });

  it('writes names as the rule has them', () => {
    expect(fixed(capitalization('$sentence', { exceptions: ['North Face', 'macOS'], threshold: 1 }), 'the north face on MacOS')).toEqual([
      'The North Face on macOS',
    ]);
  });

  it('leaves a prefix alone, and takes a capital after an indicator', () => {
    const rule = capitalization('$sentence', { prefix: '[a-z]\\. ', indicators: [':'], threshold: 1 });
    expect(fixed(rule, 'a. care: how to wash')).toEqual(['a. Care: How to wash']);
  });

  it('looks at nothing but its scope', () => {
    expect(findIn(capitalization('$sentence'), 'A Paragraph In Title Case')).toEqual([]);
  });

  it('is refused for a case that it does not know', () => {
    const refuse = (match: string, fields: object = {}) => vetProtocol(toProtocol([toRule({ kind: 'capitalization', match, ...fields })]));
    expect(refuse('$titel')).toMatchObject([{ code: 'E212', pointer: '/rules/0/match', hint: 'Did you mean "$title"?' }]);
    expect(refuse('$titel', { origin: 'Style/Rule.yml' }).filter(({ code }) => code === 'E212')).toEqual([]);
  });
});
