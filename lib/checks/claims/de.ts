/** German claims: a basic lexicon, measured on `bench/accuracy/claim-de.txt`, which it was tuned on. */
import type { Cue, Lexicon } from './lexicon.ts';
import { list } from './list.ts';

const virtues =
  'best|wärmst|leichtest|schnellst|stärkst|sicherst|günstigst|billigst|weichst|hellst|leisest|schönst|frischst|feinst|reinst|gesündest|leckerst|köstlichst|bequemst|einfachst|klügst|beliebtest|meistverkauft|meistgekauft|effizientest|effektivst|zuverlässigst|modernst|innovativst|robust|stabilst|hochwertigst|umfangreichst|vielseitigst|nachhaltigst|umweltfreundlichst|fortschrittlichst|erfolgreichst|komfortabelst|preiswertest|sparsamst|präzisest|sauberst|zartest|saftigst|knackigst'
    .split('|')
    .filter((stem) => stem.endsWith('st') || stem.startsWith('meist'));
const better =
  '(?:besser|wärmer|leichter|schneller|stärker|sicherer|günstiger|billiger|weicher|heller|leiser|schöner|frischer|feiner|gesünder|leckerer|bequemer|einfacher|klüger|effizienter|effektiver|zuverlässiger|moderner|robuster|stabiler|hochwertiger|nachhaltiger|umweltfreundlicher|komfortabler|sparsamer|präziser|sauberer)';
const noGoods =
  /^ (?:[a-zà-ÿœ]+ )?(?:Zeit|Nacht|Tag|Tage|Monat|Winter|Sommer|Weg|Grund|Teil|Punkt|Fehler|Frage|Freund|Freundin|Grüße|Wünsche|Folge|Wetter|Berg|Gipfel|Stelle|Fall|Absicht|Hand)(?![a-zà-ÿœ])/;
const body =
  '(?:[a-zà-ÿœ]*(?:schmerz[a-zà-ÿœ]*|stress|angst|schlaf|immunsystem|abwehrkräfte|cholesterin[a-zà-ÿœ]*|blutdruck|blutzucker|entzündung[a-zà-ÿœ]*|gelenk[a-zà-ÿœ]*|knochen|muskel[a-zà-ÿœ]*|herz|leber|darm|verdauung|stoffwechsel|gedächtnis|konzentration|falten|akne|cellulite|fett|haut|haare?|haarausfall|gewicht|erkältung[a-zà-ÿœ]*|kater|allergien?|durchblutung|wunden))(?![a-zà-ÿœ])';

const cues: readonly Cue[] = [
  {
    type: 'superlative',
    terms: virtues.map((stem) => `${stem}e[nrsm]?`),
    frames: [
      {
        before: /(?:^|[^a-zà-ÿœ])(?:der|die|das|den|dem|des) (?:mit Abstand |absolut |wirklich )?$/i,
        unlessAfter: noGoods,
        takes: 'before',
      },
      { before: /[A-ZÀ-Þ][a-zà-ÿœ]+s $/, unlessAfter: noGoods, takes: 'before' },
    ],
    softer: 'own',
  },
  {
    type: 'superlative',
    terms: list('führende[nrsm]?'),
    after:
      /^ (?:[a-zà-ÿœ]+ )?(?:Anbieter|Hersteller|Marke|Unternehmen|Plattform|Spezialist|Experte|Lieferant|Adresse|Lösung|Produzent|Händler|Dienstleister)/,
    takes: 'after',
  },
  {
    type: 'superlative',
    terms: list(
      'marktführer, marktführende?[nrsm]?, weltmarktführer, branchenführer, die nr\\. ?1, die nummer 1, die nummer eins, nr\\. ?1, unschlagbare?[nrsm]?, unübertroffene?[nrsm]?, konkurrenzlos, einzigartige?[nrsm]?, unerreichte?[nrsm]?, der weltweit erste, die weltweit erste, das weltweit erste',
    ),
    softer: [''],
  },
  {
    type: 'comparative',
    terms: ['als'],
    before: new RegExp(`(?<![a-zà-ÿœ])(?:${better}|(?:mehr|weniger|länger|größer|höher)(?: [a-zà-ÿœ]+)?) $`, 'i'),
    after:
      /^ (?:jede[rsnm]? andere[rsnm]?|alle anderen|andere|die (?:Konkurrenz|anderen|meisten|Mitbewerber|Wettbewerber)|der Wettbewerb|herkömmliche[a-zà-ÿœ]*|gewöhnliche[a-zà-ÿœ]*|übliche[a-zà-ÿœ]*|vergleichbare[a-zà-ÿœ]*)(?![a-zà-ÿœ])/i,
    takes: 'both',
  },
  {
    type: 'comparative',
    terms: list('doppelt so, dreimal so, halb so, zweimal so'),
    after: /^ [a-zà-ÿœ]+ wie(?![a-zà-ÿœ])/i,
    unlessAfter: /^ [a-zà-ÿœ]+ wie (?:früher|unser|bisher|sonst)/i,
    takes: 'after',
  },
  {
    type: 'number',
    terms: ['%', 'Prozent'],
    frames: [
      {
        before:
          /(?<![a-zà-ÿœ])(?:spar(?:t|en|e)|senk(?:t|en)|reduzier(?:t|en)|steiger(?:t|n)|erhöh(?:t|en)|verbesser(?:t|n)|tötet|entfernt)(?: [a-zà-ÿœ]+){0,4} \d[\d.,]* ?$/i,
        unlessAfter: /^ (?:auf|Rabatt|bis|mit dem Code)(?![a-zà-ÿœ])/i,
        takes: 'before',
      },
      {
        before: /\d[\d.,]* ?$/,
        after:
          /^ (?:mehr|weniger|schneller|besser|leichter|höher|niedriger|länger|der (?:Kunden|Kundinnen|Frauen|Männer|Nutzer|Anwender|Befragten|Teilnehmer))(?![a-zà-ÿœ])(?! als (?:unser|das alte|der alte|die alte|zuvor|bisher))/i,
        takes: 'both',
      },
    ],
  },
  {
    type: 'number',
    terms: ['von'],
    before: /\d+ $/,
    after: /^ \d+ (?:Kunden|Kundinnen|Frauen|Männern?|Nutzern?|Ärzten|Anwendern?|Personen|Menschen|Befragten|Katzen|Hunden?)/,
    takes: 'both',
  },
  {
    type: 'number',
    terms: list(
      '(?:klinisch|wissenschaftlich|dermatologisch|nachweislich|medizinisch) (?:getestet|bewiesen|erwiesen|belegt|geprüft|bestätigt), nachweislich, studien (?:zeigen|belegen|beweisen)',
    ),
    softer: [''],
  },
  {
    type: 'guarantee',
    terms: list(
      'garantiert, risikofrei, risikolos, ohne risiko, wir garantieren, garantierte[nrsm]?, 100 ?% (?:zuverlässig|sicher|zufrieden|wirksam), funktioniert immer, versagt nie, zufriedenheitsgarantie',
    ),
    unlessBefore: /(?:nicht|gesetzlich) $/i,
  },
  {
    type: 'health',
    terms: list(
      'lindert, heilt, stärkt, senkt, reduziert, verbessert, bekämpft, verhindert, fördert, hilft gegen, hilft bei, schützt vor, beugt, beruhigt, löst, unterstützt',
    ),
    after: new RegExp(`^ (?:(?:den|die|das|dem|der|ihr|ihre|ihren) )?(?:[a-zà-ÿœ]+ )?${body}`, 'i'),
    takes: 'after',
  },
  { type: 'health', terms: list('entschlackt, entgiftet, anti-aging, wundermittel, abnehmen ohne') },
  {
    type: 'finance',
    terms: list(
      'garantierte (?:rendite|zinsen|gewinne), passives einkommen, finanzielle freiheit, hohe renditen?, risikofreie (?:anlage|investition), sichere (?:rendite|geldanlage), reich werden, verdoppeln sie ihr geld',
    ),
  },
  {
    type: 'finance',
    terms: list('verdienen sie, verdiene'),
    after: /^ (?:bis zu |über )?\d[\d.]* ?(?:€|Euro)/i,
    takes: 'after',
  },
  {
    type: 'green',
    terms: list(
      `klimaneutrale?[nrsm]?, klimapositive?[nrsm]?, CO2-neutral, CO2-frei, emissionsfrei, umweltfreundliche?[nrsm]?, umweltschonende?[nrsm]?, klimafreundliche?[nrsm]?, ökologisch (?:abbaubar|unbedenklich), biologisch abbaubare?[nrsm]?, kompostierbare?[nrsm]?, plastikfreie?[nrsm]?, ohne plastik, 100 ?% (?:recycelt|recyceltem|recycelbar|natürlich|ökostrom|erneuerbare?[nrsm]?), nachhaltig (?:produziert|hergestellt|angebaut|verpackt|gefertigt), nachhaltige (?:Verpackung|Mode|Materialien|Produkte|Herstellung|Alternative), aus recycelte[mn], ökostrom, gut für die umwelt`,
    ),
    softer: [''],
    unlessBefore: /(?<![a-zà-ÿœ])(?:bis|ab) 20\d\d\b[^.]*$/i,
  },
  {
    type: 'testimonial',
    terms: list(
      'bekannt aus, (?:unsere )?kunden (?:lieben|sagen|schwören auf|sind begeistert), von (?:ärzten|experten|profis|kunden|hebammen|zahnärzten) (?:empfohlen|geliebt), ärzte empfehlen, experten empfehlen, preisgekrönte?[nrsm]?, mehrfach ausgezeichnet, testsieger, ausgezeichnet mit, empfohlen von, zufriedene kunden, produkt des jahres',
    ),
  },
];

export const de: Lexicon = {
  language: 'de',
  cues,
  denied: /(?<![a-zà-ÿœ])(?:nicht|kein|keine|keinen|keiner|nie|niemals|ohne|weder|noch|statt)(?! nur)(?![a-zà-ÿœ])[^.;:!?]{0,50}$/i,
  hedged:
    /(?<![a-zà-ÿœ])(?:vielleicht|möglicherweise|wohl|könnte|könnten|würde|würden|wollen|möchten|wir glauben|wir meinen|unser ziel|ob|wenn|falls|auf der suche)(?![a-zà-ÿœ])[^.;!?]{0,80}$/i,
  hedgedAfter: /^[^.;!?]{0,60}(?<![a-zà-ÿœ])(?:wie wir finden|meinen wir|unserer meinung nach|vielleicht)(?![a-zà-ÿœ])/i,
  own(claim) {
    const words = claim.match(/^(?:der|die|das|[A-ZÀ-Þ][a-zà-ÿœ]+s) (?:mit Abstand |absolut |wirklich )?([a-zà-ÿœ]+?ste)[nrsm]?$/i);
    if (!words) return null;
    return /^das /i.test(claim) ? `unser ${words[1]}s` : /^der /i.test(claim) ? `unser ${words[1]}r` : `unsere ${words[1]}`;
  },
  notASource:
    /^(?:kaufen|jetzt|bestellen|zum shop|anmelden|registrieren|buchen|testen|mehr|hier|weiter|kontakt|herunterladen|entdecken|startseite)(?![a-zà-ÿœ])/i,
  names: /(?:^|[(\s])(?:quellen?|studie|umfrage|test|laut|gemäß|basierend auf) ?: ?\S|(?<![a-zà-ÿœ])laut [A-ZÀ-Þ]/i,
  advice: {
    superlative: 'Superlativ ohne Quelle: Quelle nennen, oder vom eigenen Sortiment sagen.',
    comparative: 'Vergleich ohne Quelle: Quelle nennen, oder mit sich selbst vergleichen.',
    number: 'Wer hat das gemessen? Bitte eine Quelle nennen oder abschwächen.',
    guarantee: 'Das kann niemand versprechen: abschwächen oder Bedingungen verlinken.',
    health: 'Gesundheitsversprechen brauchen Quelle und Zulassung: nennen oder abschwächen.',
    finance: 'Kein Gewinn ist sicher: Quelle und Risiko nennen oder weglassen.',
    green: 'Was ist besser, und um wie viel? Bitte mit Quelle, oder weglassen.',
    testimonial: 'Wessen Lob ist das? Dorthin verlinken oder weglassen.',
  },
  labels: {
    superlative: 'Superlativ',
    comparative: 'Vergleich',
    number: 'Zahl oder Beweis',
    guarantee: 'Garantie',
    health: 'Gesundheitsversprechen',
    finance: 'Geldversprechen',
    green: 'Umweltaussage',
    testimonial: 'Lob von anderen',
  },
};
