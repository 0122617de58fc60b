/** French claims, by kind of claim. Tuned on `bench/accuracy/claim-fr.txt` and on public texts that `docs/accuracy.md` names. */
import { loosely } from './accents.ts';
import { figures } from './fr/figures.ts';
import { green } from './fr/green.ts';
import { health } from './fr/health.ts';
import { praise } from './fr/praise.ts';
import { promises } from './fr/promises.ts';
import { comparatives, superlatives } from './fr/superlatives.ts';
import { voice } from './fr/voice.ts';
import { begin, end } from './fr/words.ts';
import type { Lexicon } from './lexicon.ts';

export const fr: Lexicon = {
  language: 'fr',
  cues: [...superlatives, ...comparatives, ...figures, ...promises, ...health, ...green, ...praise, ...voice],
  denied: loosely(
    `${begin}(?:(?:ne(?![\\p{L}' ]{0,20} pas que)|n'|pas|jamais|aucune?|ni|personne|loin d'être|au lieu de|plutôt que)(?! seulement| que)(?: |(?<='))|sans (?!hésit|plus attendre|attendre))(?:(?! - )[^.;:!?,]){0,50}$`,
  ),
  hedged: loosely(
    `${begin}(?:peut-être|pourrait|pourraient|pourriez|serait|seraient|probablement|nous pensons|nous croyons(?! en)|je crois|souhaitant|désirant|le besoin de|besoin d'|envie de|à notre avis|si|s'il|à la recherche|envie d'|en quête)${end}[^.;!?]{0,80}$|${begin}(?:(?:notre|mon|son|l'|un) ?(?:objectif|ambition|but|mission|vision|rêve)|nous (?:voulons|souhaitons|visons|espérons|aspirons|nous efforçons|cherchons)|vise à|ambitionne)${end}[^.;!?]{0,150}$|^["«]? ?Devenir [^.;!?]{0,150}$`,
  ),
  hedgedAfter: loosely(`^[^.;!?]{0,60}${begin}(?:à notre avis|selon nous|peut-être)${end}`),
  // Adjectives stand behind their noun, and nobody can tell them from what is said of it.
  ahead: /^(?!)/,
  own: () => null,
  notASource:
    /^(?:acheter|achetez|commander|commandez|inscri[a-zà-ÿœ]*|réserve[a-zà-ÿœ]*|essaye[a-zà-ÿœ]*|découvr[a-zà-ÿœ]*|en savoir plus|ici|contact[a-zà-ÿœ]*|télécharge[a-zà-ÿœ]*|voir|accueil)(?![a-zà-ÿœ])/i,
  names:
    /(?:^|[(\s])(?:sources?|étude|enquête|test|selon|d'après) ?: ?\S|(?<![a-zà-ÿœ])(?:selon|d'après) (?:(?:le |la |les |l')?(?-i:[A-ZÀ-Þ])|(?:une|un|les|des|l') ?(?:étude|enquête|sondage|test|panel)s?)/i,
  advice: {
    superlative: 'Ce superlatif est sans source. Ajoutez-la, ou parlez de votre propre gamme.',
    comparative: 'Cette comparaison est sans source. Ajoutez-la, ou comparez-vous à vous-même.',
    number: 'Qui a mesuré cela ? Ajoutez une source, ou nuancez.',
    guarantee: 'Personne ne peut promettre cela. Nuancez, ou liez les conditions.',
    health: 'Allégation de santé : source et autorisation exigées. Ajoutez-les, ou nuancez.',
    finance: 'Aucun gain n’est certain. Citez source et risque, ou supprimez.',
    green: 'Dites ce qui est mieux, et de combien, avec une source, ou supprimez.',
    testimonial: 'De qui vient cet éloge ? Liez la page, ou supprimez.',
  },
  labels: {
    superlative: 'superlatif',
    comparative: 'comparaison',
    number: 'chiffre ou preuve',
    guarantee: 'garantie',
    health: 'allégation de santé',
    finance: 'promesse de gain',
    green: 'allégation environnementale',
    testimonial: 'éloge d’autrui',
  },
};
