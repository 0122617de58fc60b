/** Figures with an effect around them, and words that say somebody measured: "réduit de 38 %", "9 sur 10", "cliniquement prouvé". */
import { eitherWay, loosely } from '../accents.ts';
import type { Cue } from '../lexicon.ts';
import { list } from '../list.ts';
import { amount, asked, begin, end, figure, people } from './words.ts';

const acting =
  '(?:économis|rédui|diminu|augment|amélior|élimin|gagn|boost|accélér|accélèr|multipli|abaiss|baiss|libér|optimis|divis|raccourci|récupér|bloqu|filtr|tue|détrui|coup|progress|perd|retir|enlèv|absorb|conserv|chut|récolt|rapport|gonfl|grimp|accroît|accroiss|automatis|épargn)\\p{L}*';
const more =
  "(?:de plus|de moins|d'économies?|d'(?:énergie|eau|électricité|efficacité|augmentation|amélioration|humidité) ?(?:en (?:plus|moins)|économisée?s?)?|de (?:réduction des|réduction de (?:la|l'|votre|vos|consommation)|satisfaction|réussite|croissance|gain|gains|temps gagné|productivité|rendement en plus|précision|fiabilité|disponibilité|rétention|clients? satisfaits?|performances? en plus|visites|trafic|conversions?|ventes|chiffre)|plus \\p{L}+|moins \\p{L}+|en moyenne (?:de|sur)|de protection|de rendement|d'efficacité|d'ouverture|de retour|d'insertion|de succès|de réussites|de pureté|d'hydratation|d'éclat|de fermeté|de rides?|de confort|de volume|de chances|de réduction du|de réduction des)";

export const figures: readonly Cue[] = [
  {
    type: 'number',
    terms: list('%, pour cent, pourcent'),
    frames: [
      {
        before: loosely(`${begin}${acting}(?: (?!avec |remise |pour |à )[\\p{L}'-]+,?){0,6} ${amount}${figure}$`),
        unlessBefore: loosely(`${begin}(?:remise|réduction|promo|acompte|TVA|taux normal|crédit d'impôt|concentré)[^.;!?]{0,30}$|${asked}`),
        unlessAfter: loosely(
          "^ (?:sur (?:votre|le total|les frais|ta|toute|le|la|tous|tout|nos)|de réduction(?! d)|de remise|avec (?:le code|un abonnement)|jusqu'au|dès)",
        ),
        takes: 'before',
      },
      {
        before: loosely(`(?:^|[^\\d.,])${amount}${figure}$`),
        after: loosely(
          `^ (?:${more}|(?:de (?:nos |ses |leurs |notre )?|des )(?:\\p{L}+ )?(?:${people}|lectrices|testeurs|utilisatrices|sujets|cas|bactéries|germes|virus|impuretés|UV|polluants|déchets)|(?:ont|des femmes|sont satisfaits|satisfaits?|se disent|constatent|déclarent|recommandent|trouvent|remarquent))${end}`,
        ),
        unlessBefore: loosely(`${begin}(?:de|à) $(?<=réduction de )|${begin}(?:remise|code|TVA|acompte)[^.;!?]{0,20}$`),
        takes: 'both',
      },
      {
        before: loosely(
          `${begin}(?:réduction|hausse|augmentation|baisse|gain|économies?|amélioration|croissance|taux (?:de|d')\\p{L}+|diminution|progression)(?: [\\p{L}'-]+){0,5} ${amount}${figure}$`,
        ),
        unlessBefore: loosely(`${begin}(?:remise|code|promo|TVA|bénéficiez|profitez|prix|commande)[^.;!?]{0,40}$`),
        unlessAfter: loosely('^ (?:sur|de réduction|pour|si|avec|par)'),
        takes: 'before',
      },
    ],
  },
  {
    type: 'number',
    terms: ['sur'],
    before: loosely(`(?:\\d+|neuf|huit|sept|trois|quatre|deux) (?:de nos )?(?:${people} )?$`),
    after: loosely(`^ (?:10|100|5|4|dix|cinq|quatre|3|trois|1 000)(?: ${people}| \\p{L}+|$|[.,!])`),
    takes: 'both',
  },
  {
    type: 'number',
    terms: eitherWay(
      list(
        "(?:cliniquement|scientifiquement|dermatologiquement|médicalement) (?:prouvée?s?|testée?s?|validée?s?|démontrée?s?|approuvée?s?|reconnue?s?), testée?s? (?:cliniquement|scientifiquement|dermatologiquement|en laboratoire|médicalement), (?:prouvée?s?|validée?s?|démontrée?s?) (?:cliniquement|scientifiquement|par la science), efficacité (?:cliniquement |scientifiquement )?(?:avérée|reconnue|prouvée|démontrée|testée|reconnue|éprouvée|validée), résultats? (?:prouvés?|cliniques?|mesurables?|concrets et mesurables|chiffrés|éprouvés|avérés|vérifiés|constatés|démontrés?|scientifiques?), prouvée?s? par, (?:méthode|formule|stratégie|approche|technologie|expertise|techniques?|méthodes|stratégies)s? (?:éprouvée?s?|prouvée?s?), ont fait leurs preuves, a fait ses preuves, (?:les |nos )?résultats (?:le prouvent|parlent d'eux-mêmes|sont là),  (?:basée?s?|fondée?s?) sur (?:la science|des études|des preuves), études? (?:cliniques?|scientifiques?|indépendantes?), (?:des|les|nos|plusieurs) études (?:montrent|prouvent|démontrent|confirment|révèlent|ont montré), tests? (?:cliniques?|en laboratoire|indépendants?|dermatologiques?), sous contrôle (?:dermatologique|médical|pédiatrique|ophtalmologique), par un organisme indépendant, par des laboratoires indépendants, rigoureusement testée?s?, appuyée?s? par (?:la science|des études)",
      ),
    ),
    softer: [''],
    unlessBefore: loosely(`${begin}(?:selon une|d'après une|pas encore) $`),
    unlessAfter: loosely('^ sur les plantes$'),
  },
  {
    type: 'number',
    terms: eitherWay(list('(?:testée?s?|éprouvée?s?|validée?s?) par')),
    after: loosely(
      `^ (?:plus de |près de )?(?:\\d[\\d ]*|des (?:centaines|milliers|dermatologues|experts|laboratoires|professionnels)|nos (?:experts|laboratoires))(?: (?:de |d')?\\p{L}+)?`,
    ),
    takes: 'after',
  },
  {
    type: 'number',
    terms: eitherWay(
      list(
        'résultats? (?:visibles?|durables?|concrets), résultats? garantis? en, visible dès, visibles dès, visibles? (?:après|en), premiers résultats (?:apparaissent|visibles) (?:généralement )?(?:entre|après|en|dès), résultats dès, effet visible, effets visibles, différence visible',
      ),
    ),
    after: loosely(
      "^ ?(?:dès |en |après |au bout de |en seulement |en moins de |à partir de )?(?:la |les |le |l')?(?:\\d+|deux|trois|quatre|première?s?|quelques|première) \\p{L}+",
    ),
    takes: 'after',
  },
  // "Une à trois séances suffisent".
  {
    type: 'number',
    terms: list('suffisent, suffit'),
    before: loosely(
      `${begin}(?:\\d+|une|deux|trois|quatre|quelques)(?: (?:à|ou) (?:\\d+|deux|trois|quatre|cinq))? (?:séances?|semaines?|jours?|minutes?|heures?|applications?|sessions?|gouttes?) $`,
    ),
    unlessBefore: loosely(asked),
    takes: 'before',
  },
  // "Métamorphose en 30 jours", "- 5 kg en deux semaines", "un site en ligne en 7 jours" is a date of delivery and none.
  {
    type: 'number',
    terms: eitherWay(
      list(
        'résultats?, métamorphose, transformation, silhouette, kilos, kg, peau, cheveux, rides, taches, ventre, effets?, dents, sourire, sommeil, objectifs?, anglais, niveau, amélioration, changements?, cellulite, cm, bilingue, ventes, clients',
      ),
    ),
    frames: [
      {
        after: loosely(
          "^(?: (?!votre|vos|est|sont)[\\p{L}'-]+){0,3} (?:en|sous|dès|après|au bout de)(?: seulement| à peine| moins de)? (?:\\d+|deux|trois|quatre|six|quelques|une|un|la première) (?:petites? )?(?:jours?|semaines?|mois|heures?|minutes?|séances?|applications?|utilisations?|nuits?)",
        ),
        unlessBefore: loosely(
          `${asked}|${begin}(?:recevez|réponse|avis|rendu|livr\\p{L}+|clinique)${end}[^.;!?]{0,40}$|(?:\\d) (?:clients) $`,
        ),
        takes: 'after',
      },
    ],
  },
  {
    type: 'number',
    terms: list('fois plus, fois moins, x plus, x moins'),
    before: /\d+ ?$/u,
    after: /^ (?:de |d')?\p{L}+/iu,
    unlessAfter: loosely("^ \\p{L}+ (?:qu'avant|que (?:notre|l'ancien))"),
    takes: 'both',
  },
  {
    type: 'number',
    terms: eitherWay(
      list(
        'doublez, doublé, triplez, triplé, doubler, tripler, double, triple, multipliez par, multiplier par, multiplie par, divisez par, divise par, réduit de moitié, réduire de moitié, divisé par deux, multiplié par',
      ),
    ),
    after: loosely('^ (?:votre|vos|leurs?|notre|nos|mon|mes|la|le|les|deux|trois|quatre|cinq|dix|\\d+)(?: \\p{L}+)?'),
    unlessBefore: loosely(`${asked}|${begin}(?:en|chambre|une|le|la|un|au|du) $`),
    unlessAfter: loosely('^ (?:votre argent|vos revenus|clic|vitrage|authentification|avantage|peine)'),
    takes: 'after',
  },
  {
    type: 'number',
    terms: eitherWay(list('économisez, économiser, économisent, épargnez, épargner')),
    after: loosely(`^ ${amount}\\d[\\d  .,]* ?(?:€|euros)`),
    unlessBefore: loosely(asked),
    takes: 'after',
  },
  {
    type: 'number',
    terms: list('heures, minutes, litres, jours de travail'),
    before: loosely(`${begin}(?:gagn|économis|récupér|libér|épargn)(?:e[zr]?|ent)(?: [\\p{L}']+){0,2} ${amount}${figure}$`),
    unlessBefore: loosely(asked),
    takes: 'before',
  },
  {
    type: 'number',
    terms: eitherWay(
      list('avons (?:aidé|accompagné|formé|servi|équipé), ont (?:aidé|accompagné|formé|servi), a (?:aidé|accompagné|formé|servi|permis à)'),
    ),
    after: loosely(`^ (?:déjà )?(?:plus de |près de )?(?:\\d[\\d  .]*|des centaines|des milliers|des dizaines)(?: (?:de |d')?\\p{L}+)?`),
    takes: 'after',
  },
];
