import { describe, expect, it } from 'vitest';
import { compile } from '../../../../lib/checks/engine.ts';
import { applyFirstFixes } from '../../../../lib/checks/fixes/fix.ts';
import { vetProtocol } from '../../../../lib/checks/vet.ts';
import { check, findIn, toProtocol, toRule } from '../../../support/rules.ts';

const substitution = (swap: Record<string, string>, fields: object = {}) => ({
  kind: 'substitution',
  swap,
  ignorecase: true,
  message: '“{match}”: {fix}',
  ...fields,
});
const fixes = (rule: Parameters<typeof findIn>[0], text: string) => check([rule], [text]).map((finding) => finding.fixes);

describe('substitution', () => {
  it('finds ß shouted as SS, and leaves what is then right as it is', () => {
    const rule = { kind: 'substitution', swap: { größte: 'beste', daß: 'dass' }, ignorecase: true };
    expect(check([rule], ['DAS GRÖSSTE, UND DASS ES IST.'])).toMatchObject([
      { text: 'GRÖSSTE', fixes: [{ kind: 'replace', text: 'BESTE' }] },
    ]);
  });

  it('offers the better word in the case of the one that stands there', () => {
    const rule = substitution({ 'utili[sz]e': 'use' });
    expect(fixes(rule, 'Utilise it, utilize it, UTILISE IT.').flat()).toEqual([
      { kind: 'replace', text: 'Use' },
      { kind: 'replace', text: 'use' },
      { kind: 'replace', text: 'USE' },
    ]);
    expect(check([rule], ['We utilise it.'])[0]?.message).toBe('“Utilise”: use');
  });

  it('keeps case, form and punctuation', () => {
    const rule = substitution({ 'utili[sz](?:e[sd]?|ing)': 'use', 'leverages?': 'use' });
    const texts = ['He utilises it.', 'LEVERAGES, SHE SAYS', 'Utilised well', 'utilizing'];
    const fixed = texts.map((text) => applyFirstFixes(text, check([rule], [text])));
    expect(fixed).toEqual(['He uses it.', 'USES, SHE SAYS', 'Used well', 'using']);
  });

  it('takes no form over in other languages, nor for rules that come from Vale', () => {
    const rule = substitution({ 'utilises?': 'use' });
    expect(fixes({ ...rule, origin: 'Style/Rule.yml' }, 'utilises')).toEqual([[{ kind: 'replace', text: 'use' }]]);
    const [finding] = compile(toProtocol([rule], { language: 'fr-FR' }))
      .open({ surface: 'draft' })
      .update([{ kind: 'paragraph', text: 'utilises' }]);
    expect(finding?.fixes).toEqual([{ kind: 'replace', text: 'use' }]);
  });

  it('leaves a name its own capitals', () => {
    expect(fixes(substitution({ wordpress: 'WordPress' }), 'WORDPRESS and wordpress')).toEqual([
      [{ kind: 'replace', text: 'WordPress' }],
      [{ kind: 'replace', text: 'WordPress' }],
    ]);
  });

  it('changes the case where nothing else is wrong, and leaves alone what is only shouted', () => {
    expect(fixes(substitution({ Internet: 'internet' }, { ignorecase: false }), 'The Internet').flat()).toEqual([
      { kind: 'replace', text: 'internet' },
    ]);
    const rule = substitution({ 'e-?mail': 'email', strasse: 'straße' });
    expect(findIn(rule, 'JOIN OUR EMAIL LIST IN DER STRASSE')).toEqual([]);
    expect(fixes(rule, 'E-MAIL US, Email us').flat()).toEqual([
      { kind: 'replace', text: 'EMAIL' },
      { kind: 'replace', text: 'email' },
    ]);
    expect(findIn({ ...rule, origin: 'Style/Rule.yml' }, 'EMAIL')).toEqual(['EMAIL']);
  });

  it('writes no expression for several spellings into a text', () => {
    const rule = substitution({ oauth: 'OAuth2?', cpp: 'C++', uk: 'Fernhill (UK)' });
    expect(fixes(rule, 'oauth cpp uk')).toEqual([[], [{ kind: 'replace', text: 'C++' }], [{ kind: 'replace', text: 'Fernhill (UK)' }]]);
    expect(fixes({ ...rule, action: { name: 'replace' } }, 'oauth').flat()).toEqual([{ kind: 'replace', text: 'OAuth2?' }]);
  });

  it('leaves alone what is already right', () => {
    expect(findIn(substitution({ wordpress: 'WordPress' }), 'WordPress')).toEqual([]);
  });

  it('offers several words, and nothing at all', () => {
    expect(fixes(substitution({ 'man-made': 'synthetic|artificial', basically: '' }), 'basically man-made')).toEqual([
      [{ kind: 'remove' }],
      [
        { kind: 'replace', text: 'synthetic' },
        { kind: 'replace', text: 'artificial' },
      ],
    ]);
  });

  it('carries over what a group captured', () => {
    expect(fixes(substitution({ 'colo(rs?)': 'colou$1', '(\\d+)kg': '$1 kg' }), 'Colors at 2kg')).toEqual([
      [{ kind: 'replace', text: 'Colours' }],
      [{ kind: 'replace', text: '2 kg' }],
    ]);
  });

  it('prefers the longest key', () => {
    expect(findIn(substitution({ 'at no cost': 'free', 'at no cost to you': 'free' }), 'It comes at no cost to you.')).toEqual([
      'at no cost to you',
    ]);
  });

  it('minds exceptions', () => {
    expect(findIn(substitution({ purchase: 'buy' }, { exceptions: ['proof of purchase'] }), 'Keep your proof of purchase.')).toEqual([]);
  });

  it('says nothing of clean text', () => {
    expect(findIn(substitution({ utilise: 'use' }), 'We use it.')).toEqual([]);
  });

  it('takes a value for an expression of what is right', () => {
    const rule = substitution({ 'oauth2?': 'OAuth2?' }, { message: 'Use {expected}.' });
    expect(findIn(rule, 'OAuth OAuth2 oauth2')).toEqual(['oauth2']);
    expect(check([rule], ['oauth2'])[0]?.message).toBe('Use OAuth2.');
    expect(findIn({ ...rule, action: { name: 'replace' } }, 'OAuth oauth2')).toEqual(['OAuth', 'oauth2']);
    expect(findIn(substitution({ 'c\\+\\+': 'C++' }), 'c++ C++')).toEqual(['c++']);
  });

  it('names all better words in the message, a stroke among them where it is escaped', () => {
    const rule = substitution({ 'a-z': 'a|b\\|c|d' }, { message: '{options}' });
    expect(check([rule], ['a-z'])[0]?.message).toBe("'a', 'b|c', or 'd'");
  });

  it('gives the words in the message a capital where it is told to', () => {
    const rule = substitution({ mankind: 'human kind' }, { message: 'Use {options}.', capitalize: true });
    expect(check([rule], ['Mankind'])[0]?.message).toBe("Use 'Human kind'.");
    expect(check([rule], ['mankind'])[0]?.message).toBe("Use 'human kind'.");
  });

  it('is refused where a value takes what the key does not capture', () => {
    const refuse = (swap: Record<string, string>, fields: object = {}) =>
      vetProtocol(toProtocol([toRule(substitution(swap, fields))]))
        .filter(({ code }) => code === 'E212')
        .map(({ pointer, hint }) => [pointer, hint]);
    expect(refuse({ 'five dollars': '$5', '(\\d+) bucks': '$$$1', 'a(?:b)\\(c': '$1' })).toEqual([
      ['/rules/0/swap/five dollars', 'Put brackets around what is meant, or write "$$5" for a dollar sign.'],
      ['/rules/0/swap/a(?:b)\\(c', 'Put brackets around what is meant, or write "$$1" for a dollar sign.'],
    ]);
    expect(refuse({ 'five dollars': '$5' }, { origin: 'Style/Rule.yml' })).toEqual([]);
  });
});
