/**
 * A review without quotation marks or a name. That a customer speaks is told by grammar: the first person's past, what was done "for me",
 * a sentence without its subject; that the company does, by whom it speaks to and what it offers. In a review every word of praise counts.
 */
import type { Cue } from '../lexicon.ts';
import { list } from '../list.ts';
import { longVirtues, toComparative, virtues } from './degrees.ts';

/** What praises, whatever it is said of. */
const fine = list(
  'accommodating, painless, breathtaking, worthwhile, effortlessly, awesome, attentive, best, blessing, brilliant, calming, confident, considerate, consistent, courteous, delight, delightful, better, divine, dream, gem, joy, lifesaver, excellent, fabulous, fantastic, flawless, glowing, good, grateful, helpful, honest, impeccable, impressed, informative, insightful, invaluable, kindness, knowledge, knowledgeable, lucky, magical, meticulous, nice, patience, patient, peaceful, perfect, phenomenal, pleasant, pleased, pleasure, polite, positive, professionalism, prompt, punctual, quality, relaxed, reasonable, respectful, satisfied, solid, spotless, stellar, stress-free, superb, terrific, thrilled, timely, top, unbelievable, unmatched, useful, wonderful',
);
const adjectives = [...new Set([...fine, ...virtues, ...longVirtues])];
/** "Easily", "gently", "warmly". */
const adverbs = adjectives.filter((word) => !word.includes('-')).map((word) => `${word.replace(/y$/, 'i').replace(/le$/, 'l')}ly`);
const praises = list(
  "loves?, loved, adores?, adored, enjoys, devours?, recommend, recommended, enjoyed, appreciate, appreciated, appreciates, look forward, looks forward, at ease, at home, thing of the past, can't imagine, couldn't imagine, vision, fought, gained, opened my eyes, answered, everything about, compares, hoped, smiles?, cares?, never gave up, informed, forever home, my eyes, blossomed, flourished, solved, replied, thanks to, 10/10, five stars, breath of fresh air, through the night, exceeded, impresses, transformed, helped, explained, listened, handled, delivered, improved, increased, doubled, tripled, saved, changed, captured, captures, cleared, faded, thrived, nicer, guided, delights, nailed, resolved, fixed, worth, a lifetime, confidence, attention to detail, peace of mind, on time, within budget, above and beyond, obsessed, addicted, hooked, compliments, expectations, thank you so much, results, efficiency, productivity, sales, revenue, bookings, conversions, can't believe, couldn't believe, can't wait, finally, will be back, until, beyond, highlight, no words, gone, rock solid, skeptical, sceptical, comfort zone",
);

const very = '(?:so|very|really|truly|absolutely|simply|just|always|also|all|both|incredibly|extremely|super|amazingly|exceptionally) ';
const bought =
  'hired|ordered|booked|bought|purchased|chose|tried|stayed|visited|attended|took|met|found|received|got|went|came|called|contacted|needed|wanted|learned|learnt|enjoyed|loved|appreciated|felt|noticed|used|switched|started|signed up|joined|decided|brought|rented|wore|ate|tasted|expected|thought|asked|saw|knew|had|lost|gained|saved|walked|left|worked with|struggled|hesitated|passed|scored|landed|healed|recovered|slept|signed|sold|moved|installed|consulted|referred';
const feels =
  "love|recommend|appreciate|adore|feel|sleep|wear|no longer|can finally|can now|swear by|enjoy|highly|strongly|definitely|really|truly|absolutely|honestly|finally|recently|initially|never|cannot|could not|would|am so|am very|have been using|have used|have tried|was(?! born| raised)|can't|couldn't|don't think";
const boughtTogether =
  "hired|ordered|booked|bought|purchased|chose|tried|stayed|visited|attended|enjoyed|loved|love|appreciated|switched|rented|ate|felt|walked in|hoped|walked out|went|came|got|saw (?:an?|[a-z]+ results|results|real|immediate|improvements?)|had (?:a|an|the|our|such)|order|keep coming|were (?:so|very|really|extremely|blown|impressed|thrilled|happy|pleased)|received|worked with|consulted|couldn't|would|highly|will definitely";
/** What a buyer calls their own. */
const owned =
  'wedding|trip|stay|apartment|villa|flat|condo|shop|restaurant|clinic|building|pool|deck|toddler|pup(?:s|pies)?|floors?|windows?|fence|basement|move|booking|investment|home|house|kitchen|bathroom|roof|garden|yard|event|office|party|family|honeymoon|vacation|holiday|visit|son|daughter|kids|child|children|baby|dog|cat|puppy|anniversary|order|lawyer|agent|realtor|guide(?! to)|driver|waiter|instructor|therapist|contractor|network|business|company|productivity|workflow|operations|campaigns?|bookings|sales|revenue';
const mine =
  'skin|hair|face|scalp|issues?|problems?|toddler|little ones?|lips|routine|needs|questions?|concerns|expectations|budget|favou?rite|car|phone|mind|life|energy|sleep|back|knees?|pain|symptoms|body|score|grades?|wife|husband|mom|mum|mother|dad|father|parents|friends?|purchase|case|treatment|surgery|appointment|recovery|experience|time|day|week|money|claim|go-to';
const served =
  '(?=[a-z])(?:staff|team|crew|owners?|service|support|food|people|doctors?|dentist|nurses?|instructors?|trainers?|coach(?:es)?|teachers?|drivers?|guides?|agents?|lawyers?|attorneys?|atmosphere|ambian?ce|ambience|place|location|quality|communication|work|process|experience|results?|product|packaging|delivery|room|views?|class|texture|smell|taste|value|prices?|everyone|everything)';

/** What companies seldom say of what they sell. */
const strong = list(
  'great, excellent, amazing, awesome, fantastic, wonderful, incredible, outstanding, superb, brilliant, phenomenal, terrific, perfect, stellar, fabulous, divine, spot on, spot-on',
);

const customers: readonly Pick<Cue, 'terms' | 'frames' | 'before' | 'after' | 'unlessBefore' | 'unlessAfter'>[] = [
  {
    terms: ['i'],
    frames: [
      { after: new RegExp(`^(?:'ve|'d| have)? (?:also |just |only |even |had |been |have |to )*(?=[a-z])(?:${bought}|${feels})\\b`, 'i') },
      { after: /^(?:'(?:ve|m so|m very)|'d (?:[a-z]+ly )?recommend| (?:grew as|now have|now feel|understood))\b/i },
    ],
  },
  {
    terms: ['we'],
    after: new RegExp(`^(?:'ve| have)? (?:recently |finally |just |had )?(?=[a-z])(?:${boughtTogether})\\b`, 'i'),
  },
  {
    terms: ['me'],
    unlessBefore:
      /\b(?:about|contact|hire|tell|let|e-?mail|ask|show|(?:work|talk|chat|speak|train|connect|partner|book|touch) with|join|follow|call|text|remind|believe|excuse|notify|give) $/i,
  },
  {
    terms: ['us'],
    before:
      /\b(?:helped|gave|given|saved|saves|saving|treated|guided|showed|walked|kept|got|took|found|blew|assisted|supported|impressed|welcomed|offered|brought|left|taught) $/i,
  },
  { terms: ['my'], after: new RegExp(`^ (?:[a-z-]+ ){0,2}?(?=[a-z])(?:${mine}|${owned})\\b`, 'i') },
  {
    terms: ['my'],
    before: /\b(?:of|changed|improved|transformed|boosted|doubled|saved|on|to|for|in|from) $/i,
    unlessAfter: /^ (?:mind is|knowledge|opinion)\b/i,
  },
  {
    terms: ['they'],
    before: /^["“]?$/,
    after: /^ (?:[a-z]+ly |also |even )?(?:[a-z]{3,}ed|were|made|took|went|did|got|gave|kept|found|built|came|knew|understood|brought)\b/i,
  },
  {
    terms: list('he, she'),
    before: /^["“]?$/,
    after:
      /^ (?:[a-z]+ly |also |even )?(?:explained|helped|found|listened|answered|handled|walked|guided|made|took|went|was (?:so|very|always|incredibly|extremely))\b/i,
  },
  { terms: ['our'], after: new RegExp(`^ (?:[a-z-]+ )?(?=[a-z])(?:${owned})\\b`, 'i'), unlessBefore: /\b(?:at|each of|all) $/i },
  // "Delivered our order on time", "managed it all seamlessly": how it went is told by who was there.
  {
    terms: list(
      'seamlessly, flawlessly, perfectly, beautifully, professionally, promptly, smoothly, efficiently, patiently, on time, on schedule, within budget',
    ),
    before: /\b(?:[a-z]{3,}ed|was|were|went|did|made|took|kept|got|came|held up|built|ran)(?: [a-z'-]+){0,7} $/i,
    unlessBefore:
      /\b(?:is|are|be|been|being|can be|will be|gets?|to be|designed|based|required|needed|used|if|when) [^.;!?]{0,60}$|\bthat [a-z]+ $/i,
  },
  {
    terms: ['made'],
    after:
      /^ (?:[a-z'-]+ ){1,6}?(?:so |very |really |incredibly |feel |look )*(?:easy|simple|seamless|smooth|effortless|stress-free|painless|enjoyable|memorable|special|unforgettable|fun|comfortable|at home|welcome)\b/i,
    unlessBefore: /\b(?:we've|we have|we|been|is|are|be|was|were|i) $/i,
  },
  {
    terms: ['our'],
    before: /\b[a-z'-]+ (?:[a-z]+ly |also |really |and )?(?:[a-z]{3,}ed|built|took|ran|grew|got|made|understood|found|brought)(?: up)? $/i,
    unlessBefore:
      /\b(?:we|i|which|that|who|have|has|had|is|are|was|were|be|been|to|and|our [a-z]+)(?:'ve)? (?:[a-z]+ly |also |really )?[a-z]+(?: up)? $/i,
  },
  {
    terms: list('for us, for me'),
    before: /\b(?:[a-z]{3,}ed|fought|did|went|was|were|made|built|found|got)\b[^.;!?]{0,40} $/i,
  },
  { terms: [...fine, ...longVirtues], before: /\b(?:is|are|was|were) so $/i, after: /^ (?:that )?(?:we|i|my|our|even)\b/i },
  {
    terms: list('truly, really, genuinely'),
    before: new RegExp(`\\b${served} $`, 'i'),
    after: /^ (?:cares?|listens?|knows?|understands?|goes|go|wants?|makes?|takes?|helps?|loves?)\b/i,
    unlessBefore: /\bour [a-z ]*$/i,
  },
  {
    terms: list(
      'reliable, honest, professional, punctual, friendly, polite, prompt, helpful, knowledgeable, responsive, thorough, courteous',
    ),
    before: /^["“]?(?:very )?$/i,
    after: /^,(?: [a-z-]+,)? [a-z-]+,? (?:and|&) (?:always|very|fairly|reasonably|super|so|extremely) [a-z -]+[.!]/i,
  },
  {
    terms: ['again'],
    before:
      /\b(?:would|will)(?: definitely| certainly)? (?:use|buy|order|come|stay|go|hire|book|visit|return|shop|work)(?: [a-z]+){0,3} $/i,
  },
  {
    terms: list('thrilled, happy, impressed, satisfied, pleased, delighted, grateful, thankful, amazed, obsessed'),
    before: /^["“]?(?:absolutely|so|really|very|super|extremely|totally|incredibly|beyond|more than) $/i,
  },
  {
    terms: list(
      'ordered, booked, bought, used, loved, enjoyed, had, got, hired, tried, stayed, visited, received, popped, moved, switched',
    ),
    before: /^["“]?$/,
    after: /^ (?:the|this|these|a|an|my|our|here|every|and|two|three|some|[a-z]{3,}s)\b/i,
    unlessAfter: /^ (?:a|an|in|with|at) [a-z]+ (?:by|been)\b/i,
  },
  {
    terms: list('will (?:definitely|certainly), will be back, thank you (?:so much|guys|all|again)'),
  },
  {
    terms: [
      ...fine,
      ...longVirtues,
      ...list('clean, clear, easy, fast, fresh, friendly, fun, gentle, great, kind, lovely, quick, safe, simple, smooth, tasty'),
    ],
    frames: [
      {
        before: new RegExp(`\\b(?:was|were|has been|have been|came out|turned out|looked|tasted|felt) (?:${very})*(?:an? |the )?$`, 'i'),
        unlessBefore:
          /\b(?:weather|season|view|night|day|line|she|he|that|there|which|what|who) (?:was|were|has been|have been|looked|felt) [a-z ]*$|\bit was $/i,
        unlessAfter: /^ (?:that|to|if|when)\b/i,
      },
      {
        before: /(?<!\bit )\b(?:is|are) (?:such |truly |really )?an? (?:absolute |real |true |hidden |total )?$/i,
        unlessAfter: /^ ?[a-z-]/i,
      },
      { before: new RegExp(`\\b(?:the|their|this|these|and) ${served} (?:is|are) (?:${very})+$`, 'i') },
    ],
  },
  {
    terms: strong,
    before: new RegExp(`(?:\\bthis [a-z-]+(?: [a-z-]+)?|^["“]?the (?:[a-z'-]+ ){0,4}?[a-z-]+|\\b${served}) (?:is|are) (?:${very})*$`, 'i'),
    unlessBefore: /\b(?:our|your|if|whether|because|make sure|ensure) [^.;!?]{0,40}$/i,
    unlessAfter: /^ (?:for|to|if|when|way|place|choice|time|example)\b/i,
  },
  {
    terms: [...strong, ...list('friendly, lovely, good, nice, well-organi[sz]ed, capable, professional, best')],
    before: /^["“]?(?:an? |such an? |truly |overall,? |probably |really |very )*$/i,
    after: new RegExp(
      `^(?:,? (?!to\\b|for\\b|in\\b|of\\b)(?:and )?[a-z-]+){0,3}? (?:${served}|reception|spot|company|trip|stay|course|gym|hotel|restaurant|job|coffee|attention to detail|value for money|[a-z]+ ever)(?=[.!,]| [–-]| (?:and|with|from|at|for|in|on|all|by|i|we|here|there|throughout|overall|to)\\b)[^.!?]*[.!]`,
      'i',
    ),
  },
];

const companies: typeof customers = [
  { terms: ['your'], unlessAfter: /^ (?:team|staff|work|service|help|support|time|patience|professionalism|kindness)\b/i },
  {
    terms: list("you, you're, you'll, you've"),
    unlessBefore: /\b(?:thank|thanks?|if|to|ma(?:ke|kes|de)|learn from|love) $/i,
    unlessAfter:
      /^(?:$|[.!,]| (?:guys|all|so much|again|have (?:been|done|put|given|made|helped)|are the best|were|did|made|said|helped|won't|will not|can)\b)/i,
  },
  { terms: list('yourself, yours, founder, founded, co-founded') },
  {
    terms: ['we'],
    after:
      /^(?:'re| are) (?:all about|committed|proud|dedicated|here|an?|the)\b|^ (?:offer|provide|deliver|speciali[sz]e|serve|help|build|create|design|believe|understand|are committed|strive|ensure|work|make|combine|handle|guide|partner|focus|launched|prioriti[sz]e|select|source|breed|craft|produce|manufacture|treat|invest|rely|listen|care|value|aim|support|train|teach|supply|ship|sell|stock|carry|develop|respond)\b/i,
  },
  {
    terms: ['i'],
    after: /^ (?:help|speciali[sz]e|offer|build|create|do|became|lead|run|coach|teach|design|write|turn|work with|started together)\b/i,
  },
  {
    terms: ['our'],
    after:
      /^ (?:customers?|clients?|members|guests|patients|students|mission|services|products?|range|approach|goal|commitment|expertise|platform|values|vision|courses|programs?|menu|story)\b/i,
  },
  { terms: ['my'], after: /^ (?:mission|clients|services|approach|passion|practice|portfolio)\b/i },
  {
    terms: list('discover, explore, experience, learn, join, book, get, find, meet, enjoy, contact, browse, shop, read'),
    before: /^["“]?$/,
  },
];

/** What says both at once: a customer speaks, and praises. */
const praisingCustomers: typeof customers = [
  {
    terms: list(
      "(?:leave|upset|irritate|burn|break) my, highly recommended, paid for itself, five stars, can't imagine, (?:highly|would|definitely|strongly|can't|cannot|wholeheartedly) recommend, since (?:joining|hiring|moving|switching|starting|using|we hired|i switched|we switched|i started|we started), (?:my|our) go-to, (?:a|now a) staple, can't get enough, never regret(?:ted)?, part of (?:my|our), beyond (?:my|our|all), exceeded (?:my|our|all|every), blew (?:me|us) away, tried (?:everything|every|many|several|countless), (?:exactly|just) what (?:i|we), so glad (?:i|we), worth it, worth every, (?:couldn't|could not) be (?:happier|better|more), (?:couldn't|could not) have (?:been|asked), (?:can't|cannot) (?:say|thank), (?:decision|purchase|investment) (?:i|we), night and day, out of this world, to die for, like a charm, hats off, kudos, thumbs up",
    ),
    unlessAfter: /^ (?:that you|you|reading|using|checking|to (?:read|use|check))\b/i,
  },
  {
    terms: list('i, we'),
    frames: [
      {
        after:
          /^(?:(?:'ve| have) (?:never|lost|gained|noticed|seen)| (?:like|love|adore) (?:how|that|the|this|these|it)|(?:'m| am|'re| are) (?:so |very |really |absolutely |extremely |truly |beyond )*(?:thrilled|happy|impressed|grateful|thankful|delighted|amazed|satisfied|obsessed|pleased|glad|blown away))\b/i,
        unlessBefore: /\b(?:if|when|because|how|that) $/i,
        unlessAfter: /^(?:'re| are) [a-z ]*(?:to|that|for)\b/i,
      },
      {
        after:
          /^(?:'ve| have) been (?:a )?(?:loyal |happy )?(?:customers?|clients?|members?|coming|using|working with|going|buying|ordering|shopping|patients?)\b/i,
      },
    ],
  },
  {
    terms: ['i'],
    after: /^(?:(?:'ve| have) (?:ever|more|less|so much)| (?:noticed|feel|felt|recommend))\b/i,
    unlessBefore: /\b(?:if|when|because|how|that) $/i,
    unlessAfter: /^ (?:feel|felt|recommend|noticed) (?:that|you|it|the need|we|using|to)\b/i,
  },
  {
    terms: list('love, loved, loving, adore'),
    before: /^["“]?(?:(?:i|we|just|absolutely|really|simply|also) )*$/i,
    after: /^,? (?:the|this|these|how|it|my|that it|everything|every)\b/i,
    unlessAfter: /^ (?:it or|the (?:outdoors|idea|planet|earth|sea|mountains|way you)|what you|every minute of)\b/i,
  },
  {
    terms: ['my'],
    before: /^["“]?$|[.!?,] $|\b(?:and|now|since|that) $/i,
    after:
      /^ (?:[a-z-]+ ){1,3}?(?:(?:has|have) (?:[a-z]+ly |also |never )?(?:[a-z]{3,}ed|grown|gone|become|been)|(?:[a-z]+ly )?(?:disappeared|reduced|improved|cleared|stopped|vanished|faded|doubled|tripled|softened))\b/i,
  },
  { terms: list('made, makes, make, got'), after: /^ (?:my|our|me|us)\b/i, unlessBefore: /\b(?:we|i|we've|i've|to) $/i },
  { terms: list('understood, understands, understand'), after: /^ (?:my|our|exactly|what (?:i|we))\b/i, unlessBefore: /\b(?:we|i|to) $/i },
  {
    terms: list('our, my, how we, how i, the way we, the way i'),
    before:
      /\b(?:doubled|tripled|increased|improved|transformed|changed|revolutioni[sz]ed|saved|upgraded|boosted|grew|simplified|streamlined|cut|reduced|halved|exceeded|turned|solved|elevated) $/i,
    unlessBefore: /\b(?:we|i)(?:'ve| have)? [a-z]+ $/i,
  },
  { terms: ['difference'], before: /\bmade (?:a|all the|such a|the)(?: [a-z]+)? $/i, unlessBefore: /\b(?:we|we've|have) made [a-z ]+$/i },
];

export const voice: readonly Cue[] = [
  {
    type: 'testimonial',
    role: 'praise',
    terms: [...adjectives, ...adverbs, ...virtues.map(toComparative), ...praises],
    unlessBefore: /\bto $/,
    always: true,
  },
  ...praisingCustomers.map((both): Cue => ({ type: 'testimonial', role: 'praise', voice: 'customer', always: true, ...both })),
  ...customers.map((sign): Cue => ({ type: 'testimonial', role: 'sign', voice: 'customer', ...sign })),
  ...companies.map((sign): Cue => ({ type: 'testimonial', role: 'sign', voice: 'company', ...sign })),
];
