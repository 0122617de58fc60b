/** What something does to the body: a verb of effect with a part of the body, an illness or a function near it, or a noun that says the same. */
import type { Cue, Frame } from '../lexicon.ts';
import { list } from '../list.ts';
import { body } from './body.ts';
import { acts, afterEffect, alsoAdjectives, anyVerb, cares, inARow, onTheOutside, reach, verbs } from './effects.ts';
import { asked, askedSource } from './words.ts';

/** "The appearance of", "all types of", "the amount of": what is said of a measure of something is said of the thing. */
const measure =
  '(?:(?:the |all |any |many |most )?(?:risks?|effects?|impact|appearance|look|feeling|levels?|amount|number|duration|severity|frequency|(?:visible |early )?(?:signs|symptoms)|causes?|onset|formation|build-?up|production|absorption|types|kinds|sorts|forms|intake|quality|function(?:ing)?|conditions?|texture) of |(?:factors|bacteria|toxins) (?:causing|that cause) )?';
const toTheBody = (bridge: string) =>
  new RegExp(
    `^(?: (?:[a-z]+ly|daily|deeply))?(?:,? (?:and|or|&|as well as) [a-z-]+)?(?:, [a-z]+s?,? (?:and|&) [a-z]+s?)? (?:your |the |our |his |her |their |its |a |an |any |all )?(?:more |much )?${measure}(?:your |the |a |an )?${bridge}${body}`,
    'i',
  );
/** "Supports arterial and bone health", but not "firm steps and a calm mind". */
export const ofTheBody = toTheBody('(?:(?:[a-z-]+ ){1,2}(?:and|&|or) )?');
const rightOfTheBody = toTheBody('');

/** An object, or a second verb in place of one. */
const effects: readonly Frame[] = [
  {
    after: ofTheBody,
    unlessBefore: new RegExp(
      `${askedSource}|\\b(?:to the|the|of|for life|proven to|(?:speciali[sz][a-z]*|experts?|expertise|experienced?|trained|skilled|focus(?:es|ed|ing)?) (?:in|on|at)(?: [a-z]+ (?:and|or|&))?) $`,
      'i',
    ),
    takes: 'after',
  },
  {
    after: new RegExp(
      `^(?:(?:, ${inARow})+,? (?:and|&) [a-z]+|,? (?:and|&) (?:[a-z]+ly )?${inARow}(?![a-zà-ÿœ])(?! (?:your|the|our|their|every|all|any) (?!(?:[a-z]+ )?(?:skin|hair|scalp|body|face|lips|complexion|muscles?|joints?|mind|gut|senses))))`,
      'i',
    ),
    unlessBefore: new RegExp(`${askedSource}|\\b(?:install|design|build|suppl|inspect|servic|clean)[a-z]*,? (?:and |& )?$`, 'i'),
    takes: 'after',
  },
];

export const health: readonly Cue[] = [
  {
    type: 'health',
    terms: verbs.flatMap((verb) => {
      const [first = '', ...rest] = verb.split(' ');
      return acts(first).map((form) => [form, ...rest].join(' '));
    }),
    frames: effects,
  },
  // More of what hurts is no benefit: "sitting increases stress on the knee".
  {
    type: 'health',
    terms: list('increase, increases, increasing'),
    frames: effects.map((frame) => ({
      ...frame,
      unlessAfter:
        /^ [^.;,!?]{0,40}\b(?:stress|pain|strain|tension|inflammation|risk|anxiety|irritation|sensitivity|redness|stiffness|swelling|shedding|dryness|symptoms|weight)\b/i,
    })),
  },
  {
    type: 'health',
    terms: cares.map((verb) => acts(verb)[2] ?? verb),
    frames: effects,
  },
  {
    type: 'health',
    terms: cares,
    frames: [
      ...effects,
      { before: /\b(?:deeply|intensely|instantly|visibly|intensively|naturally) $/i, unlessBefore: asked, takes: 'before' },
    ],
  },
  {
    type: 'health',
    terms: cares.map((verb) => acts(verb)[1] ?? verb),
    frames: [
      ...effects,
      { before: /\b(?:deeply|intensely|instantly|visibly|intensively|naturally) $/i, unlessBefore: asked, takes: 'before' },
      { before: /^["“]?$/, after: /^(?:,| and| &) [a-z]+/i },
    ],
  },
  {
    type: 'health',
    terms: list('burns?, burning'),
    after: /^ (?:more |stubborn |excess |belly |body |up to |\d+ ?)*(?:fat|calories|weight|kcal)\b/i,
    unlessBefore: asked,
    takes: 'after',
  },
  // "The skin is nourished", "fine lines are smoothed", "hair regains its strength".
  {
    type: 'health',
    terms: list(
      'skin, complexion, hair, scalp, lips, wrinkles, fine lines, dark spots, blemishes, redness, irritations, itching, face, pores',
    ),
    before: /(?:^|[.;:,!] ?|\b(?:your|the|and|of|my|their|treated|dry|damaged|dull|tired) )$/i,
    after:
      /^(?:,? (?:and|or) [a-z]+)?(?: (?:gradually|visibly|noticeably|instantly|naturally))? (?:is|are|becomes?|grows?(?: back)?|gets?|stays?|feels?|looks?|appears?|seems?|regains?|finds?|recovers?|rediscovers?|reveals?) (?:its |their |left )?(?:(?:[a-z]+ly|more|so|all) )?(?:[a-z]+(?:,| and|, and) )?(?:nourished|hydrated|moisturi[sz]ed|plumped|replumped|smoothed|firmer|younger|protected|repaired|soothed|calmed|restored|strengthened|revitali[sz]ed|regenerated|reduced|attenuated|diminished|minimi[sz]ed|tightened|purified|toned|lifted|rebalanced|healthier|stronger|clearer|brighter|radiant|plumper|elasticity|firmness|suppleness|radiance|youthfulness|comfort|vitality|tone|strength|balance|natural radiance|youthful|(?:soft|smooth|tight|full|bright|calm|thick|fin|slow|sleek|shini|silki|supple|light)e?r)\b/i,
    unlessAfter: /^ (?:or|if|when)\b/i,
    unlessBefore: asked,
    takes: 'both',
  },
  {
    type: 'health',
    terms: list('properties, action, virtues, virtue'),
    before:
      /\b(?:sooth|nourish|regenerat|heal|purify|calm|moisturi[sz]|hydrat|repair|restor|revitali[sz]|firm|relax|detoxify|protect|tonify|slimm|rejuvenat|energi[sz]|stimulat|draining|softening|astringent|antiseptic|antibacterial|anti-inflammatory|antioxidant|balanc)(?:ing)?(?:,? (?:and|&) [a-z-]+|, [a-z-]+ and [a-z-]+)? $/i,
    takes: 'before',
  },
  // Whatever the verb: "zaps blemishes", "to tame frizz", "dissolving plaque".
  {
    type: 'health',
    terms: list(
      'wrinkles, fine lines, acne, blemishes, dark spots, acne scars, breakouts, pimples, cellulite, eczema, psoriasis, rosacea, dandruff, redness, puffiness, dark circles, stretch marks, pigmentation, hyperpigmentation, inflammation, bloating, back pain, joint pain, muscle pain, neck pain, knee pain, chronic pain, headaches, migraines, anxiety, insomnia, fatigue, cravings, hair loss, hair fall, split ends, frizz, plaque, cavities, bad breath, soreness, stiffness, brain fog, hot flashes, toxins, free radicals, belly fat',
    ),
    frames: [
      {
        before: new RegExp(
          `(?<=^["“]?|[.;:,–—-] |\\b(?:and|that|which|it|also) )(?:[a-z]+ly )?${anyVerb}(?:s|ing)(?: (?:away|out|down|off|up|against))? ${reach}$`,
          'i',
        ),
        unlessBefore: asked,
        takes: 'before',
      },
      {
        before: new RegExp(
          `(?<=\\b(?:helps?|can|will|to|designed to|formulated to|made to|works to|known to|proven to)(?: you| to)? )(?:[a-z]+ly )?${anyVerb}(?: (?:away|out|down|off|up|against))? ${reach}$`,
          'i',
        ),
        unlessBefore: asked,
        takes: 'before',
      },
    ],
  },
  { type: 'health', terms: alsoAdjectives.flatMap((verb) => acts(verb).slice(1)), frames: effects },
  {
    type: 'health',
    // "76 % noticed an improved complexion" is one figure.
    terms: list('improved, enhanced, reduced, strengthened, restored, relieved, boosted, cured, healed, cleared'),
    after: ofTheBody,
    unlessBefore: new RegExp(`${askedSource}|\\b(?:noticed|saw|reported|experienced|felt|showed|agreed) (?:an? )?(?:[a-z]+ )?$`, 'i'),
    takes: 'after',
  },
  {
    type: 'health',
    terms: alsoAdjectives,
    frames: [
      {
        before:
          /(?:\bto|\bhelps?|\bproperties|\bextracts?|\boils?|\bherbs|\bnotes|\bingredients|\bwhich|\bit|\band|&|,|\bwill|\bcan|\bthat|\bvisibly|\bgently|\bdeeply) $/i,
        after: rightOfTheBody,
        unlessBefore: new RegExp(`${askedSource}|\\bproven to $`, 'i'),
        unlessAfter: /^, (?:and|&|or)? ?[a-z-]+ (?:skin|hair|complexion)/i,
        takes: 'after',
      },
      { before: /^["“]?$/, after: new RegExp(`^(?= (?:your|the) )${rightOfTheBody.source.slice(1)}`, 'i'), takes: 'after' },
    ],
  },
  {
    type: 'health',
    terms: list(
      'visibly reduces?, say goodbye to, get rid of, protects? (?:you )?(?:against|from), good for (?:your|the), effective (?:for|against|in|on), beneficial (?:for|in|to), useful (?:for|in|against), helpful (?:for|in|against), (?:excellent|wonderful) for, (?:great|excellent|wonderful) for your, remedy for, remedies for, cure for, relief from, relief for, reductions? in, improvements? in, increase in, boost in, break free from, freedom from, boost to, protection (?:against|from), treatment (?:of|for), treatments for, easier on, aids? in, assists in, helps? in, works? wonders (?:on|for), the (?:fight|battle) against, fights? against, fighting against',
    ),
    after: ofTheBody,
    unlessBefore: asked,
    unlessAfter: /^ [a-zà-ÿœ ]+ (?:away|out|dry|flat|warm|tidy)\b/i,
    takes: 'after',
  },
  {
    type: 'health',
    terms: list('pain-free, painless'),
    after:
      /^ (?:[a-z]+ )?(?:dent|treat|procedur|hair|removal|inject|laser|extract|visit|surger|life|movement|living|walk|implant|whitening|experience for)/i,
    takes: 'after',
  },
  {
    type: 'health',
    terms: list('lose, losing, lost, shed, sheds, shedding'),
    after: /^ (?:weight|belly fat|(?:up to )?\d+ ?(?:kg|kilos?|pounds|lbs?|stone|inches)|inches)\b/i,
    unlessBefore: new RegExp(`${askedSource}|\\b(?:i|we|he|she|they)(?:'ve| have| also)? $`, 'i'),
    takes: 'after',
  },
  {
    type: 'health',
    terms: list('leaves?, leaving, makes, making, reveals?, for'),
    frames: [
      {
        after: new RegExp(`^ (?:healthy|healthier|optimal|better|improved|strong|stronger) (?:[a-z]+ (?:and|&) )?${body}`, 'i'),
        unlessBefore: new RegExp(`${askedSource}|\\b(?:need|needs|needed|important|essential|looking|search|tips|advice|guide) $`, 'i'),
        takes: 'after',
      },
      {
        after: new RegExp(
          `^ (?:your |the |his |her |their )?(?:[a-z]+ )?${onTheOutside}(?: (?:and|&) ${onTheOutside})?(?: feeling| looking| (?:feel|look)s?| visibly)?(?:(?: [a-z]+,){0,3}(?: [a-z]+ and| and)?)${afterEffect}`,
          'i',
        ),
        unlessBefore: asked,
        takes: 'after',
      },
      {
        after: new RegExp(
          `^ (?:a |an )?(?:stronger|thicker|healthier|clearer|younger|firmer|smoother|brighter|fuller|denser|plumper|calmer)(?:[- ]looking)?(?:, [a-z-]+| and [a-z-]+)? (?:[a-z]+ )?${onTheOutside}\\b`,
          'i',
        ),
        unlessBefore: asked,
        takes: 'after',
      },
    ],
  },
  {
    type: 'health',
    terms: list('gives?, giving'),
    after: new RegExp(`^ (?:your |the )?(?:dry |dull |tired )?${onTheOutside} (?:[a-z]+ )?[a-z]+`, 'i'),
    takes: 'after',
  },
  {
    type: 'health',
    terms: list('transforms?, transforming'),
    after: new RegExp(`^ (?:your |the )?(?:[a-z]+(?:,| and|, and)? ){0,3}?${onTheOutside}\\b(?! types?)`, 'i'),
    takes: 'after',
  },
  {
    type: 'health',
    terms: list('(?:lock|seal|trap|draw|hold|pull)(?:s|ing)? in, (?:retain|infus)(?:e|s|es|ing)?, (?:depriv|starv)ed'),
    after: /^ (?:[a-z0-9-]+,? ){0,4}?(?:hydration|nourishment|moisture)\b/i,
    takes: 'after',
  },
  {
    type: 'health',
    terms: list('protects?, protecting, shields?, shielding, guards?, guarding, defends?, defending, safeguards?, safeguarding'),
    frames: [
      ...effects,
      {
        after: new RegExp(`^ (?:[a-z'-]+,? ){1,6}?(?:from|against) (?:[a-z]+,? (?:and|or|&) )?${body}`, 'i'),
        unlessBefore: asked,
        takes: 'after',
      },
    ],
  },
  {
    type: 'health',
    terms: list('hours of, hours (?:of )?(?:continuous|uninterrupted|lasting|intense|deep)'),
    before: /\b\d+ $/,
    after: /^ (?:[a-z]+,? ){0,3}?(?:hydration|moisture|nourishment|moisturi[sz]ation|relief)\b/i,
    takes: 'both',
  },
  {
    type: 'health',
    terms: list('health, well-being, wellbeing, wellness, lifestyle, longevity'),
    before:
      /\b(?:for|towards?) (?:a |your |their |the )?(?:[a-z]+(?:'s|s'|’s) )?(?:overall|optimal|optimum|better|lifelong|long-term|good|total|healthy|healthier|general|improved|lasting|peak|(?:(?:digestive|joint|heart|gut|bone|skin|brain|eye|immune|hair|liver),? (?:and |& )?){0,3}(?:digestive|joint|heart|gut|bone|skin|brain|eye|immune|hair|liver|muscle|cardiovascular|dental|oral)) (?:[a-z]+ (?:and|&) )?$/i,
    unlessBefore: new RegExp(
      `${askedSource}|\\b(?:important|essential|crucial|vital|key|looking|search|tips|advice|guide|plan|plans|insurance|coverage|cover|cases) for [^.;!?]{0,30}$`,
      'i',
    ),
    unlessAfter: /^ (?:insurance|care|services?|plans?|coverage|professionals?|checks?|records?|data)\b/i,
    takes: 'before',
  },
  {
    type: 'health',
    terms: list('control(?:s|ling)?, manag(?:e|es|ing)'),
    after:
      /^ (?:your |the |excess |unwanted )?(?:[a-z]+ (?:and|&) )?(?:blood sugar|blood pressure|glucose|cholesterol|weight|appetite|cravings|hunger|frizz|frizzy hair|acne|dandruff|hair ?fall|sebum|(?:excess )?oil(?:iness)?|sweat|stress|anxiety|diabetes|symptoms|pain(?! points)|breakouts|tartar|plaque|odou?rs?|bad breath|hormones)\b/i,
    unlessBefore: asked,
    takes: 'after',
  },
  {
    type: 'health',
    terms: list('keeps?, keeping'),
    after: new RegExp(
      `(?:${ofTheBody.source}|^ (?:your |the |their |our |his |her )?(?:[a-z]+ )?(?:dogs?|cats?|pets?|pupp(?:y|ies)|pups?|kids?|children|bab(?:y|ies)|famil(?:y|ies)|horses?|birds?|fish|little ones?|(?:furry |four-legged )?friends?|companions?|you|them)) (?:[a-z]+(?:,| and|&|, and) ){0,2}(?:healthy|healthier|fit|strong|young|clear|clean|firm|in check|at bay|hydrated|regular|cushioned|supple|flexible|moisturi[sz]ed|balanced|sharp)\\b`,
      'i',
    ),
    unlessBefore: asked,
    takes: 'after',
  },
  {
    type: 'health',
    terms: list('hydration, nourishment, relief, immunity, vitality, stamina'),
    before: /\b(?:provid|deliver|offer|giv|restor)(?:e|es|ing|s)? (?:your |you |the )?(?:[a-z0-9-]+,? ){0,3}$/i,
    unlessBefore: asked,
    takes: 'before',
  },
];
