/** Certain results, and certain money. A warranty with its years is an offer and no claim. */
import type { Cue } from '../lexicon.ts';
import { list } from '../list.ts';
import { amount, asked } from './words.ts';

/** What somebody wants of an offer, as a sentence begins with it. */
const outcome =
  "(?:success|approval|acceptance|admission|satisfaction|delivery|savings?|profits?|victory|comfort|freshness|happiness|(?:good |great |perfect |quick |visible )?results?|a good night's sleep|(?:your|a) (?:place|seat|success|savings?|satisfaction|money|win|pass|job))";
/** What pleases, works or wins, when it is said to be bound to. */
const bound =
  '^ (?:please|impress|delight|love|work|fit|succeed|win|pass|last|help|amaze|wow|enjoy|sell|get|leave|bring|give|become|keep|find|put|turn|satisfy|be (?:loved|approved|accepted|a hit|a success|perfect|right)|feel|see|turn heads|make)\\b';
const clauseEnds = '(?=[,.!;:]|$| and | with | first time| within\\b| in (?:no time|a|one|two|your)\\b)';

const guarantees: readonly Cue[] = [
  {
    type: 'guarantee',
    terms: list('(?:is|are) (?:certain|assured|a certainty|a given|a sure thing|beyond doubt|in the bag|a foregone conclusion)'),
    frames: [
      {
        before: new RegExp(`(?:^|[,;:–—-] |\\band )["'“]?${outcome} $`, 'i'),
        unlessAfter: /^ (?:of|that|to|about|only|if|unless|under)\b/i,
        takes: 'before',
      },
    ],
  },
  {
    type: 'guarantee',
    terms: ["(?:you will|you'll)"],
    after: new RegExp(
      `^ (?:(?:definitely |certainly |always |surely )?(?:pass|succeed|qualify|win|be (?:approved|accepted|hired|admitted)|get (?:in|hired|approved|accepted|the job|your money))${clauseEnds}|pass (?:your|the|every|any) (?:[a-z]+ )?(?:exams?|tests?|interviews?|audits?|inspections?)\\b)`,
      'i',
    ),
    unlessBefore: /\b(?:if|when|once|whether|unless)\b[^.;!?]{0,60}$/i,
    takes: 'after',
  },
  {
    type: 'guarantee',
    terms: list('(?:(?:is|are) )?(?:sure|certain|bound) to'),
    after: new RegExp(bound, 'i'),
    unlessBefore: /\b(?:be|make|being|making|not|so|was|were|never|is not|nothing|what|which) $/i,
    takes: 'after',
  },
  {
    type: 'guarantee',
    terms: list(
      "(?:it|they|this) (?:cannot|can't|simply cannot|simply can't) fail, you (?:have|'ve got) (?:our|my) word, on time[,:]? every time, first time[,:]? every time, every single time",
    ),
    unlessAfter: /^ (?:to|slot|i|he|she|they|you)\b/i,
    always: true,
  },
  {
    type: 'guarantee',
    terms: list("(?:you|nobody|anybody|everybody) (?:cannot|can not) lose, you can't lose"),
    unlessAfter: /^ (?:money|any|a|it|the|your|sight|weight|count|them|him|her|this|that)\b/i,
    always: true,
  },
  {
    type: 'guarantee',
    terms: ['for life'],
    before:
      /(?:\b(?:trouble|worry|carefree|problem|maintenance|rust|pain)[ -]free(?: [a-zà-ÿœ-]+){0,2}|(?:^|["'“])(?:stays? )?(?:sharp|waterproof|dry|protected|sealed|yours|fresh|bright)|\b(?:keeps?|stays?|remains?|protects?|works?|performs?|holds?|shines?)(?: [a-zà-ÿœ'-]+){0,3}) $/i,
    takes: 'before',
  },
  {
    type: 'guarantee',
    terms: ['guaranteed'],
    unlessBefore: /\b(?:rights?(?: are| is)?|are|is|was|legally|contractually|statutory|be|been|no|not|price|the|of|at|with) $/i,
    unlessAfter: /^ (?:by (?:law|statute|the)|under|minimum|pension|annuity|rights?|interval|hours contract|delivery date|bonus)\b/i,
  },
  {
    type: 'guarantee',
    terms: list(
      '(?:satisfaction|results?|success|approval|quality|lowest prices?|low prices?|best price|price|pass|delivery|comfort|freshness|warmth) guaranteed, (?:is |are )?guaranteed to, guaranteed results?, guaranteed success, guaranteed satisfaction',
    ),
  },
  {
    type: 'guarantee',
    terms: list(
      "(?:we|i) guarantee, we promise(?: you| that you| you will| you'll)?, guarantees (?:that you|you|results|success|perfect|a perfect)",
    ),
    frames: [
      // "It'll fit, we promise": what stands before is the promise.
      {
        before: /\b(?:you|it|this|they|your [a-zà-ÿœ]+)(?: will|'ll) [^,;.!?]{2,60}, $/i,
        unlessAfter: /^ (?:to|not|nothing)\b/i,
        takes: 'before',
      },
      { unlessBefore: /\b(?:law|act|constitution|which) $/i, unlessAfter: /^ (?:to |not to|nothing|neither|two years)\b/i },
    ],
  },
  {
    type: 'guarantee',
    terms: ['guarantees'],
    after: /^ [a-zà-ÿœ'-]+/i,
    unlessBefore: /\b(?:our|your|their|and|or|these|all|legal|statutory|of|other|no|the|any|law|act|constitution|which) $/i,
    unlessAfter: /^ (?:for|of|on|in|are|and|nothing|that the|you two|at least|a minimum|rights|under|offered|given)\b/i,
    takes: 'after',
  },
  {
    type: 'guarantee',
    terms: list(
      '(?:completely |totally |100 % |entirely |absolutely )?risk[ -]free, (?:zero|no) risk, (?:zero|no) (?:financial|upfront) risk, without (?:any )?risk',
    ),
    unlessAfter: /^ (?:of|to|that|assessment|factor)\b/i,
  },
  {
    type: 'guarantee',
    terms: list('foolproof, fool-proof, fail[ -]safe, idiot-proof, unbreakable, indestructible, trouble-free, worry-free, bulletproof'),
    softer: [''],
  },
  {
    type: 'guarantee',
    terms: list(
      "always works, (?:works|starts) (?:every|each) time, (?:results|success|perfection) every time, perfect (?:results )?every time, never fails?, without fail, nothing can go wrong, (?:you )?(?:can't|cannot|can not) go wrong, (?:will never|won't ever|never) lets? (?:you|them) down, never goes wrong, lasts? (?:a lifetime|for ?ever|for life), always on",
    ),
    unlessBefore: /\b(?:he|she|who|they|i|we) $/i,
    unlessAfter: /^ (?:late|out|in the end|overtime|from|time|top|the)\b/i,
    always: true,
  },
  {
    type: 'guarantee',
    terms: ['never'],
    frames: [
      {
        after:
          /^ (?:leaks?|breaks?|wears? out|fades?|rusts?|tears?|rips?|stains?|shrinks?|jams?|freezes?|crashes|slips?|loses? (?:its|their)|runs? out|disappoints?|needs? (?:repair|ironing|cleaning)|goes? unanswered|misses|sleeps?|quits?|gets? old|clogs?|sticks?|scratches|overheats?)\b/i,
        unlessBefore: /\b(?:should|must|may|i|who) $/i,
        takes: 'after',
      },
      {
        after: /^ (?:[a-zà-ÿœ'-]+ ){1,4}again\b/i,
        unlessBefore: /\b(?:would|could|was|were|i|he|she|they) $/i,
        takes: 'after',
      },
    ],
    always: true,
  },
  {
    type: 'guarantee',
    terms: ["(?:you will|you'll) never"],
    after: /^ (?:be|feel|have|need|want|lose(?! (?:any |your )?(?:money|capital|savings|a penny|a cent))|miss|worry|run)\b/i,
    takes: 'after',
    always: true,
  },
  {
    type: 'guarantee',
    terms: list('100 ?%, 100 (?:percent|per cent), one hundred per ?cent'),
    after:
      /^ (?:(?:customer |client )?satisfaction|safe|secure|effective|reliable|uptime|guarantee|accura|success|trustworthy|risk-free|protect|waterproof|leakproof|money|peace of mind|trusted|dependable|leak-?free|foolproof|error-free|confidence|confidential|delivery)/i,
    takes: 'after',
  },
];

const outcomes: readonly Cue[] = [
  {
    type: 'guarantee',
    terms: list(
      '(?:zero|no) chances? of, (?:zero|no) (?:side effects|data loss), zero downtime, (?:completely|fully|totally|absolutely|perfectly|entirely) (?:safe|secure|secured|protected|reliable|painless|leakproof|accurate|effective)',
    ),
    unlessBefore: /\b(?:not|never|be|until|once|must be|if) $/i,
    unlessAfter: /^ (?:by|under|if|when|until|happens|you|the|your)\b/i,
  },
  {
    type: 'guarantee',
    terms: list('ensures?, ensuring, assures?, assuring'),
    after:
      /^ (?:that )?(?:your |our clients' |the )?(?:profits?|success|victory|approval|satisfaction|(?:perfect|great|the best|best|optimal|amazing|visible) results|100 ?%|you (?:never|always|succeed|win|pass)|it (?:never|always))/i,
    unlessBefore: /\b(?:to|please|must|should|strive|strives) $/i,
    takes: 'after',
  },
];

const gains =
  '(?:(?:extra|passive|steady|stable|regular|reliable|consistent|daily|weekly|monthly|annual|yearly|huge|massive|substantial|significant|high|higher|big|great|good|real|serious|solid|attractive|competitive|more|maximum|generous|lucrative|financial|monetary|guaranteed|above-market|double-digit|superior|positive|strong|unlimited|long-term|the best|much|additional|residual|recurring) ){1,3}(?:incomes?|profits?|returns?|revenues?|money|cash|earnings|yields?|interest|commissions?|dividends|gains|rewards|payouts?|wealth)';
const wealth = '(?:wealth|money|savings|capital|income|portfolio|nest egg|net worth|fortune|earnings|profits?|investments?|returns|assets)';

const money: readonly Cue[] = [
  {
    type: 'finance',
    terms: list(
      "risk[ -]free (?:investments?|investing|trading|profits?|returns?|income|gains?|savings|money), (?:no|zero)[ -]risk (?:investments?|investing|trading|profits?|returns?|income), (?:a )?(?:safe|secure|sure|bulletproof) (?:investments?|profits?), get(?:s|ting)? rich(?: quick)?, passive income, financial (?:freedom|independence), (?:high|huge|massive|sky-high|incredible|double-digit|market-beating) (?:returns?|yields?|profits?), (?:consistent|steady|stable|reliable|regular|strong|attractive|impressive) (?:returns|profits|payouts|yields), (?:superior|exceptional|lucrative|great|daily|weekly|monthly) (?:returns|profits|payouts), (?:your |the )?(?:returns|profits|payouts) are (?:consistent|steady|stable|reliable|guaranteed|high), (?:financial|monetary) returns, (?:beats?|outperforms?) the (?:stock )?market, beats? the (?:banks|index), pays? for itself, make your money work, puts? your money to work, beats? inflation, (?:higher|better|bigger|greater|maximum) (?:returns|profits|yields), start earning (?:money|today|from|daily|now), pay for themselves, retire (?:early|rich|at (?:3|4|5)(?:0|5)), quit your (?:day )?job, (?:instant|easy|quick|sure|fast|certain) (?:profits?|money|cash|gains?), make money (?:while|fast|online|from home|in your sleep), your money is (?:100 ?% )?(?:safe|secure|guaranteed), (?:(?:you will|you'll) )?never lose (?:any )?money, (?:can't|cannot) lose, become a millionaire, (?:double|triple|multiply|treble) your (?:money|savings|investments?|income|capital|wealth|salary)",
    ),
    always: true,
    unlessBefore: /\b(?:promises?|promising|offers of|beware|no|not|never|anyone|scams?|if)\b[^.;!?]{0,40}$|\b(?:how|why) [^.;!?]{0,20}$/i,
  },
  {
    type: 'finance',
    terms: ['guaranteed (?:returns?|income|profits?|interest|yields?|gains?|payouts?|earnings)'],
    after: /^(?: of \d[\d.,]* ?%(?: (?:a|per) (?:year|annum|month))?)?/i,
    takes: 'after',
  },
  {
    type: 'finance',
    terms: ["you(?: will|'ll|'re going to) (?:earn|make|profit)"],
    unlessBefore: /\b(?:investments?|decisions?|purchases?|choices?|friends|memories|mistakes?) $/i,
    unlessAfter:
      /^ (?:\w+ ){0,3}?(?:respect|points?|badges?|certificate|stars?|credits?|friends|mistakes|sure|new|it|trust|a difference|progress|use|by)\b/i,
  },
  {
    type: 'finance',
    terms: list('earn(?:s|ing)?, make'),
    after: new RegExp(
      `^ ${amount}(?:${gains}|[£$€₹] ?\\d|\\d[\\d.,]* ?(?:€|euros?|pounds|dollars)|\\d[\\d.,]* ?% (?:-|to|interest|a year|per|p\\.a|on your|annual|monthly|daily|return|APY|ROI|cash ?back))`,
      'i',
    ),
    unlessBefore: /\b(?:who|employees|nurses|they|she|he) $/i,
    takes: 'after',
  },
  {
    type: 'finance',
    terms: list(
      'generat(?:e|es|ing), receiv(?:e|es|ing), deriv(?:e|es|ing), provid(?:e|es|ing), deliver(?:s|ing)?, offer(?:s|ing)?, enjoying, yield(?:s|ing)?, gain(?:s|ing)?, get, gets, see, sees, expect, creat(?:e|es|ing)',
    ),
    after: new RegExp(
      `^ (?:you |your clients |our investors |investors |not just |not only )?(?:${gains}\\b|(?:a |an )?${amount}\\d[\\d.,]* ?%(?:-\\d+ ?%)? (?:annual |monthly |daily |weekly |yearly |average |fixed |guaranteed |per [a-z]+ )?(?:interest|returns?|yields?|ROI|APY|profits?))`,
      'i',
    ),
    takes: 'after',
  },
  {
    type: 'finance',
    terms: list('grow(?:s|ing)?, multipl(?:y|ies|ying), compound(?:s|ing)?'),
    frames: [
      {
        after: new RegExp(`^ (?:your |their |his |our clients' |long-term |lasting |generational |personal |real )*${wealth}\\b`, 'i'),
        unlessBefore: asked,
        unlessAfter: /^ [a-z' -]+ (?:taxes|tax|account|calculator|tracker|planning)\b/i,
        takes: 'after',
      },
      {
        before: new RegExp(
          `\\b(?:watch|see|let|help|make|keep)(?:s|ing)? (?:your|their) (?:[a-z]+ )?(?:${wealth}|accruals|balance|funds|deposits?|portfolio) $`,
          'i',
        ),
        takes: 'before',
      },
    ],
  },
  {
    type: 'finance',
    terms: list(
      '(?:build|builds|building) (?:your|lasting|long-term|generational) (?:wealth|capital|income|savings), (?:build|builds|building) wealth, (?:increases?|boosts?|raises?|increasing) (?:your )?(?:property|home|resale) value, (?:maximi[sz]e|maximi[sz]es|maximi[sz]ing|increase|increases|increasing) your (?:wealth|savings|income|earnings|returns|profits?), maximi[sz](?:e|es|ing) (?:roi|your roi|returns|profits?|profitability), boost(?:s|ing)? your (?:wealth|income|savings|earnings|returns|profits?|portfolio)',
    ),
    unlessBefore: asked,
  },
  {
    type: 'finance',
    terms: ['turn'],
    after: /^ (?:[£$€] ?\d[\d,.]* into [£$€] ?\d|your (?:[a-z]+ ){1,4}into (?:income|cash|profits?|money|a fortune))/i,
    takes: 'after',
  },
  {
    type: 'finance',
    terms: list('returns? of, yields? of, profits? of, gains? of'),
    after: new RegExp(`^ ${amount}\\d[\\d.,]* ?%`, 'i'),
    takes: 'after',
  },
  {
    type: 'finance',
    terms: list('a year, per year, per annum, every year, p\\.a\\.'),
    before: /\b(?:wealth|savings|money|capital|returns?|investment)s?(?: [a-zà-ÿœ]+){0,2} (?:by )?\d[\d.,]* ?% $/i,
    takes: 'before',
  },
];

export const promises: readonly Cue[] = [...guarantees, ...outcomes, ...money];
