/**
 * A review without quotation marks or a name. That a customer speaks is told by grammar: the first person's past, what was done "for me",
 * a sentence without its subject; that the company does, by whom it speaks to and what it offers. In a review every word of praise counts.
 */
import type { Cue } from '../lexicon.ts';
import { list } from '../list.ts';
import { longVirtues, toComparative, virtues } from './degrees.ts';
import { companies, founders, mine, owned, type Sign } from './speakers.ts';

/** What praises, whatever it is said of. */
const fine = list(
  'accommodating, painless, breathtaking, worthwhile, effortlessly, awesome, attentive, best, blessing, brilliant, calming, confident, considerate, consistent, courteous, delight, delightful, better, divine, dream, gem, joy, lifesaver, excellent, fabulous, fantastic, flawless, glowing, good, grateful, helpful, honest, impeccable, impressed, informative, insightful, invaluable, kindness, knowledge, knowledgeable, lucky, magical, meticulous, nice, patience, patient, peaceful, perfect, phenomenal, pleasant, pleased, pleasure, polite, positive, professionalism, prompt, punctual, quality, relaxed, reasonable, respectful, satisfied, solid, spotless, stellar, stress-free, superb, terrific, thrilled, timely, top, unbelievable, unmatched, useful, wonderful',
);
const adjectives = [...new Set([...fine, ...virtues, ...longVirtues])];
/** "Easily", "gently", "warmly". */
const adverbs = adjectives.filter((word) => !word.includes('-')).map((word) => `${word.replace(/y$/, 'i').replace(/le$/, 'l')}ly`);
const praises = list(
  "loves?, loved, adores?, adored, enjoys, devours?, recommend, recommended, enjoyed, appreciate, appreciated, appreciates, look forward, looks forward, at ease, at home, thing of the past, can't imagine, couldn't imagine, vision, fought, gained, opened my eyes, answered, everything about, compares, hoped, smiles?, cares?, never gave up, informed, forever home, my eyes, blossomed, flourished, solved, replied, thanks to, 10/10, five stars, breath of fresh air, through the night, exceeded, impresses, transformed, helped, explained, listened, handled, delivered, improved, increased, doubled, tripled, saved, changed, captured, captures, cleared, faded, thrived, nicer, guided, delights, nailed, resolved, fixed, worth, a lifetime, confidence, attention to detail, peace of mind, on time, within budget, above and beyond, obsessed, addicted, hooked, compliments, expectations, thank you so much, results, efficiency, productivity, sales, revenue, bookings, conversions, can't believe, couldn't believe, can't wait, finally, will be back, until, sleeps? through the night, beyond, highlight, no words, gone, rock solid, skeptical, sceptical, comfort zone, anymore, any more",
);

const very = '(?:so|very|really|truly|absolutely|simply|just|always|also|all|both|incredibly|extremely|super|amazingly|exceptionally) ';
const bought =
  'hired|ordered|booked|bought|purchased|chose|tried|stayed|visited|attended|took|met|found|received|got|went|came|called|contacted|needed|wanted|learned|learnt|enjoyed|loved|appreciated|felt|noticed|used|switched|started|signed up|joined|decided|brought|rented|wore|ate|tasted|expected|thought|asked|saw|knew|had|lost|gained|saved|walked|left|worked with|struggled|hesitated|passed|scored|landed|healed|recovered|slept|signed|sold|moved|installed|consulted|referred';
const feels =
  "love|recommend|appreciate|adore|feel|sleep|wear|no longer|can finally|can now|swear by|enjoy|highly|strongly|definitely|really|truly|absolutely|honestly|finally|recently|initially|never|cannot|could not|would|am so|am very|have been using|have used|have tried|was(?! born| raised)|can't|couldn't|don't think";
const boughtTogether =
  "hired|ordered|booked|bought|purchased|chose|tried|stayed|visited|attended|enjoyed|loved|love|appreciated|switched|rented|ate|felt|walked in|hoped|walked out|went|came|got|saw (?:an?|[a-z]+ results|results|real|immediate|improvements?)|had (?:a|an|the|our|such)|order|keep coming|were (?:so|very|really|extremely|blown|impressed|thrilled|happy|pleased)|received|worked with|consulted|couldn't|would|highly|will definitely";
const served =
  '(?=[a-z])(?:staff|team|crew|owners?|service|support|food|people|doctors?|dentist|nurses?|instructors?|trainers?|coach(?:es)?|teachers?|drivers?|guides?|agents?|lawyers?|attorneys?|atmosphere|ambian?ce|ambience|place|location|quality|communication|work|process|experience|results?|product|packaging|delivery|room|views?|class|texture|smell|taste|value|prices?|everyone|everything)';

/** What companies seldom say of what they sell. */
const strong = list(
  'great, excellent, amazing, awesome, fantastic, wonderful, incredible, outstanding, superb, brilliant, phenomenal, terrific, perfect, stellar, fabulous, divine, spot on, spot-on',
);

const customers: readonly Sign[] = [
  {
    terms: ['i'],
    frames: [
      {
        after: new RegExp(
          `^(?:'ve|'d| have)? (?:also |just |only |even |had |been |have |to |always |often |now |personally |regularly |frequently )*(?=[a-z])(?:${bought}|${feels})\\b`,
          'i',
        ),
      },
      {
        after:
          /^(?:'m| am) (?:not [a-z]+ing|no longer|finally|now) |^(?:'ll| will) (?:use|be back|never go|keep|definitely|certainly|buy|order|recommend)\b/i,
      },
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
    unlessBefore: /\b(?:that|who|which) (?:have |has |had )?[a-z]+ $/i,
  },
  {
    terms: ['my'],
    after: new RegExp(`^ (?:[a-z-]+ ){0,2}?(?=[a-z])(?:${mine}|${owned})(?![\\w-])`, 'i'),
    unlessAfter: /^ orders?(?:$| (?:is|was|has|says|status|history))\b/i,
  },
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
  { terms: ['our'], after: new RegExp(`^ (?:[a-z-]+ )?(?=[a-z])(?:${owned})(?![\\w-])`, 'i'), unlessBefore: /\b(?:at|each of|all) $/i },
  // "The team responded quickly", "Booking took a minute", "Joseph & Co delivered": what was done is told by who was there.
  {
    terms: list(
      'team, crew, staff, guys, technicians?, driver, cleaners?, plumbers?, electrician, installers?, workers, engineers?, roofers?, movers, doctor, dentist, nurse, lawyer, agent, booking, delivery, process, experience, place, room, food, installation, appointment, results?, service, house, carpet, kitchen, feedback, support, communication, app, product',
    ),
    before: /(?:^|[.!,] )["“]?(?:(?:the|their|this|whole|entire|[a-z]+ing|[a-z]+) ){0,3}$/i,
    after:
      /^ (?:(?:at|from|with) (?-i:[A-Z])[a-zA-Z&]+ )?(?:really |also |all |[a-z]+ly )?(?:[a-z]{3,}ed|took|came|went|did|made|kept|left|got|found|was|were|showed|knew|gave|brought|built|looked|felt|smelled|tasted)(?! (?:by|to be))\b/i,
    unlessBefore: /\b(?:our|your|if|when|a|an|every|each|any|no|new|is|are|was|were) (?:[a-z]+ ){0,2}$/i,
    unlessAfter:
      /^ (?:(?:was|were) (?:founded|established|born|created|built|launched|formed)|(?:was |were )?(?:created|updated|saved|deleted|added|submitted|enabled|published|designed|generated|connected|uploaded|cancelled|confirmed|booked))\b/i,
  },
  {
    terms: list(
      'delivered, did, handled, transformed, went, exceeded, saved, fixed, repaired, responded, arrived, took, gave, helped, made, installed, cleaned, replaced',
    ),
    before:
      /(?:^|[.!] )["“]?[A-Z][A-Za-z.'’-]+(?: (?:& |and |[A-Z])[A-Za-z.'’-]*){0,3} (?:and (?:his|her|their|the) (?:team|crew|staff) )?$/u,
    after: /^ (?:[a-z]+ly )?(?:an?|the|my|our|us|me|everything|all|above|it|what|in|out|on|quickly|early)\b/i,
  },
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
    after: /^,(?: [a-z-]+,)? [a-z-]+,? (?:and|&) (?:always|very|fair|fairly|reasonably|super|so|extremely|easy to) [a-z -]+[.!]/i,
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
        unlessAfter: /^,? ?[a-z-]/i,
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
    terms: [...strong, ...list('friendly, lovely, good, nice, well-organi[sz]ed, capable, best')],
    before: /^["“]?(?:an? |such an? |truly |overall,? |probably |really |very )*$/i,
    after: new RegExp(
      `^(?:,? (?!to\\b|for\\b|in\\b|of\\b)(?:and )?[a-z-]+){0,3}? (?:${served}|reception|spot|company|trip|stay|course|gym|hotel|restaurant|job|coffee|attention to detail|value for money|[a-z]+ ever)(?=[.!,]| [–-]| (?:and|with|from|at|for|in|on|all|by|i|we|here|there|throughout|overall|to)\\b)[^.!?]*[.!]`,
      'i',
    ),
  },
];

/** What says both at once: a customer speaks, and praises. */
const praisingCustomers: readonly Sign[] = [
  {
    terms: list(
      "(?:leave|upset|irritate|burn|break) my, highly recommended, paid for itself, five stars, can't imagine, (?:highly|would|definitely|strongly|can't|cannot|wholeheartedly) recommend, since (?:joining|hiring|moving|switching|starting|using|we hired|i switched|we switched|i started|we started), (?:my|our) go-to, (?:a|now a) staple, can't get enough, never regret(?:ted)?, beyond (?:my|our|all), exceeded (?:my|our|all|every), blew (?:me|us) away, tried (?:everything|every|many|several|countless), (?:exactly|just) what (?:i|we), so glad (?:i|we), worth it, worth every, (?:couldn't|could not) be (?:happier|better|more), (?:couldn't|could not) have (?:been|asked), (?:can't|cannot) (?:say|thank), (?:decision|purchase|investment) (?:i|we), night and day, out of this world, to die for, like a (?:charm|dream|glove), as described, as advertised, better in person, true to size, from now on, (?:couldn't|could not|can't|cannot) fault, ten out of ten, 10 out of 10, hats off, kudos, thumbs up",
    ),
    unlessBefore: /\b(?:be|become|becoming|being) (?:an? )?$/i,
    unlessAfter: /^ (?:that you|you|reading|using|checking|to (?:read|use|check))\b/i,
  },
  {
    terms: ['part of (?:my|our)'],
    unlessBefore: /\b(?:be|become|becoming|being|standard|as|every|each) (?:an? )?$/i,
    unlessAfter:
      /^ (?:[a-z-]+ ){0,3}?(?:services?|process|teams?|packages?|plans?|work|approach|offer|offering|range|program(?:me)?s?|commitment|mission|story|community|family|network|culture|philosophy|promise|company|policy)\b/i,
  },
  {
    terms: list(
      'felt, noticed, found, saw, lost, gained, slept, woke up, took, explained, arrived, came, answered, showed up, turned up, fixed, replied',
    ),
    before: /^["“]?$/,
    after:
      /^ (?:the|an?|my|our|all|every|everything|less|more|so|better|[a-z]{3,}er|great|no|like|on|early|quickly|right|[a-z]+ed)\b[^?]*[.!]/i,
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
    unlessBefore: /\b(?:if|when|because|how|that|what) $/i,
    unlessAfter:
      /^ (?:feel|felt|recommend|noticed) (?:that|you|it|the need|we|using|to|like i|so? ?(?:disconnected|lost|stuck|tired|exhausted|alone|overwhelmed|anxious|empty|numb|stressed)|(?:disconnected|lost|stuck|tired|exhausted|alone|overwhelmed|anxious|empty|numb|stressed))\b/i,
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
      /^ (?:[a-z'-]+ ){1,4}?(?:(?:has|have) (?:[a-z]+ly |also |never )?(?:[a-z]{3,}ed|grown|gone|become|been)|(?:[a-z]+ly )?(?:disappeared|reduced|improved|cleared|stopped|vanished|faded|doubled|tripled|softened))\b/i,
  },
  {
    terms: list('i, we'),
    before: /\b(?:any|anything|anyone|everything|everyone|nothing) (?:[a-z]+ ){0,3}$/i,
    after: /^(?:'ve| have) (?:ever )?(?:had|used|tried|worked with|seen|dealt with|experienced)\b/i,
    unlessBefore: /\bif [^.;!?]*$/i,
  },
  // “We replaced four tools”: somebody else says what they did.
  {
    terms: ['we'],
    before: /^["“](?:[A-Za-z]+ )?$/,
    after:
      /^ (?:[a-z]+ly )?(?:replaced|cut|saw|got|grew|went|saved|reduced|increased|doubled|switched|moved|closed|booked|shipped|launched|recovered)\b/i,
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
  ...founders.map((sign): Cue => ({ type: 'testimonial', role: 'sign', voice: 'founder', ...sign })),
];
