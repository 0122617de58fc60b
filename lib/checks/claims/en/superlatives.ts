/** "The warmest", "No. 1", "leading", "the only": said of all others without a name. */
import type { Cue, Frame } from '../lexicon.ts';
import { list } from '../list.ts';
import { longVirtues, measures, toSuperlative, virtues } from './degrees.ts';
import { inAMarket, ofOnesOwn, opens, ownOrNoGoods, ownOrNoGoodsAfterOne, softened, softenedOrTold, the, whose } from './words.ts';

const boasts: readonly Frame[] = [
  { before: the, after: inAMarket, unlessBefore: softened, unlessAfter: ofOnesOwn, takes: 'both' },
  { before: whose, unlessBefore: softened, unlessAfter: ownOrNoGoods, takes: 'before' },
  { before: opens, after: inAMarket, unlessAfter: ofOnesOwn, takes: 'after' },
];

const superlative = (terms: readonly string[], frames: readonly Frame[]): Cue => ({ type: 'superlative', terms, frames, softer: 'own' });

const sums =
  '(?=[a-z])(?:prices?|fees?|rates?|costs?|bills?|premiums?|range|choice|selection|network|variety|collection|savings|interest|quality|standards?|purity|potency|concentrations?|bioavailability|efficacy|ratings?|grade|satisfaction|efficiency|(?:possible )?levels? of (?:[a-z]+ )?(?:security|safety|quality|protection|service|care|comfort|performance|hygiene|support|expertise|professionalism|craftsmanship|accuracy|reliability))';
const makers =
  '(?=[a-z])(?:providers?|platforms?|brands?|manufacturers?|makers?|suppliers?|compan(?:y|ies)|producers?|experts?|authorit(?:y|ies)|names?|sources?|choice|solutions?|retailers?|banks?|insurers?|schools?|universit(?:y|ies)|agenc(?:y|ies)|firms?|software|tools?|specialists?|developers?|distributors?|builders?|services?|stores?|shops?|networks?|products?|systems?|apps?|applications?|technolog(?:y|ies)|chains?|operators?|publishers?|hotels?|groups?|consultanc(?:y|ies)|marketplaces?|sites?|websites?|resources?|innovators?|brokers?|destinations?|resorts?|institut(?:es?|ions?)|studios?|organi[sz]ations?|brewer(?:y|ies)|distiller(?:y|ies)|consultants?|advisers?|advisors?|cent(?:re|er)s?|hospitals?|clinics?|carriers?|exchanges?|communit(?:y|ies)|vendors?|practices?|teams?|law firms?|salons?|spas?|gyms?|restaurants?|caf[eé]s?|baker(?:y|ies)|dealers?|agents?|dealerships?|wineries|winery|farms?|museums?|boutiques?|barbers?|roofers?|contractors?|lawyers?|dentists?|surgeons?|physicians?)';

export const superlatives: readonly Cue[] = [
  superlative(
    [...virtues.map(toSuperlative), ...list('best, best-known')],
    [
      ...boasts,
      { before: the, unlessBefore: softenedOrTold, unlessAfter: ownOrNoGoods, takes: 'before' },
      { before: /\b(?:certified|voted|named|awarded|officially) (?:the |as )?$/i, after: /^ [a-z]+/i, takes: 'after' },
      { before: /^["'“]?$|\band $|[–—-] $/i, after: /^ (?:[a-z-]+ ){0,2}?(?:prices|rates|deals|value|price)\b/i, takes: 'after' },
      {
        before: /^["'“]?$|[–—:-] $/,
        after: new RegExp(`^ (?:[a-z-]+ ){0,3}?${makers}\\b(?! for you)`, 'i'),
        unlessAfter: ownOrNoGoods,
        takes: 'after',
      },
      // "Finest Belgian chocolate": all of a headline.
      {
        before: opens,
        after: /^(?: (?!(?:for|to|of|from|under|with|by|on|regards|wishes|practices|sellers?)\b)[a-zà-ÿœ'&-]+){1,4}[.!]?$/i,
        unlessAfter: ownOrNoGoods,
        takes: 'after',
      },
      {
        before: /\b(?:only|with|from|of|using|uses?) $/i,
        after:
          /^ (?:[a-z-]+ )?(?:ingredients?|materials?|quality|fabrics?|produce|beans|leaves|herbs|cotton|leather|wool|wood|grapes|milk|cocoa)\b/i,
        takes: 'after',
      },
    ],
  ),
  superlative(
    ['most'],
    [
      {
        before: opens,
        after: new RegExp(
          `^ (?:[a-zà-ÿœ]+ly )?(?:${longVirtues.join('|')}) (?:[a-z-]+ )?(?:${makers}|range|selection|collection|team|experience)(?=[.,!:–—-]|$| (?:in|of|for|on|at|and|around|near|by|with|you|from)\\b)`,
          'i',
        ),
        unlessAfter: ofOnesOwn,
        takes: 'after',
      },
      {
        before: the,
        after: new RegExp(`^ (?:[a-zà-ÿœ]+ly )?[a-zà-ÿœ-]+(?=${inAMarket.source.slice(1)})`, 'i'),
        unlessBefore: softened,
        unlessAfter: ownOrNoGoodsAfterOne,
        takes: 'both',
      },
      {
        before: whose,
        after: /^ (?:[a-zà-ÿœ]+ly )?[a-zà-ÿœ-]+/i,
        unlessBefore: softened,
        unlessAfter: ownOrNoGoodsAfterOne,
        takes: 'both',
      },
      {
        before: the,
        after: new RegExp(`^ (?:[a-zà-ÿœ]+ly )?(?:${longVirtues.join('|')})(?![a-zà-ÿœ])`, 'i'),
        unlessBefore: softenedOrTold,
        unlessAfter: ownOrNoGoodsAfterOne,
        takes: 'both',
      },
    ],
  ),
  superlative(
    [...measures.map(toSuperlative), 'farthest', 'furthest'],
    [
      ...boasts.map((frame) => ({ ...frame, unlessAfter: ownOrNoGoods })),
      {
        before: the,
        after: new RegExp(`^ (?:[a-z-]+ (?:and [a-z-]+ )?){0,2}?${sums}\\b`, 'i'),
        unlessBefore: /\b(?:one|some|among) of the $/i,
        unlessAfter: ofOnesOwn,
        takes: 'both',
      },
      { before: opens, after: new RegExp(`^ ${sums}\\b`, 'i'), takes: 'after' },
    ],
  ),
  superlative(
    ['leading'],
    [
      {
        before:
          /(?:\bthe|\ba|\ban|'s|s'|\b(?:globally|nationally|technologically))(?: (?:world|global|national|european|british|german|market))? $/i,
        after: new RegExp(`^ (?:[a-zà-ÿœ&-]+,? ){0,6}?${makers}\\b`, 'i'),
        unlessBefore: /\bthan (?:the |any )?$/i,
        unlessAfter: /^[^.;!?]{0,90}\b(?:implemented|deployed|adopted|chose|approached|turned to) (?:our|us)\b/i,
        takes: 'both',
      },
      { after: /^ the way(?! to| from| up| down)\b/i, takes: 'after' },
      {
        before: opens,
        after: new RegExp(`^ (?!the |an? |by |your |our |from |to )(?:[a-zà-ÿœ&-]+,? ){0,4}?${makers}\\b`, 'i'),
        takes: 'after',
      },
    ],
  ),
  {
    type: 'superlative',
    terms: list(
      '(?:industry|market|class|world|category|sector)[ -]leading, (?:market|world|global|industry|category|sector|worldwide) leaders?',
    ),
    softer: ['', 'trusted'],
    unlessBefore: /\b(?:than|by|with|to|join|for|among|from) (?:the |any |other )?$/i,
  },
  {
    type: 'superlative',
    terms: list('leaders? in, pioneers? (?:in|of)'),
    before: /\b(?:an?|the|are|as) (?:[a-zà-ÿœ]+ )?$/i,
    takes: 'before',
  },
  {
    type: 'superlative',
    terms: list('no\\. ?1, # ?1, number one, number 1, nr\\. ?1, no\\.? one'),
    before: /(?:\bthe|'s|s'|\b(?:is|are|our|as|still|your|a|an|rated|ranked|voted|instant)) $|^["“]?$/i,
    after: /^(?: [a-zà-ÿœ]+)|^$/i,
    unlessBefore:
      /\b(?:rule|box|question|step|chapter|point|priority|goal|section|room|tip|reason|platform|gate|lane|page|figure|table|there is|there's|was|with) $/i,
    unlessAfter:
      /^ (?:rule|priority|reason|question|tip|goal|enemy|cause|(?:[a-z]+ )?(?:mistake|problem|complaint|challenge|factor|myth)|is to|of|knows|wants|else|likes|can|will|should)\b|^:/i,
    takes: 'before',
  },
  {
    type: 'superlative',
    terms: list(
      'world[ -]class, top[ -]tier, top[ -]notch, first[ -]rate, world-renowned, world-beating, matchless, unrivall?ed, unmatched, unbeatable, unparalleled, unparallelled, unsurpassed, unequall?ed, peerless, incomparable',
    ),
    unlessBefore: /\b(?:competing (?:with|against)|compared (?:to|with)|than|other) $/i,
    unlessAfter: /^ (?:women|men|athletes|leaders|cit(?:y|ies))\b/i,
    softer: [''],
  },
  {
    type: 'superlative',
    terms: list(
      "second to none, best[ -]in[ -]class, world-famous, top-of-the-line, nothing (?:else )?(?:beats|compares|comes close), nobody does it better, unlike anything else, without equal, in a class of (?:its|their) own, the world's first, the world's only, (?:the |its |an )?(?:one and|first and) only, (?:first|one)-of-(?:its|a)-kind, gold standard, the best of the best, best-of-the-best, (?:has|have|with) no (?:match|equal|equals|rival|rivals|peer), bar none, unlike any other, the (?:pinnacle|epitome) of, the pride of, the original and best, (?:the |your |our )?first choice (?:for|of|among), (?:sets?|setting) (?:the|a new|new) (?:standards?|benchmarks?|bar), (?:sets?|setting) (?:the|a new) (?:industry|global) (?:standards?|benchmarks?), rais(?:es|ing) the bar, (?:the|your) go-to (?:choice|destination|source|partner|platform|solution|brand|place|expert|resource), nowhere else, never been done before, never before seen, of the highest (?:calibre|caliber|order|quality|standard), highest[ -]quality, finest quality, best value",
    ),
    always: true,
  },
  {
    type: 'superlative',
    terms: ['the only'],
    after: new RegExp(
      `^ (?:[a-zà-ÿœ'-]+ ){1,4}?(?:that|which|to|with|for|who|on|in|at|your?|made|without|of its kind)\\b|^ (?:[a-zà-ÿœ'-]+ ){0,3}?(?:${makers}|book|bike|cream|formula|treatment|course|supplement|device|guide|method)(?![a-zà-ÿœ])`,
      'i',
    ),
    unlessAfter:
      /^ (?:thing|way|valid|change|changes|workaround|requirement|rule|situation|case|method|option|value|argument|one who|person|time|problem|question|reason|exception|difference|people|place|sound|light|catch|cost|downside|limit)\b/i,
    takes: 'after',
  },
  {
    type: 'superlative',
    terms: ['first'],
    before: whose,
    after:
      /^ (?:and only |ever )?(?!time|day|week|month|year|visit|step|line|name|aid|child|baby|birthday|job|half|lady|love|class|choice|impression|instinct|president|queen|king|prime|minister|war|home|house|language)[a-z-]+/i,
    unlessBefore: /\b(?:child|baby|customer|user|reader|team|year|day|week|season|your [a-z]+|her|his|their)(?:'s|s') $/i,
    takes: 'both',
  },
  {
    type: 'superlative',
    terms: ['has led', 'have led', 'leads'],
    after: /^ the (?:[a-z]+ )?(?:industry|market|field|sector|category|world)\b/i,
    takes: 'after',
  },
  {
    type: 'superlative',
    terms: ['the first'],
    frames: [
      {
        before: /\b(?:develop|establish|launch|introduc|creat|build|built|pioneer|open|invent|design|releas)(?:ed|ing|s|es)? $/i,
        after: /^ (?!time|step|steps|of many|day|draft|version|edition|floor|half|part|phase|week|month|year)[a-z-]+ [a-z]+/i,
        takes: 'after',
      },
      {
        after: inAMarket,
        unlessAfter: new RegExp(
          `${ofOnesOwn.source}|^ (?:[a-z]+ )?(?:times?|steps?|weeks?|days?|months?|years?|floors?|half|snow|quarters?|letters?|pages?|visits?|stops?|lessons?|parts?|lines?|things?|nights?|editions?|chapters?|trains?|people|person|man|woman|place|impression|thought|class)\\b`,
          'i',
        ),
        takes: 'after',
      },
      {
        after:
          /^ (?:ever )?(?:[a-zà-ÿœ-]+ ){0,2}?(?:company|brand|maker|manufacturer|bank|retailer|product|app|platform|tool|car|phone|insurer|provider|airline|hotel|jacket|school|supplier|one)(?: in [a-zà-ÿœ ]+)? (?:to|that|in the world)\b/i,
        takes: 'after',
      },
    ],
  },
  {
    type: 'superlative',
    terms: ['the first'],
    after:
      /^ (?:and only |ever )?(?!time|step|thing|one|two|three|few|person|people|day|week|month|year|sign|place|impression|visit|session|stage|phase|part|point|line|choice|question|appointment|half|floor|draft|version|consultation|call|meeting|date|order|item|rule|move|customer|user|child|baby|to |of |in |and |or )[a-z-]+ (?:[a-z-]+ ){0,2}?that [a-z]+s\b/i,
    unlessBefore: /\b(?:be|become|after|before|for|on|in|from|during|until|at|your|was) $/i,
    takes: 'after',
  },
  {
    type: 'superlative',
    terms: list('the ultimate, ultimate'),
    after: /^(?:,(?= the )|[ -][a-zà-ÿœ])/i,
    unlessAfter: /^ (?:goal|aim|vision|mission|decision|responsibility|fate|frisbee|question|test|truth)\b/i,
  },
  {
    type: 'superlative',
    terms: list('best-?sellers?, best sellers?, best-?selling, best selling'),
    frames: [
      {
        before: /(?:\b(?:an?|the|times|amazon|#1|no\. 1|number one|number 1)|'s) (?:[a-zà-ÿœ]+ )?$/i,
        unlessBefore: /\b(?:our|your|my|their) (?:[a-zà-ÿœ]+ )?$/i,
        takes: 'before',
      },
      { before: opens, after: inAMarket, takes: 'after' },
      { before: /^["“]?$|, $|\b(?:and|by|from) $/i, after: /^ (?:author|book|novel|series|brand|product|album)\b/i },
    ],
  },
  {
    type: 'superlative',
    terms: ['premier'],
    before: /(?:\bthe|\ba|'s|s') $|^["“]?$/i,
    after: new RegExp(`^ (?:[a-zà-ÿœ&-]+,? ){0,4}?${makers}\\b`, 'i'),
    takes: 'both',
  },
  { type: 'superlative', terms: ['top'], before: whose, after: /^ (?:[a-zà-ÿœ-]+ )?[a-zà-ÿœ]+/i, takes: 'before' },
  {
    type: 'superlative',
    terms: ['no other'],
    after:
      /^ [a-zà-ÿœ-]+ (?:[a-zà-ÿœ-]+ )?(?:gives|offers|comes|does|can|has|delivers|matches|makes|lets|is|will|keeps|provides|combines|works)\b/i,
    unlessBefore: /\b(?:need|needs|have|has|had|with|there is|left|see|saw|know|when|if|where|that|unless|until|because) $/i,
    takes: 'after',
    always: true,
  },
  {
    type: 'superlative',
    terms: list(
      '(?:highest|most)-(?:rated|reviewed|awarded|loved|trusted|wanted), best-rated, best-reviewed, best-loved, top-ranked, top-ranking, highest-ranked, top-selling, top-reviewed, fastest-growing, lowest-priced, longest-lasting, highest-paying, fastest-acting, hardest-working, best-tasting',
    ),
    before: /(?:\b(?:the|a|an|is|are)|'s) (?:[a-zà-ÿœ]+ )?$|^["“]?$/i,
    unlessBefore: /\b(?:our|your|my|one of the|among the) (?:[a-zà-ÿœ]+ )?$/i,
    takes: 'before',
  },
  {
    type: 'superlative',
    terms: list(
      'ranked (?:first|highest|top|best|no\\. ?1|# ?1|number one), the (?:rolls-royce|ferrari|crème de la crème) of, (?:nobody|no one|no-one|nothing|none) (?:beats|matches|rivals|tops|outperforms)',
    ),
    unlessAfter: /^ (?:the feeling|a good|being|coming)\b/i,
    always: true,
  },
  {
    type: 'superlative',
    terms: list('nobody, no one, no-one'),
    after:
      /^ (?:knows|does|makes|understands|cleans|cooks|builds|serves|bakes|treats|loves)(?: [a-z-]+){0,4} (?:like (?:we|us)|better than (?:we|us))\b/i,
    takes: 'after',
    always: true,
  },
  {
    type: 'superlative',
    terms: list("nobody, no one, no-one, there is no, there's no, you won't find an?, you will not find an?"),
    after: new RegExp(
      `^ (?:(?:makes?|does|builds?|knows|delivers?|offers?|gives|cleans|cooks|bakes|works|serves|fixes|sells|can) (?:[a-z-]+ ){0,3}?)?(?:better|faster|cheaper|safer|easier|smarter|healthier|fresher|stronger|quicker|simpler|greener|more (?:${longVirtues.join('|')}))(?![a-z])(?! (?:time|reason|feeling|day|moment|than))`,
      'i',
    ),
    takes: 'after',
    always: true,
  },
  {
    type: 'superlative',
    terms: ['nothing'],
    after: /^ (?:[a-z]+s) (?:[a-z]+ )?(?:better|faster|harder|longer|cleaner|smoother)(?=[ .,!;]|$)(?! (?:if|when))/i,
    takes: 'after',
    always: true,
  },
];
