/**
 * A review without quotation marks or a name. That a customer speaks is told by grammar: the first person's past, what is theirs,
 * what somebody did, a sentence without its subject; that the company does, by whom it speaks to and what it offers.
 */
import { eitherWay, loosely } from '../accents.ts';
import type { Cue } from '../lexicon.ts';
import { list } from '../list.ts';
import { begin, end, inflected } from './words.ts';

const start = '^["«“]? ?';

/** What praises, whatever it is said of. */
const fine =
  'accueillant, agréable, aimable, bluffant, bon, charmant, chaleureux, clair, compétent, complet, confortable, consciencieux, divin, convaincu, convivial, délicat, délicieux, doux, efficace, enchanté, excellent, exceptionnel, extraordinaire, fabuleux, facile, fantastique, fiable, formidable, frais, gentil, génial, honnête, humain, idéal, impeccable, impliqué, impressionné, incroyable, inoubliable, irréprochable, joli, magique, magnifique, merveilleux, minutieux, nickel, parfait, passionné, patient, pédagogue, performant, pertinent, poli, ponctuel, précieux, précis, professionnel, propre, raisonnable, rapide, rassurant, ravi, réactif, reconnaissant, remarquable, respectueux, satisfait, sérieux, sincère, simple, soigné, soigneux, souriant, souple, spectaculaire, splendide, sublime, superbe, surpris, sympathique, utile, bienveillant, attentif, attentionné, disponible, conquis, comblé, soulagé, apaisé, hydraté, léger, rigoureux, top, super, sympa, douillet, qualitatif, fluide, transparent, abordable, beau, copieux, généreux, savoureux, fondant, moelleux, gourmand, fructueux, étonnant, épatant, serein, détendu';
const adjectives = list(fine).flatMap(inflected);
const good = `(?:${adjectives.join('|')})`;
const praises = list(
  "adore, adoré, adorée, adorent, aime beaucoup, bravo, merci, mercis, recommande, recommandons, recommander, conseille, qualité, professionnalisme, gentillesse, sourire, écoute, efficacité, réactivité, bienveillance, disponibilité, patience, savoir-faire, confiance, résultat, résultats, mieux, meilleur, meilleure, meilleurs, bien, régal, coup de cœur, bijou, pépite, merveille, bonheur, plaisir, surprise, sans hésiter, sans hésitation, les yeux fermés, rien à redire, rien à dire, au top, à l'écoute, au rendez-vous, à la hauteur, aux petits soins, de qualité, rapidement, parfaitement, efficacement, enfin, disparu, diminué, amélioré, améliorée, changé, transformé, transformée, sauvé, aidé, aidée, accompagné, accompagnée, soulagé, soulagée, libéré, libérée, résolu, retrouvé, retrouvée, gagné, économisé, doublé, triplé, dépassé, reviendrai, reviendrons, reviens, revenir, retournerai, referai, refaire, renouveler, rachèterai, racheter, en moins, plus jamais, sereinement, hâte, à refaire, attentes, compliments, différence, conforme, super contente?, bluffée?s?, compris, répondu à, étoiles, vaut, chapeau, mérite, prêt, prête, sérénité, appréhension, clairement, recommandée?s?",
);

const very =
  "(?:très |super |vraiment |tout simplement |juste |absolument |toujours |tellement |trop |hyper |extrêmement |plus que |assez |bien |aussi |si |particulièrement |agréablement |d'une grande |d'une )";
/** Whom and what a buyer meets. */
export const met =
  '(?:équipe|accueil|services?|personnel|accompagnement|suivi|prestations?|travail|travaux|cadre|expérience|résultats?|séjour|qualité|produits?|coach|conseils?|livraison|professionnalisme|interventions?|artisans?|peintre|carreleur|chauffagiste|couvreur|menuisier|serrurier|jardinier|paysagiste|maçon|traiteur|serveurs?|serveuse|vendeuse|vendeur|plombier|électricien|technicien(?:ne)?s?|praticien(?:ne)?|thérapeute|ostéopathe|dentiste|docteur|médecin|esthéticienne|coiffeuse|coiffeur|naturopathe|sophrologue|formateurs?|formatrice|professeurs?|formation|cours|séances?|massages?|soins?|chantier|rénovation|installation|pose|nettoyage|ménage|communication|contact|rapport qualité[ -/]prix|prix|tarifs?|devis|délais?|emballage|colis|texture|odeur|parfum|goût|repas|plats?|cuisine|chambres?|literie|matelas|établissement|institut|salon|boutique|magasin|société|entreprise|agence|cabinet|clinique|endroit|lieu|adresse|ambiance|site|commande|achat|découverte|moment|crème|sérum|huile|shampo(?:o)?ing|savon|baume|masque|gel|lotion|pains?|gâteaux?|pâtisseries?|fleurs|bouquet|bijoux?|cadeau|tenue|rendu|finitions?|tout|monsieur|madame|M\\.|Mme|patron(?:ne)?|gérante?|propriétaires?|hôtes?|guide|chauffeur|conseillère|conseiller|agent|avocate?|maître|photographe|graphiste|développeur)';
/** What a customer speaks of and a company does not describe: no goods. */
const served = met.replace(
  /\|(?:crème|sérum|huile|shampo\(\?:o\)\?ing|savon|baume|masque|gel|lotion|pains\?|gâteaux\?|pâtisseries\?|fleurs|bouquet|bijoux\?|cadeau|tenue|formation|site|literie|matelas)(?=\|)/g,
  '',
);
const mine =
  "(?:peau|visage|cheveux|cuir chevelu|dos|corps|genoux?|douleurs?|maux|stress|anxiété|angoisses?|sommeil|nuits?|insomnies?|énergie|vie|quotidien|routine|favorite?|préférée?|préférés|chouchou|coup de cœur|mari|femme|conjointe?|compagnon|fils|fille|filles|enfants?|bébé|petite?|parents|mère|père|mamie|amie?s?|copines?|collègues|famille|chien|chienne|chat|chatte|cheval|animaux|maison|appartement|logement|salle de bains?|cuisine|chaudière|toiture|toit|terrasse|jardin|voiture|véhicule|canapé|panneaux|installation|chauffe-eau|facture|factures|projet|dossier|besoins?|attentes|questions?|demandes?|problèmes?|mariage|anniversaire|soirée|séjour|voyage|commande|achat|colis|avis|premier achat|première (?:séance|fois|commande|visite)|bien|vente|investissement|entreprise|société|activité|site|boutique|chiffre d'affaires|ventes|trafic|carrière|permis|examen|diplôme|niveau|confiance|ongles|cils|sourcils|lèvres|mains|jambes|ventre|silhouette|poids|peurs?|blocages|phobie|dents|sourire|intérieur)";
const done =
  '(?:adoré|aimé|acheté|commandé|reçu|testé|essayé|utilisé|découvert|choisi|trouvé|retrouvé|perdu|gagné|constaté|remarqué|vu|senti|ressenti|fait|pu|su|eu|été|passé|pris|suivi|obtenu|appris|compris|réussi|arrêté|dormi|souffert|consulté|contacté|appelé|vendu|loué|offert|apprécié|beaucoup|enfin|tout de suite|immédiatement|rapidement|vraiment|déjà|toujours|longtemps|confié|décidé|repris|remis|goûté|mangé|visité|séjourné|vécu|économisé|doublé|triplé|économisé|signé|attendu|hésité|demandé|bénéficié|intégré|rejoint|changé|installé|fini|été)';

/** Only tells who speaks, or with `role: 'praise'` praises as well. */
type Sign = Omit<Cue, 'type' | 'voice'>;

const customers: readonly Sign[] = [
  // Who is quoted is no company: "Je dors mieux".
  { terms: list('", “, «'), before: /^$/, after: /^[^"”»]{12,}["”»]/ },
  {
    terms: ["j'ai", 'j ai', "j'avais", "je n'ai", "j'étais", "je n'avais", "j'y"],
    after: loosely(
      `^ (?:jamais |plus |pas |également |aussi )?(?:été |eu |\\p{L}+ment )?(?:${done}${end}|\\p{L}{3,}(?:é|ée|i|is|u|us)${end}|(?:des|une|un|la|le|les) |très|suis|retourne|vais|sceptique|\\p{L}+e${end})`,
    ),
    unlessAfter: loosely(
      "^ (?:été (?:formée?|certifiée?|diplômée?|élevée?)|suivi (?:une formation|plusieurs formations|un cursus)|souhaité|voulu|créé|fondé|ouvert|conçu|imaginé|développé|décidé de (?:créer|me former|devenir|partager)|exercé|travaillé|enseigné|accompagné|à c(?:œ|oe)ur|choisi (?:de me|d'accompagner|ce métier)|obtenu (?:mon|ma|le|un) (?:diplôme|certification)|(?:une|un) (?:approche|formation|diplôme|parcours|master))",
    ),
  },
  {
    terms: ['je'],
    after: loosely(
      "^ (?:ne |n'|me |m'|l'|la |le |les |vous |en |y )?(?:suis (?:allée?|venue?|passée?|ressortie?|sortie?|repartie?|tombée?|arrivée?|restée?|revenue?|entrée?|devenue?|très|vraiment|tellement|plus|super|ravie?|conquise?|cliente?|fan|satisfaite?|contente?|heureu|bluffée?|enchantée?|impressionnée?|reconnaissante?|comblée?)|recommande|adore|conseille(?! (?:de|à mes))|aime (?:beaucoup|bien|tellement|trop|la|le|les|ce|cette)|valide|reviendrai|retournerai|referai|rachèterai|racheterai|recommanderai|remercie|sens (?:enfin|mieux|beaucoup|plus|bien|la|une|que|libérée?|en)|dors|peux (?:enfin|dire|maintenant|à nouveau|désormais|travailler|dormir|vous dire)|peux (?:plus|que)|utilise|commande|viens|vais (?:racheter|recommander|revenir|continuer|re|toujours)|trouve|repars|souffrais|pensais|cherchais|craignais|redoutais|mets|porte|garde|vois|passe|savais|voulais|regrette|repasserai|continuerai|attends)" +
        end,
    ),
    unlessAfter: loosely(
      "^ (?:vous |te )?(?:suis (?:certifiée?|diplômée?|formée?|passionnée?|spécialisée?|praticien|là|à votre|convaincue? (?:que|qu)|née?|coach|naturopathe|sophrologue|thérapeute|ostéopathe|une?|également|psychologue|disponible|installée?)|propose|accompagne|aide|reçois|m'adapte|mets (?:à votre|tout|mon|mes)|utilise (?:des|une|un|la|les|l')|passe (?:par|votre)|porte une|garde à|trouve (?:avec|la|des)|vois (?:avec|chaque)|viens (?:chez|à)|sens que vous|aime (?:accompagner|aider|partager|transmettre|créer))",
    ),
  },
  {
    terms: ["m'a", "m'ont", "m'avait", "m'aide", 'me convient', 'me permet', 'me conviennent', "m'aident", 'me donne', 'me laisse'],
    unlessAfter: loosely(
      "^ (?:(?:toujours |tout de suite |très vite )?(?:passionnée?|fascinée?|conduite?|amenée?|menée?|poussée?|permis d'accompagner|inspirée?)|ma (?:profession|pratique)|mon métier|d'accompagner|de vous|transmise?s?|appris (?:à|que)|donné (?:l'envie|le goût|était)|offerte?)",
    ),
  },
  {
    terms: list('mon, ma, mes'),
    after: loosely(`^ (?:[\\p{L}'-]+ ){0,2}?${mine}${end}`),
    unlessAfter: loosely('^ (?:vie professionnelle d|projet est|entreprise (?:propose|vous))'),
  },
  {
    terms: list('nous avons, on a, nous sommes, on est'),
    after: loosely(
      `^ (?:\\p{L}+ment |enfin |tous |été |toujours |aussi |vraiment )?(?:adoré|aimé|été|fait appel|passé|pu|reçu|trouvé|vendu|acheté|obtenu|commandé|testé|apprécié|beaucoup|eu (?:un|une|la|droit|recours|affaire)|économisé|doublé|triplé|confié|très|ravie?s|conquis|satisfaits?|enchantée?s?|impressionnée?s?|séduits?|tellement|repartis|revenus|allés|venus|tombés|vécu|bénéficié|gagné|augmenté|réduit|signé|dégusté|mangé|séjourné|profité|plus que|super|choisi (?:cette|ce|\\p{Lu}))${end}`,
    ),
    unlessAfter: loosely(
      '^ (?:été (?:créée?s|fondée?s|formée?s)|reçu (?:le prix|la certification|une formation)|pu (?:aider|accompagner)|très (?:à|attachés|fiers)|passé (?:des années|plus)|réduit (?:nos|notre))',
    ),
  },
  {
    terms: list('nous a, nous ont, nous avait'),
    after: loosely(
      `^ (?:\\p{L}+ment |toujours |bien |tout de suite |énormément |beaucoup |vraiment |également )?(?:aidée?s?|accompagnée?s?|permis|changé|sauvée?s?|guidée?s?|conseillée?s?|trouvé|apporté|convaincus?|bluffée?s?|livrée?s?|fait|proposé|accueillis?|accueillies|offert|répondu|écoutés?|rassurée?s?|soutenus?|réalisé|installé|montré|appris|facilité|reçus?|expliqué|impressionnée?s?|épargné|donné|mis|tenu|suivis?|posé|rendu)${end}`,
    ),
  },
  {
    terms: ['notre', 'nos'],
    after: loosely(
      "^ (?:\\p{L}+ )?(?:maison|appartement|logement|fils|fille|enfants?|bébé|mariage|séjour|séjours|voyage|salle de bains?|cuisine|toiture|terrasse|jardin|projet|dossier|chiffre d'affaires|chien|chat|chienne|chambre|commande|demandes?|besoins|attentes|bien|achat|anniversaire|chaudière|facture|factures|consommation|trafic|ventes)" +
        end,
    ),
    unlessAfter: loosely('^ (?:projet (?:est|:)|maison (?:est|fondée|propose|vous|de))'),
    unlessBefore: loosely(`${begin}(?:découvrez|selon|grâce à|chez) $`),
  },
  // What somebody did is told by who was there: "a été très réactif", "est intervenu rapidement".
  {
    terms: list('a, ont, était, étaient, fut'),
    after: loosely(
      `^ (?:été |su |fait |pris |répondu |trouvé |tout |toujours |bien |\\p{L}+ment |réalisé |posé |effectué |rénové |installé |livré |réglé |réparé |expliqué )(?:[\\p{L}'-]+ ){0,5}?(?:${very}*${good}|${list(
        "à l'écoute, au top, rapidement, parfaitement, efficacement, rapide, le travail, un travail, du travail, le nécessaire, le temps, preuve, la fuite, la panne, le problème, une solution, la solution, à mes, à toutes, à nos, à merveille, à la hauteur, professionnalisme, soin, d'une, très",
      ).join('|')})${end}`,
    ),
    unlessBefore: loosely(`${begin}(?:notre|nos|votre|vos|qui|si|vous)${end}[^.;!?]{0,60}$`),
    unlessAfter: loosely(
      '^ (?:été (?:créée?|fondée?|conçue?|pensée?|développée?|formulée?|élaborée?|imaginée?|élue?|labellisée?|certifiée?|testée?|prouvée?|démontrée?|spécialement|soigneusement|entièrement|choisie?|primée?))',
    ),
  },
  {
    terms: list('est intervenu, est intervenue, sont intervenus, est venu, est venue, sont venus, est arrivé, est arrivée, sont arrivés'),
  },
  {
    terms: list('était, étaient, a été, ont été'),
    after: loosely(
      `^ ${very}*(?:${good}|à l'écoute|au top|au rendez-vous|à la hauteur|aux petits soins|un régal|une? vrai|une? réel|une? \\p{L}+ ${good})${end}`,
    ),
    unlessBefore: loosely(`${begin}(?:si|temps|météo|comme si|qui|lorsque|quand)${end}[^.;!?]{0,40}$`),
  },
  {
    terms: list('sont, est, reste, restent'),
    before: loosely(
      `(?:${start}|[.!,] |${begin}et )(?:(?:l'|d'|le |la |les |un |une |cet |cette |ce |ces |leur |leurs |son |sa |ses )?(?:\\p{L}+ )?${met}(?: [\\p{L}'-]+){0,2}|(?-i:\\p{Lu})\\p{L}+|(?:M\\.|Mme|Dr|Maître) (?-i:\\p{Lu})\\p{L}+|elle|il|ils|elles|c') ?$`,
    ),
    after: loosely(`^ (?:une personne |une équipe |un professionnel |une professionnelle )?${very}+(?:${good}|à l'écoute|bon|bonne)${end}`),
    unlessBefore: loosely(`${begin}(?:notre|nos|votre|vos)${end}[^.;!?]*$`),
    unlessAfter: loosely('^ [^.;!?]*(?:pour (?:vous|les|la)|important|recommandé de)'),
  },
  // "Travail soigné, équipe sympathique.", "Très bonne prestation !": a whole sentence without its verb.
  {
    terms: adjectives,
    before: loosely(
      `${start}(?:${very}|une? |de |des )*(?:(?:l'|d'|le |la |les |du )?${served}(?: (?!(?:pour|en|avec|par|à|et|sans|sur)${end})[\\p{L}'-]+)? ${very}*)?$`,
    ),
    after: loosely(
      `^(?: (?:et|&) ${very}*${good})?(?: ${met})?(?:,| et| ?!|\\.|["”»])(?: ?["”»]?$|[^.;!?]*(?:${very}${good}|${met}(?: \\p{L}+)? ${very}*${good}|je |recommand|merci)|[^.;!?:]{0,60}!)`,
    ),
    unlessAfter: loosely(`^[^.!]{0,80}(?:votre|vos|vous|pour (?:les|une|un|des))${end}`),
  },
  {
    terms: adjectives,
    before: loosely(`${start}(?:très |super |vraiment |trop |franchement |un |une |de |des )*$`),
    after: loosely(`^,? (?:et \\p{L}+ )?${served}${end}[^.!?:]*[.!]`),
    unlessAfter: loosely(`^[^.!]{0,80}(?:votre|vos|vous|pour (?:les|une|un|des)|idéale?|adaptée?|conçue?)${end}`),
  },
  // "Ambiance calme et équipe très professionnelle.", "Des résultats visibles et un accueil chaleureux."
  {
    terms: adjectives,
    before: loosely(
      `${start}(?:${very}|des |l'|le |la |les |petite? |jolie? |grande? |belle |bel |beau |${good} )*${served}${end}[^.;:!?]{0,60}(?:(?:,| et) (?:${very}|une? |des |de |l'|les? |la )*${served} ${very}*|,? et ${very}+|, ${very}+)$`,
    ),
    after: loosely(`^(?: ${met})?[^.!?;:]{0,40}[.!"”»]`),
    unlessBefore: loosely(`${begin}(?:votre|vos|vous|notre|nos|pour|est|sont)${end}[^.!?]*$`),
  },
  {
    role: 'praise',
    always: true,
    terms: list('très bien, super bien, vraiment bien, trop bien'),
    before: loosely('\\p{L}(?:e|ent|t|d|ait|aient|é|ée|és|ées) $'),
    unlessBefore: loosely(`${begin}(?:votre|vos|vous|notre|nos|nous|pour|peut)${end}[^.!?]*$`),
    unlessAfter: loosely('^ (?:à|aux|avec|dans (?:les|un|une)|pour|en)'),
  },
  // "Les ongles sont parfaits", "ce plat est délicieux".
  {
    terms: list(
      'parfaite?s?, magnifiques?, superbes?, délicieux, délicieuses?, top, au top, sublimes?, bluffante?s?, nickel, canon, extra, excellente?s?',
    ),
    before: loosely(`${start}(?:(?:le|la|les|ce|cet|cette|ces|mes|mon|ma) |l')(?:[\\p{L}'-]+ ){1,4}?(?:est|sont|était|étaient) ${very}*$`),
    unlessBefore: loosely(`${begin}(?:notre|nos|votre|vos)${end}[^.;!?]*$`),
    unlessAfter: loosely('^ (?:pour|à|si|quand|lorsque|complément|moyen|choix|exemple|endroit|allié)'),
  },
  {
    terms: list('bon, bonne, bons, bonnes'),
    before: loosely(`${start}(?:(?:le|la|les|ce|cet|cette|ces|mes|mon|ma) |l')(?:[\\p{L}'-]+ ){1,4}?(?:est|sont|était|étaient) ${very}+$`),
    unlessBefore: loosely(`${begin}(?:notre|nos|votre|vos)${end}[^.;!?]*$`),
    unlessAfter: loosely('^ (?:pour|à|si|quand)'),
  },
  {
    terms: list('très, super, vraiment, trop, hyper'),
    before: loosely(`${start}$`),
    after: loosely(`^ ${good}(?: (?:et|de|du|des|par|avec|pour)|,|\\.| ?!)`),
    unlessAfter: loosely(`^[^.!]{0,60}(?:votre|vos|vous)${end}`),
  },
  {
    role: 'praise',
    always: true,
    terms: list(
      "bluffée?s? par, conquise?s? par, séduite?s? par, exactement comme (?:je|nous), tel que je, comme je l'imaginais, comme je le voulais, franchement, honnêtement, rien à dire, rien à redire, bref, pas déçue?s?, jamais déçue?s?, aucun regret, bonne surprise, belle surprise, agréable surprise, belle découverte, très belle découverte, à renouveler, à refaire, je valide, on adore, on recommande, on reviendra, on se sent, on sent, ça sent, ça fait, ça marche, ça a, ça m'a, comme neuf, comme neuve, comme au premier jour, comme sortie?s? d, tient ses promesses, tiennent leurs promesses, fait le job, fait le taf, depuis que j', depuis que je, depuis que nous, sans douleur ni, quel bonheur, quel plaisir, quelle, un vrai cocon, un vrai bonheur, un vrai plaisir, un vrai régal, que du bonheur, une merveille, un régal, une tuerie, une pépite, une merveille, à recommander, vivement, top du top, rapport qualité prix, bon rapport, super contente?",
    ),
    unlessBefore: loosely(`${begin}(?:vous|votre|pour|si|et non|jamais) $`),
  },
  // "Quelques boutons en moins après un mois."
  {
    terms: eitherWay(
      list(
        'en moins, en plus, disparus?, disparues?, disparu, moins visibles?, atténuées?, plus de boutons, plus de douleurs, moins de boutons, plus aucune douleur, plus aucun',
      ),
    ),
    frames: [
      { after: loosely('^ (?:après|depuis|en|au bout|dès) (?:un|une|deux|trois|quelques|la|les|\\d+|mon|ma|seulement|à peine|de)') },
      {
        before: loosely(
          `${begin}(?:après|depuis|en|au bout de) (?:un|une|deux|trois|quelques|la|les|\\d+|seulement|à peine) [^.;!?]{0,50}$`,
        ),
      },
    ],
    unlessBefore: loosely(`${begin}(?:votre|vos|vous)${end}[^.;!?]*$`),
  },
  {
    terms: list(
      'rapidement, parfaitement, efficacement, impeccablement, professionnellement, soigneusement, dans les délais, dans les temps, à temps, sans problème, sans souci, en un temps record',
    ),
    before: loosely(`(?:é|ée|és|ées|is|ise|ises|u|ue)(?: [\\p{L}'-]+){0,6} $`),
    unlessBefore: loosely(
      `${begin}(?:sont|est|être|peut|peuvent|doit|votre|vos|vous|notre|nos|sera|seront|qui|conçu\\p{L}*|adapté\\p{L}*|équip\\p{L}+|formé\\p{L}*)${end}[^.;!?]*$`,
    ),
    unlessAfter: loosely('^ (?:pour|afin|sur|dans|chez|à (?:vos|votre|tous))'),
  },
];

const companies: readonly Sign[] = [
  {
    terms: list('votre, vos'),
    unlessAfter: loosely(
      '^ (?:\\p{L}+ )?(?:équipe|travail|accueil|aide|écoute|professionnalisme|gentillesse|patience|réactivité|disponibilité|accompagnement|service|savoir-faire|bienveillance|sérieux)' +
        end,
    ),
  },
  {
    terms: ['vous', 'vous-même'],
    unlessBefore: loosely(`${begin}(?:merci à|je|j'|grâce à|nous|à) $`),
    unlessAfter: loosely(
      '^(?:$|[.!,]| (?:êtes|remercie|recommande|conseille|avez (?:été|fait|su|pris|sauvé|changé)|ne serez pas|pouvez y aller|assure|remercions|recommandons))',
    ),
  },
  {
    terms: ['nous'],
    after: loosely(
      '^ (?:vous |y |en |nous )?(?:proposons|offrons|accompagnons|intervenons|mettons|créons|réalisons|garantissons|sommes (?:là|spécialisés|fiers|à votre|une|un|des|convaincus|engagés)|croyons|assurons|concevons|utilisons|sélectionnons|travaillons|fabriquons|livrons|aidons|disposons|installons|privilégions|engageons|adaptons|cultivons|formons|prenons|restons|transformons|développons|gérons|analysons|répondons|couvrons|savons|faisons)',
    ),
  },
  {
    terms: ['notre', 'nos'],
    after: loosely(
      '^ (?:\\p{L}+ )?(?:équipes?|mission|gamme|services?|produits?|clients?|clientes|patients?|approche|engagement|philosophie|expertise|ambition|histoire|savoir-faire|valeurs|artisans|experts?|expertes|soins?|formations?|boutique|atelier|institut|cabinet|agence|entreprise|solutions?|méthode|techniciens?|professionnels|ingrédients|formules?|collection|collections|tarifs|prestations|offres?|objectif|vision)' +
        end,
    ),
  },
  {
    terms: ['je'],
    after: loosely(
      "^ (?:vous |t'|te )?(?:propose|accompagne|aide|reçois|m'adapte|crée|réalise|mets|suis (?:certifiée?|diplômée?|formée?|passionnée?|spécialisée?|praticien|là|à votre|(?-i:\\p{Lu})\\p{L}+))",
    ),
  },
  { terms: list('diplômée?s?, spécialisée?s? (?:en|dans), certifiée?s?, praticienne?, formée?s? (?:à|au|aux|en)') },
  {
    terms: [
      "j'ai grandi",
      ...list(
        'je partage, je reçois, je transmets, je porte, en grandissant, ce savoir, mon parcours, mon chemin, transmise? par, vocation, ma grand-mère, héritage',
      ),
    ],
  },
  {
    terms: list('mes, mon, ma'),
    after: loosely(
      '^ (?:\\p{L}+ )?(?:clients?|clientes|patients?|approche|mission|pratique|profession|métier|services?|prestations|accompagnements?|formation|soins|cabinet|atelier|parcours)' +
        end,
    ),
  },
  {
    terms: list(
      'découvrez, offrez, profitez, retrouvez, choisissez, bénéficiez, adoptez, optez, laissez, sublimez, demandez, rejoignez, commandez, trouvez, plongez, savourez, vivez, explorez, faites, confiez, prenez, gagnez, réduisez, appliquez, évitez, utilisez, mélangez',
    ),
    before: loosely(`${start}$`),
  },
];

export const voice: readonly Cue[] = [
  { type: 'testimonial', role: 'praise', terms: eitherWay([...adjectives, ...praises]), always: true },
  {
    type: 'testimonial',
    role: 'praise',
    terms: ['plus'],
    before: loosely(`${begin}(?:ne |n')[\\p{L}' ]{1,30}$`),
    always: true,
  },
  ...customers.map((sign): Cue => ({ type: 'testimonial', role: 'sign', voice: 'customer', ...sign, terms: eitherWay(sign.terms) })),
  ...companies.map((sign): Cue => ({ type: 'testimonial', role: 'sign', voice: 'company', ...sign, terms: eitherWay(sign.terms) })),
];
