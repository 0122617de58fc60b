/** What something does to the body: a verb of effect with a part of the body or an illness beside it, or a noun that says the same. */
import type { Cue } from '../lexicon.ts';
import { list } from '../list.ts';

/** Stems that a German compound may hold anywhere: "Rückenschmerzen", "Immunzellen". */
const stems =
  'schmerz|kreislauf|tonus|lebensfreude|burnout|lebensqualität|teint|lymph|beweglichkeit|stress(?!test)|angst|ängst|schlaf|immun|abwehr|cholesterin|blut(?!en)|entzünd|gelenk|knochen|muskel|muskul|herz(?!lich)|leber(?!wurst)|darm|galle|niere|lunge|atemweg|magen|verdau|stoffwechsel|gedächtnis|konzentration|gehirn|nerven|nervös|falte[nr]|akne|pickel|cellulite|fett(?!weg)|haut|haar|kopfhaut|nägel|zähne|zahnfleisch|gewicht(?!ung)|erkält|husten|allergi|durchblut|wunde[nr]?$|narbe|zell(?!ul)|hormon|schilddrüse|fruchtbar|menstruation|eisprung|libido|serotonin|melatonin|kollagen|kapillar|augen(?!blick|merk|schein)|sehkraft|nachtsicht|mikrozirkulation|tränenfilm|müdigkeit|erschöpfung|juckreiz|rötung|reizung|hautbild|feuchtigkeit|radikale|oxidativ|toxin|giftstoff|alterung|hitzewallung|verspannung|krämpf|krampf|übelkeit|sodbrennen|blähung|beschwerden|mikrobiom|gesundheit|wohlbefinden|vitalität|ausdauer|leistungsfähigkeit|entspannung|regeneration|schwellung|anämie|mangel(?=anä|ersch)|diabetes|krebs|bakterien|viren|neuralrohr|haarausfall|GABA|DHT';
const body = `(?:[a-zß-ÿœ]+e[nrsm]? |[a-zß-ÿœ-]+(?:,| und) ){0,2}[a-zß-ÿœ-]*(?:${stems})[a-zß-ÿœ-]*(?![a-zß-ÿœ])`;
/** "Stärken Sie Ihr", "lindert die": what stands between the verb and the body. */
const toThe =
  '(?: Sie| du)?(?: (?:den|die|das|dem|der|ihr|ihre|ihren|dein|deine|deinen|unsere?|eine?n?|von|vor|gegen|bei|zur|zum|für|(?:die |das )?(?:Anzeichen|Symptome|Zeichen|Bildung|Entstehung|Gefahr|Risiko|Funktion|Produktion|Ursachen|Hauptursachen) (?:von|der|des|für)))?';
const ofTheBody = new RegExp(`^${toThe} ${body}`, 'i');
/** Infinitives and participles stand behind what they do something to. */
const bodyBefore = new RegExp(
  `(?<![a-zß-ÿœ])${body},? (?:zu |langfristig |dauerhaft |natürlich |gezielt |schnell |wieder |nachhaltig |deutlich |spürbar |effektiv |dabei |können |werden |wirksam |sanft |gezielt ){0,3}$`,
  'i',
);
const acts =
  'linder, heil, stärk, senk, bekämpf, förder, beruhig, steiger, verringer, vermind, schütz, verhinder, verbesser, reduzier, optimier, aktivier, stimulier, regulier, normalisier, regenerier, revitalisier, kräftig, straff, glätt, milder, hemm, blockier, neutralisier, behandel, reparier, nähr, beleb, erneuer, entgift, unterstütz, erhöh, entspann, beschleunig, minimier, transformier, harmonisier, ausgleich, stabilisier, lös'
    .split(', ')
    .flatMap((stem) => {
      const soft = /(?:er|el)$/.test(stem) && !/ier$/.test(stem);
      const third = /(?:t|d)$/.test(stem) ? `${stem}et` : `${stem}t`;
      return [third, soft ? `${stem}n` : `${stem}en`];
    });

export const health: readonly Cue[] = [
  {
    type: 'health',
    terms: [
      ...acts.filter((verb) => verb !== 'vermindt'),
      ...list(
        'vermindert, meistern, meistert, pusht, hilft, helfen, beugt, beugen, wirkt, wirken, sorgt, sorgen, schenkt, spendet, spenden, trägt, tragen',
      ),
    ],
    frames: [
      { after: ofTheBody, takes: 'after' },
      { before: bodyBefore, takes: 'before' },
    ],
  },
  {
    type: 'health',
    terms: list(
      'abbauen, abzubauen, loswerden, überwinden, bewältigen, verbessern, lindern, auflösen, loslassen, zurückgewinnen, wiederfinden, finden, verlieren',
    ),
    before:
      /(?<![a-zß-ÿœ])(?:(?:ihre?n?|deine?n?|wieder|mehr|innere) )?(?:stress|ängste?|phobien?|schmerzen|blockaden|lebensfreude|lebensqualität|erschöpfung|schlafstörungen|übergewicht|gewicht|kilos|verspannungen|beschwerden|[a-zß-ÿœ]*kreislauf|durchblutung|ruhe|gelassenheit|energie)(?: (?:von|der|des|bei|und) [a-zß-ÿœ]+){0,3}(?: (?:langfristig|dauerhaft|zu|wieder|endlich|nachhaltig))* $/i,
    takes: 'before',
  },
  {
    type: 'health',
    terms: list('erhalten, wiederherstellen, ausgleichen, auszugleichen, aufbauen, schonen, pflegen'),
    before:
      /(?<![a-zß-ÿœ])(?:gesundheit|wohlbefinden|beweglichkeit|vitalität|immunsystem|darmflora|muskulatur|hautbarriere|gleichgewicht)(?: (?:langfristig|dauerhaft|zu|lange|wieder))* $/i,
    takes: 'before',
  },
  // "Linderung von Schmerzen", "Erneuerung der Haut".
  {
    type: 'health',
    terms: list(
      'linderung, erneuerung, stärkung, regeneration, straffung, beruhigung, förderung, entspannung, verbesserung, reduktion, reduzierung, aktivierung, anregung, vorbeugung, bekämpfung, heilung, glättung, entgiftung, unterstützung, steigerung',
    ),
    after: new RegExp(`^ (?:der|des|von|ihrer|deiner|ihres|bei|gegen) ${body}`, 'i'),
    takes: 'after',
  },
  // "Für einen strahlenden Teint", "auf dem Weg zu gesunder Haut".
  {
    type: 'health',
    terms: list('haut, teint, haare?, haar, hautbild, gesicht, glow, lippen, nägel, zähne, lächeln, figur, silhouette, körper, schlaf'),
    before:
      /(?<![a-zß-ÿœ])(?:für|zu|zur|schenkt|verleiht|hinterlässt|macht|sorgt für|bekommen sie|erhalten sie)(?: (?:ein|eine|einen|einer|die|der|ihre|deine|mehr|sichtbar))*(?:,? (?:und )?(?:frisch|strahlend|ebenmäßig|glatt|gesund|rein|jugendlich|straff|zart|weich|geschmeidig|seidig|glänzend|voll|kräftig|makellos|schön|gepflegt|erholsam|tief|prall|rosig|streichelzart|jünger|straffer|glatter|reiner|weicher|definiert)(?:e[rnsm]?)?)+ $/i,
    takes: 'before',
  },
  {
    type: 'health',
    terms: list('gelindert, gestärkt, gesenkt, geheilt, gesteigert, gefördert, verringern lassen'),
    before: bodyBefore,
    takes: 'before',
  },
  {
    type: 'health',
    terms: list(
      'verbesserte[nrsm]?, erhöhte[nrsm]?, reduzierte[nrsm]?, gesteigerte[nrsm]?, verminderte[nrsm]?, mehr, weniger, bessere[nrsm]?, tiefere[nrsm]?, gesündere[nrsm]?, stärkere[nrsm]?, kräftigere[nrsm]?, dickere[nrsm]?, vollere[nrsm]?, straffere[nrsm]?, glattere[nrsm]?, jüngere[nrsm]?, reinere[nrsm]?, erholsame[nrsm]?',
    ),
    frames: [{ after: new RegExp(`^(?:,? (?:und )?[a-zß-ÿœ]+e[nrsm]?)? [a-zß-ÿœ-]*(?:${stems})[a-zß-ÿœ-]*`, 'i'), takes: 'after' }],
  },
  {
    type: 'health',
    terms: list(
      'essenziell für, essentiell für, entscheidend für, kritisch für, wichtig für, unverzichtbar für, gut für, wohltat für, ideal für, optimal für',
    ),
    after: new RegExp(`^(?: (?:den|die|das|ihre?n?|deine?n?))? ${body}`, 'i'),
    takes: 'after',
  },
  {
    type: 'health',
    terms: [
      ...list(
        '(?:entzündungshemmend|schmerzlindernd|schmerzstillend|antibakteriell|antiviral|antiseptisch|krampflösend|immunstärkend)(?:e[nrsm]?)?, (?:schlaffördernd|verdauungsfördernd|durchblutungsfördernd|cholesterinsenkend|blutdrucksenkend)(?:e[nrsm]?)?, (?:feuchtigkeitsspendend|hautstraffend|hautberuhigend|stimmungsaufhellend|stressreduzierend|konzentrationsfördernd|stoffwechselanregend|heilend|heilsam)(?:e[nrsm]?)?',
      ),
      ...list(
        '(?:stress|schmerz|angst|falten|fett)(?:abbau|reduktion|linderung|reduzierung|verbrennung), (?:immun|leber|zell|gelenk|herz|nerven|schilddrüsen|darm|cholesterin)(?:schutz|unterstützung|stärkung|regeneration|entgiftung|regulation), leberzellschutz, verdauungsentgiftung, blutreinigung, schnelleres einschlafen, schneller einschlafen, heilkraft, heilwirkung, gewichtsverlust, muskelaufbau, zellerneuerung',
      ),
    ],
  },
  { type: 'health', terms: list('entschlackt, anti-aging, wundermittel, abnehmen ohne') },
];
