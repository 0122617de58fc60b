/** Certain results, and certain money. A warranty with its years is an offer and no claim. */
import { eitherWay, loosely } from '../accents.ts';
import type { Cue } from '../lexicon.ts';
import { list } from '../list.ts';
import { amount, asked, begin, end } from './words.ts';

/** What nobody can be sure of. */
const outcome =
  '(?:succès|réussite|résultats?|satisfaction|qualité|sécurité|efficacité|fraîcheur|confort|tranquillité|sérénité|performances?|fiabilité|rentabilité|durabilité|confidentialité|longévité|croissance|visibilité|propreté|hygiène|pureté|authenticité|transparence|protection|traçabilité|expérience|services?|rendu|réponse|délais?|respect|résistance|étanchéité|isolation|économies|bonheur|relaxation|équilibre|réactivité|ponctualité|discrétion|excellence|accès|cohérence|professionnalisme|stabilité|solidité|robustesse|précision|brillance|éclat|finitions?|pose|entretien|ventes|trafic|éclairage|cuisson|goût|saveurs?|sommeil|repos|prise en charge|accompagnement|nettoyage|vie privée|ajustement|hydratation|tenue|avenir|production|optimisation|rendement|disponibilité|investissement|retour sur investissement|suivi|prestations?|séjour|navigation|livraison|intervention|travail|bien-être|conformité|maîtrise|intégrité|fonctionnement|tenue|installation|récupération|guérison)';

const guarantees: readonly Cue[] = [
  {
    type: 'guarantee',
    terms: eitherWay(
      list(
        "(?:résultats?|satisfaction|succès|réussite|efficacité|qualité|fraîcheur|confort|sérénité|tranquillité|sécurité|confidentialité|discrétion|livraison|performances?|bonheur) (?:garantie?s?|assurée?s?), garantissons, je (?:vous )?garantis, sans (?:aucun |le moindre )?risques?, sans (?:aucun )?danger, sans (?:mauvaises? )?surprises?, sans aucune mauvaise surprise, l'esprit (?:tranquille|serein|léger), garantie? de (?:résultats?|satisfaction|réussite|succès|qualité), garantie (?:de résultats?|satisfaction|qualité|résultats?), engagement de résultats?, obligation de résultats?, résultats? (?:assurée?s?|certains?|impeccables? (?:à chaque fois|garanti)), vous ne serez (?:pas|jamais) déçue?s?, vous n'allez pas le regretter, vous ne le regretterez pas, (?:vous allez|vous serez) (?:adorer|conquise?s?|bluffée?s?), ne vous décevra pas, toujours au rendez-vous, réussite à 100, 100 ?% de (?:réussite|satisfaction|résultats?|satisfaits), satisfaction à 100 ?%, sans effets? secondaires?, sans aucun effet secondaire, 100 ?% (?:authentiques?|originaux|fiables?|satisfaits?|efficaces?|garantie?s?|sécurisée?s?|étanches?|fonctionnel), ne tombe jamais en panne, 100 ?% de nos, infaillibles?, (?:élimin|supprim)(?:e|ez|er|ent|ant) (?:tout|tous les|le|les|le moindre) risques?, aucun risque, zéro (?:risques?|stress|pannes?|soucis?|tracas|défauts?|mauvaise surprise|contraintes?|surprises?|prise de tête|effort), à coup sûr, à tous les coups, (?:ne )?déçoit jamais, indestructibles?, incassables?, (?:totalement|parfaitement|entièrement|complètement) (?:sécurisée?s?|étanches?|fiables?|indolores?|sans danger), tranquillité d'esprit (?:garantie|assurée|totale), sont garantie?s?, prix justes garantis, la garantie d'une?",
      ),
    ),
    unlessBefore: loosely(`${begin}(?:ne|pas|prix|aucune?|légalement) $`),
    unlessAfter: loosely(
      `^ (?:\\d|par la loi|pendant|deux ans|à vie|de perte|supplémentaires?|par le|jusqu'au|en performance|constructeur|au titre)`,
    ),
  },
  {
    type: 'guarantee',
    terms: eitherWay(list("nous nous engageons, je m'engage, s'engage, on s'engage, nous engageons, engagés à")),
    after: loosely(
      `^ (?:[\\p{L}'-]+ ){0,7}?(?:résultats?|satisfaction|qualité|excellence|délais|réussite|succès|ponctualité|irréprochable|impeccable|parfaite?|100 ?%|meilleure?s?|réponse|sécurité|transparence|propreté)${end}`,
    ),
    unlessBefore: loosely(`${asked}|${begin}(?:client|vous) $`),
    takes: 'after',
  },
  // Without its sign "sûr" is another word.
  { type: 'guarantee', terms: list('100 ?% sûre?s?, totalement sûre?s?, parfaitement sûre?s?, entièrement sûre?s?') },
  {
    type: 'guarantee',
    terms: eitherWay(list('garantit, garantissent, garantir, garantissant')),
    after: loosely(
      `^ (?:ainsi |donc |également |toujours |à (?:chaque|nos|tous)(?: \\p{L}+)? |aux \\p{L}+ |que (?:vous|votre|vos|chaque|nos|le|la|les|tout|toutes?|tous)|à (?:votre|vos|chaque) [\\p{L}'-]+ (?:une?|la|le|des)|(?:une?|des|le|la|les|l'|votre|vos|leurs?|sa|son|ses|de|d'|à votre \\p{L}+)? ?(?:(?!assurance)[\\p{L}'-]+ ){0,3}?(?:de |d'|l'|la |le |les |une )?${outcome}${end})`,
    ),
    unlessBefore: loosely(
      `${asked}|${begin}(?:ne|peut|objectif|but|contrat|qualification|loi|ne peut|afin d'|objectif :) (?:de )?$|${begin}(?:contrat|certificat|qualification|norme|label|assurance)(?: [\\p{L}'-]+){0,4} $`,
    ),
    unlessAfter: loosely(
      `^ (?:le suivi|la gestion|les frais|la livraison (?:de|des)|la maintenance|un suivi|le service (?:après|client)|la sécurité de (?:vos données|votre compte))`,
    ),
    takes: 'after',
  },
  {
    type: 'guarantee',
    terms: eitherWay(list('assure, assurent, assurer, assurant, assurons, promet, promettent, promettons, promettant')),
    after: loosely(
      `^ (?:que (?:vous|votre|vos|les?|la|chaque) |ainsi |vous |donc )?(?:une?|des|le|la|les|l'|votre|vos|sa|son|ses|de|d')? ?(?:\\p{L}+ )?(?:succès|réussite|satisfaction|résultats?|efficacité|tranquillité|sérénité|longévité|rentabilité|confort|qualité|durabilité|fraîcheur|performances?|propreté|tenue|protection|hydratation|fiabilité|stabilité|précision|hygiène|rendement|brillance|sécurité (?:totale|maximale|optimale)|finition|rendu|bien-être|résistance|étanchéité|isolation|soutien)${end}`,
    ),
    unlessBefore: loosely(`${asked}|${begin}(?:objectif|but|afin d'|pour en|ne peut) $`),
    takes: 'after',
  },
  {
    type: 'guarantee',
    terms: list('assurant que, assure que, assurent que, veillant à ce que'),
    after: loosely('^ (?:vous|votre|vos|les|la|le|chaque|tout|toutes?|tous) (?:[\\p{L}-]+ ){0,2}[\\p{L}-]+'),
    unlessBefore: loosely(`${asked}|${begin}(?:client|vous|utilisateur) $`),
    takes: 'after',
  },
  // "Satisfaction client garantie", "résultats rapides garantis".
  {
    type: 'guarantee',
    terms: list('garanti, garantie, garantis, garanties, assuré, assurée, assurés, assurées'),
    before: loosely(`${begin}${outcome}(?: (?!de |des |du )[\\p{L}-]+){0,2} (?:est |sont |100 ?% |entièrement )?$`),
    unlessBefore: loosely(`${begin}(?:sous|en|avec|période|aucune|prix|tarif) (?:\\p{L}+ )?$`),
    unlessAfter: loosely('^ (?:\\d|par|pendant|à vie|jusqu|constructeur|décennale|au titre|de \\d|dans les|contre)'),
    takes: 'before',
  },
  {
    type: 'guarantee',
    terms: list('plus jamais, ne plus jamais'),
    after: loosely("^ (?:de |d'|à |seule?|vous|perdre|avoir|manquer|[\\p{L}]+(?:er|ir|re))"),
    unlessBefore: loosely(`${begin}(?:je|il|elle|on|nous) (?:n'|ne )?[\\p{L}]* ?$`),
    takes: 'after',
  },
  {
    type: 'guarantee',
    terms: list('jamais'),
    before: loosely(
      `${begin}(?:ne|n'(?:est|ont|aurez)) ?(?:vous |se |s')?(?:rouille|casse|déçoit|fuit|tombe|s'use|use|décolore|bloque|déforme|raye|perd|perdrez|échoue|manquerez|regretterez)(?:nt)? $`,
    ),
    takes: 'before',
  },
];

const gains =
  '(?:revenus?|profits?|bénéfices|gains|rendements?|rentabilité|plus-values?|intérêts|dividendes|retour sur investissement|ROI|argent|épargne|patrimoine|capital|trésorerie|fortune)';

const money: readonly Cue[] = [
  {
    type: 'finance',
    terms: eitherWay(
      list(
        '(?:rendements?|gains?|profits?|revenus?|rentabilité) (?:garantie?s?|élevée?s?|attractifs?|attractive|stables?|réguliers?|assurée?s?|optimale?|maximale?|exceptionnels?|immédiate?|supérieurs?), revenus? (?:passifs?|complémentaires?|récurrents?|supplémentaires?), liberté financière, indépendance financière, sans risque de perte, (?:doublez|doubler|triplez|multipliez|multiplier) (?:votre argent|vos revenus|votre capital|vos gains), devenir (?:riche|millionnaire), placement sûr, (?:placement|épargne|investissement)s? (?:sans risques?|garantie?s?), (?:forte|haute|meilleure|excellente|bonne) rentabilité, investissement (?:sûr|rentable|sans risque), (?:hauts|meilleurs) rendements, argent facile, fort potentiel de (?:plus-value|rendement|valorisation)',
      ),
    ),
    unlessBefore: loosely(`${begin}(?:promesses? de|méfiez-vous|attention aux) [^.;!?]{0,20}$|${asked}`),
  },
  {
    type: 'finance',
    terms: list('gagnez, gagner, gagnent, percevez, touchez, empochez, générez, générer, encaissez'),
    after: loosely(`^ (?:${amount}\\d[\\d  .]* ?(?:€|euros|%)|(?:des |un |de l'|vos |de |une )(?:\\p{L}+ )?${gains}${end})`),
    unlessBefore: loosely(asked),
    takes: 'after',
  },
  {
    type: 'finance',
    terms: eitherWay(
      list(
        'revenus?, profits, bénéfices, gains, rendements, rentabilité, retour sur investissement, ROI, argent, épargne, patrimoine, capital, trésorerie, valeur de (?:votre|vos) (?:biens?|maison|propriété|logement|habitation|patrimoine), revenus locatifs',
      ),
    ),
    before: loosely(
      `${begin}(?:fructifi|maximis|valoris|rentabilis|augment|accroî|boost|développ|multipli|optimis)\\p{L}*(?: et [\\p{L}]+)? (?:votre|vos|la|leurs?|le|ses|mes) (?:\\p{L}+ )?$`,
    ),
    unlessBefore: loosely(asked),
    takes: 'before',
  },
  {
    type: 'finance',
    terms: eitherWay(list('augmentation, hausse, valorisation, optimisation, maximisation, accroissement')),
    after: loosely(
      `^ (?:\\p{L}+ )?(?:de |du |de la |de l'|des )(?:la |votre |vos |l')?(?:valeur |prix )?(?:de |du |des )?(?:(?:la|votre|vos|l') ?)?(?:biens?|patrimoine|revente|capital|revenus|rendements?|bénéfices|chiffre d'affaires|marges?|rentabilité)${end}`,
    ),
    unlessBefore: loosely(asked),
    takes: 'after',
  },
  {
    type: 'finance',
    terms: eitherWay(
      list('rendement de, rendements de, rentabilité de, intérêts de, rendement annuel de, rendement moyen de, plus-value de'),
    ),
    after: loosely(`^ ${amount}\\d[\\d.,]*(?: ?(?:à|-) ?\\d[\\d.,]*)? ?%`),
    takes: 'after',
  },
];

export const promises: readonly Cue[] = [...guarantees, ...money];
