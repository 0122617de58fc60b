/** Certain money: returns, wealth, sales. Prices and interest on deposits are offers and no claims. */
import type { Cue } from '../lexicon.ts';
import { list } from '../list.ts';
import { amount, asked } from './words.ts';

const gains =
  '(?:(?:extra|passive|steady|stable|regular|reliable|consistent|daily|weekly|monthly|annual|yearly|huge|massive|substantial|significant|high|higher|big|great|good|real|serious|solid|attractive|competitive|more|maximum|generous|lucrative|financial|monetary|guaranteed|above-market|double-digit|superior|positive|strong|unlimited|long-term|the best|much|additional|residual|recurring) ){1,3}(?=[a-z])(?:incomes?|profits?|returns?|revenues?|money|cash|earnings|yields?|interest|commissions?|dividends|gains|rewards|payouts?|wealth)';
const wealth = '(?:wealth|money|savings|capital|income|portfolio|nest egg|net worth|fortune|earnings|profits?|investments?|returns|assets)';

export const money: readonly Cue[] = [
  {
    type: 'finance',
    terms: list(
      "risk[ -]free (?:investments?|investing|trading|profits?|returns?|income|gains?|savings|money), (?:no|zero)[ -]risk (?:investments?|investing|trading|profits?|returns?|income), (?:a )?(?:safe|secure|sure|bulletproof) (?:investments?|profits?), get(?:s|ting)? rich(?: quick)?, passive income, financial (?:freedom|independence), (?:high|huge|massive|sky-high|incredible|double-digit|market-beating) (?:returns?|yields?|profits?), (?:consistent|steady|stable|reliable|regular|strong|attractive|impressive) (?:returns|profits|payouts|yields), (?:superior|exceptional|lucrative|great|daily|weekly|monthly) (?:returns|profits|payouts), (?:your |the )?(?:returns|profits|payouts) are (?:consistent|steady|stable|reliable|guaranteed|high), (?:financial|monetary) returns, (?:beats?|outperforms?) the (?:stock )?market, beats? the (?:banks|index), pays? for itself, make your money work, puts? your money to work, beats? inflation, (?:higher|better|bigger|greater|maximum) (?:returns|profits|yields), start earning (?:money|today|from|daily|now), pay for themselves, retire (?:early|rich|at (?:3|4|5)(?:0|5)), quit your (?:day )?job, quit your 9-to-5, quit your 9 to 5, unlimited (?:earning|income)(?: potential)?, (?:unlimited |huge |high )?earning potential, (?:six|6|seven)[ -]figure (?:incomes?|salary|business|year|launch), get out of debt, (?:become|be|live) debt[ -]free, (?:gets?|getting) paid (?:more|twice|double), pays? off many times over, save thousands, saves? you (?:money|thousands|hundreds), cash[ -]flow positive, (?:instant|easy|quick|sure|fast|certain) (?:profits?|money|cash|gains?), make money (?:while|fast|online|from home|in your sleep), your money is (?:100 ?% )?(?:safe|secure|guaranteed), (?:(?:you will|you'll) )?never lose (?:any )?money, (?:can't|cannot) lose, become a millionaire, (?:double|triple|multiply|treble) your (?:money|savings|investments?|income|capital|wealth|salary)",
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
    terms: list('earn, earning'),
    after: /^ (?:[a-z-]+ ){0,3}?(?:incomes?|commissions?|profits?|dividends|cash|money)\b/i,
    unlessBefore: /\b(?:who|to|they|she|he|people) $/i,
    takes: 'after',
  },
  {
    type: 'finance',
    terms: list('return on investment, returns on investment, roi, rental yields?, rental income, rental returns'),
    before:
      /\b(?:excellent|high|higher|strong|great|proven|positive|maximum|attractive|impressive|superior|solid|steady|stable|exceptional|maximi[sz]e|guaranteed|earn|generate|generating|outstanding) (?:your |a |an )?$/i,
    takes: 'before',
  },
  {
    type: 'finance',
    terms: list('revenues?, profits?, profitability, sales, profit margins, margins, earnings, income'),
    before:
      /\b(?:boost|driv|increas|grow|rais|lift|maximi[sz]|multipl|skyrocket|accelerat|unlock|generat)(?:e|es|s|ing|y|ies)? (?:your |our clients' )?(?:(?!to |the |for |and |our |its |in |of |from )[a-z-]+,? (?:and |& )?){0,3}$/i,
    unlessBefore: /\b(?:if|when|how|to|they|employees|team)\b[^.;!?]{0,20} [a-z]+ (?:your )?$/i,
    unlessAfter: /^ (?:team|teams|reps?|funnel|people|agents?|staff|training|report|data|tax|orders?|process)\b/i,
    takes: 'before',
  },
  {
    type: 'finance',
    terms: ['values?'],
    before:
      /\b(?:increas|boost|rais|enhanc|maximi[sz]|add|driv|maintain|preserv|protect)(?:e|es|s|ing)? (?:to )?(?:your |the |its )?(?:home's|property's|house's|home|property|asset|resale|market) $/i,
    takes: 'before',
  },
  {
    type: 'finance',
    terms: ['bottom line'],
    before:
      /\b(?:boost|improv|impact|increas|grow|rais|lift|strengthen|maximi[sz]|transform)(?:e|es|s|ing)?(?: on)? (?:your|their|our clients'|the) $/i,
    takes: 'before',
  },
  {
    type: 'finance',
    terms: list('to new heights, to the next level, through the roof, skyrocket, soar'),
    before: /\b(?:revenues?|sales|profits?|income|earnings|returns)(?: (?:will|that))? $/i,
    takes: 'before',
  },
  {
    type: 'finance',
    terms: list('financial (?:future|life|situation|destiny|lives)'),
    before: /\b(?:transform|chang|turn around|reshap)(?:e|ed|es|s|ing)? (?:your|their|his|her|our|my) $/i,
    takes: 'before',
  },
  {
    type: 'finance',
    terms: list(
      'generat(?:e|es|ing), receiv(?:e|es|ing), deriv(?:e|es|ing), provid(?:e|es|ing), deliver(?:s|ing)?, offer(?:s|ing)?, enjoying, yield(?:s|ing)?, gain(?:s|ing)?, get, gets, see, sees, expect, creat(?:e|es|ing)',
    ),
    after: new RegExp(
      `^ (?:you |your clients |our investors |investors |not just |not only )?(?:${gains}\\b|(?:a |an )?${amount}\\d[\\d,.]*(?: ?%)?(?: ?- ?\\d[\\d,.]*)? ?% (?:annual |monthly |daily |weekly |yearly |average |fixed |guaranteed |per [a-z]+ )?(?:interest|returns?|yields?|ROI|IRR|APY|cash-on-cash|profits?))`,
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
      '(?:build|builds|building) (?:your|lasting|long-term|generational) (?:wealth|capital|income|savings), (?:build|builds|building) wealth, (?:increases?|boosts?|raises?|increasing) (?:your )?(?:property|home|resale) value, (?:maximi[sz]e|maximi[sz]es|maximi[sz]ing|increase|increases|increasing) your (?:wealth|savings|income|earnings|returns|profits?), maximi[sz](?:e|es|ing) (?:roi|your roi|returns|profits?|profitability), boost(?:s|ing)? your (?:wealth|income|savings|earnings|returns|profits?|portfolio), keep more of (?:your|what you|the money)',
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
  // "More sales", "earn more".
  {
    type: 'finance',
    terms: list('more, higher, bigger'),
    before:
      /^["“]?$|[.!,] $|\b(?:get|gets|win|close|drive|drives|driving|generate|generates|generating|make|makes|bring|brings|into|for|means|deliver|delivers|see|unlock) (?:you |in )?$/i,
    after:
      /^ (?:[a-z]+ )?(?:sales|revenue|profits?|income|cash flow|earnings|margins|roi)(?=[,.!]|$| (?:and|with|in|from|for|without|per|every)\b)/i,
    unlessBefore: asked,
    takes: 'after',
  },
  {
    type: 'finance',
    terms: list('earn more, make more money, earning more, earns? you more'),
    unlessBefore: asked,
    unlessAfter: /^ (?:points|badges|rewards|miles|credits|about|than you|on every)\b/i,
  },
  {
    type: 'finance',
    terms: list('turns?, turning, transforms?, transforming, converts?, converting'),
    after:
      /^ (?:(?!into)[a-z'-]+ ){1,5}into (?:more |real |steady |hard |paying |loyal |passive |recurring )?(?:cash|profits?|revenue|sales|income|money|customers|clients|conversions|buyers|wealth|roi)\b/i,
    unlessBefore: asked,
    takes: 'after',
  },
  {
    type: 'finance',
    terms: ['high-yield'],
    after: /^ (?:savings?|investments?|returns?|accounts?|bonds?|stocks|opportunit(?:y|ies)|propert(?:y|ies))\b/i,
    takes: 'after',
  },
  {
    type: 'finance',
    terms: list('incomes?, profits?, returns?, cash flow, dividends'),
    before:
      /(?:^|[.!] )["“]?(?:your )?(?:(?:extra|passive|steady|stable|regular|reliable|consistent|daily|weekly|monthly|huge|massive|high|higher|guaranteed|double-digit|superior|strong|unlimited|predictable|recurring|real|serious|lasting|instant) ){1,3}(?:rental )?$/i,
    unlessAfter: /^ (?:policy|policies|tax|protection|statement|calculator)\b/i,
    takes: 'before',
  },
];
