/** Certain results, and certain money. A warranty with its years is an offer and no claim. */
import type { Cue } from '../lexicon.ts';
import { list } from '../list.ts';
import { amount } from './words.ts';

const guarantees: readonly Cue[] = [
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
    unlessBefore: /\b(?:law|act|constitution|which) $/i,
    unlessAfter: /^ (?:to |not to|nothing|neither|two years)\b/i,
  },
  {
    type: 'guarantee',
    terms: ['guarantees'],
    after: /^ [a-zà-ÿœ]/i,
    unlessBefore: /\b(?:our|your|their|and|or|these|all|legal|statutory|of|other|no|the|any|law|act|constitution|which) $/i,
    unlessAfter: /^ (?:for|of|on|in|are|and|nothing|that the|you two|at least|a minimum|rights|under|offered|given)\b/i,
    takes: 'after',
  },
  {
    type: 'guarantee',
    terms: list('(?:completely |totally |100 % |entirely |absolutely )?risk[ -]free, (?:zero|no) risk, without (?:any )?risk'),
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
    unlessAfter: /^ (?:late|out|in the end|overtime|from)\b/i,
    always: true,
  },
  {
    type: 'guarantee',
    terms: ['never'],
    frames: [
      {
        after:
          /^ (?:leaks?|breaks?|wears? out|fades?|rusts?|tears?|rips?|stains?|shrinks?|jams?|freezes?|crashes|slips?|loses? (?:its|their)|runs? out|disappoints?|needs? (?:repair|ironing|cleaning))\b/i,
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
    after: /^ (?:be|feel|have|need|want|lose|miss|worry|run)\b/i,
    takes: 'after',
    always: true,
  },
  {
    type: 'guarantee',
    terms: list('100 ?%, 100 (?:percent|per cent), one hundred per ?cent'),
    after:
      /^ (?:satisfaction|safe|secure|effective|reliable|uptime|guarantee|accura|success|trustworthy|risk-free|protection|waterproof|leakproof|money)/i,
    takes: 'after',
  },
];

const money: readonly Cue[] = [
  {
    type: 'finance',
    terms: list(
      "risk[ -]free (?:investments?|investing|trading|profits?|returns?|income|gains?|savings|money), (?:no|zero)[ -]risk (?:investments?|investing|trading|profits?|returns?|income), (?:a )?(?:safe|secure|sure|bulletproof) (?:investments?|profits?), get(?:s|ting)? rich(?: quick)?, passive income, financial (?:freedom|independence), (?:high|huge|massive|sky-high|incredible|double-digit) (?:returns?|yields?|profits?), (?:beats?|outperforms?) the (?:stock )?market, beats? the (?:banks|index), retire (?:early|rich|at (?:3|4|5)(?:0|5)), quit your (?:day )?job, (?:instant|easy|quick|sure|fast|certain) (?:profits?|money|cash|gains?), make money (?:while|fast|online|from home|in your sleep), grows? your (?:wealth|money), your money is (?:100 ?% )?(?:safe|secure|guaranteed), never lose (?:any )?money, (?:can't|cannot) lose, become a millionaire, (?:double|triple|multiply|treble) your (?:money|savings|investments?|income|capital|wealth|salary)",
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
    unlessAfter:
      /^ (?:\w+ ){0,3}?(?:respect|points?|badges?|certificate|stars?|credits?|friends|mistakes|sure|new|it|trust|a difference|progress|use|by)\b/i,
  },
  {
    type: 'finance',
    terms: list('earn(?:s|ing)?, make'),
    after: new RegExp(
      `^ ${amount}(?:[£$€] ?\\d|\\d[\\d.,]* ?(?:€|euros?|pounds|dollars)|\\d[\\d.,]* ?% (?:interest|a year|per|p\\.a|on your|return))`,
      'i',
    ),
    unlessBefore: /\b(?:who|employees|nurses|they|she|he) $/i,
    takes: 'after',
  },
  { type: 'finance', terms: ['turn'], after: /^ [£$€] ?\d[\d,.]* into [£$€] ?\d/i, takes: 'after' },
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

export const promises: readonly Cue[] = [...guarantees, ...money];
