/** What is said of the environment, of origins and of what is left out. */
import { eitherWay, loosely } from '../accents.ts';
import type { Cue } from '../lexicon.ts';
import { list } from '../list.ts';
import { begin, end } from './words.ts';

const planned = `${begin}(?:d'ici|objectif|en 20\\d\\d|avant 20\\d\\d|à l'horizon)[^.]*$`;
const harmful =
  "(?:parabènes?|parabens?|silicones?|sulfates?|phtalates?|pesticides?|OGM|additifs?|conservateurs?|colorants?|parfums? (?:de synthèse|artificiels?)|produits? (?:chimiques?|toxiques?|nocifs?)|substances? (?:nocives?|toxiques?|controversées?)|microplastiques?|plastiques?|huiles? minérales?|perturbateurs? endocriniens?|BPA|cruauté|alcool|chimie|engrais|ingrédients? (?:controversés?|synthétiques?|chimiques?|d'origine animale)|composants? (?:nocifs|chimiques))";

export const green: readonly Cue[] = [
  {
    type: 'green',
    terms: eitherWay(
      list(
        "neutres? en (?:carbone|CO2), neutralité carbone, zéro (?:déchet|émission|carbone|plastique)s?, bas carbone, bas-carbone, écologiques?, éco-responsables?, écoresponsables?, éco-conçue?s?, éco-conception, écologiquement, respectueu(?:x|ses?) de (?:l'environnement|la planète|la nature|l'écosystème|la biodiversité), (?:bon|bonne|mieux|geste) pour la planète, biodégradables?, compostables?, sans plastique, non polluante?s?, décarbonée?s?, circuit court, éthiques? et durables?, issue?s? (?:de l'agriculture biologique|du commerce équitable|de forêts gérées durablement), agriculture biologique, fabriquée?s? à partir de matériaux recyclés, recyclée?s?, recyclables?, biosourcée?s?, upcyclée?s?, rechargeables? et recyclables?, produite?s? durablement, énergie (?:verte|propre), électricité verte, cruelty-free, cruelty free, véganes?, vegans?, non testée?s? sur les animaux, sans cruauté, jamais testée?s? sur les animaux, clean beauty, en harmonie avec la nature, faibles? émissions? de carbone, en respectant (?:l'environnement|la nature|la planète), dans le respect de (?:l'environnement|la nature|la planète|la biodiversité), respect de (?:l'environnement|la planète), engage(?:ment|ments|e|ons) (?:pour|envers) (?:l'environnement|la planète|la nature)",
      ),
    ),
    softer: [''],
    unlessBefore: loosely(
      `${planned}|${begin}(?:normes?|transition|ministère|prime|bonus|prêt|éco-prêt|démarche de|loi|menus?|plats?|options?|recettes?|régimes?|cuisine|burgers?|horloge) (?:[\\p{L}'-]+ )?$`,
    ),
    unlessAfter: loosely(`^ (?:de la transition|et solidaire\\b|sociale)`),
  },
  {
    type: 'green',
    terms: eitherWay(
      list(
        '100 ?% (?:naturel(?:le)?s?|biologiques?|bio|recyclée?s?|recyclables?|renouvelables?|végétale?s?|verte?|écologiques?|pure et naturelle|pures?|propre)',
      ),
    ),
  },
  {
    type: 'green',
    terms: eitherWay(list('naturel, naturels, naturelles?, biologiques?')),
    before: loosely(
      `${begin}(?:ingrédients?|actifs?|formules?|formulations?|arômes?|parfums?|fragrances?|beurres?|argiles?|miels?|tisanes?|infusions?|compléments?|gélules|remèdes?|élixirs?|shampoings?|gommages?|exfoliants?|déodorants?|dentifrices?|baumes?|gammes?|solutions?|alternatives?|sérums?|fibres?|vins?|levain|textiles?|latex|bois|pierres?|soins?|produits?|cosmétiques?|huiles?|matières?|composants?|extraits?|origine|compositions?|recettes?|coton|cire|colorants?|certifiée?s?|entièrement|totalement|végétales?|cultivée?s?|issue?s?|farines?|fruits|légumes|savons?|crèmes?|cosmétique|plantes|élevage)(?: (?:à|de|au|pour) (?:l'|la )?\\p{L}+)?(?:,? \\p{L}+(?:ants?|antes?|és?|ées?|aux|als?|ales?|iques?|ium|aires?|eux|euses?))?(?:,? \\p{L}+(?:és?|ées?|ales?|iques?|aires?))?(?:,| et)? $`,
    ),
    unlessBefore: loosely(
      `${begin}(?:horloge|spécialiste|experte?s? en|article|boutique de|univers des?|passionné|création de) (?:[\\p{L}']+ )?$|^(?:découvrez|apprendre)[^.;!?]*$`,
    ),
    takes: 'before',
  },
  {
    type: 'green',
    terms: ['bio'],
    before: /\p{L}{3,} $/iu,
    unlessBefore: loosely(
      `${begin}(?:lien|votre|notre|ta|une?|la|en|sa|du|dans|univers|espace|coin|magasins?|et|le|tout|boutique|rayon) $`,
    ),
    takes: 'before',
  },
  {
    type: 'green',
    terms: eitherWay(list('durables?')),
    before: loosely(
      `${begin}(?:mode|énergies?|agriculture|emballages?|matériaux|tourisme|construction|avenir|futur|consommation|production|alternatives?|démarche|approvisionnement|pêche|planète|habitat|mobilité|coton|cosmétique|éco|responsables? et|éthiques? et|écologiques? et|respectueux et|verte? et|local(?:e|es)? et) (?:plus )?$`,
    ),
    unlessBefore: loosely(planned),
    takes: 'before',
  },
  {
    type: 'green',
    terms: eitherWay(
      list(
        "empreinte (?:carbone|écologique|environnementale), impact (?:environnemental|écologique|carbone|sur l'environnement), émissions de (?:CO2|CO₂|carbone|gaz), émissions, gaz à effet de serre, plastique à usage unique, énergies fossiles",
      ),
    ),
    before: loosely(
      `${begin}(?:rédui|diminu|minimis|limit|baiss|neutralis|compens|faible|moindre|élimin|sans|zéro|moins d')(?:\\p{L}|')*(?: (?!de mesurer)[\\p{L}'%\\d-]+){0,4} ?$`,
    ),
    unlessBefore: loosely(planned),
    takes: 'before',
  },
  {
    type: 'green',
    terms: eitherWay(list('énergies? renouvelables?, énergie solaire, renouvelables?, énergie verte locale')),
    before: loosely(
      `${begin}(?:100 ?% (?:d')?|alimentée?s? (?:à|par|en) (?:l'|de l'|des )?|fonctionne à l'|produi\\p{L}+ (?:avec|par|de|une|à partir d) ?(?:l'|de l')?|passez à l'|grâce à l'|source d'énergie )$`,
    ),
    takes: 'before',
  },
  {
    type: 'green',
    terms: eitherWay(
      list(
        "la planète, notre planète, l'environnement, la biodiversité, la nature, les habitats, les écosystèmes, les océans, les abeilles, des abeilles",
      ),
    ),
    before: loosely(
      `${begin}(?:préserv|protég|protèg|sauv|respect|soign|agir pour|agissez pour|geste pour|ménage)\\p{L}*(?: (?:la|le|les|l'|durablement|aussi|habitats|santé et)){0,2} $`,
    ),
    unlessBefore: loosely(`${planned}|${begin}(?:pourquoi|comment) [^.;!?]*$`),
    takes: 'before',
  },
  {
    type: 'green',
    terms: eitherWay(
      list('0 ?%, sans, exempte?s? de, exemptes? de, dépourvue?s? de, zéro, libre de').filter((term) => term !== 'exempte?s? de'),
    ),
    unlessBefore: /\d$/u,
    after: loosely(`^ (?:de |d'|ajout de |aucun |aucune |de )?(?:[\\p{L}-]+, ){0,4}${harmful}${end}`),
    unlessAfter: loosely('^ alcool(?: à| dans| et sans gluten au menu)'),
    takes: 'after',
  },
];
