/** What something does to the body: a verb of effect with a part of the body, an illness or a function after it. */
import type { Cue } from '../lexicon.ts';
import { list } from '../list.ts';
import { asked, askedSource } from './words.ts';

const body =
  '(?:(?!in |on |of |for |with |and |to |from |at |into |as )[a-zà-ÿœ-]+ ){0,2}(?:(?:back |joint |knee |muscle |neck )?pains?|aches?|headaches?|migraines?|strain on (?:your |the )?[a-zà-ÿœ]+|stress|anxiety|calm|relaxation|well-being|anxious|depression|insomnia|sleep|immune system|immun[a-zà-ÿœ]+|cholesterol|blood pressure|blood sugar|inflammation|joints?|bones?|muscles?|heart|liver|gut|digestion|metabolism|memory|focus|concentration|wrinkles|fine lines|acne|eczema|psoriasis|dark spots|collagen|hair|skin|ageing|aging|cellulite|fat|calories|colds?|flu|infections?|virus(?:es)?|hangovers?|allerg[a-zà-ÿœ]+|diabetes|cancer|circulation|energy levels|fatigue|testosterone|libido|bad breath|teeth|gums|posture|recovery|blisters|fleas|ticks|wounds?|scars?|toxins|hormones?|mood|endurance|vision|eyesight|brain|nails|cramps?|swelling|asthma|arthritis|rash(?:es)?|illness(?:es)?|disease|wellbeing|health)(?![a-zà-ÿœ-])(?! (?:comfort|contact|tone match|type|care))';
const ofTheBody = new RegExp(
  `^ (?:your |the |our |his |her |a |an |against |any )?(?:(?:the )?(?:risk of|impact on|appearance of|(?:visible )?signs of|effects of) )?${body}`,
  'i',
);

const verbs = list(
  'relieve, ease, alleviate, reduce, lower, boost, strengthen, improve, prevent, cure, heal, treat, fight, burn, cleanse, calm, promote, support, increase, stop, end, reverse, slow, build, regulate, balance, soothe, combat, restore, repair, regrow, eliminate, banish, erase, protect, enhance, stimulate, tone, sharpen, rebuild, minimise, minimize',
);

/** "Relieve", "relieves", "relieving". */
function acts(verb: string): string[] {
  const third = /(?:ss|sh|ch|x|z)$/.test(verb) ? `${verb}es` : `${verb}s`;
  return [verb, third, `${verb.endsWith('e') ? verb.slice(0, -1) : verb}ing`];
}

export const health: readonly Cue[] = [
  {
    type: 'health',
    terms: verbs.flatMap(acts),
    after: ofTheBody,
    unlessBefore: new RegExp(`${askedSource}|\\b(?:to the|the|of) $`, 'i'),
    takes: 'after',
  },
  {
    type: 'health',
    terms: list(
      'visibly reduces?, say goodbye to, get rid of, helps? (?:to )?(?:prevent|relieve|reduce|fight), protects? (?:you )?(?:against|from), speeds? up, keeps?, keeps? your, good for (?:your|the), nourishes your',
    ),
    after: ofTheBody,
    unlessBefore: asked,
    unlessAfter: /^ [a-zà-ÿœ ]+ (?:away|out|dry|flat|warm|tidy)\b/i,
    takes: 'after',
  },
  {
    type: 'health',
    terms: ['los(?:e|ing)'],
    after: /^ (?:weight|belly fat|(?:up to )?\d+ ?(?:kg|kilos?|pounds|lbs?|stone|inches)|inches)\b/i,
    unlessBefore: asked,
    takes: 'after',
  },
  {
    type: 'health',
    terms: list(
      'detox(?:es|ifies|ify)?, anti-(?:ageing|aging|wrinkle|inflammatory), (?:immune|immunity)[ -]boosting, immunity booster, fat[ -]burning, miracle cure, natural cure, natural remedy for, (?:slows|stops|reverses) (?:down )?age?ing, pain-relieving, helps? you (?:to )?(?:sleep|lose weight|relax|recover|concentrate), rejuvenates?, hangover cure, hypoallergenic, hypo-allergenic, healthier (?:meals?|life|lifestyle|skin|hair|heart|you|diet|teeth|joints)',
    ),
    unlessBefore: asked,
  },
];
