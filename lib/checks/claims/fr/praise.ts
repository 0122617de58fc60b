/** The praise of others: quoted, counted, borrowed from a name, or in a customer's own voice. */
import { eitherWay, loosely } from '../accents.ts';
import type { Cue } from '../lexicon.ts';
import { list } from '../list.ts';
import { asked, begin, end, manyOf, people } from './words.ts';

const splendid =
  "(?:excellente?s?|incroyables?|exceptionnel(?:le)?s?|fantastiques?|formidables?|géniale?s?|magnifiques?|parfaite?s?|impeccables?|extraordinaires?|remarquables?|bluffante?s?|irréprochables?|au top|top|super|merveilleu(?:x|se)|sublimes?|délicieu(?:x|se)|efficaces?|rapides?|professionnel(?:le)?s?|spectaculaires?|immédiats?|visibles?|au rendez-vous|agréables?|adorables?|attentionnée?s?|compétente?s?|réactive?s?|réactif|disponibles?|sympathiques?|chaleureu(?:x|se)|à l'écoute)";

export const praise: readonly Cue[] = [
  {
    type: 'testimonial',
    terms: eitherWay(
      list(
        "vue?s? à la (?:télé|télévision|tv), vue?s? dans, (?:recommandée?s?|approuvée?s?|plébiscitée?s?|adoptée?s?|choisie?s?|aimée?s?|reconnue?s?|adorée?s?|saluée?s?|utilisée?s?|soutenue?s?) par, élue?s? (?:produit|meilleure?|meilleurs|coup|numéro|n°), récompensée?s?, (?:les experts|les médecins|les dermatologues|nos clients|nos clientes|nos patients|les pros|les professionnels) (?:recommandent|adorent|approuvent|disent|témoignent|en parlent), (?:nos )?clientes? (?:adorent|disent|recommandent), produit de l'année, clients? satisfaits?, clientes? satisfaites?, (?:clients|utilisateurs|membres|patients) (?:heureux|ravis|conquis|fidèles), ils nous font (?:déjà )?confiance, elles nous font confiance, nous font (?:déjà )?confiance, leur ont fait confiance, nous ont (?:déjà )?fait confiance, de confiance des, coup de cœur, médaille d'or, lauréate? (?:du|de), prix (?:du meilleur|d'excellence), note moyenne, avis (?:5 étoiles|positifs|vérifiés|élogieux)",
      ),
    ),
    unlessBefore: loosely(
      `${begin}(?:être|doivent être|sont|est|de nos|devenir|soit|non|vos|mes|de mes|de|entreprise|des|comme|ce que(?: nos)?|que(?: nos)?|qu'en) $|${begin}(?:doit|doivent|peut|peuvent|sera|seront) être $`,
    ),
    unlessAfter: loosely(
      "^ (?:le(?:s)? (?:constructeur|vendeur|client|loi|médecin traitant)|la (?:loi|réglementation|banque)|l'(?:État|administration|assureur|utilisateur)|votre|un (?:professionnel|expert|praticien)|notre|nos(?! (?:client|patient|membre|communauté))|défaut|mail)",
    ),
  },
  // Without its accent "primé" is a premium.
  { type: 'testimonial', terms: list('primée?s?'), unlessBefore: loosely(`${begin}(?:être|sera) $`) },
  {
    type: 'testimonial',
    terms: eitherWay(
      list(
        'rejoignez, rejoint, rejoindre, ont rejoint, ont retrouvé, ont transformé, ont réussi, ont changé, ont obtenu, ont vu, ont déjà, ont choisi, ont adopté, nous ont choisis',
      ),
    ),
    frames: [
      {
        after: loosely(
          `^ (?:(?:les|nos|une|la|notre) (?:communauté de |réseau de )?)?${manyOf} ?(?:\\p{L}+ (?:de |d')?){0,2}?${people}${end}`,
        ),
        takes: 'after',
      },
      { after: loosely(`^ (?:les|nos) (?:rangs de nos )?(?:clients|${people}) (?:satisfaits|heureux|conquis|qui)`), takes: 'after' },
      { before: loosely(`(?:^|[^\\p{L}])${manyOf} ?${people} (?:qui |nous )?$`), takes: 'before' },
      { before: loosely(`${begin}${people} (?:qui |nous )$`), takes: 'before' },
    ],
  },
  {
    type: 'testimonial',
    terms: list(
      'clients, clientes, utilisateurs, utilisatrices, membres, patients, familles accompagnées, entreprises accompagnées, projets réalisés, projets livrés, chantiers réalisés, interventions réalisées, avis, entreprises, femmes, foyers',
    ),
    before: loosely(
      `(?:^|[^\\p{L}\\d])(?:\\+ ?\\d[\\d  .,]*|\\d[\\d  .]*(?: ?k)?\\+|(?:plus de |près de )(?:\\d[\\d  .]*|(?:cent|mille) ?)|des (?:centaines|milliers|millions) de |déjà \\d[\\d  .]*) ?$`,
    ),
    unlessBefore: loosely(
      `${begin}(?:accueillir|capacité|moins|après|dès|pour|(?<!plus )(?<!près )de|à) (?:plus de |près de )?\\+?\\d[\\d .]*\\+? ?$|${begin}(?:aidé|accompagné|formé|servi|équipé) [^.;!?]{0,30}$`,
    ),
    unlessAfter: loosely('^ (?:maximum|par|max|adultes|et \\d|sur \\d)'),
    takes: 'before',
  },
  {
    type: 'testimonial',
    terms: list('/5, / 5, sur 5, /10, étoiles sur'),
    before: /\d(?:[.,]\d)? ?$/u,
    unlessBefore: /\d\/$/u,
    takes: 'before',
  },
  // "Partenaire privilégié des plus grands énergéticiens."
  {
    type: 'testimonial',
    terms: eitherWay(
      list(
        'partenaire privilégié, partenaire de confiance, partenaire de choix, fournisseur officiel, partenaire officiel, aux côtés, confiance',
      ),
    ),
    after: loosely(
      `^ (?:de nombreu(?:x|ses)|de(?:s)? plus (?:grand|prestigieu|de \\d)(?:s|x|es)?|des (?:grands|plus grands|plus grandes|leaders|entreprises|marques|plus)|de \\d[\\d ]*|de centaines|de milliers) ?[\\p{L}']*(?: [\\p{L}]+)?`,
    ),
    takes: 'after',
  },
  // The voice of a customer, and not of the company.
  {
    type: 'testimonial',
    voice: 'customer',
    terms: eitherWay(
      list(
        "je recommande, je (?:le|la|les|vous) recommande, je (?:l'|vous l')?(?:adore|conseille), nous recommandons (?:vivement|chaudement|fortement|à 100), à recommander, je suis (?:ravie?|conquise?|bluffée?|fan|comblée?|enchantée?|accro|convaincue?|impressionnée?), je suis (?:très|vraiment|plus que|extrêmement|pleinement|totalement|tellement|super) (?:satisfaite?|contente?|heureu(?:x|se)|ravie?|impressionnée?), (?:très|extrêmement|entièrement|pleinement|vraiment|totalement|super|plus que) (?:satisfaite?s?|contente?s?|ravie?s?), (?:ravie?|enchantée?|satisfaite?|conquise?) (?:de|du|par) (?:mon|ma|mes|cette|ce|leur|leurs|l'équipe|résultat), un grand merci, un immense merci, merci (?:pour ce|pour cette|à toute|beaucoup à|infiniment|pour votre (?:professionnalisme|travail|accueil|aide|gentillesse|écoute|réactivité|patience|accompagnement|disponibilité)|à l'équipe|encore), mille mercis, dépassé (?:mes|nos|toutes nos|toutes mes) attentes, au-delà de (?:mes|nos) (?:attentes|espérances), au delà de nos attentes, (?:a|ont) (?:complètement |totalement |vraiment |littéralement )?(?:changé|transformé|révolutionné|sauvé|boosté|facilité|métamorphosé) (?:ma|mon|mes|notre|nos), je ne peux plus m'en passer, je ne m'en passe plus, rien à redire, les yeux fermés, (?:elle|il|elles|ils) (?:est|sont|était|étaient) (?:ravi|conquis|enchanté|bluffé)(?:e?s?), j ai (?:adoré|aimé), j'étais (?:ravie?|conquise?|bluffée?|sceptique|agréablement), devenue? (?:indispensable|incontournable|mon|ma), fait (?:désormais |maintenant )?partie de (?:ma|mon) (?:routine|quotidien), ne laisse (?:pas|aucune?) (?:de )?(?:film|brillance|trace|sensation|traces), sans hésit(?:er|ation)(?: !)?, vaut le détour, je reviendrai, nous reviendrons, j'y retourne, je n'ai jamais, j'ai (?:enfin |vraiment |tout de suite |immédiatement |déjà )?(?:adoré|retrouvé|perdu|gagné|constaté|remarqué|été (?:bluffée?|conquise?|agréablement|impressionnée?|accompagnée?|très)), nous avons (?:adoré|été (?:ravis|conquis|séduits|impressionnés|accompagnés|très)|triplé|doublé|constaté|gagné|augmenté), (?:m'a|m'ont|nous a|nous ont) (?:vraiment |tellement |énormément |beaucoup |parfaitement |toujours |permis de )?(?:aidée?s?|accompagnée?s?|permis|changé|sauvé|guidée?s?|redonné|conseillée?s?|trouvé|apporté|convaincus?|bluffée?s?|livré), grâce à (?:eux|leur (?:équipe|aide|travail|professionnalisme|accompagnement|expertise)|leurs conseils|vous|cette équipe|son équipe|ses conseils), exactement ce (?:que je (?:recherchais|cherchais|voulais)|qu'il (?:me|nous) fallait|dont (?:j'avais|nous avions) besoin), effacé mes, mieux que (?:prévu|je ne pensais|tout ce que), que j'ai (?:jamais )?(?:eue?|essayée?s?|testée?s?|utilisée?s?|fait|trouvée?s?|connue?), pour vendre mon bien, ma peau n'a jamais, mes cheveux n'ont jamais, je me sens (?:enfin |beaucoup |tellement |plus |mieux|bien|en confiance|revivre), merci (?:[\\p{L}]+ )?pour (?:tout|ton|votre)",
      ).filter((term) => !term.includes('\\p')),
    ),
    unlessBefore: loosely(`${begin}(?:si|que|lorsque|quand|parce que|clients|vous soyez|demander|dont) $`),
    unlessAfter: loosely(
      '^ (?:de (?:consulter|vérifier|lire|faire|ne pas|bien|prendre)|que vous|toujours de|fortement de|aux débutants|moi-même créé|fondé|cette|eu à coeur de)',
    ),
    always: true,
  },
  // "Le sérum est excellent", "un cours génial qui m'a plu": who says so has tried it.
  {
    type: 'testimonial',
    voice: 'customer',
    terms: eitherWay(
      list(
        'excellente?s?, impeccables?, incroyables?, bluffante?s?, formidables?, géniale?s?, fantastiques?, extraordinaires?, irréprochables?, exceptionnel(?:le|s|les|), remarquables?, au top, canon, sublimes?, merveilleu(?:x|se|ses)',
      ),
    ),
    frames: [
      {
        before: loosely(
          `^["«“]? ?(?:(?:le|la|les|ce|cet|cette|ces|tout) |l'|c')(?:[\\p{L}'-]+ ){0,4}?(?:est|sont|était|étaient|a été|ont été|reste) (?:(?:vraiment|tout simplement|juste|absolument|toujours|tellement|très|d'une) )*$`,
        ),
        unlessBefore: loosely(`${begin}(?:notre|nos|votre|vos)${end}[^.;!?]*$|${asked}`),
        unlessAfter: loosely('^ (?:pour|afin|si|lorsque|quand|en cas)'),
        takes: 'before',
      },
      {
        before: loosely(`${begin}(?:j'ai|je suis|m'a|m'ont|nous a|nous ont|nous avons|mes|ma|pour moi)${end}[^.;!?]{0,60}$`),
        unlessBefore: loosely(
          `${begin}(?:notre|nos|votre|vos|je vous|mon (?:objectif|métier|travail|approche)|ma (?:mission|passion|démarche))${end}[^.;!?]{0,80}$|${asked}`,
        ),
        takes: 'before',
      },
    ],
    always: true,
  },
  {
    type: 'testimonial',
    voice: 'customer',
    terms: list('mon, ma, mes'),
    frames: [
      {
        before: loosely('(?:^["«“]? ?|[.!?,] |\\bet )$'),
        after: loosely(
          `^ (?:[\\p{L}'-]+ ){1,3}?(?:a|ont|est|sont|n'a jamais|n'ont jamais|s'est|se sont) (?:(?:enfin|vraiment|visiblement|nettement|déjà|beaucoup|complètement|jamais|totalement|tellement|clairement|bien|plus|presque|été|très|redevenue?|devenue?s?) ){0,3}(?:disparu|améliorée?s?|changé|diminué|atténuée?s?|augmenté|doublé|triplé|transformée?s?|plus \\p{L}+|${splendid.slice(3, -1)}|repoussé|repris|gagné|perdu|adoré|adorent|adore|réduite?s?|retrouvé)${end}`,
        ),
        unlessBefore: loosely(asked),
        takes: 'after',
      },
      {
        before: loosely('(?:^["«“]? ?|[.!?,] |\\bet )$'),
        after: loosely('^ (?:\\p{L}+ ){1,2}(?:adore|adorent|en raffole|est fan|sont fans|est ravie?|sont ravis)'),
        takes: 'after',
      },
    ],
  },
  {
    type: 'testimonial',
    terms: list(
      'équipe, accueil, service, personnel, accompagnement, suivi, prestation, travail, cadre, expérience, résultat, résultats, séjour, qualité, produit, produits, coach, conseils, livraison, professionnalisme, intervention',
    ),
    frames: [
      {
        before: loosely(`^["«“]? ?(?:une? |l'|le |la |les |des |du )?(?:[\\p{L}]+ )?$`),
        after: loosely(
          `^(?: (?:client|technique|après-vente|d'\\p{L}+|de l'équipe|livrée?|proposée?))? (?:(?:est|était|sont|étaient|a été|ont été|vraiment|très|tout simplement|absolument|super|toujours|juste|plus que|d'une) )+${splendid}${end}`,
        ),
        unlessBefore: loosely(`${begin}(?:notre|nos|votre|vos) (?:\\p{L}+ )?$|${asked}`),
        takes: 'both',
      },
      {
        before: loosely(`^["«“]? ?(?:une? |des )?$`),
        after: loosely(
          `^(?: \\p{L}+)? (?:incroyables?|exceptionnelle?s?|formidable|géniale?|impeccable|parfaite?|au top|au rendez-vous|irréprochable|remarquable|bluffante?s?)(?:,| et| ?[!»”]|\\.|$)`,
        ),
        takes: 'after',
      },
      {
        before: loosely(`^["«“]? ?(?:excellente?|super|superbe|très bonne?|magnifique|incroyable|formidable|parfaite?|beau|très bel) $`),
        unlessAfter: loosely('^ (?:pour (?:vous|votre|les)|à)'),
        takes: 'before',
      },
    ],
  },
  {
    type: 'testimonial',
    terms: list('» ?[–-], » ?—, ” ?[–-], ” ?—, " ?—, " ?–'),
    before: /["«“][^"«»“”]{3,160}$/u,
    after: /^ ?(?-i:\p{Lu})[\p{L}.'-]*(?:[ ,][^.]{0,40})?/iu,
    unlessAfter: loosely(
      `^ ?[^.]{0,60}${begin}(?:PDG|fondat\\p{L}+|co-fondat\\p{L}+|direct\\p{L}+|présidente?|gérante?|responsable|ministre)${end}`,
    ),
    takes: 'both',
    always: true,
  },
];
