/** The praise of others: quoted, counted, or borrowed from a name. What the company's own people say is none. */
import type { Cue } from '../lexicon.ts';
import { cross, list } from '../list.ts';
import { manyOf, people } from './words.ts';

export const praise: readonly Cue[] = [
  {
    type: 'testimonial',
    terms: [
      ...list(
        "as (?:seen|featured) (?:in|on), as heard on, (?:won|received|earned) (?:multiple|numerous|several|many|countless|the) awards?, multiple awards, award winners?, multi-award[ -]winning, (?:five|5)[ -]star (?:reviews?|ratings?|rated), critically-acclaimed, internationally acclaimed, highly acclaimed, internationally (?:recogni[sz]ed|renowned), rave reviews, top[ -]rated, highly rated, award[ -]winning, winners? of, best buy, of the year, can't be wrong, (?:earned|won|gained) the trust of, (?:editor's|editors'|pros'|experts'|critics') picks?, shortlisted for, (?:customers|clients|guests|patients) rate us, (?:the )?(?:experts'|critics'|pros'|editors?'s?|people's|readers'|parents') choice, (?:everyone|everybody) (?:is|'s) (?:talking|raving) about, the whole (?:town|internet|industry) is talking about, the internet's (?:favou?rite|most), critically acclaimed",
      ),
      ...cross(
        'customers?, clients?, users, members, readers, guests, students, parents, families, people, visitors, patients, shoppers, everyone, celebrities, athletes, thousands, millions, moms',
        '(?:say|says|love|loves|adore|agree|agrees|rave|swear by|trust|who trust|rely on|choose us)',
      ),
      ...cross(
        'doctors?, dentists?, vets?, experts?, dermatologists?, nutritionists?, scientists, pharmacists, professionals, chefs, pros, trainers, physiotherapists',
        '(?:recommend|recommends|agree|agrees|love|trust|swear by)',
      ),
    ],
    softer: [''],
    unlessBefore:
      /\b(?:some|no|what|which|time|end|start|rest|day|most|part|first half|month|beginning|as|what our|what the|what other|hear what|into|create|build|attract|win|retain|keep|gain|more|commitment to|building|earning|maintain|on|brands?|names?|compan(?:y|ies)|something|places?) $/i,
    unlessAfter: /^ (?:what|we ask|to sign|hello|goodbye|photos?|figure|table|image|step|section)\b/i,
  },
  {
    type: 'testimonial',
    terms: list('approved, recommended, trusted, certified, endorsed, formulated, developed'),
    before:
      /\b(?:doctor|dentist|vet|veterinarian|expert|dermatologist|chef|parent|mum|mom|physio|physician|nutritionist|trainer|gyna?ecologist|ophthalmologist|allergist|pa?ediatrician|stylist|pharmacist|teacher)[ -]$/i,
    softer: [''],
    takes: 'before',
  },
  {
    type: 'testimonial',
    terms: list('favou?rites?, fave'),
    before: /\b(?:fan|customer|crowd|cult|reader|community|family|celebrity)[ -]$/i,
    softer: [''],
    takes: 'before',
  },
  {
    type: 'testimonial',
    terms: list(
      'loved by, trusted by, endorsed by, recommended by, approved by, featured in, featured on, the (?:first )?choice of, voted, rated, preferred by, chosen by, the favou?rite of, adored by, favou?red by, relied upon by, a favou?rite (?:of|among|with), praised by, acclaimed by',
    ),
    after: /^ (?:[a-zà-ÿœ'-]+ )?/i,
    unlessBefore:
      /\b(?:be|not|we|i|they|he|she|you|can be|my|your|their|his|her|our|this|these|must be|should be|often|mostly|a|an|of|no\. 1|top|highest|best) $|#1 $|-$/i,
    unlessAfter:
      /^ (?:on|for|against|with|a |an |the (?:board|council|manager|editor|author|bug|police)|us|me|him|our(?! (?:[a-z]+ )?(?:customers|clients|guests|members|users|readers|students|patients|community))|your|my|in|at \d|as|to|by)\b/i,
    takes: 'after',
  },
  {
    type: 'testimonial',
    terms: list('happy, satisfied, delighted, loyal, thrilled'),
    after: new RegExp(`^ ${people}\\b`, 'i'),
    unlessBefore: /\b(?:create|build|attract|win|retain|keep|gain|more|into|for|mean|means|make|makes) $/i,
    takes: 'after',
  },
  // "Schools across Kent trust us", "Trusted across Europe".
  {
    type: 'testimonial',
    terms: list('trust, rely on, count on, depend on, swear by, turn to, prefer, choose'),
    before:
      /(?:^|[,.;:] |\bwhy )(?:[A-Za-z-]+,? (?:and |& )?){0,5}?[A-Za-z][a-z]{2,}s(?: (?:in|across|from|throughout|around|worldwide)(?: [A-Za-z]+){0,4})? $/,
    after: /^ (?:us\b|our\b|(?-i:[A-ZÀ-Þ])[a-zà-ÿœ]+)/i,
    unlessBefore: /\b(?:let's|always|us|this|does|was|is|has) $/i,
    takes: 'both',
  },
  {
    type: 'testimonial',
    terms: list('trusted, loved, adored, enjoyed'),
    after:
      /^ (?:across|around|throughout|worldwide|globally|nationwide|internationally|everywhere|locally|around the world|all over|in over|in more than|in \d+)\b/i,
    takes: 'after',
  },
  {
    type: 'testimonial',
    terms: list('award, awards'),
    before:
      /\b(?:won|winner of|winning|recipient of|received|earned|awarded|honou?red with|multiple|numerous|several|prestigious|international|national|industry) (?:[A-Za-z0-9'&.-]+ ){0,5}$/i,
    takes: 'before',
  },
  {
    type: 'testimonial',
    terms: list('used by, worn by, relied on by, backed by'),
    after:
      /^ (?:over |more than |the )?(?:professionals(?! with)|pros|experts(?! with)|champions?|olympi[a-zà-ÿœ]+|elite|athletes|stars|celebrities|industry leaders|leading|top|the world's|world's|world-class|some of the (?:world|best|top|leading)|investors|venture|Y Combinator|renowned|millions|thousands|hundreds|\d)/i,
    unlessAfter: /^ (?:over |more than )?\d+\+?[ -]years?/i,
    takes: 'after',
  },
  {
    type: 'testimonial',
    terms: ['trusted'],
    after:
      /^ (?:[a-z-]+ ){0,2}?(?:(?:name|source|choice|leader|experts?|specialists?|authority) in [a-z]|(?:partner|supplier|provider|choice|vendor|manufacturer|advisors?|advisers?|name|brand) (?:for|of|to|by|among|behind) (?:over |more than |some of |many of |the )?(?:world['’]s|leading|big|biggest|top|global|largest|Fortune|thousands|hundreds|millions|professionals|(?-i:[A-Z])[a-z]+['’]s|\d)[a-z0-9,+]*(?: [a-z0-9-]+)?)/i,
    takes: 'after',
  },
  {
    type: 'testimonial',
    terms: list('Fortune (?:50|100|500|1000), FTSE (?:100|250), blue-chip, household names'),
    before:
      /\b(?:for|with|by|to|serv(?:ed|es|ing)|help(?:ed|s|ing)?|including|from)(?: (?:the|over|many|several|multiple|leading|global|\d+\+?)){0,2} $/i,
    after: /^(?: (?:companies|brands|clients|firms|organi[sz]ations|enterprises|businesses|customers))?/i,
    takes: 'both',
  },
  {
    type: 'testimonial',
    terms: list('highly recommend, highly recommended, would recommend, strongly recommend'),
    before: /^["“]?$|[.!?,] $|\band $/i,
    voice: 'customer',
    unlessAfter: /^ (?:that you|you (?:to|read|use|check|start)|using|reading|to (?:read|use|check)|for (?:a|an) (?:more|deeper))\b/i,
    takes: 'before',
  },
  {
    type: 'testimonial',
    terms: ['of choice'],
    before: /\b(?:the|my|our) (?:[a-zà-ÿœ-]+ ){1,2}$/i,
    unlessBefore: /\bfreedom $/i,
    takes: 'before',
  },
  {
    type: 'testimonial',
    terms: ['favou?rites?'],
    before: /(?-i:[A-ZÀ-Þ])?[a-zà-ÿœ]+(?:'s|s') $/,
    unlessAfter: /^ (?-i:[A-Z])/,
    takes: 'before',
  },
  {
    type: 'testimonial',
    terms: list(
      '” ?[–-]; " ?[–-]; ” ?—; " ?—; ,” (?:says|said|writes); ," (?:says|said|writes); ”, (?:says|said|writes)'.replaceAll('; ', ', '),
    ),
    before: /["“][^"“”]*[^"“”\s] [^"“”\s]+ [^"“”]*$/,
    after: /^ ?(?-i:[A-ZÀ-Þ])[a-zà-ÿœ.'-]*(?:[ ,][^.]{0,40})?/i,
    unlessAfter:
      /^ ?[^.]{0,60}\b(?:CEO|founder|co-founder|director|chief|president|head of|manager|chair|spokes[a-zà-ÿœ]+|minister|owner|partner|editor|guard)\b/i,
    takes: 'both',
    always: true,
  },
  {
    type: 'testimonial',
    terms: ['join'],
    after:
      /^ (?:the |our )?(?:(?:thousands|hundreds|millions|many)\b|(?:growing |large |global )?(?:community|network|family) of (?:over |more than )?(?:\d|thousands|hundreds)|(?:industry|market|world|thought|business) leaders|(?:leading|top|successful|forward-thinking|fast-growing|ambitious|smart) (?:[a-z-]+ )?[a-z]{3,}s\b)/i,
    takes: 'after',
  },
  {
    type: 'testimonial',
    terms: list('join(?:ed|ing)?'),
    after: new RegExp(
      `^ (?:the |our |a |an |growing |community of |network of |family of |ranks of )*${manyOf} (?:of )?(?:other |happy |satisfied )?(?:[a-zà-ÿœ-]+ ){0,3}?(?:${people}|[a-z]{3,}s)\\b`,
      'i',
    ),
    takes: 'after',
  },
  // "Teachers love it", "4,000 landlords switched to us".
  {
    type: 'testimonial',
    terms: list('love, adore, swear by, rave about, trust, go crazy for, go mad for'),
    before: /^["“]?(?:[A-Za-z-]+ ){0,2}?[A-Za-z-]{3,}s (?:[a-z]+ly |all |just )?$/,
    after: /^ (?:it|us|our|this|these|them)\b/i,
    unlessBefore: /\b(?:always|let's|us|this|does|was|is|has) $/i,
    takes: 'both',
  },
  {
    type: 'testimonial',
    terms: list('switched to, switched, chose, choose, trust, love, swear by, rely on, prefer, have joined, joined, are already'),
    before: new RegExp(`(?:^|why |how |[(] ?)${manyOf} (?:of )?(?:[a-z-]+ ){0,3}?[a-z]{3,}s (?:already |have |now )?$`, 'i'),
    takes: 'before',
  },
  {
    type: 'testimonial',
    terms: ['sold'],
    before:
      /(?:^|[ (])(?:over |more than )?(?:\d[\d.,]* ?(?:k|m|million|thousand)\+?|\d{1,3}(?:,\d{3})+\+?|millions|thousands)(?: (?:copies|units|bottles|pairs|jars|boxes))? $/i,
    takes: 'before',
  },
  {
    type: 'testimonial',
    terms: list('winner, finalist'),
    before: /^["“]?$/,
    after: /^(?:[,:–-]| at| in)? ?(?:best|the|20\d\d|gold|silver|bronze|world)\b/i,
    takes: 'after',
  },
  // "More than 500 families served".
  {
    type: 'testimonial',
    terms: list('served, helped, treated, trained, coached, empowered, protected, trust us, rely on us'),
    before: new RegExp(
      `(?:^|[ (|])${manyOf} (?:[a-z-]+ ){0,2}?(?:${people}|homes|pets|smiles|visitors|lives)(?: (?:have been|and (?:homes|businesses|families)))? $`,
      'i',
    ),
    takes: 'before',
  },
  // "Formulated by dermatologists".
  {
    type: 'testimonial',
    terms: list('formulated by, developed by, designed by, created by, crafted by, made by, backed by, endorsed by'),
    after:
      /^ (?:(?:board-certified|leading|expert|top|certified|world-class|veterinary|medical|clinical|a team of|renowned) ){0,3}(?:doctors?|dermatologists?|vets|veterinarians?|physicians?|dentists?|nutritionists|dieti[ct]ians|pharmacists?|scientists|pa?ediatricians?|physiotherapists|experts|surgeons?|psychologists|therapists|trichologists|chemists|chefs|neuroscientists)\b/i,
    takes: 'after',
  },
  {
    type: 'testimonial',
    terms: list(
      '/5, /10, -star, stars, star rating, out of 5, rating, google rating, average rating, customer rating, trustpilot rating, google reviews',
    ),
    before: /\b[3-9][.,]\d ?$/,
    takes: 'before',
  },
  {
    type: 'testimonial',
    terms: list('downloads, installs, reviews'),
    before: /(?:^|[ (])(?:over |more than )?\d[\d.,]*(?: ?k| ?m| million)?\+? (?:[a-z]+ |5-star |five-star |verified )?$/i,
    unlessBefore: /\b(?:after|first|of|last|per|in) (?:over |more than )?\d[\d.,]*\+? (?:[a-z]+ )?$/i,
    takes: 'before',
  },
  {
    type: 'testimonial',
    terms: list(
      'made the switch, have made the switch, have switched to, already use, already trust, are already using, rely on us, choose us, have transformed, have discovered, have changed, keep coming back',
    ),
    before: new RegExp(
      `(?:^|[ (])(?:${manyOf}|many|our|other) (?:of )?(?:[a-z-]+ ){0,3}?(?:${people}|individuals|travelers|travellers) (?:just like you )?$`,
      'i',
    ),
    takes: 'before',
  },
  {
    type: 'testimonial',
    terms: list('praise, rave, rave about, recommend us, keep coming back, tell us'),
    before: new RegExp(`\\b${people} (?:[a-z]+ly |always |often )?$`, 'i'),
    unlessAfter: /^ (?:what|when|if|how|about your)\b/i,
    takes: 'before',
  },
  {
    type: 'testimonial',
    terms: ['known for'],
    before: /\b(?:is|are|been|widely|well|best) $/i,
    after: /^ (?:its|our|their|his|her|being) [a-z-]+/i,
    unlessBefore: /\b(?:not|what|who|city|region|area|town|island) (?:[a-z]+ )?$/i,
    takes: 'both',
  },
  {
    type: 'testimonial',
    terms: list('mentioned in, cited in, covered in'),
    after: /^ (?:the (?:book|press|media|news)|(?-i:[A-Z])[a-z]+)/i,
    unlessBefore: /\b(?:as|not) $/i,
    takes: 'after',
  },
  {
    type: 'testimonial',
    terms: list('recogni[sz]ed, honou?red, celebrated, acclaimed, praised, renowned, well-known, famous'),
    frames: [
      {
        after:
          /^ by (?:(?-i:[A-ZÀ-Þ])[a-zà-ÿœ]+|leading|top|industry|experts|critics|peers|professionals|customers|clients|the (?:[a-z]+ )?(?:industry|press|media|board of))/i,
        takes: 'after',
      },
      {
        after: /^ among (?:the )?(?:[a-z]+'s )?(?:best|top|leading|finest)\b/i,
        takes: 'after',
      },
      {
        after: /^ as (?:(?:an?|the|one of the) )?(?:[a-z-]+ )?(?:leaders?|leading|top|best|premier|pioneers?|authority|experts?|most)\b/i,
        takes: 'after',
      },
      {
        after: /^ for (?:its|our|their|his|her|excellence|outstanding|exceptional|innovation|quality)\b/i,
        unlessBefore: /\b(?:what|not|get|be|being) $/i,
        takes: 'after',
      },
    ],
  },
  {
    type: 'testimonial',
    terms: list('game-changer, game changer, life-saver, lifesaver, must-have for us'),
    before: /(?:\b(?:has|have|was|is|been)|'s) (?:truly |really )?(?:an? )(?:[a-z]+ )?$/i,
    unlessBefore: /\b(?:not|if) [^.;!?]{0,20}$/i,
    takes: 'before',
  },
];
