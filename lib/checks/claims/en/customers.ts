/** What only customers say, word by word: "My dog adores it", "I never regret buying it", "worth every penny". Whole reviews are in `voice.ts`. */
import type { Cue } from '../lexicon.ts';
import { list } from '../list.ts';

export const customers: readonly Cue[] = [
  {
    type: 'testimonial',
    terms: list('i, we'),
    before: /\b(?:best|finest|nicest|greatest|cleanest|friendliest|most [a-z]+) (?:[a-z-]+ ){1,5}(?:that )?$/i,
    after:
      /^(?:'ve| have) (?:ever )?(?:taken|had|tried|used|seen|stayed|eaten|tasted|worked with|visited|attended|met|owned|bought|been|heard|worn|driven|played|read|experienced|done|come across)\b/i,
    takes: 'both',
    always: true,
    voice: 'customer',
  },
  {
    type: 'testimonial',
    terms: ['my'],
    frames: [
      {
        before: /^["“]?$|[.!?,] $|\b(?:and|now|since|that) $/i,
        after:
          /^ (?:[a-z-]+ ){1,3}?(?:has|have) (?:[a-z]+ly |also |never )?(?:grown|increased|improved|doubled|tripled|cleared|gone|exceeded|become|stopped|been (?:better|so|amazing)|looked|felt|dropped|disappeared|vanished|transformed|changed|softened|faded|skyrocketed)\b(?: by \d[\d.,]* ?%)?/i,
        takes: 'after',
      },
      {
        before: /^["“]?$|[.!?,] $|\b(?:and|now|since|that) $/i,
        after:
          /^ (?:[a-z-]+ ){1,3}?(?:completely |significantly |finally |really |visibly |noticeably |already )?(?:disappeared|reduced|improved|cleared up|stopped|vanished|faded|doubled|tripled|went away|softened)\b/i,
        takes: 'after',
      },
    ],
  },
  {
    type: 'testimonial',
    terms: list("doesn't, didn't, does not, did not"),
    after:
      /^ (?:even )?(?:make|makes|made|upset|upsets|irritate|irritates|irritated|dry|leave|leaves|left|burn|burns|sting|stings|weigh|break|breaks) (?:out )?my\b/i,
    takes: 'after',
    always: true,
    voice: 'customer',
  },
  {
    type: 'testimonial',
    terms: ['their'],
    before: /^["“]?$/,
    after:
      /^ (?:[a-z-]+ ){0,2}?(?:team|service|support|staff|attention to detail|products?|work|expertise|platform|professionalism|communication|approach|knowledge|quality|software|solutions?) (?:[a-z]+ ){0,3}?(?:is|are|was|were|has|have|goes|went|made|helped|exceeded|delivers?|delivered|transformed|always|really|truly|took|takes)\b/i,
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
