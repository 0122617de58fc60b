/** The praise of others: quoted, counted, or borrowed from a name. What the company's own people say is none. */
import type { Cue } from '../lexicon.ts';
import { cross, list } from '../list.ts';

export const praise: readonly Cue[] = [
  {
    type: 'testimonial',
    terms: [
      ...list(
        "as (?:seen|featured) (?:in|on), as heard on, (?:doctor|dentist|vet|expert|dermatologist|chef|parent|mum|physio)[ -](?:approved|recommended), (?:happy|satisfied|delighted|loyal) (?:customers|clients|users|members|families), (?:five|5)[ -]star (?:reviews?|ratings?), rave reviews, top[ -]rated, highly rated, (?:multi-)?award[ -]winning, winners? of, best buy, of the year, the (?:experts'|critics'|pros') choice, critically acclaimed, celebrity favou?rite",
      ),
      ...cross(
        'customers?, clients?, users, members, readers, guests, students, parents, families, people, visitors, patients, shoppers, everyone',
        '(?:say|says|love|loves|adore|agree|agrees|rave|swear by)',
      ),
      ...cross(
        'doctors?, dentists?, vets?, experts?, dermatologists?, nutritionists?, scientists, pharmacists, professionals, chefs, pros, trainers, physiotherapists',
        '(?:recommend|recommends|agree|agrees|love|trust|swear by)',
      ),
    ],
    softer: [''],
    unlessBefore: /\b(?:some|no|what|which|time|end|start|rest|day|most|part|first half|month|beginning|as) $/i,
    unlessAfter: /^ (?:what|we ask|to sign|hello|goodbye)\b/i,
  },
  {
    type: 'testimonial',
    terms: list(
      'loved by, trusted by, endorsed by, recommended by, approved by, featured in, featured on, the (?:first )?choice of, voted, rated, preferred by, chosen by, the favou?rite of, praised by, acclaimed by',
    ),
    after: /^ (?:[a-zà-ÿœ'-]+ )?/i,
    unlessBefore: /\b(?:be|not|we|i|they|he|she|you|can be|my|your|their|his|her|our|this|these|must be|should be|often|mostly|a|an|of) $/i,
    unlessAfter:
      /^ (?:on|for|against|with|a |an |the (?:board|council|manager|editor|author|bug|police)|us|me|him|our|your|my|in|at \d|as|to|by)\b/i,
    takes: 'after',
  },
  {
    type: 'testimonial',
    terms: list('used by, worn by, relied on by, the first choice of'),
    after:
      /^ (?:over |more than |the )?(?:professionals?|pros|experts?|champions?|olympi[a-zà-ÿœ]+|elite|athletes|stars|celebrities|industry leaders|leading|top|world's|world-class|millions|thousands|hundreds|\d)/i,
    takes: 'after',
  },
  { type: 'testimonial', terms: ['of choice'], before: /\bthe (?:[a-zà-ÿœ-]+ ){1,2}$/i, unlessBefore: /\bfreedom $/i, takes: 'before' },
  { type: 'testimonial', terms: ['favou?rites?'], before: /(?-i:[A-ZÀ-Þ])?[a-zà-ÿœ]+(?:'s|s') $/, takes: 'before' },
  {
    type: 'testimonial',
    terms: list(
      '” ?[–-]; " ?[–-]; ” ?—; " ?—; ,” (?:says|said|writes); ," (?:says|said|writes); ”, (?:says|said|writes)'.replaceAll('; ', ', '),
    ),
    before: /["“][^"“”]{3,160}$/,
    after: /^ ?(?-i:[A-ZÀ-Þ])[a-zà-ÿœ.'-]*(?:[ ,][^.]{0,40})?/i,
    unlessAfter:
      /^ ?[^.]{0,60}\b(?:CEO|founder|co-founder|director|chief|president|head of|manager|chair|spokes[a-zà-ÿœ]+|minister|owner|partner|editor|guard)\b/i,
    takes: 'both',
    always: true,
  },
];
