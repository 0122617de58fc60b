/** French words that frames share. Accents are optional there, see `accents.ts`, and apostrophes plain. */

/** The end of a word. */
export const end = '(?!\\p{L})';
/** The beginning of one. */
export const begin = '(?<!\\p{L})';

/** Advice, a question or a condition in which something is only spoken of. */
export const asked = `${begin}(?:si|quand|lorsque|comment|pourquoi|consultez|parlez|demandez|éviter?z?|avant de|découvrez comment|il est recommandé|spécialisée?s? (?:dans|en)(?![^.;!?]* qui )|spécialistes? d(?:e|u|es)|nécessite)${end}[^.;!?]{0,50}$`;

/** Amounts, with what may stand before one. */
export const amount = "(?:jusqu'à |plus de |près de |environ |au moins |en moyenne |de |d'environ |plus d')*";
export const figure = '(?:\\d[\\d.,  ]*(?: ?(?:à|-|–|et) ?\\d[\\d.,]*)? ?)';
export const people =
  '(?:client(?:e|·e|\\(e\\))?s|utilisat(?:eur|rice)s|femmes|hommes|personnes|patient(?:e)?s|familles|entreprises|professionnels|membres|abonné(?:e)?s|élèves|étudiants|apprenants|voyageurs|foyers|propriétaires|sportifs|consommat(?:eur|rice)s|marques|médecins|experts|dermatologues|dentistes|participants|adhérents|particuliers|artisans|commerçants|lecteurs|parents|investisseurs|collaborateurs|hôtes|restaurants|hôtels|PME|TPE|startups|testeuses|volontaires)';
export const manyOf =
  "(?:(?:plus de |près de |déjà |plus d')?(?:\\+ ?)?(?:\\d[\\d.,  ]*(?: ?(?:k|millions?|mille|milliers))?\\+?|des (?:centaines|milliers|millions|dizaines)(?: de milliers)?|une centaine|un millier|un million)(?: de| d')?)";

/** An adjective in all its forms. */
export const inflected = (word: string): string[] => {
  if (/x$/.test(word)) return [word, `${word.slice(0, -1)}se`, `${word.slice(0, -1)}ses`];
  if (/f$/.test(word)) return [word, `${word}s`, `${word.slice(0, -1)}ve`, `${word.slice(0, -1)}ves`];
  if (word === 'beau') return ['beau', 'bel', 'belle', 'beaux', 'belles'];
  if (word === 'frais') return ['frais', 'fraîche', 'fraîches'];
  if (word === 'bon' || /(?:el|il)$/.test(word)) return [word, `${word}s`, `${word}${word.at(-1)}e`, `${word}${word.at(-1)}es`];
  if (/er$/.test(word)) return [word, `${word}s`, `${word.slice(0, -2)}ère`, `${word.slice(0, -2)}ères`];
  if (/[es]$/.test(word)) return /e$/.test(word) ? [word, `${word}s`] : [word, `${word}e`, `${word}es`];
  if (/eur$/.test(word) || /^(?:top|super|nickel|sympa)$/.test(word)) return [word, `${word}s`];
  return [word, `${word}s`, `${word}e`, `${word}es`];
};
