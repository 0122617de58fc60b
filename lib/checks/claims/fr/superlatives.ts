/** Said of all others, and against others: "la plus légère", "le leader du marché", "plus doux que les autres". */
import { eitherWay, loosely } from '../accents.ts';
import type { Cue } from '../lexicon.ts';
import { list } from '../list.ts';
import { begin, end } from './words.ts';

/** In all four forms where they differ, by stem: what a maker says of a thing. */
const virtue =
  '(?:chaud|légère?|léger|rapide|fort|sûr|doux|douce|fiable|efficace|efficient|pur|fraîche|frais|sain|confortable|simple|facile|intelligent|avancé|puissant|complet|complète|populaire|vendu|écologique|innovant|économique|performant|résistant|délicieux|délicieuse|savoureux|savoureuse|silencieux|silencieuse|durable|moderne|sécurisé|abordable|prestigieux|prestigieuse|réputé|renommé|exclusif|exclusive|luxueux|luxueuse|élégant|raffiné|précis|précieux|précieuse|qualifié|compétitif|compétitive|compétent|expérimenté|apprécié|recherché|prisé|demandé|convoité|recommandé|utilisé|fin|noble|beau|belle|récent(?:e)? technolog|exigeant|rigoureux|rigoureuse|strict|élevé|haute? qualité|avantageux|avantageuse|rentable|attractif|attractive|pointu|riche|concentré|naturel|naturelle|authentique|célèbre|emblématique|polyvalent|ergonomique|créatif|créative|ambitieux|ambitieuse|fiables|adapté|juste|attentionné|connu|reconnu|fidèle|tendance|pratique|intuitif|intuitive|compact|robuste|solide|astucieux|généreux|généreuse|spectaculaire|somptueux|somptueuse|exquis)(?:e?s?)';
const time =
  '(?:nuit|jour|journée|mois|hiver|été|saison|temps|moment|façon|manière|partie|erreur|question|chose|problème|cas|étape|raison|âge|enfance)';
const scope =
  "(?:au monde|du monde|de (?:toute )?(?:la )?(?:France|Belgique|Suisse|région|ville|planète|sa catégorie|sa génération|l'industrie)|d'(?:Europe|Afrique)|du (?:marché|pays|secteur|Maroc|Québec|Canada|Sénégal|Cameroun)|de (?-i:\\p{Lu})\\p{L}+)";
/** Ours, yours, one of many, or what somebody ought to choose. */
const softened = `${begin}(?:notre|nos|votre|vos|mon|ma|mes|ton|ta|leurs?|au|son|sa|ses|un des|une des|l'un des|l'une des|parmi|quels?|quelles?|ce qui|ce que|${time})(?: [\\p{L}-]+){0,2} (?:le |la |les )?$|${begin}(?:l'un des|l'une des|un des|une des|parmi|choisir|trouver|choisissez|trouvez|identifier|déterminer|définir|de votre|faire de son|donner|donnons|donnez|fait|faisons|faire|faites|c'est|ce sont|pour|vers) (?:le |la |les )?$`;
const noGoods = `^(?: \\p{L}+)?[ -](?:élèves?|étudiants?|moment|joueurs?|ami|amie|amis|salutations|vœux|façon|manière|partie|raison|moment|moments|nouvelle|pratiques|délais|exercices|façons|manières|jours|version|choix possible|chose|parti|cas|résultats? possibles?|souvenirs|moitié|temps|séjour|possible|et le pire)${end}`;

/** "La veste" in "la veste la plus chaude"; nothing where the superlative stands first. */
const itsNoun = loosely(`(?:${begin}(?:(?:le|la|les|du|des|au|aux|ces?|cette) |l')[\\p{L}-]+(?: [\\p{L}-]+)? )?$`);

export const superlatives: readonly Cue[] = [
  {
    type: 'superlative',
    terms: list('le plus, la plus, les plus, des plus, aux plus, du plus, au plus'),
    frames: [
      {
        before: itsNoun,
        after: loosely(`^ ${virtue}${end}`),
        unlessBefore: loosely(softened),
        unlessAfter: loosely(`^ [\\p{L}-]+ (?:possible|balades?|${time}s?|est de|pour vous|d'entre|à vos besoins)${end}`),
        takes: 'both',
      },
      {
        before: itsNoun,
        after: loosely(`^ [\\p{L}-]+(?: [\\p{L}-]+){0,2} ${scope}`),
        unlessBefore: loosely(softened),
        unlessAfter: loosely(`^ (?:grande? partie|proche|souvent|tôt|tard|[\\p{L}-]+ ${time}s?)${end}`),
        takes: 'both',
      },
      // "Une sélection des plus belles fragrances du monde", "répond aux plus hauts standards".
      {
        after: loosely(
          `^ (?:hautes? (?:qualité|exigences?|standards?|normes?)|hauts (?:standards?|niveaux?)|grande? (?:qualité|choix|catalogue|marques)|grandes marques|[\\p{L}-]+(?: [\\p{L}-]+){0,4} ${scope})`,
        ),
        unlessBefore: loosely(`${softened}|${begin}(?:un|une|l'un|l'une) $`),
        takes: 'after',
      },
    ],
  },
  {
    type: 'superlative',
    terms: list('meilleure?s?'),
    frames: [
      {
        before: loosely('(?:^|[^\\p{L}])(?:le|la|les|au|aux|du|des|avec les) $'),
        after: /^ [\p{L}']+/iu,
        unlessBefore: loosely(
          `${softened}|${begin}(?:dans|selon) les $|${begin}(?:de|bien|son|donner) $|${begin}(?:l'un|l'une|un|une) des $`,
        ),
        unlessAfter: loosely(noGoods),
        takes: 'both',
      },
    ],
  },
  {
    type: 'superlative',
    terms: eitherWay(
      list(
        "(?:le |la )?(?:n° ?1|nº ?1|#1|numéro un|numéro 1), (?:le |la )?leader (?:du|de la|de l'|mondial|européen|français|incontesté|en|dans|sur), leaders (?:du marché|mondiaux|européens|de leur secteur), inégalée?s?, inégalables?, imbattables?, incomparables?, sans égal, sans équivalent, sans pareil, hors pair, hors du commun, unique au monde, unique en (?:son genre|France|Europe|Afrique), le premier au monde, de classe mondiale, de renommée (?:mondiale|internationale), nec plus ultra, nec-plus-ultra, best(?: |-)sellers?, la crème de la crème, (?:meilleur|meilleure) (?:rapport qualité(?: |-|/)prix|prix du marché), d'une efficacité redoutable, le roi (?:de|du|des), la reine (?:de|du|des), incontestée?s?, inimitables?, sans précédent, sans concurrence, défi(?:e|ent) toute concurrence, défiant toute concurrence, qui n'a pas d'égal, d'excellence mondiale, mondialement (?:connue?s?|reconnue?s?|réputée?s?), meilleure vente, meilleures ventes, (?:de )?la plus haute qualité, acteurs? (?:majeur|incontournable|de référence), chef de file, (?:entreprise|marque|agence|société) leader, figure de proue, (?:la )?référence (?:du|en|de la|des|incontournable|absolue|mondiale), numéro un mondial, au meilleur prix, au meilleur tarif, redéfini(?:t|ssent|ssons) les (?:standards|codes|règles), repouss(?:e|ent|ons) les limites",
      ),
    ),
    unlessBefore: loosely(
      `${begin}(?:devenir|être|de devenir|comme|nos|votre|ma|sa|frein|le frein|ennemi|en|par|pour|à titre de|une|sans) (?:le |la |l')?$`,
    ),
    unlessAfter: loosely(`^ (?:que je|des problèmes|interne|client|bancaire|du (?:produit|dossier|bien|contrat))`),
    softer: [''],
  },
  {
    type: 'superlative',
    terms: list('le seul, la seule, les seuls, les seules, le premier, la première, les premiers, 1er, le 1er, la 1ère, la 1re'),
    after: loosely(
      `^ (?:[\\p{L}'-]+ ){1,6}?(?:en France|en Europe|au monde|au Maroc|au Québec|en Belgique|en Suisse|d'Europe|de France|français|française|européen|européenne|mondial|mondiale|du marché|du pays|capables?|certifiée?s?|à (?:vous )?(?:proposer|offrir|garantir|combiner|intégrer)|qui (?:vous|combine|offre|permet|garantit|propose))${end}`,
    ),
    unlessBefore: loosely(`${begin}(?:pas|c'est|pour|dans|depuis|dès|lors de|${time}) $`),
    unlessAfter: loosely(
      `^ (?:jour|mois|fois|étape|rendez-vous|chose|année|commande|visite|contact|consultation|séance|façon|moyen|question|ministre)s?${end}`,
    ),
    takes: 'after',
  },
  {
    type: 'superlative',
    terms: eitherWay(list('maximale?, maximum, optimale, suprême, absolue?, ultime')),
    before: loosely(
      `${begin}(?:qualité|confort|efficacité|sécurité|performances?|protection|hygiène|pureté|fraîcheur|rendement|fiabilité|précision|propreté|soin|expérience)(?: (?:solaire|d'achat|client|utilisateur|thermique|anti-\\p{L}+))? $`,
    ),
    unlessBefore: loosely(`${begin}(?:pour une?|limite de|durée|température) [\\p{L}]+ $`),
    takes: 'before',
  },
  {
    type: 'superlative',
    terms: list("aucun autre, aucune autre, rien n'égale, nul autre"),
    after: loosely(`^ [\\p{L}'-]+ (?:ne|n')`),
    takes: 'after',
    always: true,
  },
];

const others =
  "(?:(?:tous |toutes )?les autres|n'importe quel\\p{L}*|tout autre|toute autre|la concurrence|la plupart des|la moyenne|nos concurrents|d'autres|(?:les|des|la|le|un|une) (?:\\p{L}+ ){1,3}?(?:classiques?|ordinaires?|traditionnel(?:le)?s?|conventionnel(?:le)?s?|standards?|chimiques?|industriel(?:le)?s?|du marché|synthétiques?|habituel(?:le)?s?))";

export const comparatives: readonly Cue[] = [
  {
    type: 'comparative',
    terms: ['que'],
    before: loosely(`${begin}(?:plus|moins|mieux|meilleure?s?)(?: [\\p{L}-]+){0,3} $`),
    after: loosely(`^ ${others}${end}`),
    takes: 'both',
  },
  {
    type: 'comparative',
    terms: eitherWay(
      list(
        "contrairement (?:à|aux), comparativement (?:à|aux), à la différence (?:de|des|du), comparée? (?:à|aux), par rapport (?:à|aux), là où, à l'inverse (?:de|des)",
      ),
    ),
    after: loosely(
      `^ (?:(?:les|la|le|des|l')? ?)?(?:${others}|autres|(?:\\p{L}+ ){1,3}?(?:classiques?|ordinaires?|traditionnel(?:le)?s?|conventionnel(?:le)?s?|standards?|chimiques?|synthétiques?|(?:\\p{L}+ )?\\(?traditionnels?\\)?)|la plupart|nos concurrents|concurrents)${end}`,
    ),
    takes: 'after',
  },
  {
    type: 'comparative',
    terms: list(
      'deux fois plus, trois fois plus, quatre fois plus, cinq fois plus, dix fois plus, cent fois plus, deux fois moins, trois fois moins, dix fois moins',
    ),
    after: /^ \p{L}+/iu,
    unlessAfter: loosely("^ (?:\\p{L}+ )?(?:qu'avant|que (?:notre|l'ancien|l'an|la version))"),
    takes: 'after',
  },
];
