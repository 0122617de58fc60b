import { describe, expect, it } from 'vitest';
import { check, findIn } from '../../../support/rules.ts';

const existence = (tokens: string[], fields: object = {}) => ({ kind: 'existence', tokens, ...fields });

describe('existence', () => {
  it('finds words on word edges only', () => {
    expect(findIn(existence(['use']), 'We use what is useful; reuse it.')).toEqual(['use']);
  });

  it('knows that an accented letter is a letter', () => {
    expect(findIn(existence(['resum']), 'A resumé, a resum.')).toEqual(['resum']);
    expect(findIn(existence(['café']), 'The café, the cafés, décaféiné.')).toEqual(['café']);
  });

  it('finds a word beside an emoji', () => {
    expect(findIn(existence(['wow']), '🎉wow🎉')).toEqual(['wow']);
  });

  it('minds case unless told otherwise', () => {
    expect(findIn(existence(['tarn']), 'Tarn, tarn, TARN')).toEqual(['tarn']);
    expect(findIn(existence(['tarn'], { ignorecase: true }), 'Tarn, tarn, TARN')).toEqual(['Tarn', 'tarn', 'TARN']);
    expect(findIn(existence(['ÉTÉ'], { ignorecase: true }), 'un été')).toEqual(['été']);
  });

  it('finds ß in capitals, where it is SS or ẞ, if case does not count', () => {
    const largest = existence(['größte[rn]?', 'Spaß'], { ignorecase: true });
    expect(findIn(largest, 'DIE GRÖSSTE, der GRÖẞTEN SPASS; größter')).toEqual(['GRÖSSTE', 'GRÖẞTEN', 'SPASS', 'größter']);
    expect(findIn(largest, 'grösste, Grösste, GRÖSSte, spass, GRÖSSTEM')).toEqual([]);
    expect(findIn(existence(['größte']), 'GRÖSSTE')).toEqual([]);
    expect(findIn(existence(['(?i:größte)']), 'GRÖSSTE')).toEqual(['GRÖSSTE']);
    expect(findIn({ ...largest, origin: 'styles/Acme/Rule.yml' }, 'GRÖSSTE größte')).toEqual(['größte']);
  });

  it('finds parts of words where nonword says so', () => {
    expect(findIn(existence(['!{2,}'], { nonword: true }), 'Wow!! Yes!')).toEqual(['!!']);
  });

  it('takes the longest of several terms that begin together', () => {
    expect(findIn(existence(['click', 'click here']), 'Please click here, or click.')).toEqual(['click here', 'click']);
  });

  it('reads typographic apostrophes, hyphens and no-break spaces as the plain ones', () => {
    expect(findIn(existence(["today's fast-paced world"]), 'In today’s fast‑paced\u00a0world.')).toEqual(['today’s fast‑paced\u00a0world']);
  });

  it('takes a term that holds a typographic character at its word', () => {
    expect(findIn(existence(['don’t']), "don't, don’t")).toEqual(['don’t']);
  });

  it('runs what is not a literal as a pattern', () => {
    expect(findIn(existence(['the \\w+est jacket']), 'It is the warmest jacket, not the warm jacket.')).toEqual(['the warmest jacket']);
  });

  it('drops a hit that an exception stands in or around', () => {
    const rule = existence(['green', 'value added'], { exceptions: ['Green Street', 'value added tax'], ignorecase: true });
    expect(findIn(rule, 'Green Street is green. Plus value added tax.')).toEqual(['green']);
  });

  it('offers its fixes in the case of what stands there', () => {
    const rule = existence(['cheap'], { ignorecase: true, fixes: [{ replace: 'fair' }, { remove: true }] });
    expect(check([rule], ['Cheap and CHEAP.']).map(({ fixes }) => fixes[0])).toEqual([
      { kind: 'replace', text: 'Fair' },
      { kind: 'replace', text: 'FAIR' },
    ]);
  });

  it('offers them in the form of what stands there', () => {
    const rule = existence(['guy', 'guys'], { fixes: [{ replace: 'friend' }] });
    expect(check([rule], ['Hi guys, hi guy']).map(({ fixes }) => fixes[0])).toEqual([
      { kind: 'replace', text: 'friends' },
      { kind: 'replace', text: 'friend' },
    ]);
  });

  it('makes a fix of the words themselves by its action, and keeps the case that gives', () => {
    const rule = existence(['\\w+[A-Z]\\w+'], { action: { name: 'convert', params: ['simple'] } });
    expect(check([rule], ['SomeWord'])[0]?.fixes).toEqual([{ kind: 'replace', text: 'some word' }]);
  });

  it('says nothing of clean text', () => {
    expect(findIn(existence(['cheap']), 'A fair price.')).toEqual([]);
  });

  it('joins raw pieces to one expression, before its tokens or after them', () => {
    const passive = { kind: 'existence', raw: ['\\b(?:am|is|are)', '\\s+'], tokens: ['\\w+ed', 'written'] };
    expect(findIn(passive, 'It is  painted, they are written, it is red hot, are unwritten')).toEqual([
      'is  painted',
      'are written',
      'is red',
    ]);
    expect(findIn({ ...passive, raw: ['\\s+again'], append: true }, 'painted again, red then')).toEqual(['painted again']);
    expect(findIn({ kind: 'existence', raw: ['a{3}'] }, 'aaaa baaab')).toEqual(['aaa', 'aaa']);
  });

  it('takes the first of several tokens in an imported list', () => {
    const tokens = ['very', 'very good'];
    expect(findIn(existence(tokens), 'very good')).toEqual(['very good']);
    expect(findIn(existence(tokens, { origin: 'styles/Acme/Very.yml' }), 'very good')).toEqual(['very']);
  });

  it('names the words that an action makes', () => {
    const [finding] = check(
      [existence(['gonna'], { message: '{options}?', action: { name: 'replace', params: ['will', 'shall'] } })],
      ['gonna'],
    );
    expect(finding?.message).toBe("'will' or 'shall'?");
    const [only] = check([existence(['a b'], { message: '{options}?', action: { name: 'edit', params: ['truncate', ' '] } })], ['a b']);
    expect(only?.message).toBe('A?');
  });

  it('lets an imported rule speak word for word', () => {
    const [finding] = check([existence(['\\w+'], { message: '{match}!', origin: 'x.yml' })], ['abc'.repeat(40)]);
    expect(finding?.message).toBe(`${'abc'.repeat(40)}!`);
  });
});
