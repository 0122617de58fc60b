/** Certain results, and certain money. A warranty with its years is an offer and no claim. */
import type { Cue } from '../lexicon.ts';
import { list } from '../list.ts';
import { outcomes } from './outcomes.ts';

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
    terms: list('(?:is|are) (?:certain|assured|guaranteed|a certainty|a given|a sure thing|beyond doubt|in the bag|a foregone conclusion)'),
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
      "(?:it|they|this) (?:cannot|can't|simply cannot|simply can't) fail, you (?:have|'ve got) (?:our|my) word, on time[,:]? every time, always delivers?, every\\. single\\. time, first time[,:]? every time, every single time",
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
    unlessAfter:
      /^ (?:by (?:law|statute|the)|for (?:an?|one|two|the first|\d+) (?:full )?(?:-)?(?:years?|months?)|under|minimum|pension|annuity|rights?|interval|hours contract|delivery date|bonus)\b/i,
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
    terms: ['guarantees', 'guaranteeing'],
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
    terms: list(
      "foolproof, fool-proof, fail[ -]safe, fail-proof, no-fail, never-fail, sure-?fire, infallible, error-free, unsinkable, can't-miss, can't-fail, idiot-proof, unbreakable, indestructible, trouble-free, worry-free, bulletproof",
    ),
    softer: [''],
  },
  {
    type: 'guarantee',
    terms: list(
      "it just works, (?:doesn't|don't|won't) stand a chance, nothing (?:gets past|slips through|is left to chance), always works, (?:works|starts) (?:every|each) time, (?:results|success|perfection) every time, perfect (?:results )?every time, never fails?, without fail, nothing can go wrong, (?:you )?(?:can't|cannot|can not) go wrong, (?:will never|won't ever|never) lets? (?:you|them) down, never goes wrong, lasts? (?:you )?(?:a lifetime|for ?ever|for life)",
    ),
    unlessBefore:
      /\b(?:he|she|who|they|i|we) $|\b(?:connections|friends[a-z ]*|memories|friendships|skills|bonds|relationships) (?:that|which|to)(?: will)? $/i,
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
    after:
      /^ (?:(?!lose )(?:[a-z']+ ){1,4}again|be|feel|have|need|want|lose(?! (?:any |your )?(?:money|capital|savings|a penny|a cent))|miss|worry|run)\b/i,
    takes: 'after',
    always: true,
  },
  {
    type: 'guarantee',
    terms: list('100 ?%, 100 (?:percent|per cent), one hundred per ?cent'),
    after:
      /^ (?:(?:customer |client )?satisfaction|safe|secure|effective|reliable|uptime|guarantee|accura|success|trustworthy|risk-free|protect|waterproof|[a-z]+-?proof|money|peace of mind|trusted|dependable|leak-?free|foolproof|error-free|confidence|confidential|delivery)/i,
    takes: 'after',
  },
];

export const promises: readonly Cue[] = [...guarantees, ...outcomes];
