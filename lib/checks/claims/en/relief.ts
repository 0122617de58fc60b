/** Effects on the body said in nouns and fixed words: "acne control", "for restful sleep", "hypoallergenic". Verbs are in `health.ts`. */
import type { Cue } from '../lexicon.ts';
import { list } from '../list.ts';
import { onTheOutside } from './effects.ts';
import { asked, askedSource } from './words.ts';

export const relief: readonly Cue[] = [
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
  // "Acne control", "immune support", "skin-firming": what is done, right behind what it is done to.
  {
    type: 'health',
    terms: list(
      'relief, control, reduction, prevention, treatment, relieving, fighting, clearing, correcting, reducing, busting, soothing, preventing, calming, easing',
    ),
    before:
      /\b(?:acne|blemish|wrinkle|dandruff|plaque|cavity|stress|pain|itch|redness|fatigue|headache|migraine|anxiety|allergy|cough|cold|tension|hair loss|hair fall|appetite|blood sugar|cholesterol|inflammation|cellulite|scar|nausea|bloating|odou?r|skin|scalp|nerve|stomach|gut|barrier)[ -]$/i,
    unlessBefore: new RegExp(`${askedSource}|\\b(?:promise|guarantee)[^.;!?]{0,20}$`, 'i'),
    takes: 'before',
  },
  {
    type: 'health',
    terms: list(
      'support, health support, boost in, growth, recovery, regeneration, rejuvenation, repair, renewal, hydration, healing, protection, production, synthesis, boosts?, boosters?, boosting, enhancing, strengthening, stimulating, regenerating, repairing, renewing, firming, plumping, smoothing, tightening, nourishing, brightening, building, thickening, relaxing',
    ),
    before:
      /\b(?:immune(?: system)?|immunity|hydration|joint|bone|muscle|heart|brain|digestive|thyroid|liver|kidney|hormone|mood|sleep|stress|cholesterol|cardiovascular|prostate|vision|gut|nerve|respiratory|metabolic|metabolism|cognitive|memory|blood sugar|skin|scalp|hair|root|barrier|collagen|energy|vitality|glow|testosterone|wound|tissue|nail|cell|stomach)[ -]$/i,
    unlessBefore: new RegExp(`${askedSource}|\\b(?:promise|guarantee)[^.;!?]{0,20}$`, 'i'),
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
      '(?:remov|eliminat|flush|draw)(?:es|s|ing|e)? (?:out )?toxins, detox, detoxing, detoxifying, detoxifiers?, detoxifies, detoxify, miracle cure, natural cure, natural remedy for, (?:slows|stops|reverses) (?:down )?age?ing, helps? you (?:to )?(?:sleep|lose weight|relax|recover|concentrate), hangover cure, hypoallergenic, hypo-allergenic, non-comedogenic, non comedogenic, limits? the appearance of, looks younger, looking younger, visibly younger, feel (?:revitali[sz]ed|refreshed and|re-?energi[sz]ed|rejuvenated), younger-looking (?:skin|eyes|complexion|hands|you), better (?:sleep|digestion|skin|health|focus|posture|recovery|immunity|circulation|moods?), deeper sleep, restful sleep, (?:faster|quicker|speedy|better) (?:recovery|healing), fall asleep (?:faster|quicker|easily), sleep (?:better|deeper|longer|soundly), stay asleep longer, (?:recover|heal|breathe|move) (?:faster|better|easier|quicker|more easily), feel (?:energised|energized|more energised|more energized|rested|younger|healthier|more focused|calmer|stronger), wake up (?:refreshed|rested|energised|energized), look (?:years )?younger, healthier (?:smiles?|meals?|life|lifestyle|skin|hair|heart|you|diet|teeth|joints), (?:fitter|stronger|slimmer|leaner|younger|calmer) you, fat[ -]burning, purif(?:y|ies|ying) (?:the |your )?blood, cleans(?:es?|ing) (?:the |your )?(?:liver|colon|blood|body|kidneys?|gut), skin (?:lightening|whitening|tightening) effect, anti-?(?:ageing|aging|wrinkle|inflammatory|bacterial|fungal|microbial|viral|septic|acne), anti-?(?:flake|dandruff|frizz|itch|blemish|redness|stress|fatigue|puffiness|breakage|spot|pigmentation|cellulite|bloat|hair ?fall|allergic|cavity|imperfections?|stretch[ -]marks?|pigment|hair loss), anti (?:ageing|aging|wrinkle|inflammatory), easy on (?:the |your |their )?(?:stomach|digestion|tumm(?:y|ies)|joints|gut), easy to digest, easily digest(?:ed|ible), (?:in )?the best shape of your (?:life|lives), weight[ -]loss (?:results|success), (?:deep|deeper|intense|intensive|long-lasting|lasting|instant|24-hour|all-day|lightweight|rich) (?:hydration|moisture|nourishment), (?:instant|fast|lasting|long-lasting|natural|immediate) relief, takes? years off, (?:all-day|lasting|sustained|steady|explosive|boundless|long-lasting) energy, de-stressing, (?:fewer|less) side effects, (?:therapeutic|healing|medicinal|curative|health) (?:benefits?|properties|effects?|powers?)',
    ),
    unlessBefore: new RegExp(`${askedSource}|\\b(?:promise|guarantee)[^.;!?]{0,20}$`, 'i'),
  },
];
