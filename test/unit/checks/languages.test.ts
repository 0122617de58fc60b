import { describe, expect, it } from 'vitest';
import { check, findIn } from '../../support/rules.ts';

const existence = (...tokens: string[]) => ({ kind: 'existence', tokens, ignorecase: true });

describe('German', () => {
  it('keeps umlauts inside words, and finds words whatever their case', () => {
    expect(findIn(existence('schön', 'gros'), 'Schön ist es, unschön nicht. SCHÖN! Große Größe.')).toEqual(['Schön', 'SCHÖN']);
  });

  it('finds parts of compounds when asked to', () => {
    expect(findIn({ ...existence('klima'), nonword: true }, 'Klimaneutral und weltklimafreundlich.')).toEqual(['Klima', 'klima']);
  });

  it('lets word escapes mean German letters', () => {
    expect(findIn(existence('\\w+freundlich\\b'), 'Es ist überfreundlich, umweltfreundliche und grün-freundlich.')).toEqual([
      'überfreundlich',
    ]);
  });

  it('parts sentences after German abbreviations rightly', () => {
    const rule = { kind: 'existence', tokens: ['^\\w+'], nonword: true, scope: ['sentence'] };
    const german = { language: 'de-DE' };
    expect(
      check([rule], ['Das gilt z. B. für Jacken. Dr. Ellison näht. Am 3. Mai beginnt es.'], {}, { surface: 'draft' }, german).map(
        ({ text }) => text,
      ),
    ).toEqual(['Das', 'Dr', 'Am']);
  });
});

describe('French', () => {
  it('sees words behind an elision, straight or typographic, and before a spaced sign', () => {
    expect(findIn(existence('été', "aujourd'hui"), "L’été ! C'est l'été. Aujourd’hui\u202f! Un étéx.")).toEqual([
      'été',
      'été',
      'Aujourd’hui',
    ]);
  });

  it('tells accents apart', () => {
    expect(findIn(existence('du'), 'Il est dû au prix du lin.')).toEqual(['du']);
  });
});

describe('Spanish', () => {
  it('sees words behind opening signs', () => {
    expect(findIn(existence('gratis', 'mañana'), '¡Gratis! ¿Mañana? Mañanas no.')).toEqual(['Gratis', 'Mañana']);
  });
});

describe('Japanese', () => {
  it('finds words in running text, which has no spaces', () => {
    expect(findIn(existence('最高', '無料'), 'これは最高の無料サービスです。')).toEqual(['最高', '無料']);
    expect(findIn(existence('最高の\\p{scx=Kana}+'), 'これは最高のサービスです。')).toEqual(['最高のサービス']);
  });

  it('finds a Latin word between Japanese ones, but not a part of it', () => {
    expect(findIn(existence('AI', 'ブランド'), 'このAIはブランドAIRを使う')).toEqual(['AI', 'ブランド']);
  });

  it('parts sentences at 。', () => {
    const rule = { kind: 'existence', tokens: ['^.'], nonword: true, scope: ['sentence'] };
    expect(findIn(rule, '軽い。暖かい！本当？はい。')).toEqual(['軽', '暖', '本', 'は']);
  });
});

describe('Thai', () => {
  it('finds words in running text', () => {
    expect(findIn(existence('ฟรี'), 'ส่งฟรีทั่วประเทศ')).toEqual(['ฟรี']);
  });
});

describe('right to left', () => {
  it('finds whole words in Hebrew and Arabic, marks and all', () => {
    expect(findIn(existence('חינם'), 'משלוח חינם, לא חינמי.')).toEqual(['חינם']);
    expect(findIn(existence('مجاني'), 'شحن مجاني، مجانية لا.')).toEqual(['مجاني']);
    expect(findIn(existence('שלום'), 'שָׁלוֹם שלום')).toEqual(['שלום']);
  });

  it('gives places that are true beside direction marks', () => {
    const text = 'מעיל \u200fTarn\u200e מעולה';
    const [finding] = check([existence('Tarn')], [text]);
    expect(text.slice(finding?.start, finding?.end)).toBe('Tarn');
  });
});
