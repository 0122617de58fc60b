/** Effects on the body said in nouns and fixed words: "acne control", "for restful sleep", "hypoallergenic". Verbs are in `health.ts`. */
import type { Cue } from '../lexicon.ts';
import { list } from '../list.ts';
import { ailment } from './body.ts';
import { onTheOutside } from './effects.ts';
import { ofTheBody } from './health.ts';
import { asked, askedSource } from './words.ts';

/** Somebody wants it, teaches it or sells care of it, and nobody says that it comes. */
const sought = `${askedSource}|\\b(?:want|wants|wanted|need|needs|needed|seeking|looking for|searching for|wish|wishing|love|dream of|keys?|secrets?|path|journey|road|science of|importance of|ways|steps) (?:for |to )?(?:[a-z-]+ ){0,2}$`;

const anAilment = new RegExp(`^ (?:your |the |those |stubborn |painful |annoying )?(?:[a-z]+ (?:and|&|or) )?${ailment}`, 'i');

export const relief: readonly Cue[] = [
  // "Support for", "control of", "prophylaxis of": the verbs of `effects.ts` as nouns.
  {
    type: 'health',
    terms: list(
      'support (?:for|of), controls? of, control over, prophylaxis (?:of|against), prevention of, relief of, (?:reduction|lowering) of, (?:improvement|enhancement) of, (?:restoration|regeneration|renewal) of, (?:stimulation|activation|regulation) of, (?:strengthening|fortification) of, balance of, (?:fuel|nourishment|food|nutrition|strength|energy|help|solutions?|balm|soothing) for, remedy against, (?:alleviation|easing|soothing) of, recovery from, (?:recovers?|recovered|heals) (?:fully |quickly |faster )?from, resilience (?:to|against), defen[cs]e against, shield against, answer to',
    ),
    after: ofTheBody,
    unlessBefore: new RegExp(
      `${sought}|\\b(?:under|in|out of|lack of|loss of|without|in the|for the|and the|risk|emotional|mental health|peer|your|customer|our) $`,
      'i',
    ),
    unlessAfter: /^ (?:your )?(?:emotional|mental|trauma|patients)\b/i,
    takes: 'after',
  },
  // "Goodbye, back pain", "beat stress".
  {
    type: 'health',
    terms: list(
      'goodbye,?, goodbye to, bye[ -]bye,?, bye[ -]bye to, no more, farewell to, beat, beats, crush, crushes, kick, conquer, smash, zap, zaps, kiss goodbye to, end to, freedom from, tames?',
    ),
    after: anAilment,
    unlessBefore: new RegExp(`${sought}|\\b(?:have|had|cause|causes|caused|often|usually) (?:[a-z]+ ){0,2}$`, 'i'),
    unlessAfter: /^ [^.;!?]{0,40}\b(?:than (?:i|we|it)|medication|surgery)\b/i,
    takes: 'after',
    always: true,
  },
  {
    type: 'health',
    terms: list('less, fewer'),
    after: anAilment,
    unlessBefore: new RegExp(`${sought}|\\b(?:have|had|much|goal|aim)\\b[^.;!?]{0,30}$`, 'i'),
    unlessAfter: /^ (?:[a-z]+ (?:and|&|or) )?stress\b/i,
    takes: 'after',
    always: true,
  },
  // "Stronger bones", "thicker, fuller hair", "a healthier gut", "whiter teeth".
  {
    type: 'health',
    terms: list(
      'happier, stronger, healthier, thicker, fuller, clearer, smoother, softer, firmer, younger, brighter, whiter, calmer, sharper, leaner, better, deeper, shinier, plumper, tighter, fresher, improved, balanced, stable, faster, quicker, increased, enhanced, reduced, renewed, restored',
    ),
    after:
      /^(?:[ -]looking|[ -]feeling)?(?:, [a-z-]+){0,2}(?:,? (?:and|&) (?:more )?[a-z-]+)? (?:(?!than|of|for|to|in|on|and|or)[a-z]+ )?(?:skin|hair|scalp|complexion|lips|nails|teeth|smiles?|gums|bones|joints|muscles|gut|digestion|night's sleep|sleep|mood|immunity|focus|memory|posture|circulation|metabolism|libido|stamina|mobility|lashes|brows|joint health|gut health|heart health|recovery|energy levels|hormones|blood sugar|cholesterol)\b/i,
    unlessBefore: new RegExp(`${sought}|\\b(?:noticed|saw|reported|experienced|felt|showed|agreed|if|when) (?:an? )?(?:[a-z]+ )?$`, 'i'),
    unlessAfter:
      /^[^.;!?]{0,24}\b(?:skin|hair|gums|scalp|nails|teeth|muscles|bones|joints|sleep|recovery|focus|mood) (?:tips|recipes|habits|types?|tones?|care|products?|brush|is|are|needs?|of|time|areas?|colou?rs?|on|pillow|routine|mode|boards?|point)\b/i,
    takes: 'after',
  },
  // "Glowing skin in a bottle", "for clear, radiant skin": what somebody gets, and not a tip or what skin is.
  {
    type: 'health',
    terms: list(
      'glowing, radiant, clear, flawless, youthful, luminous, healthy, smooth, silky, dewy, supple, strong, plump, firm, lustrous, shiny, vibrant, lean, happy, hydrated, soft, ageless, dazzling',
    ),
    before:
      /^["“]?$|[.!] $|\b(?:for|achiev(?:e|es|ing)|reveal(?:s|ing)?|unlock(?:s|ing)?|enjoy|discover|promot(?:e|es|ing)|get|gives? you|leaves?|leaving|deliver(?:s|ing)?|reveal|maintain(?:s|ing)?|ensur(?:e|es|ing)|encourag(?:e|es|ing)) (?:your |a |that |more |naturally |visibly |deeply )*(?:[a-z-]+,? (?:and |& )?){0,2}$/i,
    after:
      /^(?:, [a-z-]+| and [a-z-]+| & [a-z-]+|, [a-z-]+,? and [a-z-]+)? (?:[a-z-]+ )?(?:skin|hair|scalp|complexion|lips|nails|teeth|gums|smiles?|bones|joints|muscles|gut|digestion|coats?|lashes|brows|immune system|metabolism|heart|hormones|age?ing)(?![a-z-]|, [a-z]+ [a-z]+ and )/i,
    unlessBefore: new RegExp(`${sought}|\\b(?:important|essential|crucial|vital|key|guide|tips) for [^.;!?]{0,30}$`, 'i'),
    unlessAfter:
      /^[^.;!?]{0,30}\b(?:skin|hair|scalp|nails|teeth|gums|bones|joints|smiles?|muscles|gut|heart|lips) (?:tips|recipes|habits|types?|tones?|care|is|are|needs?|begins?|depends|comes|matters|looks|feels|reflects|routine|diet|surface|on)\b/i,
    takes: 'after',
  },
  // "More energy", "all-day focus".
  {
    type: 'health',
    terms: list('more, higher, lasting, all-day, steady, laser, laser-like, sharp, razor-sharp, restored, boundless'),
    before: /^["“]?$|[.!,] $|\b(?:for|get|enjoy|feel|with|gives? you|and|deliver(?:s|ing)?|of) $/i,
    after:
      /^ (?:natural )?(?:energy|stamina|vitality|focus|concentration|endurance|alertness|mental clarity)(?=[,.!]|$| and\b| all day| without| in | for (?:your|the|you)\b)/i,
    unlessBefore: new RegExp(sought, 'i'),
    unlessAfter: /^ energy (?:efficien|in (?:the|winter|your home))/i,
    takes: 'after',
  },
  {
    type: 'health',
    terms: list(
      '(?:sleeps?|sleeping) through the night, turns? back (?:the clock|time|the hands of time), turning back (?:the clock|time), (?:rapid|fast|effective|easy|effortless|sustainable|natural|lasting|permanent|healthy|real|medical) weight[ -]loss, weight loss that (?:lasts|works|sticks), weight loss made (?:easy|simple), weight loss without, breaks? down (?:the )?fat(?: cells)?, (?:formulated|developed|designed|created) to (?:heal|soothe|calm|hydrate|nourish), naturally calming, energy and mood, (?:get|gets|getting|become|grow) (?:stronger|healthier|fitter|leaner), live (?:healthier|longer)',
    ),
    unlessBefore: new RegExp(`${askedSource}|\\b(?:i|we|he|she|they|baby|now|finally) $`, 'i'),
    unlessAfter: /^ (?:takes|is|requires|needs|starts|depends|means|tips|programs?|clinics?|journey|goals?|injections?|medications?)\b/i,
  },
  {
    type: 'health',
    terms: list('healed, cured, reversed, relieved, gone'),
    before:
      /\b(?:pain|aches?|headaches?|migraines?|acne|eczema|psoriasis|anxiety|insomnia|arthritis|allerg(?:y|ies)|wounds?|scars?|stress|fatigue|dandruff|hair (?:loss|fall)) (?:[a-z]+ )?$/i,
    after: /^ (?:naturally|completely|without|for good|permanently|in \d)/i,
    takes: 'both',
  },
  {
    type: 'health',
    terms: list(
      'soothes, calms, hydrates, repairs, heals, relieves, nourishes, restores, rejuvenates, moisturi[sz]es, firms, plumps, tightens, brightens, detoxifies',
    ),
    after: /^ (?:on contact|instantly|overnight|from within|from the inside|in seconds|fast|naturally|while you sleep)\b/i,
    takes: 'after',
  },
  {
    type: 'health',
    terms: list('keeps?, keeping'),
    after:
      /^ (?:the |away )?(?:(?:tooth |gum )?(?:decay|disease|pain|aches|fleas|ticks|germs|colds|flu|allergies|stress|acne|breakouts|wrinkles|dandruff|plaque|infections?|frizz|odou?rs?|cravings)(?: (?:and|&|or) )?)+ (?:off|away|out|at bay|down|in check)\b/i,
    unlessBefore: asked,
    takes: 'after',
  },
  {
    type: 'health',
    terms: list('years younger'),
    before: /\b(?:look|feel)(?:s|ing)? (?:[a-z0-9]+ )?$/i,
    takes: 'both',
  },
  {
    type: 'health',
    terms: ['for'],
    after:
      /^ (?:[a-z-]+,? (?:and |& )?){0,2}?(?:relaxation|(?:peaceful|deep|deeper|restful|sound|better) sleep|inner (?:peace|calm)|mental clarity|(?:laser|sharp) focus|(?:explosive|muscle|lean|core|physical) (?:strength|mass|growth|gains?|protection)|(?:fast|faster|quick|quicker|speedy|muscle) recovery|stress relief|stronger immunity|calmness|tranquil+ity|(?:all-day|sustained|lasting|clean) energy)\b/i,
    unlessBefore: new RegExp(`${askedSource}|\\b(?:room|space|area|lounge|place|time|spot|spots|rooms|areas) $`, 'i'),
    takes: 'after',
  },
  {
    type: 'health',
    terms: ['healthier'],
    after: new RegExp(`^(?:,| and|, and) (?:more )?[a-z-]+ ${onTheOutside}\\b`, 'i'),
    takes: 'after',
  },
  {
    type: 'health',
    terms: ['treatment'],
    before: /\b(?:acne|blemish|wrinkle|dandruff|hair loss|hair fall|cellulite|scar|redness)[ -]$/i,
    unlessBefore: asked,
    unlessAfter: /^ (?:in|at|near|plans?|options|services?|of|uses|is)\b/i,
    takes: 'before',
  },
  // "Acne control", "immune support", "skin-firming": what is done, right behind what it is done to.
  {
    type: 'health',
    terms: list(
      'relief, control, reduction, prevention, relieving, fighting, clearing, correcting, reducing, busting, soothing, preventing, calming, easing',
    ),
    before:
      /\b(?:acne|blemish|wrinkle|dandruff|plaque|cavity|stress|pain|itch|redness|fatigue|headache|migraine|anxiety|allergy|cough|cold|tension|hair loss|hair fall|appetite|blood sugar|cholesterol|inflammation|cellulite|scar|nausea|bloating|odou?r|skin|scalp|nerve|stomach|gut|barrier)[ -]$/i,
    unlessBefore: new RegExp(`${askedSource}|\\b(?:promise|guarantee)[^.;!?]{0,20}$`, 'i'),
    takes: 'before',
  },
  {
    type: 'health',
    terms: list(
      'support, health support, defen[cs]e, resilience, boost in, growth, recovery, regeneration, rejuvenation, repair, renewal, hydration, healing, protection, production, synthesis, boosts?, boosters?, boosting, enhancing, strengthening, stimulating, regenerating, repairing, renewing, firming, plumping, smoothing, tightening, nourishing, brightening, building, thickening, relaxing, glow, radiance, elasticity, firmness',
    ),
    before:
      /\b(?:immune(?: system)?|immunity|hydration|joint|bone|muscle|heart|brain|digestive|thyroid|liver|kidney|hormone|mood|sleep|stress|cholesterol|cardiovascular|prostate|vision|gut|nerve|respiratory|metabolic|metabolism|cognitive|memory|blood sugar|skin|scalp|hair|root|barrier|collagen|energy|vitality|glow|testosterone|wound|tissue|nail|cell|stomach)[ -](?:(?:and|&) [a-z]+ )?$/i,
    unlessBefore: new RegExp(
      `${askedSource}|\\b(?:promise|guarantee)[^.;!?]{0,20}$|\\b(?:pipe|pipes|patching|roof|wall|tile|pipe and|patching and) (?:[a-z]+ )?(?:joint )?$`,
      'i',
    ),
    unlessAfter: /^ (?:services?|centers?|groups?|lines?|staff|clinics?|is important|matters)\b/i,
    takes: 'before',
  },
  {
    type: 'health',
    terms: list(
      'repair, recovery, rejuvenation, regeneration, renewal, growth, relief, immunity, relaxation, vitality, wellness, wellbeing',
    ),
    before:
      /\b(?:for|promot(?:es|ing)|supports?|supporting|accelerat(?:es|ing)) (?:[a-z-]+,? (?:and |& )?){0,2}?(?:skin|hair|scalp|muscles?|joints?|bones?|nerves?|tissues?|wounds?|gut|immune|liver|heart|brain|sleep|stress|pain|body|cells?|cellular|nails?|digestive|mental|emotional|total|full-body|post-workout|workout|faster|deep|quick|natural) (?:(?:and|&) [a-z]+ )?$/i,
    unlessBefore: asked,
    unlessAfter: /^ (?:services?|plans?|programs?|centers?|centres?|clinics?|industry|market|coach|shop|store|insurance)\b/i,
    takes: 'before',
  },
  {
    type: 'health',
    terms: list(
      '(?:remov|eliminat|flush|draw)(?:es|s|ing|e)? (?:out )?toxins, detox, detoxing, detoxifying, detoxifiers?, detoxifies, detoxify, miracle cure, natural cure, natural remedy for, (?:slows|stops|reverses) (?:down )?age?ing, help(?:s|ing)? you (?:to )?(?:sleep|fall asleep|drift off|lose weight|relax|recover|concentrate|unwind|heal), (?:focus|sleep|see|hear|digest) better, think (?:clearer|more clearly), hangover cure, hypoallergenic, hypo-allergenic, non-comedogenic, non comedogenic, limits? the appearance of, looks younger, looking younger, visibly younger, feel (?:revitali[sz]ed|refreshed and|re-?energi[sz]ed|rejuvenated), younger-looking (?:skin|eyes|complexion|hands|you), better (?:sleep|digestion|skin|health|focus|posture|recovery|immunity|circulation|moods?), deeper sleep, restful sleep, (?:faster|quicker|speedy|better) (?:recovery|healing), fall asleep (?:faster|quicker|easily), sleep (?:better|deeper|longer|soundly), stay asleep longer, (?:recover|heal|breathe|move) (?:faster|better|easier|quicker|more easily), feel (?:energised|energized|more energised|more energized|rested|younger|healthier|more focused|calmer|stronger), wake up (?:refreshed|rested|energised|energized), look (?:years )?younger, healthier (?:smiles?|meals?|life|lifestyle|skin|hair|heart|you|diet|teeth|joints), (?:fitter|stronger|slimmer|leaner|younger|calmer) you, fat[ -]burning, purif(?:y|ies|ying) (?:the |your )?blood, cleans(?:es?|ing) (?:the |your )?(?:liver|colon|blood|body|kidneys?|gut), skin (?:lightening|whitening|tightening) effect, anti-?(?:ageing|aging|wrinkle|inflammatory|bacterial|fungal|microbial|viral|septic|acne), anti-?(?:flake|dandruff|frizz|itch|blemish|redness|stress|fatigue|puffiness|breakage|spot|pigmentation|cellulite|bloat|hair ?fall|allergic|cavity|imperfections?|stretch[ -]marks?|pigment|hair loss), anti (?:ageing|aging|wrinkle|inflammatory), easy on (?:the |your |their )?(?:stomach|digestion|tumm(?:y|ies)|joints|gut), easy to digest, easily digest(?:ed|ible), (?:in )?the best shape of your (?:life|lives), weight[ -]loss (?:results|success), (?:deep|deeper|intense|intensive|long-lasting|lasting|instant|24-hour|all-day|lightweight|rich) (?:hydration|moisture|nourishment), (?:instant|fast|lasting|long-lasting|natural|immediate) relief, takes? years off, (?:all-day|lasting|sustained|steady|explosive|boundless|long-lasting) energy, de-stressing, (?:fewer|less) side effects, (?:therapeutic|healing|medicinal|curative|health) (?:benefits?|properties|effects?|powers?)',
    ),
    unlessBefore: new RegExp(`${askedSource}|\\b(?:promise|guarantee)[^.;!?]{0,20}$|\\b(?:journey|path|road) to(?:wards?)? $`, 'i'),
  },
];
