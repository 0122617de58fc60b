/** Long because it is one list of what is said of a claim and what is left alone, language by language. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allLexicons } from '../../../../lib/checks/claims/all.ts';
import { claimTypes } from '../../../../lib/checks/claims/lexicon.ts';
import { compile } from '../../../../lib/checks/engine.ts';
import { applyFirstFixes } from '../../../../lib/checks/fixes/fix.ts';
import { createLiterals } from '../../../../lib/checks/literals/literals.ts';
import { createTerms } from '../../../../lib/checks/patterns/terms.ts';
import { readInline } from '../../../../lib/checks/text/inline.ts';
import type { Block } from '../../../../lib/checks/types.ts';
import { vetProtocol } from '../../../../lib/checks/vet.ts';
import { check, findIn, toProtocol, toRule } from '../../../support/rules.ts';

const claim = { kind: 'claim', message: '{advice}' };
const markdown = (line: string): Block => {
  return line.includes('](') ? { kind: 'paragraph', ...readInline(line) } : { kind: 'paragraph', text: line };
};
const found = (text: string, fields: object = {}) => findIn({ ...claim, ...fields }, markdown(text));

describe('claim', () => {
  it.each([
    ['superlative', 'Meet the warmest jacket in Europe.', 'the warmest jacket in Europe'],
    ['superlative', 'Europe’s lightest shell.', 'Europe’s lightest'],
    ['comparative', 'It is warmer than any other shell.', 'warmer than any other'],
    ['number', 'It saves 38 % energy.', 'saves 38 %'],
    ['number', '9 out of 10 customers bought it again.', '9 out of 10 customers'],
    ['guarantee', 'It never leaks.', 'never leaks'],
    ['guarantee', 'Success is assured.', 'Success is assured'],
    ['guarantee', 'You will pass, we promise.', 'You will pass, we promise'],
    ['guarantee', 'It is bound to please your guests.', 'is bound to please'],
    ['guarantee', 'It won’t fade or peel.', 'won’t fade'],
    ['number', 'Fluent in 30 days.', 'Fluent in 30 days'],
    ['health', 'Relief of dry eyes.', 'Relief of dry eyes'],
    ['finance', 'You’ll never lose money again.', 'You’ll never lose money'],
    ['health', 'It relieves back pain.', 'relieves back pain'],
    ['finance', 'You will earn more than you think.', 'You will earn'],
    ['green', 'Climate-neutral since May.', 'Climate-neutral'],
    ['testimonial', '“The best I ever had” – Anna K.', '“The best I ever had” – Anna K'],
  ])('finds a %s', (type, text, words) => {
    expect(found(text, { types: [type] })).toEqual([words]);
    const others = claimTypes.filter((each) => each !== type);
    expect(found(text, { types: others })).toEqual([]);
  });

  it.each([
    'Best regards from Porto.',
    'Best before: see lid.',
    'Follow best practices.',
    'The latest news.',
    'Do your best.',
    'More than 20 shops.',
    'Open from 9 to 5 on 24 December, tickets £12.',
    'First, close the zip.',
    'She was leading the team.',
    'Is this the warmest jacket in the world?',
    'We don’t claim to make the best jacket.',
    'It may be the best jacket in the world.',
    'Our warmest jacket yet.',
    'Warmer than our 2021 shell.',
    'Your rights are guaranteed by law.',
    'You will pass a mill on your left.',
    'They stayed friends for life.',
    'The coldest night of the winter.',
  ])('leaves alone: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('says nothing of plain prose', () => {
    expect(found('We sew it in Porto. The Tarn comes in four colours, from March, in sizes XS to 3XL.')).toEqual([]);
  });

  it('counts what is doubted where the rule says so', () => {
    expect(found('It may be the warmest jacket in Europe.', { hedged: true })).toEqual(['the warmest jacket in Europe']);
    expect(found('We are not the warmest in Europe.', { hedged: true })).toEqual([]);
  });

  it('says per type what is missing', () => {
    expect(check([claim], ['The best jacket in the world.'])[0]?.message).toBe(
      'This superlative has no source. Add one, or say it of your own range.',
    );
    expect(check([{ ...claim, message: 'A {type}: {match}' }], ['It never leaks.'])[0]?.message).toBe('A guarantee: never leaks');
  });

  it('is content with a link to a source in the paragraph, or in the sentence where the rule says so', () => {
    const text = 'It is the warmest jacket in Europe. Read [the test](https://institute.example/t).';
    expect(found(text)).toEqual([]);
    expect(found(text, { accept: { link: 'sentence' } })).toEqual(['the warmest jacket in Europe']);
    expect(found(text, { accept: { link: 'never' } })).toEqual(['the warmest jacket in Europe']);
    expect(found('It is [the warmest jacket in Europe](/tests/2024).')).toEqual([]);
  });

  it('takes a source only from the domains that the rule names', () => {
    const domains = ['institute.example'];
    expect(found('The warmest jacket in Europe ([test](https://www.institute.example/t)).', { domains })).toEqual([]);
    expect(found('The warmest jacket in Europe ([test](https://notinstitute.example/t)).', { domains })).toHaveLength(1);
    expect(found('The warmest jacket in Europe ([test](/t)).', { domains })).toHaveLength(1);
  });

  it('takes neither a shop, a mailbox nor nowhere for a source', () => {
    for (const link of ['[Buy now](/tarn)', '[Write to us](mailto:a@b.example)', '[here](#)', '[x](http://)'])
      expect(found(`The warmest jacket in Europe. ${link}`)).toHaveLength(1);
  });

  it('marks what a customer says and not what the company says around it', () => {
    expect(found('We make jackets in Leeds. “I love it and wore it all winter.” – Ben', { types: ['testimonial'] })).toEqual([
      '“I love it and wore it all winter.” – Ben',
    ]);
    expect(found('I love it and wore it all winter. It kept me dry.', { types: ['testimonial'] })).toEqual([
      'I love it and wore it all winter. It kept me dry.',
    ]);
  });

  it('takes the link of its words for a source, and not where the whole card around it leads', () => {
    const text = 'It is the warmest jacket in Europe.';
    const say = (isAround: boolean) => {
      const block: Block = {
        kind: 'paragraph',
        text,
        links: [{ start: 0, end: text.length, href: '/tarn', ...(isAround ? { isAround } : {}) }],
      };
      return compile(toProtocol([claim]), { resources: { lexicons: allLexicons } })
        .open({ surface: 'draft' })
        .update([block]);
    };
    expect(say(false)).toEqual([]);
    expect(say(true)).toHaveLength(1);
  });

  it('is content with a footnote: a mark, the note itself, or a named source', () => {
    for (const text of [
      'The warmest jacket in Europe.¹',
      'The warmest jacket in Europe [1].',
      'The warmest jacket in Europe*',
      'The warmest jacket in Europe (2).',
      'The warmest jacket in Europe.† Next.',
      '* The warmest jacket in Europe, 2024 test.',
      'The warmest jacket in Europe (source: Institute, 2024).',
      'The warmest jacket in Europe ([1](#fn1)).',
    ]) {
      expect(found(text)).toEqual([]);
      expect(found(text, { accept: { footnote: false, link: 'never' } })).toHaveLength(1);
    }
    expect(found('A 5* hotel: the warmest beds in Europe.')).toHaveLength(1);
    expect(found('The warmest jacket in Europe. Another sentence.¹')).toHaveLength(1);
  });

  it('is content with a wording that was approved', () => {
    const approved = { accept: { approved: ['38 % less CO₂e than our 2021 shell', 'warmest jacket in (?:Europe|Asia)'] } };
    expect(found('The warmest jacket in Europe.', approved)).toEqual([]);
    expect(found('It cuts waste by 38 %.', approved)).toHaveLength(1);
  });

  it('offers softer words where there are some, in the case of what they replace', () => {
    const fixed = (text: string) => applyFirstFixes(text, check([claim], [text]));
    expect(fixed('Meet the warmest jacket in Europe.')).toBe('Meet our warmest jacket.');
    expect(fixed('The world’s best hood.')).toBe('Our best hood.');
    expect(fixed('Our eco-friendly shell.')).toBe('Our shell.');
    expect(fixed('Unbeatable comfort.')).toBe('Comfort.');
    expect(check([claim], ['It never leaks.'])[0]?.fixes).toEqual([]);
    expect(check([{ ...claim, fixes: [{ remove: true }] }], ['It never leaks.'])[0]?.fixes).toEqual([{ kind: 'remove' }]);
  });

  it('speaks the languages that the rule names', () => {
    const languages = { languages: ['de', 'fr', 'es'] };
    expect(found('Die wärmste Jacke Europas.', languages)).toEqual(['Die wärmste']);
    expect(found('Le meilleur café de Paris.', languages)).toEqual(['Le meilleur café']);
    expect(found('La red más rápida de España.', languages)).toEqual(['La red más rápida']);
    expect(found('The warmest jacket in Europe.', languages)).toEqual([]);
    expect(applyFirstFixes('Die wärmste Jacke.', check([{ ...claim, ...languages }], ['Die wärmste Jacke.']))).toBe(
      'Unsere wärmste Jacke.',
    );
  });

  it.each([
    ['fr', 'LE FOUR LE PLUS FIABLE DE SA CATEGORIE', 'LE FOUR LE PLUS FIABLE'],
    ['fr', 'L’efficacité prouvée d’un vieux remède.', 'efficacité prouvée'],
    ['fr', 'Économisez jusqu’à 38\u00a0% d’énergie\u202f!', 'Économisez jusqu’à 38\u00a0%'],
    ['fr', '«\u00a0Je recommande\u00a0!\u00a0»', '«\u00a0Je recommande\u00a0!\u00a0»'],
    ['fr', 'Apaise les rougeurs.', 'Apaise les rougeurs'],
    ['fr', 'Elles réparent la barrière cutanée.', 'réparent la barrière cutanée'],
    ['fr', 'Travail soigné, équipe ponctuelle.', 'Travail soigné, équipe ponctuelle.'],
    ['fr', 'Le peintre a été très réactif. Un beau chantier.', 'Le peintre a été très réactif. Un beau chantier.'],
    ['fr', 'Le rasoir le plus précis selon vos envies.', 'Le rasoir le plus précis'],
    ['es', 'Trato cercano, muy profesionales.', 'Trato cercano, muy profesionales.'],
    ['es', 'Nos explicaron todo con paciencia. Una obra limpia.', 'Nos explicaron todo con paciencia. Una obra limpia.'],
    ['es', 'La navaja más precisa según tus gustos.', 'La navaja más precisa'],
    ['de', 'Die wärmste Jacke, laut unseren Kunden.', 'Die wärmste'],
    ['es', 'EL HORNO MAS FIABLE DE ESPAÑA', 'EL HORNO MAS FIABLE'],
    ['es', '¡Me encantó!', '¡Me encantó!'],
    ['es', 'Calma las rojeces.', 'Calma las rojeces'],
    ['es', 'Ellas reparan la barrera cutánea.', 'reparan la barrera cutánea'],
    ['es', 'Ahorra hasta un 38 % de energía.', 'Ahorra hasta un 38 %'],
  ])('reads %s as it is written: %s', (language, text, words) => {
    expect(found(text, { languages: [language] })).toEqual([words]);
  });

  it.each([
    ['fr', 'Notre veste la plus chaude.'],
    ['fr', 'Est-ce la meilleure veste du monde ?'],
    ['fr', 'Ce n’est pas la plus légère.'],
    ['fr', 'Panneaux garantis 25 ans.'],
    ['fr', 'Profitez de 15 % de remise.'],
    ['fr', 'Nous voulons devenir le leader du marché.'],
    ['fr', 'Pour peaux sensibles.'],
    ['es', 'Nuestra chaqueta más cálida.'],
    ['es', '¿Es la mejor chaqueta del mundo?'],
    ['es', 'No es la más ligera.'],
    ['es', 'Paneles con garantía de 25 años.'],
    ['es', 'Disfruta de un 15 % de descuento.'],
    ['es', 'Queremos ser líderes del mercado.'],
    ['es', 'Para pieles sensibles.'],
    ['fr', 'Le rasoir le plus précis, selon Que Choisir.'],
    ['fr', 'Votre artisan soigné et ponctuel, à Nantes.'],
    ['es', 'La navaja más precisa, según la OCU.'],
    ['es', 'Precios especiales para profesionales.'],
  ])('leaves alone in %s: %s', (language, text) => {
    expect(found(text, { languages: [language] })).toEqual([]);
  });

  it('names the lexicon that it lacks, and says nothing until it comes', () => {
    const rule = { ...claim, languages: ['de'] };
    const checker = compile(toProtocol([rule]), { resources: {} });
    expect(checker.missing).toEqual(['lexicon:de']);
    expect(checker.open({ surface: 'draft' }).update([markdown('Die wärmste Jacke Europas.')])).toEqual([]);
  });

  it('leaves out only what is said in front of something, so that a sentence stays one', () => {
    const fixed = (text: string) => applyFirstFixes(text, check([claim], [text]));
    expect(fixed('Our climate neutral shell.')).toBe('Our shell.');
    for (const text of [
      'Our shell is climate neutral.',
      'It is 100% recycled and clinically proven to help.',
      'We make the world’s best jacket.',
    ])
      expect(fixed(text)).toBe(text);
    expect(check([claim], ['Our shell is climate neutral.'])).toHaveLength(1);
  });

  it('takes a review for one claim, and lets claims of other types in it stand for themselves', () => {
    const review = 'We came in May. The crew was so kind. It rained. They saved us 38 % energy, and the food was great for all of us.';
    expect(found(review, { types: ['testimonial'] })).toEqual([review]);
    expect(found(review)).toEqual([
      'We came in May. The crew was so kind. It rained. They',
      'saved us 38 %',
      'energy, and the food was great for all of us.',
    ]);
    expect(found('The food is warm.')).toEqual([]);
  });

  it('hears who speaks more often in a block, the customer or the company', () => {
    const types = ['testimonial'];
    expect(found('We stayed in May and the crew was so kind.', { types })).toEqual(['We stayed in May and the crew was so kind.']);
    expect(found('We stayed in May and built your room. Our guests get good beds, and you sleep well.', { types })).toEqual([]);
    expect(found('Was the crew kind to my mother?', { types })).toEqual([]);
  });

  it.each([
    'I started this company because I loved baking.',
    'I was tired of boring insoles, so I designed better ones.',
    'In 2009 I left my job, bought a van and learned to roast great coffee.',
    'When I could not find good kibble for my dog, I made my own.',
  ])('takes a founder for the company, however much is praised: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('hears a review in what a team or a named company did', () => {
    const types = ['testimonial'];
    for (const review of [
      'The team answered within the hour and left the flat spotless.',
      'Okafor & Sons fixed our boiler on a Sunday. Quick and tidy.',
    ])
      expect(found(review, { types })).toEqual([review]);
    expect(found('Our team restores every roof with the best slates.', { types })).toEqual([]);
  });

  it('takes a footnote anywhere in a review for its source', () => {
    expect(found('The crew was so kind. The food was great.¹')).toEqual([]);
  });

  it('is refused for a language or a type that it does not know', () => {
    const pointers = (fields: object) => vetProtocol(toProtocol([toRule({ ...claim, ...fields })])).map(({ pointer }) => pointer);
    expect(pointers({ languages: ['xx'] })).toEqual(['/rules/0/languages/0']);
    expect(pointers({ types: ['lies'] })).toEqual(['/rules/0/types/0']);
    expect(pointers({ accept: { approved: ['('] } })).toEqual(['/rules/0/accept/approved/0']);
  });

  it('covers words that stand there, whatever the text', () => {
    const pieces = fc.constantFrom(
      'the',
      'warmest',
      'jacket',
      'in',
      'Europe',
      '’s',
      '38 %',
      'saves',
      'never',
      'than',
      'any',
      'other',
      '“',
      '”',
      '–',
      '.',
      '?',
      '¹',
      '\u00a0',
      '\ud83c',
      'ß',
      'eco-friendly',
      'no',
      'twice as',
    );
    const texts = fc.oneof(
      fc.array(pieces, { maxLength: 14 }).map((parts) => parts.join(' ')),
      fc.string({ unit: 'binary', maxLength: 80 }),
    );
    const rule = { ...claim, languages: ['en', 'de', 'fr', 'es'] };
    const session = compile(toProtocol([rule]), { resources: { lexicons: allLexicons }, now: () => 0 }).open({ surface: 'draft' });
    fc.assert(
      fc.property(texts, (text) => {
        let reached = 0;
        for (const { start, end, text: words } of session.update([{ kind: 'paragraph', text }])) {
          expect(start).toBeGreaterThanOrEqual(reached);
          expect(text.slice(start, end)).toBe(words);
          reached = end;
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('asks every cue that a word may stand for', () => {
    expect(found('Superior comfort.', { types: ['comparative'] })).toEqual(['Superior comfort']);
    expect(found('Fantastic team and quick answers.')).toEqual(['Fantastic team and quick answers.']);
    expect(found('We stayed here and the team was fantastic.')).toEqual(['We stayed here and the team was fantastic.']);
  });

  it('takes a long line as it comes', () => {
    const words = 'the best than in 38 % never no as saves more '.repeat(4000);
    const from = performance.now();
    check([claim], [words]);
    expect(performance.now() - from).toBeLessThan(5000);
  });
});

describe('a lexicon', () => {
  it.each(Object.entries(allLexicons))('%s finds all its cues in the one pass, without a pattern', (_, { cues }) => {
    for (const { terms } of cues) {
      for (const term of terms) {
        const made = createTerms(0, [term], { ignorecase: true }, createLiterals());
        expect([term, made.literal]).toEqual([term, true]);
      }
    }
  });

  it.each(Object.entries(allLexicons))('%s has short advice and a name for every type', (_, { advice, labels }) => {
    for (const type of claimTypes) {
      expect(advice[type].length).toBeLessThanOrEqual(80);
      expect(labels[type]).not.toBe('');
    }
    expect(new Set(Object.values(labels)).size).toBe(claimTypes.length);
  });
});
