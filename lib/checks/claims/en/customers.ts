/** What only customers say, word by word: "My dog adores it", "I never regret buying it", "worth every penny". Whole reviews are in `voice.ts`. */
import type { Cue } from '../lexicon.ts';
import { list } from '../list.ts';

export const customers: readonly Cue[] = [
  {
    type: 'testimonial',
    terms: list('i, we'),
    before: /\b(?:best|finest|nicest|greatest|cleanest|friendliest|most [a-z]+) (?:[a-z-]+ ){1,5}(?:that )?$/i,
    after:
      /^(?:'ve| have) (?:ever )?(?:taken|had|tried|used|seen|stayed|eaten|tasted|worked with|visited|attended|met|owned|bought|been|heard|worn|driven|played|read|experienced|done|come across|lived|rented|dealt with|[a-z]{3,}ed)\b/i,
    takes: 'both',
    always: true,
    voice: 'customer',
  },
  {
    type: 'testimonial',
    terms: ['their'],
    before: /^["“]?$/,
    after:
      /^ (?:[a-z-]+ ){0,2}?(?:team|designers?|lawyers?|doctors?|instructors?|app|website|crew|system|tool|technology|technicians?|pricing|prices|advice|guidance|service|support|staff|attention to detail|products?|work|expertise|platform|professionalism|communication|approach|knowledge|quality|software|solutions?) (?:[a-z]+ ){0,3}?(?:is|are|was|were|has|have|goes|went|made|helped|captured|[a-z]{4,}ed|exceeded|delivers?|delivered|transformed|always|really|truly|took|takes)\b/i,
    unlessAfter:
      /^ (?:[a-z-]+ ){1,4}?(?:is|are|was|were|has|have) (?:called|named|based|located|led|made up|part of|available|been|not|in|at|on)\b/i,
    takes: 'after',
    always: true,
    voice: 'customer',
  },
  {
    type: 'testimonial',
    terms: list('game-changer, game changer, lifesaver, life-saver, life saver'),
    before: /^["“]?(?:an? )?(?:absolute |total |real |true |complete )?$/i,
    after: /^ for (?:our|my|me|us)\b/i,
    takes: 'both',
    voice: 'customer',
  },
];
