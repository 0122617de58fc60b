/** What only customers say, word by word: "My dog adores it", "I never regret buying it", "worth every penny". Whole reviews are in `voice.ts`. */
import type { Cue } from '../lexicon.ts';
import { list } from '../list.ts';

export const customers: readonly Cue[] = [
  {
    type: 'testimonial',
    terms: list("i have, we have, i've, we've"),
    before: /\b(?:best|finest|nicest|greatest|cleanest|friendliest|most [a-z]+) (?:[a-z-]+ ){1,5}(?:that )?$/i,
    after:
      /^ (?:ever )?(?:taken|had|tried|used|seen|stayed|eaten|tasted|worked with|visited|attended|met|owned|bought|been|heard|worn|driven|played|read|experienced|done|come across)\b/i,
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
    terms: list(
      'helped with my, helped my, helps my, transformed my look, exactly what (?:i|we) (?:needed|wanted|need), just what (?:i|we) needed, exactly the look i',
    ),
    unlessBefore: /\b(?:that|if|when|who|because|he|she) $/i,
    always: true,
    voice: 'customer',
  },
  // "The service was excellent", "My skin looks amazing": who says so has tried it.
  {
    type: 'testimonial',
    terms: list(
      'excellent, amazing, fantastic, outstanding, incredible, exceptional, wonderful, superb, awesome, brilliant, phenomenal, flawless, top-notch service, spot on, spot-on, stellar, fabulous, terrific, mind-blowing, life-changing, divine, heavenly, pure luxury',
    ),
    frames: [
      {
        before:
          /\b(?:was|were|has been|have been|looked|felt|tasted|turned out|came out)(?: (?:so|very|really|truly|absolutely|simply|just|nothing short of|also|always|consistently)){0,2} $/i,
        unlessBefore:
          /\b(?:weather|view|views|food at|who|which|what|he|she|it|there|that|where) (?:was|were|has been|have been) [a-z ]*$/i,
        takes: 'before',
      },
      {
        before:
          /(?:\bthis [a-z-]+(?: [a-z-]+)?|^["“]?the (?:[a-z'-]+ ){0,7}?[a-z-]+|\b(?:support|service|staff|team|quality|food|location|breakfast|communication|host|app|platform|system|product|delivery|results|trainers|atmosphere)) (?:is|are)(?: (?:so|very|really|truly|absolutely|simply|just|always|nothing short of|also)){0,2} $/i,
        unlessBefore: /\b(?:our|your|if|whether|because|make sure|ensure) [^.;!?]{0,40}$/i,
        takes: 'before',
      },
      {
        before: /^["“]?(?:absolutely |truly |simply |just |really )?$/i,
        after:
          /^ (?:[a-z-]+ )?(?:platform|service|staff|team|returns|experience|stay|product|products|support|food|location|trainers|company|value|customer|communication|work|job|app|profits|people|host|hotel|place|gym|course|coach|instructors?|equipment|facilities|results in (?:just |only )?\d)\b/i,
        unlessAfter: /^ [a-z -]* (?:starts?|begins?|awaits?|for (?:you|your|every|all)|is (?:our|what)|at |that )/i,
        takes: 'after',
      },
      {
        before: /\b(?:me|my|I've had|I had|I got|I found|I received|we had|we got|we received|gave us|given us)\b[^.;!?]{0,60}$/i,
        unlessBefore:
          /\bmy $|\b(?:hire|join|follow|contact|about|tell|call|let|I(?:'m| am)|my (?:mission|goal|passion|work|job|portfolio|team))\b[^.;!?]{0,60}$/i,
        takes: 'before',
      },
    ],
    always: true,
    voice: 'customer',
  },
  // The voice of a customer, and not of the company: "My dog adores it", "I never regret buying it".
  {
    type: 'testimonial',
    terms: list(
      "loves?, loved, adores?, adored, enjoys, enjoyed, can't get enough, (?:goes|went) crazy, is obsessed, devours?, couldn't be happier, couldn't live without, can't live without, swears? by, approves?",
    ),
    frames: [
      {
        before:
          /\b(?:my|our) (?:[a-zà-ÿœ-]+ ){0,3}?(?:dogs?|cats?|pupp(?:y|ies)|pups?|pets?|labrador|kitten|kids?|sons?|daughters?|bab(?:y|ies)|toddlers?|child|children|boys?|girls?|husband|wife|partner|mum|mom|mother|dad|father|family|skin|hair|friends|hubby|boyfriend|girlfriend|[a-z]+ old)(?: (?:[a-z]+ly|just|also|always|both|all))? $/i,
        unlessBefore: /\b(?:if|when|because) [^.;!?]{0,40}$/i,
        takes: 'before',
      },
      {
        before: /^["“]?(?:(?:I|we|just|absolutely|really) )*$/i,
        after: /^ (?:the|this|these|how|it|my|that it|every)\b/i,
        unlessAfter: /^ (?:it or|the (?:outdoors|idea|planet|earth|sea|mountains|way you)|what you|every minute of)\b/i,
        takes: 'after',
      },
    ],
    always: true,
    voice: 'customer',
  },
  {
    type: 'testimonial',
    terms: list('perfect for, ideal for, great for, a hit with, a lifesaver for'),
    after: /^ my (?!needs)[a-zà-ÿœ-]+/i,
    takes: 'after',
  },
  {
    type: 'testimonial',
    terms: list(
      "i (?:absolutely |really |just |truly |honestly |personally )?(?:love|adore|recommend|noticed|swear by), i (?:highly|strongly|would|would highly|'d|can't|cannot|would definitely|definitely) recommend, i(?:'ve| have)? never (?:regret|regretted|looked back|felt|had|been|seen|tried|used|experienced), i(?:'m| am) (?:so |very |really |absolutely )?(?:happy|impressed|amazed|obsessed|thrilled|satisfied), i (?:feel|felt) (?:so |much )?(?:more|better|younger|healthier|stronger|calmer), exceeded (?:my|all my|our|all our|all) expectations, exceeded every expectation, surpassed (?:my|our|all) expectations, (?:changed|saved) my (?:life|skin|hair|business), best (?:purchase|decision|investment) (?:i|we)(?:'ve| have)?, (?:i've|i have|we've) ever (?:made|had|seen|been to|eaten|worn|experienced|found|tasted), we've ever (?:used|bought|owned|worked with|tried), can't recommend, couldn't be happier with, worth every penny, (?:but|so|totally|definitely|absolutely|well|completely|was|were) worth it, i(?:'m| am) (?:so |really |very )?glad (?:i|we|that i), i like (?:how|that|the|this), love love love, (?:has|have) changed my, (?:has|have) transformed my, (?:changed|transformed) my (?:financial|whole|entire|daily) (?:life|future|routine|outlook), (?:become|became) (?:my go-to|part of my daily), my new favou?rite, (?:said it best|put it perfectly|put it best|says it all|sums it up)",
    ),
    unlessBefore: /\b(?:that|if|when|because|how) $/i,
    unlessAfter: /^ (?:that you|you (?:to|read|talk|start|check|use)|reading|using (?:a|the)|checking|to (?:read|check)|my job|working)\b/i,
    always: true,
    voice: 'customer',
  },
  {
    type: 'testimonial',
    terms: list('has completely, has totally, has truly, have completely, it has, has, have, completely, totally, really'),
    after:
      /^ (?:transformed|changed|revolutioni[sz]ed|saved|upgraded|simplified|elevated|streamlined|boosted|doubled|tripled) (?:how (?:I|we) |the way (?:I|we) |our (?:[a-z]+ )?(?:customer service|efficiency|productivity|sales|revenue|results|bookings|performance|operations|process(?:es)?|conversions?|traffic|leads|costs)|(?:my|our) (?:[a-z]+ )?(?:home|house|life|lives|business|skin|hair|workflow|team|company|routine|mornings?|kitchen|garden|sleep|family)\b)/i,
    takes: 'after',
  },
  {
    type: 'testimonial',
    terms: list(
      "my go-to, our go-to, (?:helped|saved|gave|kept) (?:us|me), (?:has|have) (?:helped|saved|given|kept|allowed|enabled) (?:us|me), (?:an indispensable|an essential|an integral|an invaluable|a vital) part of (?:my|our), (?:was|were|is|are) beyond (?:my|our|all) expectations, (?:has|have) exceeded expectations, a staple in my, a staple in our, now part of my, since we (?:started|switched|began|installed|moved), since i (?:started|switched|began), (?:i have|i've) (?:ever )?(?:purchased|bought|owned|worked with), (?:i have|i've) ever (?:used|tried|stayed), i have (?:more|so much more|noticed|seen|lost), i(?:'ve| have) (?:noticed|lost|gained|saved|recommended|received), we(?:'ve| have)? tried (?:every|everything|many|several|so many), before finding this, before finding you, since (?:starting|using|switching to|we switched), had (?:a|an) (?:fantastic|great|wonderful|amazing|excellent|incredible|awesome) (?:experience|time|stay), night and day, (?:will|would) definitely (?:be back|return|buy again|come back|use), we saved, we switched, made (?:a|such a|all the) (?:huge|big|real|massive|noticeable) difference, made all the difference, thanks to their, i was (?:so |very |really |especially |absolutely |truly )?(?:impressed|amazed|skeptical|sceptical|hesitant|blown away), blew me away, blown me away, (?:goes|went|go|gone) above and beyond for (?:me|us), couldn't have asked for, can't say enough, can't thank, i wish i had, never going back, i've tried (?:many|so many|countless|dozens|everything|every), feels (?:so |amazing|great|incredible)",
    ),
    unlessAfter: /^ (?:become|grow|build|to become|to build|understand|learn|start|to start|shape)\b/i,
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
