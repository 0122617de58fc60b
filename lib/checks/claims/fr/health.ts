/** What something does to the body: a verb of effect with a part of the body, an illness or a function near it, or a noun that says the same. */
import { eitherWay, loosely } from '../accents.ts';
import type { Cue, Frame } from '../lexicon.ts';
import { list } from '../list.ts';
import { body, bodyWords } from './body.ts';
import { asked, begin, end } from './words.ts';

/** "Apaise, apaisent, apaiser, apaisez, apaisant": of two stems the first stands before a mute e. */
const er = (verb: string): string[] => {
  const [mute = '', full = mute] = verb.split('/');
  const soft = full.endsWith('g') ? `${full}e` : full.endsWith('c') ? `${full.slice(0, -1)}ç` : full;
  return [
    `${mute}e`,
    `${mute}ent`,
    `${mute}es`,
    `${full}er`,
    `${full}ez`,
    `${soft}ant`,
    `${full.replace(/é(?=[^é]*$)/, 'è')}era`,
    `${full.replace(/é(?=[^é]*$)/, 'è')}eront`,
  ];
};
const ir = (stem: string): string[] => [
  `${stem}it`,
  `${stem}issent`,
  `${stem}ir`,
  `${stem}issez`,
  `${stem}issant`,
  `${stem}ira`,
  `${stem}iront`,
];

const direct = [
  ...list('limit, trait, optimis, facilit, augment, aid, diffus').flatMap(er),
  ...list(
    'pour les personnes souffrant de, aux personnes souffrant de, évite, évitent, éviter, évitant, offre, offrent, agit contre, agissent contre, aide contre, recommandée?s? (?:pour|en cas de), indiquée?s? (?:pour|contre|en cas de), préconisée?s? (?:pour|contre), idéale?s? pour (?:calmer|soulager|apaiser), efficaces? pour',
  ),
  ...list(
    'moins de, plus de, fini, finies, adieu, apporte, apportent, apportant, procure, procurent, effet sur, effets sur, action sur, offre à',
  ),
];
const acts = [
  ...list(
    'soulag, diminu, amélior, favoris, élimin, apais, stimul, boost, atténu, calm, hydrat, réhydrat, illumin, lift, liss, tonifi, purifi, détoxifi, fortifi, vivifi, unifi, répar, restaur, raviv, activ, réactiv, équilibr, rééquilibr, régul, normalis, stabilis, renforc, dynamis, redynamis, revitalis, énergis, relax, décontract, drain, décongestionn, cicatris, combl, estomp, corrig, soign, bloqu, neutralis, inhib, sculpt, affin, régénèr/régénér, protèg/protég, allèg/allég, libèr/libér, oxygèn/oxygén, accélèr/accélér, désaltèr/désaltér, brûl, repulp, resserr, minimis, redessin, redonn, préserv, cibl, dissip, évacu, réconfort, contribu, particip, harmonis, délass, remodel, raffin, galb, relanc, réveill, transform, débarrass, absorb, débouch, relâch, surmont, dépass, homogénéis, uniformis, exfoli, éveill, recharg, revigor, regonfl, densifi, redensifi, matifi, défatigu, déstress, tranquillis, réharmonis, dénou, débloqu, reconstitu, reconstru, réoxygèn/réoxygén',
  ).flatMap(er),
  ...list('guér, adouc, rafferm, assoupl, nourr, embell, épaiss, rajeun, ralent, rafraîch, assain, éclairc, rétabl').flatMap(ir),
  ...list(
    'réduit, réduisent, réduire, réduisez, réduisant, prévient, préviennent, prévenir, prévenant, combat, combattent, combattre, combattez, combattant, maintient, maintiennent, maintenir, soutient, soutiennent, soutenir, soutenez, détend, détendent, détendre, détendez, détendant, retend, retendre, entretient, entretenir, retrouvez, retrouver, retrouve, lutte contre, luttent contre, lutter contre, luttez contre, luttant contre, lutte efficacement contre, agit sur, agissent sur, agit contre, rend à, vient à bout de, viennent à bout de, prend soin de, prennent soin de, favorable à, idéale? contre, bénéfiques? (?:pour|à|au|aux), vaincre, vainc, vainquez, réduira, réduiront, combattra, bons? pour, bonne pour, excellente? pour, efficaces? contre, efficaces? sur, recommandée? contre, utiles? contre, bienfaits pour, bienfaits sur, essentiel(?:le|s|les|) (?:à|au|pour), indispensables? (?:à|au) bon, protection contre, débarrassez-vous de, dites adieu à, dites adieu aux',
  ),
];

const between =
  '(?:-vous|-toi|-les)?(?:(?: et| ou|,) [\\p{L}]+(?:e|ent|er|ez|it|ir|issent|issant|ant))*(?: (?:\\p{L}+ment|en profondeur|en douceur|en outre|par ailleurs|notamment|naturellement|aussi|ainsi|également|intensément|bien|à|contre|de|du|des|aux?|la sensation de|tout en douceur|à (?:réduire|diminuer|améliorer|renforcer|apaiser|soulager|prévenir|lutter contre|réguler|maintenir|stimuler|protéger)))*';
const ofTheBody = loosely(`^${between} ${body}`);
/** Said without an object, two of them in a row make a claim: "nourrit, apaise et protège". */
const care =
  '(?:hydrate|nourrit|apaise|protège|répare|lisse|raffermit|régénère|adoucit|illumine|purifie|tonifie|revitalise|fortifie|assouplit|calme|équilibre|repulpe|relaxe|stimule|soulage|renforce|embellit|matifie|redensifie)(?:nt|ssent)?';

/** What a product is said to do to nothing in particular is no claim, and "moins de" wants the ailment at once. */
const effects: readonly Frame[] = [
  { after: loosely(`^(?:, ${care})*,? (?:et|&) (?:\\p{L}+ment )?${care}${end}`), takes: 'after' },
  {
    after: loosely('^ (?:en profondeur|intensément|durablement|intensivement)(?!\\p{L})'),
    unlessBefore: loosely('(?:agit|travaill\\p{L}+|nettoie) $'),
    takes: 'after',
  },
  {
    after: ofTheBody,
    unlessBefore: loosely(`${asked}|${begin}(?:ne |n'|l'|d'|un |cet |son |votre |notre |vos |bon )$`),
    takes: 'after',
  },
];
const atOnce: readonly Frame[] = [
  {
    after: loosely(
      `^ (?:la |le |les |l'|vos |votre |d'|aux |une? |des |du |de la |de l')?(?:(?!(?:ou|et|de|dans)${end})\\p{L}+ )?${bodyWords}${end}`,
    ),
    unlessBefore: loosely(`${asked}|${begin}(?:bénéficiez de|peut|un) $`),
    unlessAfter: loosely('^ (?:de )?(?:santé (?:et|au)|professionnels|soins?|produits?)'),
    takes: 'after',
  },
];
/** How body, skin and hair become. */
const result =
  '(?:douce?s?|doux|lisses?|éclatante?s?|lumineu(?:x|se|ses)|hydratée?s?|nourrie?s?|souples?|fermes?|tonique|toniques|saine?s?|apaisée?s?|rajeunie?s?|unifiée?s?|unifiés|repulpée?s?|purifiée?s?|rayonnante?s?|radieu(?:x|se)|veloutée?s?|soyeu(?:x|se|ses)|brillante?s?|brillants|forte?s?|fortifiée?s?|régénérée?s?|revitalisée?s?|réparée?s?|confortables?|protégée?s?|fraîche|frais|belle|beau|beaux|belles|jeunes?|détendue?s?|reposée?s?|parfaite?|satinée?s?|sublimée?s?|visiblement \\p{L}+|nette|matifiée?|rebondie|équilibrée|épais|volumineux|démêlés|légères?|galbée?s?|tonifiée?s?|sans imperfections?|atténuée?s?|réduites?|estompée?s?|lissée?s?|comblée?s?|uniforme|homogène)';
const grade =
  '(?:(?:visiblement|plus|intensément|durablement|enfin|parfaitement|naturellement|instantanément|immédiatement|profondément|nettement|incroyablement|délicatement|bien|toute|tout|\\p{L}+ment) )*';

export const health: readonly Cue[] = [
  { type: 'health', terms: eitherWay(acts.filter((verb) => !verb.endsWith('ant'))), frames: effects },
  // A "masque apaisant" is a kind of mask, "apaisant la peau" an effect.
  {
    type: 'health',
    terms: eitherWay(acts.filter((verb) => verb.endsWith('ant'))),
    frames: effects.map((frame) => ({
      ...frame,
      unlessBefore: loosely(
        `${asked}|${begin}(?:un |ne |soins?|massages?|modelages?|moments?|gels?|crèmes?|sérums?|masques?|shampo(?:o)?ings?|baumes?|laits?|huiles?|lotions?|complexe|actifs?|effets?|instants?|bains?) ?$`,
      ),
    })),
  },
  { type: 'health', terms: eitherWay(direct), frames: atOnce },
  // "Sublime la peau"; eyes and hands are made up.
  {
    type: 'health',
    terms: list('sublime, subliment, sublimer, sublimez, sublimant, sublimera'),
    after: loosely("^ (?:la |le |les |votre |vos |l')?(?:\\p{L}+ )?(?:peaux?|teint|cheveux|éclat|carnation|épiderme)(?!\\p{L})"),
    takes: 'after',
  },
  // "Une peau plus lisse", "laisse les cheveux soyeux", "vos rides sont estompées".
  {
    type: 'health',
    terms: eitherWay(
      list(
        'peau, peaux, teint, visage, cheveux, boucles, pointes, lèvres, mains, corps, regard, sillons, rides, ridules, taches, ongles, traits, épiderme, cuir chevelu, silhouette, pores, jambes',
      ),
    ),
    frames: [
      {
        before: loosely(
          `${begin}(?:laiss|rend|offr|révèl|retrouv|obten|obtien|donn|gard|dévoil|promet|arbor|affich|profit|savour|adopt|révél|redonn|sublim)\\p{L}* (?:à )?(?:une? |des |la |le |les |votre |vos |ma |mes |sur la )?(?:\\p{L}+ )?$`,
        ),
        after: loosely(`^,? ${grade}${result}${end}`),
        unlessBefore: loosely(asked),
        takes: 'both',
      },
      {
        before: loosely(`${begin}(?:pour (?:une?|des|votre)|vers une?|avec une?|une?|la|votre|vos|les|des) (?:\\p{L}+ )?$`),
        after: loosely(
          `^(?: est| sont| devient| deviennent| paraît| reste| semble| et [\\p{L} ]+ sont)? (?:nettement |visiblement |instantanément |immédiatement )?(?:plus |enfin |intensément |visiblement |sans imperfections?|atténué|estompé|réduit|lissé)${grade}(?:${result})?`,
        ),
        unlessBefore: loosely(`${asked}|${begin}quelle que soit la $`),
        unlessAfter: loosely('^ (?:plus )?(?:sensibles?|que|grande?|de |ou)'),
        takes: 'both',
      },
      {
        before: loosely(`${begin}(?:pour (?:une?|des)|vers une?) (?:\\p{L}+ )?$`),
        after: loosely(`^ ${grade}${result}${end}`),
        unlessBefore: loosely(asked),
        takes: 'both',
      },
      {
        before: loosely(`${begin}(?:la|votre|ta|vos|les|leur|le) (?:\\p{L}+ )?$`),
        after: loosely(
          "^ (?:\\p{L}+ )?(?:se |s')(?:affin|raffermi|apais|assoupl|déten|régén|illumin|liss|ré(?:par|hydrat|équilibr)|estomp|atténu|resserr|adouci|unifi|éclairci|embelli|galb|tonifi|renouvel|rempli|relâch|améliorer?)\\p{L}*|^ retrouv(?:e|ent) (?:sa |son |leur |tout |toute |une |de la |du )(?:\\p{L}+ )?(?:éclat|souplesse|fermeté|élasticité|douceur|confort|jeunesse|vitalité|tonicité|équilibre|hydratation)",
        ),
        unlessBefore: loosely(asked),
        takes: 'both',
      },
      {
        before: loosely('^$'),
        after: loosely(`^ (?:plus |visiblement )?${result}(?:,| et| &|$|[.!])`),
        takes: 'after',
      },
    ],
  },
  {
    type: 'health',
    terms: eitherWay(list('propriétés, action, actions, effet, effets, vertus, pouvoir, bienfaits')),
    frames: [
      {
        after: loosely(
          `^ (?:\\p{L}+(?:, | et | & ))?(?:anti-\\p{L}+|(?:hydrat|apais|calm|régénér|répar|revitalis|purifi|relax|stimul|drain|cicatris|tonifi|fortifi|adoucis|raffermis|nourris|assouplis|régul|énergis|décongestion|astring|liss|lift|tenseu?r|repulp|illumin|équilibr|rajeunis|protec|sédati|digesti|détoxifi|antioxydan|antibactéri|antisepti|anesthésian|exfoli|amincis|adaptog|thérapeuti|médicina|curati|anxiolyti|dépurati|détox|bienfais|anti)\\p{L}*)`,
        ),
        unlessBefore: loosely(asked),
        takes: 'after',
      },
      {
        after: loosely(
          `^ (?:(?:de |d'|du |des )(?:l')?[\\p{L}'-]+(?: [\\p{L}'-]+){0,3} |\\p{L}+ )?(?:pour|sur) (?:la |le |les |votre |vos |l')?(?:\\p{L}+ )?${bodyWords}${end}`,
        ),
        unlessBefore: loosely(asked),
        takes: 'after',
      },
    ],
  },
  // "La peau est plus fine dès la première utilisation", "moins de boutons en quelques semaines".
  {
    type: 'health',
    terms: eitherWay(
      list(
        "(?:dès|après|depuis) (?:la première|les premières) (?:utilisation|application|séance|semaine)s?, (?:en|après|au bout de) (?:quelques|deux|trois|quatre) (?:jours|semaines|mois), après un mois, au bout d'un mois, en un mois, dès le (?:matin|réveil)",
      ),
    ),
    frames: [
      {
        before: loosely(
          `${begin}(?:peau|teint|grain|boutons|rides|ridules|cheveux|éclat|taches|rougeurs|imperfections|pores|douleurs?|sommeil|énergie)${end}[^.;!?]{0,60} $`,
        ),
        unlessBefore: loosely(`${asked}|${begin}(?:appliqu|éviter|évitez|peut)\\p{L}*[^.;!?]{0,60}$`),
        takes: 'before',
      },
      {
        after: loosely(`^,?(?: [\\p{L}'-]+){1,3} (?:est|sont|paraît) (?:visiblement |nettement )?(?:plus|moins|\\p{L}+ée?s?)${end}`),
        unlessBefore: loosely(asked),
        takes: 'after',
      },
    ],
  },
  // "Un shampoing contre la chute de cheveux".
  {
    type: 'health',
    terms: ['contre'],
    before: loosely(
      `${begin}(?:shampo(?:o)?ings?|sérums?|soins?|crèmes?|huiles?|lotions?|compléments?|tisanes?|infusions?|masques?|baumes?|gélules?|sirops?|thés?|cures?|remèdes?|formules?|gels?|patchs?)${end}[^.;:!?]{0,60} $`,
    ),
    after: loosely(`^ (?:la |le |les |l')(?:\\p{L}+ )?${bodyWords}${end}`),
    unlessBefore: loosely(asked),
    takes: 'after',
  },
  // A noun that says what is done.
  {
    type: 'health',
    terms: eitherWay(
      list(
        'réduction, diminution, amélioration, prévention, renforcement, régénération, stimulation, atténuation, disparition, élimination, réparation, restauration, activation, régulation, tonification, redéfinition, augmentation, uniformisation, lissage, comblement, éclaircissement, purification, assouplissement, remède, boost, renouvellement, relâchement, affinement, sculpture, remodelage, amincissement, rééquilibrage, libération',
      ),
    ),
    after: loosely(
      `^ (?:\\p{L}+(?:le|ve|te|se|if|al|é)? )?(?:(?:de |d'|des |du |contre |pour |sur )(?:la |le |l'|les |votre )?${body}|émotionnel|intérieur|mental|cellulaire|énergétique|musculaire|intense|profonde|durable et|naturel de la|immunitaire|cutanée?)`,
    ),
    unlessBefore: loosely(`${asked}|${begin}(?:séance|cours|module|formation|technique|protocole)s? (?:de |d')$`),
    unlessAfter: loosely('^ (?:de (?:la )?carte|des coûts)'),
    takes: 'after',
  },
  {
    type: 'health',
    terms: eitherWay(list('protection, soulagement, apaisement, hydratation, nutrition, raffermissement, rajeunissement, détoxification')),
    after: loosely(
      `^ (?:\\p{L}+(?:le|ve|te|se|if|al|é)? )?(?:(?:de |d'|des |du |contre |pour |sur )(?:la |le |l'|les |votre )?${body}|(?:longue durée|24 ?h|rapide|immédiate?|durable|instantanée?)${end}|émotionnel|intérieur|mental|cellulaire|énergétique|musculaire|intense|profonde|durable et|naturel de la|immunitaire|cutanée?)`,
    ),
    unlessBefore: loosely(`${asked}|${begin}(?:séance|cours|module|formation|technique|protocole)s? (?:de |d')$`),
    unlessAfter: loosely('^ (?:de (?:la )?carte|des coûts)'),
    takes: 'after',
  },
  {
    type: 'health',
    terms: eitherWay(
      list(
        "anti-âge, anti-rides?, antirides?, anti-inflammatoires?, anti-douleur, anti-fatigue, anti-stress, antistress, anti-cellulite, anti-imperfections, anti-taches, anti-chute, brûle-graisses?, brûleur de graisses?, perdez du poids, perdre du poids, perdez des kilos, détox, remède miracle, amincissante?s?, antibactérien(?:ne)?s?, coupe-faim, boost énergétique, boost immunitaire, coup de boost, bonne mine, teint parfait, peau parfaite, effet bonne mine, effet lifting, effet liftant, mieux dormir, dormez mieux, (?:sommeil|nuits?|nuits? de sommeil|repos) (?:réparat(?:eur|rice)|reposante?|profonde?|paisible|serein|sereine|récupérateur|réparatrice|de qualité)s?, récupération (?:musculaire|optimale), (?:bien-être|apaisement|confort|soulagement) (?:immédiat|durable|profond|instantané|intérieur), perte de poids (?:est )?(?:durable|rapide|naturelle|visible|régulière|progressive|significative), perdez jusqu'à, peau (?:neuve|de bébé|de pêche|de rêve), ventre plat, taille de guêpe, minceur durable, état de (?:détente|relaxation|calme|sérénité) (?:profonde?|intense|absolue?), sans effet rebond, hypoallergéniques?, non comédogènes?, élimination des toxines, gain de muscle, gain d'énergie, regain d'énergie, regain de vitalité, plein d'énergie, vieillir en bonne santé, santé de fer, prise de muscle, auto-guérison, sans douleur, sans blessure",
      ),
    ),
    unlessBefore: loosely(
      `${asked}|${begin}(?:les|des|médicaments|médecine|pas d'|thés?|tisanes?|cures?|packs?|drainants?|drainage|crèmes?|sérums?|masques?|coffrets?|hydratant(?:e|s|es)? ou|ou|facial|produits?|gammes?|routines?|traitements?|huiles?|ampoules?|lotions?|programmes?|gélules|jus|infusions?|massages?|soins?) $`,
    ),
    unlessAfter: loosely('^ (?:et sans effort financier|pour le portefeuille)'),
  },
];
