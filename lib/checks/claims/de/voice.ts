/**
 * A review without quotation marks or a name. That a customer speaks is told by grammar: the first person's past, what is theirs,
 * what somebody did, a sentence without its verb; that the company does, by whom it speaks to and what it offers.
 */
import type { Cue } from '../lexicon.ts';
import { list } from '../list.ts';

const begin = '(?<![a-zß-ÿœ])';
const end = '(?![a-zß-ÿœ])';
const start = '^["„“]? ?';
const words = (source: string) => new RegExp(source, 'i');

const stems =
  'angenehm, aufmerksam, ausgezeichnet, begeistert, bequem, beeindruckt, beeindruckend, dankbar, ehrlich, einfach, einfühlsam, einwandfrei, entspannt, erholt, erstklassig, exzellent, fabelhaft, fachkundig, fair, fantastisch, flexibel, flott, freundlich, froh, genial, gemütlich, gepflegt, glücklich, gründlich, großartig, gut, günstig, herausragend, hervorragend, herzlich, hilfsbereit, hilfreich, hochwertig, höflich, kompetent, kreativ, köstlich, lecker, liebevoll, makellos, menschlich, nett, ordentlich, perfekt, persönlich, preiswert, professionell, pünktlich, reibungslos, respektvoll, sauber, schnell, schön, sensationell, sorgfältig, spitze, super, strahlend, sympathisch, tadellos, toll, top, transparent, traumhaft, umwerfend, unkompliziert, verlässlich, verständlich, vorbildlich, weich, wohltuend, wunderbar, wunderschön, wärmstens, zufrieden, zuverlässig, zuvorkommend, zügig, überzeugt, überwältigt, klasse, rundum, bestens, prima, mega';
const adjectives = list(stems).flatMap((word) =>
  /^(?:spitze|super|top|klasse|rundum|bestens|prima|mega|wärmstens)$/.test(word)
    ? [word]
    : word === 'flexibel'
      ? ['flexibel', 'flexible', 'flexiblen', 'flexibler']
      : [word, ...['e', 'er', 'es', 'en', 'em'].map((ending) => `${/e$/.test(word) ? word.slice(0, -1) : word}${ending}`)],
);
const good = `(?:${adjectives.join('|')})`;
/** What companies seldom begin a headline with. */
const warm = adjectives.filter(
  (word) =>
    !/^(?:professionell|persönlich|zuverlässig|hochwertig|gründlich|sauber|einfach|flexib|transparent|fair|günstig|schnell|zügig|unkompliziert|kompetent|kreativ|fachkundig|sorgfältig|preiswert|verlässlich|ausgezeichnet|perfekt|strahlend|schön)/.test(
      word,
    ),
);
const praises = list(
  'empfehlung, empfehle, empfehlen, empfehlenswert, weiterempfehlen, danke, dank, lob, qualität, professionalität, freundlichkeit, zuverlässigkeit, geduld, herz, vertrauen, ergebnis, ergebnisse, besser, beste, besten, bester, liebe, lieben, geliebt, genossen, gefreut, freude, endlich, verschwunden, weniger, schmerzfrei, geholfen, gelöst, verbessert, verändert, übertroffen, erwartungen, gerettet, wohl, wohlgefühlt, wieder, wiederkommen, sterne, wert, lohnt, lohnenswert, gespart, verdoppelt, gestiegen, gesunken, sofort, einzigartig, noch nie, nie wieder, zeit, hält, begeisterung, wow, hammer, weich, jünger, frischer, erfolg, erfolgreich',
);
const very =
  '(?:sehr |super |wirklich |einfach |absolut |total |immer |so |echt |äußerst |rundum |mehr als |voll |überaus |richtig |ganz |stets |unglaublich |besonders |durchweg |auch )';
/** Whom and what a buyer meets. */
const met =
  '(?:team|arbeit(?:en)?|service|personal|mitarbeiter(?:innen|in|n)?|beratung|betreuung|behandlung(?:en)?|ergebnis(?:se)?|preise?|preis-leistung(?:s-?verhältnis)?|qualität|produkte?|lieferung|versand|kommunikation|abwicklung|atmosphäre|ambiente|ort|praxis|studio|salon|hotel|zimmer|essen|küche|frühstück|lage|kurse?|trainer(?:in)?|therapeut(?:in)?|ärztin|arzt|zahnarzt|kosmetikerin|friseurin?|handwerker|maler|elektriker|monteure?|techniker|montage|installation|reinigung|umsetzung|zusammenarbeit|website|webseite|software|app|support|erfahrung|erlebnis|empfang|termin|laden|shop|firma|unternehmen|agentur|anwalt|makler(?:in)?|coach(?:ing)?|creme|serum|öl|seife|shampoo|duft|geschmack|auswahl|stimmung|umgang|planung|ausführung|koordination|sauberkeit|chef(?:in)?|herr|frau|verpackung|bedienung|massage|unterkunft|hund(?:eschule)?)';
const mine =
  '(?:haut|gesicht|haare?n?|rücken|körper|knie|schmerzen|beschwerden|stress|ängste?n?|schlaf|nächte?|energie|leben|alltag|routine|favorit|lieblings[a-zß-ÿ]+|mann|frau|sohn|tochter|kinder?n?|baby|eltern|mutter|vater|oma|opa|freundin(?:nen)?|freunde?n?|familie|hund|katze|pferd|haus|wohnung|bad|küche|heizung|dach|terrasse|garten|auto|sofa|anlage|stromrechnung|projekt|anliegen|fragen?|wünsche|vorstellungen|erwartungen|bedürfnisse|probleme?n?|hochzeit|geburtstag|aufenthalt|urlaub|bestellung|kauf|termin|behandlung|unternehmen|firma|website|webseite|shop|umsatz|verkäufe|prüfung|noten|nägel|wimpern|augenbrauen|hände|beine|gewicht|zähne|lächeln|immobilie|eindruck|meinung)';

/** Only tells who speaks, or with `role: 'praise'` praises as well. */
type Sign = Omit<Cue, 'type' | 'voice'>;

const customers: readonly Sign[] = [
  {
    terms: ['ich'],
    after: words(
      `^ (?:bin (?:[a-zß-ÿ]+ )?(?:so |sehr |absolut |total |rundum |super |wirklich |mehr als |richtig |echt |begeistert|zufrieden|froh|dankbar|glücklich|überzeugt|positiv|seit|immer|jedes|nach)|war (?!schon|als)|habe |hatte |hab |fühle |fühlte |kann (?:nur|endlich|jetzt|wieder|das|die|den|sie|ihn|es|diese[nsr]?|ohne)|konnte |würde |komme |kam |werde (?:wieder|auf jeden|definitiv|sicher|bestimmt|immer)|empfehle|liebe |nutze |benutze |verwende |trage |schlafe |spüre |merke |freue |fand |finde |wurde |möchte mich|wollte |suchte |litt )`,
    ),
    unlessAfter: words(
      '^ (?:bin (?:seit [a-z0-9 ]*(?:selbst|tätig|als)|[a-zß-ÿ ]*(?:ausgebildet|zertifiziert|spezialisiert|tätig|selbst))|habe (?:mich (?:auf|zur|zum|spezial)|(?:meine|eine|die|ein|mein) (?:[a-zß-ÿ]+ )?(?:ausbildung|praxis|studium|weiterbildung|leidenschaft|prüfung als)|gegründet|studiert|gelernt)|freue mich auf (?:sie|dich|euch|ihre)|verwende (?:nur|ausschließlich)|nutze (?:nur|dabei)|möchte ihnen)',
    ),
  },
  { terms: list('habe ich, hab ich, bin ich, war ich, wurde ich, fühle ich, fühlte ich, konnte ich, kann ich nur, werde ich, hatte ich') },
  {
    terms: list('mir, mich'),
    before: words(
      `${begin}(?:hat|haben|hatte|hatten|wurde|wurden|bei|für|fühle|fühlte|habe|half|halfen|gab|gaben|nahm|war|ist|es|gefällt|tut|haut|schmeckt) (?:[a-zß-ÿ]+ )?$`,
    ),
    unlessAfter: words('^ (?:ist (?:es )?wichtig|spezialisiert|weitergebildet|erhalten sie|bekommen sie|sind sie)'),
  },
  {
    terms: ['uns'],
    before: words(
      `${begin}(?:hat|haben|hatte|hatten|wurde|wurden|half|halfen|gab|gaben|nahm|nahmen|legte|brachte|erklärte|zeigte|fühlten|haben) $`,
    ),
    unlessAfter: words('^ (?:spezialisiert|zum ziel|verschrieben|auf|einen namen|der|dem|entschieden)'),
  },
  {
    terms: list('mein, meine, meiner, meinem, meinen, meines'),
    after: words(`^ (?:[a-zß-ÿœ-]+ ){0,2}?${mine}${end}`),
    unlessAfter: words('^ (?:[a-zß-ÿ]+ )?(?:unternehmen|firma|website) (?:bietet|ist)'),
  },
  {
    terms: list('unser, unsere, unseren, unserem, unserer'),
    after: words(
      `^ (?:[a-zß-ÿœ-]+ )?(?:haus|wohnung|bad|küche|heizung|dach|terrasse|garten|hund|katze|sohn|tochter|kinder|kind|hochzeit|urlaub|aufenthalt|stromkosten|stromrechnung|umsatz|immobilie|erwartungen|vorstellungen|wünsche|gehweg|fenster)${end}`,
    ),
    unlessAfter: words('^ (?:haus|küche|garten) (?:bietet|ist|liegt)'),
  },
  {
    terms: ['wir'],
    after: words(
      '^ (?:sind (?:so |sehr |absolut |total |rundum |super |wirklich |mehr als |richtig |echt |froh|begeistert|zufrieden|dankbar|glücklich|positiv)|waren |wurden |haben (?:uns (?:sehr|rundum|absolut|sofort|bestens|gut)|(?:[a-zß-ÿ]+ ){0,6}(?:bekommen|gebucht|beauftragt|verkauft|gekauft|gefunden|bestellt|gegessen|übernachtet|geheiratet|genossen|gefühlt))|kommen (?:gerne |immer |auf jeden fall )?wieder|können (?:[a-zß-ÿ]+ ){0,4}(?:empfehlen|weiterempfehlen)|empfehlen|lassen unsere|fühlten|hatten|werden (?:[a-zß-ÿ]+ )?wieder)',
    ),
    unlessAfter: words(
      '^ (?:empfehlen(?: ihnen)?,|empfehlen (?:ihnen|dir|eine|einen|den|die)|sind (?:sehr |so )?(?:stolz|froh, ihnen)|hatten (?:die idee|das ziel))',
    ),
  },
  {
    terms: list(
      'hat alles, hat sich, haben sich, nimmt sich, nahm sich, kam pünktlich, kamen pünktlich, hat super, hat sehr, haben super, haben sehr, lief alles, verlief, hat wunderbar, hat perfekt, hat toll',
    ),
    unlessBefore: words(`${begin}(?:unser|unsere|der|das|es)(?: [a-zß-ÿ]+)? $`),
    unlessAfter: words('^ (?:zum ziel|spezialisiert|auf |zur aufgabe|bewährt|etabliert)'),
  },
  {
    terms: list('war, waren, wurde, wurden'),
    after: words(`^ (?:[a-zß-ÿ]+ ){0,4}?${very}*${good}${end}`),
    unlessBefore: words(`${begin}(?:unser|unsere|wetter|es|ich|früher)(?: [a-zß-ÿ]+)? $`),
    unlessAfter: words('^ [a-zß-ÿ ]*(?:gegründet|entwickelt|ausgezeichnet (?:mit|als))'),
  },
  {
    terms: list('ist, sind'),
    before: words(
      `(?:${start}|[.!,] |${begin}und )(?:(?:der|die|das|ein|eine|alle) )?(?:[a-zß-ÿ]+ )?(?:${met}|er|sie|alles)(?: [a-zß-ÿ]+)? $`,
    ),
    after: words(`^ ${very}+${good}${end}`),
    unlessBefore: words(`${begin}(?:unser|unsere|ihr|ihre)${end}[^.;!?]*$`),
    unlessAfter: words('^ [^.;!?]*(?:für sie|wichtig)'),
  },
  // "Sehr freundliches Team, saubere Arbeit.": a whole sentence without its verb. Companies begin theirs with "Professionelle Reinigung".
  {
    terms: warm,
    before: words(`${start}(?:${very}|ein |eine )*$`),
    after: words(`^ (?:(?:und|&) [a-zß-ÿ]+ |[a-zß-ÿ]+ )?[a-zß-ÿ]*${met}${end}[^.!?:]{0,80}[.!]`),
    unlessAfter: words(`^[^.!]{0,90}${begin}(?:für|ihre?n?|ihrem|dein|deine|und pflege|aller)${end}`),
  },
  {
    terms: adjectives,
    before: words(`${start}(?:${very})+$`),
    after: words(`^ (?:[a-zß-ÿ]+ )?[a-zß-ÿ]*${met}${end}[^.!?:]{0,80}[.!]`),
    unlessAfter: words(`^[^.!]{0,90}${begin}(?:für|ihre?n?|dein|deine)${end}`),
  },
  {
    terms: adjectives,
    before: words(`${start}(?:${very})*$`),
    after: words(`^(?:,? (?:und )?[a-zß-ÿ]+){0,2}(?:,| und) ${very}*${good}!`),
    unlessAfter: words(`^[^.!]{0,90}${begin}(?:für|ihre?n?|dein|deine)${end}`),
  },
  {
    role: 'praise',
    always: true,
    terms: list(
      'absolute empfehlung, klare empfehlung, echte empfehlung, immer wieder gerne, immer wieder, gerne wieder, jederzeit wieder, nur zu empfehlen, nur empfehlen, nur weiterempfehlen, wärmstens empfehlen, sehr zu empfehlen, weiter zu empfehlen, noch nie so, endlich ein, endlich eine, endlich einen, genau das was, genau das richtige, hält was es verspricht, hält, was es verspricht, kann sich sehen lassen, können sich sehen lassen, vielen dank, herzlichen dank, danke für, tausend dank, daumen hoch, fünf sterne, 5 sterne, keine wünsche offen, rundum zufrieden, rundum wohl, rundum sorglos betreut, bin begeistert, sind begeistert, super zufrieden, sehr zufrieden, hellauf begeistert, wie neu, besser geht es nicht, besser geht nicht, nichts auszusetzen, fühlt man sich, man fühlt sich, merkt man, man merkt, jeden cent wert, kein vergleich, nie wieder missen, danke, merci, seit ich, seitdem ich, seit wir',
    ),
    unlessBefore: words(`${begin}(?:sie|damit sie|dass sie|unsere kunden|kunden|nicht|wenn)(?: [a-zß-ÿ]+)? $`),
    unlessAfter: words(
      '^ (?:wirkend|für (?:ihr|ihre|dein|deine) (?:interesse|anfrage|vertrauen|besuch|einkauf|nachricht|bestellung)|vielmal, liebe|das freut)',
    ),
  },
];

const companies: readonly Sign[] = [
  {
    terms: list('du, dein, deine, deinen, deinem, deiner, dich, dir, euch, euer, eure'),
    unlessAfter: words(`^ (?:[a-zß-ÿ]+ )?(?:arbeit|hilfe|geduld|team|art|zeit|unterstützung|engagement|einsatz)${end}`),
  },
  { terms: list('ihnen'), unlessBefore: words(`${begin}(?:bei|von|mit|dank|zu|ich kann) $`) },
  {
    terms: ['sie'],
    after: words(
      `^ (?:erhalten|bekommen|können|möchten|profitieren|suchen|haben|benötigen|sparen|finden|wünschen|brauchen|erwartet|jetzt|sich|uns)${end}`,
    ),
    unlessAfter: words('^ (?:haben|können) (?:mir|mich|alles|meine|sich)'),
  },
  {
    terms: ['sie'],
    before: words(
      `${begin}(?:für|wenn|dass|damit|begleite[n]?|unterstütze[n]?|berate[n]?|kontaktieren|erleben|entdecken|vertrauen|nutzen|genießen|lassen|profitieren|vereinbaren|buchen|rufen|schreiben|schließen|sparen|überzeugen) $`,
    ),
  },
  {
    terms: ['wir'],
    after: words(
      `^ (?:[a-zß-ÿ]+ )?(?:bieten|sind (?:ihr|für|ein|eine|spezialisiert|stolz)|stehen|garantieren|verwenden|setzen|arbeiten|entwickeln|beraten|begleiten|unterstützen|kümmern|sorgen|legen|glauben|übernehmen|liefern|produzieren|verbinden|nehmen uns zeit|helfen|schaffen|machen|entfernen|pflegen|reinigen|planen|realisieren|freuen uns|finden gemeinsam)${end}`,
    ),
  },
  {
    terms: list(
      'bieten wir, garantieren wir, sorgen wir, helfen wir, setzen wir, begleiten wir, finden wir, entwickeln wir, unterstützen wir, stehen wir, ich biete, ich begleite, ich unterstütze, ich helfe, ich arbeite, biete ich, begleite ich, helfe ich',
    ),
  },
  {
    terms: list('unser, unsere, unseren, unserem, unserer, unseres'),
    after: words(
      `^ (?:[a-zß-ÿœ-]+ )?(?:team|kund[a-zß-ÿ:]*|mission|angebot[e]?|leistungen|leistungsspektrum|produkt[e]?|sortiment|philosophie|erfahrung|anspruch|ziel|experten|fachkräfte|mitarbeiter|praxis|studio|betrieb|unternehmen|agentur|patienten|service|werkstatt|methode[n]?|behandlung(?:en)?|struktur|kurse)${end}`,
    ),
  },
  {
    terms: list('meine, meiner, meinem, mein, meinen'),
    after: words(
      `^ (?:[a-zß-ÿœ-]+ )?(?:praxis|patient[a-zß-ÿ]*|kund[a-zß-ÿ]*|leidenschaft|arbeit|angebot[e]?|leistungen|ansatz|ausbildung|klient[a-zß-ÿ]*|ziel)${end}`,
    ),
  },
  {
    terms: list(
      'entdecke, entdecken, erlebe, erleben, genieße, genießen, vereinbaren, kontaktieren, buchen, lassen, erfahren, jetzt, profitieren, lesen, wählen, nutzen',
    ),
    before: words(`${start}$`),
  },
];

export const voice: readonly Cue[] = [
  { type: 'testimonial', role: 'praise', terms: [...adjectives, ...praises], always: true },
  ...customers.map((sign): Cue => ({ type: 'testimonial', role: 'sign', voice: 'customer', ...sign })),
  ...companies.map((sign): Cue => ({ type: 'testimonial', role: 'sign', voice: 'company', ...sign })),
];
