/** German claims, tuned on `bench/accuracy/claim-de.txt` and on public texts that `docs/accuracy.md` names. */
import { health } from './de/health.ts';
import { voice } from './de/voice.ts';
import type { Cue, Lexicon } from './lexicon.ts';
import { list } from './list.ts';

const virtues =
  'best|wärmst|leichtest|schnellst|stärkst|sicherst|günstigst|billigst|weichst|hellst|leisest|schönst|frischst|feinst|reinst|gesündest|leckerst|köstlichst|bequemst|einfachst|klügst|beliebtest|meistverkauft|meistgekauft|effizientest|effektivst|zuverlässigst|modernst|innovativst|robust|stabilst|hochwertigst|umfangreichst|vielseitigst|nachhaltigst|umweltfreundlichst|fortschrittlichst|erfolgreichst|komfortabelst|preiswertest|sparsamst|präzisest|sauberst|zartest|saftigst|knackigst'
    .split('|')
    .filter((stem) => stem.endsWith('st') || stem.startsWith('meist'));
const better =
  '(?:besser|wärmer|leichter|schneller|stärker|sicherer|günstiger|billiger|weicher|heller|leiser|schöner|frischer|feiner|gesünder|leckerer|bequemer|einfacher|klüger|effizienter|effektiver|zuverlässiger|moderner|robuster|stabiler|hochwertiger|nachhaltiger|umweltfreundlicher|komfortabler|sparsamer|präziser|sauberer)';
const noGoods =
  /^ (?:[a-zß-ÿœ]+ )?(?:Zeit|Nacht|Tag|Tage|Monat|Winter|Sommer|Weg|Grund|Teil|Punkt|Fehler|Frage|Freund|Freundin|Grüße|Wünsche|Folge|Wetter|Berg|Gipfel|Stelle|Fall|Absicht|Hand|Grüßen|Wünschen|Dank|Gewissen|Wissen|Willen|Freunde[ns]?|Zeiten|Worten|Kräften|Alter|Lage|Laune)(?![a-zß-ÿœ])/;
const cues: readonly Cue[] = [
  {
    type: 'superlative',
    terms: virtues.map((stem) => `${stem}e[nrsm]?`),
    frames: [
      {
        before: /(?:^|[^a-zß-ÿœ])(?:der|die|das|den|dem|des) (?:mit Abstand |absolut |wirklich )?$/i,
        unlessBefore: /(?<![a-zß-ÿœ])eine?[rsnm]? der $/i,
        unlessAfter: noGoods,
        takes: 'before',
      },
      {
        before: /(?:^|[^a-zß-ÿœ])(?:auf|mit|aus|nur|bietet|bieten|garantieren|garantiert|liefert|liefern|dank|durch|setzen) $/i,
        after: /^ [A-ZÀ-Þ]/,
        unlessAfter: noGoods,
      },
      { before: /[A-ZÀ-Þ][a-zß-ÿœ]+s $/, unlessAfter: noGoods, takes: 'before' },
    ],
    softer: 'own',
  },
  {
    type: 'superlative',
    terms: list(
      'höchste[nrsm]?, niedrigste[nrsm]?, größte[nrsm]?, kleinste[nrsm]?, geringste[nrsm]?, maximale[nrsm]?, optimale[nrsm]?, modernste[nrsm]?',
    ),
    frames: [
      {
        after:
          /^ (?:[a-zß-ÿœ]+e[nrsm]? )?[A-ZÀ-Þ]?[a-zß-ÿœ]*(?:technik|technologie|geräte[n]?|verfahren|methoden|ausstattung|performance|funktionalität|langlebigkeit|schutz|sauberkeit|ergebnisse?n?|pflege|qualität|effizienz|sicherheit|komfort|standards?|niveau|präzision|reinheit|leistung|zuverlässigkeit|preise?n?|gebühren|auswahl|sortiment|netz|packmaß|ansprüche[n]?|hygiene|wirksamkeit|ertrag|erträge)(?![a-zß-ÿœ])/i,
        takes: 'after',
      },
      {
        before: /(?:^|[^a-zß-ÿœ])(?:der|die|das|den|dem) $/i,
        after: /^ [A-ZÀ-Þ][a-zß-ÿœ-]+ (?:der Welt|Europas|Deutschlands|auf dem Markt|ihrer Klasse|seiner Klasse|in [A-ZÀ-Þ])/,
        takes: 'both',
      },
    ],
  },
  {
    type: 'superlative',
    terms: list('nichts, kein anderer, keine andere, kein anderes'),
    after:
      /^ (?:[a-zß-ÿœ]+ )?(?:schlägt|übertrifft|kommt|kommt heran|[a-zß-ÿœ]+t (?:[a-zß-ÿœA-ZÀ-Þ]+ ){1,6}so (?:sehr|gut|schnell|effektiv|lange?|zuverlässig))(?![a-zß-ÿœ])/i,
    takes: 'after',
    always: true,
  },
  {
    type: 'superlative',
    terms: list('führende[nrsm]?, führendem'),
    after:
      /^ (?:[a-zß-ÿœ]+ )?(?:Anbieter|Hersteller|Marke|Unternehmen|Plattform|Spezialist|Experte|Lieferant|Adresse|Lösung|Produzent|Händler|Dienstleister|Agentur|Firma|Betrieb|Hotel|Klinik|Versicherer|Bank|Software|App|[A-ZÀ-Þa-zß-ÿœ-]*[Dd]ienstleister|Partner|Fachbetrieb|Institut)/,
    takes: 'after',
  },
  {
    type: 'superlative',
    terms: list(
      'marktführer, marktführende?[nrsm]?, weltmarktführer, branchenführer, die nr\\. ?1, die nummer 1, die nummer eins, nr\\. ?1, unschlagbare?[nrsm]?, unübertroffene?[nrsm]?, konkurrenzlos, einzigartige[nrsm]?, weltklasse, weltbekannt, bestseller, wie kein anderer, wie keine andere, wie kein anderes, die erste wahl, unerreichte?[nrsm]?, der weltweit erste, die weltweit erste, das weltweit erste',
    ),
    softer: [''],
  },
  {
    type: 'comparative',
    terms: ['als'],
    before: new RegExp(`(?<![a-zß-ÿœ])(?:${better}|(?:mehr|weniger|länger|größer|höher)(?: [a-zß-ÿœ]+)?) $`, 'i'),
    after:
      /^ (?:jede[rsnm]? andere[rsnm]?|alle anderen|andere|die (?:Konkurrenz|anderen|meisten|Mitbewerber|Wettbewerber)|der Wettbewerb|herkömmliche[a-zß-ÿœ]*|gewöhnliche[a-zß-ÿœ]*|traditionelle[a-zß-ÿœ]*|klassische[a-zß-ÿœ]*|normale[a-zß-ÿœ]*|konventionelle[a-zß-ÿœ]*|viele andere|übliche[a-zß-ÿœ]*|vergleichbare[a-zß-ÿœ]*)(?![a-zß-ÿœ])/i,
    takes: 'both',
  },
  {
    type: 'comparative',
    terms: list('im gegensatz zu, anders als, verglichen mit, im vergleich zu'),
    after:
      /^ (?:vielen |den |der |den meisten )?(?:herkömmliche|gewöhnliche|traditionelle|klassische|normale|konventionelle|übliche|andere|temporäre|chemische|synthetische|vergleichbare|Konkurrenz|Wettbewerb|Mitbewerber)[a-zß-ÿœ]*/i,
    takes: 'after',
  },
  {
    type: 'comparative',
    terms: list('doppelt so, dreimal so, halb so, zweimal so'),
    after: /^ [a-zß-ÿœ]+ wie(?![a-zß-ÿœ])/i,
    unlessAfter: /^ [a-zß-ÿœ]+ wie (?:früher|unser|bisher|sonst)/i,
    takes: 'after',
  },
  {
    type: 'number',
    terms: ['%', 'Prozent'],
    frames: [
      {
        before:
          /(?<![a-zß-ÿœ])(?:spar(?:t|en|e)|senk(?:t|en)|reduzier(?:t|en)|steiger(?:t|n)|erhöh(?:t|en)|verbesser(?:t|n)|tötet|entfernt|maximier(?:t|en)|verringer(?:t|n)|wächst|gesenkt|gesteigert)(?: [a-zß-ÿœ-]+){0,5} (?:bis |um |bis zu )?\d[\d.,]* ?$/i,
        unlessAfter: /^ (?:auf|Rabatt|bis|mit dem Code)(?![a-zß-ÿœ])/i,
        takes: 'before',
      },
      {
        before: /\d[\d.,]* ?$/,
        after:
          /^ (?:Verbesserung|Reduktion|Reduzierung|Steigerung|Senkung|Wachstum|Ersparnis|Einsparung|unserer Kunden|aller Kunden|mehr|weniger|schneller|besser|leichter|höher|niedriger|länger|der (?:Kunden|Kundinnen|Frauen|Männer|Nutzer|Anwender|Befragten|Teilnehmer))(?![a-zß-ÿœ])(?! als (?:unser|das alte|der alte|die alte|zuvor|bisher))/i,
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
      '(?:klinisch|wissenschaftlich|dermatologisch|nachweislich|medizinisch) (?:getestet|bewiesen|erwiesen|belegt|geprüft|bestätigt|anerkannt), wissenschaftlich anerkannte[nrsm]?, wissenschaftlich (?:erwiesene|belegte|geprüfte)[nrsm]?, (?:klinisch|dermatologisch) getestete[nrsm]?, nachweislich, studien (?:zeigen|belegen|beweisen|bestätigen), (?:klinische|wissenschaftliche)n? studien, wissenschaftlich fundierte[nrsm]?, wissenschaftlich fundiert, klinische[nr]? erprobung, laborgeprüft, bewährte[nrsm]? (?:methode[n]?|verfahren|technik|techniken|therapie|rezeptur|formel|konzept|system), erprobte[nrsm]? (?:methode[n]?|verfahren|technik|rezeptur|formel), dermatologisch bestätigt, (?:tausendfach|hundertfach|zigtausendfach|vielfach|millionenfach) (?:bewährt|erprobt|getestet)',
    ),
    softer: [''],
  },
  {
    type: 'number',
    terms: list('nutzer, anwender, kunden, kundinnen, anwenderinnen'),
    after: /^ (?:bemerken|berichten|spüren|sehen|bestätigen)(?![a-zß-ÿœ])/i,
    takes: 'after',
  },
  {
    type: 'guarantee',
    terms: list('nie wieder, nie mehr, niemals wieder'),
    after: /^ [a-zß-ÿœ]+/i,
    takes: 'after',
    always: true,
  },
  {
    type: 'guarantee',
    terms: list('gewährleisten, gewährleistet, sicherstellen, sicherzustellen, sichergestellt'),
    before:
      /(?<![a-zß-ÿœ])[a-zß-ÿœ]*(?:qualität|sicherheit|effizienz|zufriedenheit|zuverlässigkeit|sauberkeit|hygiene|erfolg|ergebnisse?|pünktlichkeit|langlebigkeit|frische|haltbarkeit|standards?|sorgfalt|leistung|ablauf)(?: [a-zß-ÿœ]+){0,4} $/i,
    unlessBefore: /(?<![a-zß-ÿœ])(?:wenn|damit|ob|gesetz[a-zß-ÿœ]*|können wir)(?![a-zß-ÿœ])[^.;!?]*$/i,
    takes: 'before',
  },
  {
    type: 'green',
    terms: list('verzichten, verzichtet, verzichten wir'),
    after:
      /^ (?:wir )?(?:bewusst |vollständig |komplett |ganz )?auf (?:[a-zß-ÿœ]+ )?[a-zß-ÿœ-]*(?:plastik|chemi|pestizid|zusatz|zusätze|parabene|silikone|mikroplastik|verpackung|tierversuche|aromen|farbstoffe)[a-zß-ÿœ-]*/i,
    takes: 'after',
  },
  {
    type: 'guarantee',
    terms: list('garantieren, garantiere'),
    after: /^ (?:Ihnen |dir |euch )?(?:[a-zß-ÿœ]+e[nrsm]? )?[A-ZÀ-Þ]/,
    unlessBefore: /(?:nicht|keine?n?|können|kann) $/i,
    takes: 'after',
  },
  {
    type: 'guarantee',
    terms: list(
      'ohne nebenwirkungen, keine nebenwirkungen, garantieren wir, garantiere ich, versprechen wir ihnen, ohne wenn und aber, sie werden begeistert sein, wir versprechen, garantiert, risikofrei, risikolos, ohne risiko, wir garantieren, garantierte[nrsm]?, 100 ?% (?:zuverlässig|sicher|zufrieden|wirksam), funktioniert immer, versagt nie, zufriedenheitsgarantie',
    ),
    unlessBefore: /(?:nicht|gesetzlich) $/i,
  },
  ...health,
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
      `klimaneutrale?[nrsm]?, klimapositive?[nrsm]?, eco-freundliche[nrsm]?, öko-freundliche[nrsm]?, schonend für die umwelt, gut für umwelt, CO2-neutral, CO2-frei, emissionsfrei, umweltfreundliche?[nrsm]?, umweltschonende?[nrsm]?, klimafreundliche?[nrsm]?, ökologisch (?:abbaubar|unbedenklich), biologisch abbaubare?[nrsm]?, kompostierbare?[nrsm]?, plastikfreie?[nrsm]?, ohne plastik, 100 ?% (?:recycelt|recyceltem|recycelbar|natürlich|ökostrom|erneuerbare?[nrsm]?), nachhaltig (?:produziert|hergestellt|angebaut|verpackt|gefertigt), recycelte[nrsm]?, recyceltes, recycelbare?[nrsm]?, recycelbar, natürliche[nrm]? (?:inhaltsstoffe[n]?|zutaten|rohstoffe[n]?), beitrag zum klimaschutz, aktiver klimaschutz, schützt das klima, ressourcenschonende?[nrsm]?, ressourcenschonend, (?:pvc|bpa)-freie[nrsm]?, (?:paraben|silikon|schadstoff|tierversuchs|mikroplastik|chemie|pestizid)freie[nrsm]?, (?:pvc|bpa)-frei, (?:paraben|silikon|schadstoff|tierversuchs|mikroplastik|chemie|pestizid)frei, ohne (?:mikroplastik|tierversuche|parabene|silikone|pestizide|schadstoffe), umweltfreundlichere?[nrsm]?, umweltfreundlich, klimafreundlich, klimaneutral, aus biologischem anbau, biologische[nrsm]? (?:produkte[n]?|reinigung|reinigungsmittel[n]?|lebensmittel|zutaten|mittel[n]?|qualität), ökologische[nrsm]? (?:produkte[n]?|reinigung|reinigungsmittel[n]?|materialien|mittel[n]?), (?:ohne|frei von) (?:chemikalien|chemie|zusätze[n]?|zusatzstoffe[n]?), ohne (?:aggressive|schädliche|chemische) (?:chemikalien|chemie|zusätze|zusatzstoffe|reinigungsmittel|mittel), frei von (?:aggressiven|schädlichen|chemischen) (?:chemikalien|zusätzen|zusatzstoffen|mitteln), frei von (?:aggressiver|schädlicher) chemie, ohne künstliche (?:zusätze|aromen|farbstoffe), im einklang mit (?:der|mensch und|unserer) (?:natur|umwelt), natürliche (?:reinigung|pflege|produkte), gut für (?:die|unsere) (?:umwelt|natur), schont die umwelt, umwelt schonen, vegane[nrsm]?, vegan, tierversuchsfrei, biologisch, ökologisch abbaubare[nrsm]?, ökostrom, gut für die umwelt`,
    ),
    softer: [''],
    unlessBefore: /(?<![a-zß-ÿœ])(?:bis|ab) 20\d\d\b[^.]*$/i,
  },
  {
    type: 'green',
    terms: list('nachhaltig, nachhaltige[nrsm]?, nachhaltigere[nrsm]?'),
    unlessBefore: /(?<![a-zß-ÿœ])(?:bis|ab) 20\d\d\b[^.]*$/i,
    unlessAfter:
      /^ (?:zu |und dauerhaft |und langfristig )?(?:verbesser|steiger|erhöh|gesenk|senk|stärk|gestärk|gesundheit|wirk|erfolgreich|veränder|beeinfluss|Wachstum|Erfolg|Entwicklung|Wirkung|Partnerschaft|Beziehung|Lösung(?:en)? für Ihr|Eindruck|Verbesserung|Kundenbeziehung|Ergebnis|prägen|geprägt|entlast|Gewinn)/i,
  },
  {
    type: 'green',
    terms: list('CO2-Fußabdruck, CO₂-Fußabdruck, CO2-Ausstoß, CO2-Emissionen, emissionen, umweltbelastung, ökologischen fußabdruck'),
    frames: [
      { after: /^ (?:[a-zß-ÿœ]+ ){0,3}?(?:zu )?(?:verringer|reduzier|senk|minimier|gering)[a-zß-ÿœ]*/i, takes: 'after' },
      { before: /(?<![a-zß-ÿœ])(?:verringer|reduzier|senk|minimier|weniger)[a-zß-ÿœ]* (?:[a-zß-ÿœ]+ ){0,2}$/i, takes: 'before' },
    ],
  },
  {
    type: 'testimonial',
    terms: list(
      'vertrauen uns, vertrauen auf uns, zufriedenen kunden an, (?:hundert|tausend)e zufriedene[r]? kunden, bekannt aus, (?:unsere )?kunden (?:lieben|sagen|schwören auf|sind begeistert), von (?:ärzten|experten|profis|kunden|hebammen|zahnärzten) (?:empfohlen|geliebt), ärzte empfehlen, experten empfehlen, preisgekrönte?[nrsm]?, mehrfach ausgezeichnet, testsieger, ausgezeichnet mit, empfohlen von, zufriedene kunden, produkt des jahres, ich (?:empfehle|liebe), (?:absolute|klare|echte|volle) empfehlung, sehr zu empfehlen, bin (?:sehr |absolut |total )?(?:begeistert|zufrieden), sind (?:sehr |absolut )?begeistert, kann ich nur empfehlen, nur weiterempfehlen, gerne wieder, auszeichnung als, bestnote, testurteil, genau das geliefert',
    ),
    unlessBefore: /(?<![a-zß-ÿœ])(?:was|das|wie)(?: [a-zß-ÿ]+)? $/i,
  },
];

export const de: Lexicon = {
  language: 'de',
  cues: [...cues, ...voice],
  denied: /(?<![a-zß-ÿœ])(?:nicht|kein|keine|keinen|keiner|nie|niemals|ohne|weder|noch|statt)(?! nur)(?![a-zß-ÿœ])[^.;:!?]{0,50}$/i,
  hedged:
    /(?<![a-zß-ÿœ])(?:vielleicht|möglicherweise|wohl|könnte|könnten|würde|würden|wollen|möchten|wir glauben|wir meinen|unser ziel|ob|wenn|falls|auf der suche)(?![a-zß-ÿœ])[^.;!?]{0,80}$/i,
  hedgedAfter: /^[^.;!?]{0,60}(?<![a-zß-ÿœ])(?:wie wir finden|meinen wir|unserer meinung nach|vielleicht)(?![a-zß-ÿœ])/i,
  ahead: /^ (?!(?:und|oder|zu|in|im|für|von|mit|ohne|bei|auf|an|aus|als|wie|nach|vor|wenn|weil|dass|ist|sind)\b)\p{L}/u,
  own(claim) {
    const words = claim.match(/^(?:der|die|das|[A-ZÀ-Þ][a-zß-ÿœ]+s) (?:mit Abstand |absolut |wirklich )?([a-zß-ÿœ]+?ste)[nrsm]?$/i);
    if (!words) return null;
    return /^das /i.test(claim) ? `unser ${words[1]}s` : /^der /i.test(claim) ? `unser ${words[1]}r` : `unsere ${words[1]}`;
  },
  notASource:
    /^(?:kaufen|jetzt|bestellen|zum shop|anmelden|registrieren|buchen|testen|mehr|hier|weiter|kontakt|herunterladen|entdecken|startseite)(?![a-zß-ÿœ])/i,
  names: /(?:^|[(\s])(?:quellen?|studie|umfrage|test|laut|gemäß|basierend auf) ?: ?\S|(?<![a-zß-ÿœ])laut (?-i:[A-ZÀ-Þ])/i,
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
