/** French claims: a basic lexicon, measured on `bench/accuracy/claim-fr.txt`, which it was tuned on. */
import type { Cue, Lexicon } from './lexicon.ts';
import { list } from './list.ts';

const virtue =
  '(?:chaude?s?|légère?s?|rapides?|fortes?|fort|sûre?s?|douce?s?|doux|fiables?|efficaces?|pure?s?|fraîche?s?|frais|saine?s?|confortables?|simples?|facile?s?|intelligente?s?|avancée?s?|puissante?s?|complète?s?|complet|populaires?|vendue?s?|écologiques?|innovante?s?|économiques?|performante?s?|résistante?s?|délicieuse?s?|délicieux|savoureuse?s?|silencieuse?s?|silencieux|durables?|moderne?s?|sécurisée?s?|abordables?|léger)';
const noGoods =
  /^(?:[^.;!?]{0,20})(?<![a-zà-ÿœ])(?:nuit|jour|journée|mois|hiver|été|saison|temps|moment|montagne|sommet|salutations|vœux|façon|manière|partie|raison|erreur|question|tard|balades?)(?![a-zà-ÿœ])/i;
const body =
  '(?:mal de (?:dos|tête)|douleurs?|migraines?|stress|anxiété|sommeil|système immunitaire|immunité|cholestérol|tension|inflammations?|articulations|os|muscles|cœur|foie|digestion|métabolisme|mémoire|concentration|rides|acné|cellulite|graisses?|peau|cheveux|poids|rhume|allergies|circulation|fatigue)(?![a-zà-ÿœ])';

const cues: readonly Cue[] = [
  {
    type: 'superlative',
    terms: list('le plus, la plus, les plus'),
    after: new RegExp(`^ ${virtue}(?![a-zà-ÿœ])`, 'i'),
    before: /(?:^|[^a-zà-ÿœ])(?:[a-zà-ÿœ]+ )?(?:[a-zà-ÿœ]+ )?$/,
    unlessBefore:
      /(?<![a-zà-ÿœ])(?:notre|nos|votre|vos|mon|mes|au|nuit|jour|journée|mois|hiver|saison|temps|moment|façon|manière|partie|erreur)(?: [a-zà-ÿœ]+)? $/i,
    takes: 'both',
  },
  {
    type: 'superlative',
    terms: list('meilleure?s?'),
    before: /(?<![a-zà-ÿœ])(?:le|la|les|l'un des) $/i,
    unlessBefore: /(?:l'un des|l'une des|parmi les|de votre|faire de son) $/i,
    after: /^ [a-zà-ÿœ]+/,
    unlessAfter: noGoods,
    takes: 'both',
  },
  {
    type: 'superlative',
    terms: list(
      '(?:le )?(?:n° ?1|numéro un|numéro 1), (?:le |la )?leader (?:du|de la|mondial|européen|français|incontesté), leaders du marché, inégalée?s?, inégalable, imbattables?, incomparables?, sans égal, sans équivalent, unique au monde, le premier au monde',
    ),
    softer: [''],
  },
  {
    type: 'comparative',
    terms: list('que'),
    before: /(?<![a-zà-ÿœ])(?:plus|moins|mieux|meilleure?s?)(?: [a-zà-ÿœ]+){0,2} $/i,
    after:
      /^ (?:tous les autres|toutes les autres|les autres|n'importe quel[a-zà-ÿœ]*|toute? autre|la concurrence|la plupart des|nos concurrents|d'autres|les produits|un [a-zà-ÿœ]+ (?:classique|ordinaire|traditionnel))(?![a-zà-ÿœ])/i,
    takes: 'both',
  },
  {
    type: 'comparative',
    terms: list('deux fois plus, trois fois plus, dix fois plus, deux fois moins'),
    after: /^ [a-zà-ÿœ]+/,
    takes: 'after',
  },
  {
    type: 'number',
    terms: ['%'],
    frames: [
      {
        before:
          /(?<![a-zà-ÿœ])(?:économis[a-zà-ÿœ]+|rédui[a-zà-ÿœ]+|diminu[a-zà-ÿœ]+|augment[a-zà-ÿœ]+|amélior[a-zà-ÿœ]+|élimin[a-zà-ÿœ]+|gagn[a-zà-ÿœ]+)(?: [a-zà-ÿœ]+){0,4} \d[\d.,]* ?$/i,
        unlessAfter: /^ (?:sur|de réduction|de remise|jusqu)(?![a-zà-ÿœ])/i,
        takes: 'before',
      },
      {
        before: /\d[\d.,]* ?$/,
        after:
          /^ (?:de plus|de moins|plus [a-zà-ÿœ]+|moins [a-zà-ÿœ]+|des (?:clients|clientes|femmes|hommes|utilisateurs|utilisatrices|patients))(?![a-zà-ÿœ])/i,
        takes: 'both',
      },
    ],
  },
  {
    type: 'number',
    terms: ['sur'],
    before: /\d+ (?:clients|clientes|femmes|hommes|utilisateurs|personnes|médecins) $/,
    after: /^ \d+/,
    takes: 'both',
  },
  {
    type: 'number',
    terms: list(
      '(?:cliniquement|scientifiquement|dermatologiquement) (?:prouvée?s?|testée?s?|validée?s?|démontrée?s?), efficacité prouvée, prouvé par',
    ),
    softer: [''],
  },
  { type: 'number', terms: list('testée?s? par'), after: /^ (?:plus de )?\d/, takes: 'after' },
  {
    type: 'guarantee',
    terms: list(
      '(?:résultats?|satisfaction|succès|réussite|efficacité) (?:garantie?s?|assurée?s?), (?:nous )?garantissons, sans (?:aucun )?risque, 100 ?% (?:fiable|sûr|satisfait|efficace|garanti), ne tombe jamais en panne, infaillible, zéro risque',
    ),
    unlessBefore: /(?:ne|pas) $/i,
  },
  {
    type: 'health',
    terms: list(
      'soulage, guérit, renforce, réduit, diminue, améliore, prévient, combat, favorise, élimine, brûle, apaise, protège, stimule, régule, lutte contre, aide à réduire',
    ),
    after: new RegExp(`^ (?:le |la |les |l'|votre |vos |contre |de )?(?:[a-zà-ÿœ]+ )?${body}`, 'i'),
    takes: 'after',
  },
  { type: 'health', terms: list('anti-âge, brûle-graisse, perdez du poids, perdre du poids, détox, remède miracle') },
  {
    type: 'finance',
    terms: list(
      '(?:rendements?|gains?|profits?|revenus?) garantis?, revenus? passifs?, liberté financière, sans risque de perte, doublez votre argent, devenir riche, placement sûr, rendements? élevés?',
    ),
  },
  { type: 'finance', terms: list('gagnez, gagner'), after: /^ (?:jusqu'à |plus de )?\d[\d  .]* ?(?:€|euros)/i, takes: 'after' },
  {
    type: 'green',
    terms: list(
      "neutres? en (?:carbone|CO2), neutralité carbone, zéro (?:déchet|émission|carbone)s?, écologiques?, éco-responsables?, écoresponsables?, respectueu(?:x|ses?) de l'environnement, bon pour la planète, biodégradables?, compostables?, sans plastique, 100 ?% (?:recyclée?s?|recyclables?|naturels?|naturelles?|biologiques?|renouvelables?), fabriquée?s? à partir de matériaux recyclés, énergie verte, énergies? renouvelables?, produit durablement",
    ),
    softer: [''],
    unlessBefore: /(?:d'ici|objectif|en 20\d\d|avant 20\d\d)[^.]*$/i,
  },
  {
    type: 'testimonial',
    terms: list(
      "vue?s? à la (?:télé|télévision|tv), recommandée?s? par, (?:nos )?clients? (?:adorent|disent|recommandent), approuvée?s? par, élue?s? (?:produit|meilleur), plébiscitée?s? par, primée?s?, récompensée?s? par, les experts recommandent, produit de l'année, clients satisfaits",
    ),
  },
];

export const fr: Lexicon = {
  language: 'fr',
  cues,
  denied: /(?<![a-zà-ÿœ])(?:ne|n'|pas|jamais|aucune?|sans|ni|personne)(?! seulement)(?: |(?<='))[^.;:!?]{0,50}$/i,
  hedged:
    /(?<![a-zà-ÿœ])(?:peut-être|pourrait|pourraient|serait|probablement|nous pensons|nous croyons|à notre avis|notre objectif|nous voulons|si|à la recherche)(?![a-zà-ÿœ])[^.;!?]{0,80}$/i,
  hedgedAfter: /^[^.;!?]{0,60}(?<![a-zà-ÿœ])(?:à notre avis|selon nous|peut-être)(?![a-zà-ÿœ])/i,
  // Adjectives stand behind their noun, and nobody can tell them from what is said of it.
  ahead: /^(?!)/,
  own: () => null,
  notASource:
    /^(?:acheter|achetez|commander|commandez|inscri[a-zà-ÿœ]*|réserve[a-zà-ÿœ]*|essaye[a-zà-ÿœ]*|découvr[a-zà-ÿœ]*|en savoir plus|ici|contact[a-zà-ÿœ]*|télécharge[a-zà-ÿœ]*|voir|accueil)(?![a-zà-ÿœ])/i,
  names: /(?:^|[(\s])(?:sources?|étude|enquête|test|selon|d'après) ?: ?\S|(?<![a-zà-ÿœ])(?:selon|d'après) (?:[A-ZÀ-Þ]|une étude)/i,
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
