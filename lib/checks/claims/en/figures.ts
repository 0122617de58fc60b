/** Figures with an effect around them, and words that say somebody measured: "saves 38 %", "9 in 10", "clinically proven". */
import type { Cue } from '../lexicon.ts';
import { list } from '../list.ts';
import { timing } from './timing.ts';
import { amount, asked, betterBy, manyOf, people } from './words.ts';

const percent = /\d[\d.,]* ?$/;
/** What somebody does to a figure, in every form of the verb. */
const acting =
  "(?:(?:sav|reduc|increas|improv|rais|eliminat|decreas|minimi[sz]|accelerat|enhanc|maximi[sz]|generat|achiev|automat|resolv|captur|shav|handl|halv)(?:e|es|ed|ing)|(?:lower|boost|slash|grow|keep|retain|kill|block|burn|shorten|lift|extend|gain|recover|deliver|offset|outperform|answer|absorb|extract|trap|filter|repel|exceed|convert|speed)(?:s|es|ed|ing|ting)?(?: up)?|cut(?:s|ting)?|trim(?:s|med|ming)?|multipl(?:y|ies|ied|ying)|remov(?:e|es|ing)|adds|added|grew|drove)(?: (?!from |with |made |to unlock )[a-zà-ÿœ'-]+){0,7}";
const counted = '(?<![\\da-zà-ÿœ.,])(?:\\d{1,4}|two|three|four|five|six|seven|eight|nine|ten)';
const times = [2, 3, 4, 5, 6, 7, 8, 10, 12, 15, 20, 25, 30, 50, 100].map((n) => `${n}x`);

export const figures: readonly Cue[] = [
  {
    type: 'number',
    terms: list('%, percent, per cent'),
    frames: [
      {
        before: percent,
        after: new RegExp(
          `^ (?:${betterBy}\\b|of (?:all |our |the |its )*${people}\\b|of (?:all |the )?(?:bacteria|germs|viruses|stains|dust|allergens|waste|heat|emissions)\\b|effective\\b|efficient\\b|(?:[a-z]+ )?(?:accura|uptime\\b|success|satisf|retention)|(?:[a-z-]+ )?(?:settlement|approval|placement|pass|completion|response|renewal|delivery|recommendation|repurchase|resolution|conversion) (?:rate|ratio)|[a-z-]* ?(?:reductions?|protection|increases?|improvements?|boost|decrease|drop|growth|savings?|lift|uplift|cut|gains?)\\b|(?:recommend|agree|said|say|saw|reported?|noticed|felt|experienced)\\b)`,
          'i',
        ),
        unlessAfter:
          /^ [a-zà-ÿœ]+ than (?:buying|retail|if|when)|^ [a-zà-ÿœ]+(?: [a-zà-ÿœ-]+){0,2} than (?:the (?:old|previous|last|first|original|one)|before|our|its|last|in|ever|a year)/i,
        takes: 'both',
      },
      {
        before: new RegExp(`\\b${acting} \\d[\\d.,]* ?$`, 'i'),
        unlessBefore:
          /\bsave (?:up to |over |an extra |a further |another )?\d[\d.,]* ?$|\b(?:concentrated|dose|concentration|formula|blend|stable|pure|solution|strength) (?:[a-z]+ ){0,3}\d[\d.,]* ?$/i,
        unlessAfter:
          /^ (?:(?-i:[A-Z][a-z]+)(?! (?:ROI|APY))|on|off|when|if|until|till|with (?:code|this|every|your first|the code)|this|today|now|(?:[a-z]+ )?discount|vat|interest|deposit|by (?:choosing|paying|switching|subscribing|booking|ordering)|annually|yearly|compared to monthly|a year|a month|per)\b(?! average)/i,
        takes: 'before',
      },
      {
        before:
          /\b(?:reductions?|increases?|improvements?|drop|decreases?|savings?|uplift|growth) of (?:up to |over |more than |at least |around )?(?:\d+ ?[-–] ?)?\d[\d.,]* ?$/i,
        unlessBefore: /\b(?:discount|price|salary|rent|tax)[^.;!?]{0,30}$/i,
        takes: 'before',
      },
      {
        before: /\b(?:sav(?:e|es|ing)) (?:up to |over |more than )?\d[\d.,]* ?$/i,
        after:
          /^ (?:on average|vs\.?|versus|compared (?:to|with)|of (?:your|the)|on (?:your )?(?:energy|bills?|heating|fuel|time|water|electricity|costs|premiums))/i,
        takes: 'both',
      },
    ],
  },
  {
    type: 'number',
    terms: list('out of, in'),
    before: new RegExp(`${counted} $`, 'i'),
    after: new RegExp(
      `^ (?:every )?(?:3|4|5|6|7|8|9|10|100|1,000|three|four|five|ten|a hundred) (?:of our |of )?(?:(?!by |from |with |for )[a-zà-ÿœ-]+ ){0,2}?${people}\\b`,
      'i',
    ),
    takes: 'both',
  },
  {
    type: 'number',
    terms: ['sav(?:e|es|ing|ed)'],
    after: new RegExp(
      `^ (?:you |your team |(?:our |their )?(?:customers |clients )|them |users |families |the (?:average|typical) [a-z]+ |most [a-z]+ )?${amount}(?:(?:[£$€] ?\\d[\\d,.]*|\\d[\\d,.]* ?(?:€|euros?|pounds|dollars))(?:k|m)?(?:(?: (?:a|per|every|each) |\\/)(?:year|month|week|day)| annually| in (?:year one|the first year|your first))|\\d[\\d,.]* (?:hours|minutes|days|weeks|litres|liters|gallons|tonnes|tons|kg|kwh)\\b|(?:two|three|four|five|six|seven|eight|ten|twelve|twenty) (?:hours|days|weeks)|(?:hours|days|thousands))`,
      'i',
    ),
    takes: 'after',
  },
  {
    type: 'number',
    terms: list('doubl(?:e|es|ed|ing), tripl(?:e|es|ed|ing), quadruple[sd]?, halv(?:e|es|ed|ing)'),
    after: /^ (?:your|the|their|its|our customers'|my) (?!bed|room|points|check|time you)[a-zà-ÿœ-]+/i,
    unlessBefore: asked,
    takes: 'after',
  },
  {
    type: 'number',
    terms: list('twice, half'),
    after:
      /^ the (?:battery|life|speed|power|strength|range|capacity|performance|output|warmth|light|energy|time|effort|cost|weight|sugar|fat|calories|work|resolution|storage|protein|comfort|coverage)\b/i,
    takes: 'after',
  },
  {
    type: 'number',
    terms: ['times', ...times],
    frames: [
      {
        before: /\b(?:\d{1,4}|two|three|four|five|six|seven|eight|nine|ten|twenty|a hundred|many) $/i,
        after:
          /^ (?:more|less|fewer|better|[a-zà-ÿœ]{2,}er|as (?:many|much|fast|long|likely|effective|strong|efficient|productive))\b(?! than)/i,
        takes: 'both',
      },
      {
        before: /(?:^|[^\wà-ÿ])$/,
        after:
          /^ (?:the|your|more|less|fewer|better|[a-zà-ÿœ]{2,}er|return|growth|ROI|(?:[a-z]+ )?(?:output|revenue|leads|sales|traffic|engagement|productivity|conversions|results|speed|efficiency|faster))\b(?! than)/i,
        unlessBefore: /[\da-zà-ÿœ] $/,
        takes: 'after',
      },
      {
        before: /\b[a-zà-ÿœ]+ $/i,
        after:
          /^ (?:[a-zà-ÿœ]{2,}er|more|less|fewer|(?:[a-z]+ )?(?:growth|roi|roas|returns?|revenue|sales|leads|conversions|engagement))\b(?! than)/i,
        takes: 'after',
      },
      {
        before: /\b(?:grow|increas|boost|multipl|scal|rais|improv|accelerat)(?:e|es|s|ing|ed|y)? (?:[a-z'-]+ ){1,4}(?:by )?$/i,
        takes: 'before',
      },
    ],
  },
  {
    type: 'number',
    terms: [
      ...list(
        'third-party testing, third party testing, independent(?:ly)? (?:testing|verified|certified), rigorously tested, rigorous testing, clinical testing, rigorous (?:clinical|quality|safety|lab|scientific|independent) (?:testing|tests|trials), tested and (?:certified|verified|approved), tested by (?:independent|external|accredited|dermatologists|experts|doctors), tested in independent, tested in (?:clinical|laboratory|lab) conditions',
      ),
      ...list(
        'backed by (?:science|research|studies|data|evidence), (?:backed|supported) by (?:clinical|scientific|medical|published|extensive) (?:research|studies|evidence|data|science), (?:supported by|rooted in|grounded in|based on) (?:science|scientific research|clinical research|clinical evidence|clinical studies), (?:science|research|evidence|data|clinically)-backed, (?:studies|study|tests|trials|research|surveys|science|data) (?:show|shows|showed|prove|proves|confirm|confirms), (?:studies|study|trials?|research|data) (?:demonstrates?|demonstrated|found|finds|suggests?), (?:clinical|scientific) dose, has been proven, (?:effectiveness|efficacy|performance|benefits|safety) (?:is|are) (?:proven|documented|demonstrated|verified)',
      ),
    ],
    softer: [''],
    unlessBefore: /\b(?:as|see|our|what|whether|where|how|summar(?:y|ies) of|the) $/i,
  },
  {
    type: 'number',
    terms: list('evidence-based, evidence-informed, evidence-backed'),
    after: /^ [a-z-]+/i,
    unlessAfter:
      /^ (?:[a-z]+ )?(?:information|resources?|content|articles?|education|guidelines?|recommendations?|advice|guides?|research|answers|insights|practice (?:is|means)|decisions?)\b/i,
    takes: 'after',
  },
  {
    type: 'number',
    terms: list('backed by, supported by, proven in, proven by, confirmed by, validated by'),
    after:
      /^ (?:[a-z0-9-]+ ){0,4}?(?:clinical|randomi[sz]ed|peer-reviewed|scientific|university|independent|published|trials?|stud(?:y|ies))\b/i,
    unlessAfter: /^ (?:our|their) (?:study|studies) (?:guide|group)/i,
    takes: 'after',
  },
  // "Based on clinical studies", "clinical studies show": not a department of clinical research.
  {
    type: 'number',
    terms: ['(?:clinical|scientific|medical|peer-reviewed|published) (?:studies|study|trials?|research|evidence|data|tests)'],
    frames: [
      {
        before: /\b(?:by|on|in|from|with|extensive|multiple|several|numerous|years of|decades of|\d+) (?:[a-z-]+,? (?:and |& )?){0,2}$/i,
        unlessBefore:
          /\b(?:interest|experience|speciali[sz]\w*|degree|career|background|participat\w*|enrol\w*|in (?:our|the)) (?:[a-z]+ )*$/i,
        takes: 'before',
      },
      {
        after:
          /^ (?:have |has )?(?:shows?|shown|prov(?:e|es|en)|confirms?|confirmed|supports?|demonstrat(?:e|es|ed)|suggests?|found|backs?|links?)\b/i,
      },
    ],
    softer: [''],
  },
  {
    type: 'number',
    terms: list('proven, tested, validated, approved, studied, verified, backed, formulated, researched, shown, effective, dosed'),
    before:
      /\b(?:clinically|scientifically|medically|independently|dermatologically|professionally|ophthalmologically|lab|laboratory|field|consumer|batch|allergy|(?:third|3rd)[ -]party|dermatologist|ophthalmologist|pa?ediatrician|allergist)[ -]$/i,
    unlessBefore: /\b(?:as|see) [a-z -]+$/i,
    softer: [''],
    takes: 'before',
  },
  {
    type: 'number',
    terms: ['proven', '(?:decades|years) of proven'],
    after: /^ (?!to |not |guilty|innocent|wrong|otherwise|himself|herself|difficult|hard|elusive|that)[a-z-]+(?: record)?/i,
    unlessBefore: /\b(?:is|are|was|were|be|been|not|yet|until) $/i,
    takes: 'after',
  },
  {
    type: 'number',
    terms: list(
      'measurable (?:results|growth|outcomes|impact|roi|gains|success|improvement), significant improvements?, significant reduction, visible improvements?, noticeable improvements?, measurable improvements?',
    ),
    before:
      /\b(?:show|shows|showed|shown|see|saw|seen|notice|noticed|report|reported|experience|experienced|with|achiev(?:e|es|ed|ing)|deliver(?:s|ed|ing)?|driv(?:e|es|ing)|drove|get|gets|produc(?:e|es|ed|ing)|generat(?:e|es|ed|ing)|proven|real|into|gain(?:s|ed)?) (?:a |an |real |clear |fast |you )?(?:[a-z]+, |[a-z]+ and )?$/i,
    takes: 'before',
  },
  { type: 'number', terms: ['proven to'], after: /^ [a-zà-ÿœ-]+/i, takes: 'after' },
  {
    type: 'number',
    terms: list('tested (?:by|on|with), trialled by, reviewed by'),
    frames: [
      {
        after: /^ (?:over |more than )?(?:\d[\d,.]*|hundreds of|thousands of|hundreds|thousands) (?:[a-zà-ÿœ-]+ ){0,2}?[a-zà-ÿœ]+/i,
        takes: 'after',
      },
      {
        after: /^ (?!us\b|its\b|this\b|them\b|whether\b|animals\b|humans\b)(?:[a-zà-ÿœ-]+ )?[a-zà-ÿœ-]{3,}s\b/i,
        unlessBefore: /(?:\b(?:be|is|was|being|been|are|were)|tested (?:on|with)|reviewed by) $/i,
        takes: 'after',
      },
    ],
  },
  {
    type: 'number',
    terms: list(
      "helped, (?:we|we've|we have|has|have|has already|have already|already|and) (?:helped|served|supported|empowered|trained|protected)",
    ),
    after: new RegExp(
      `^ (?:${manyOf} (?:[a-z-]+ ){0,3}?[a-z-]{3,}s\\b|(?:[a-z-]+ )?${people} (?:to )?(?:recover|save|earn|make|lose|gain|get|double|triple|pass|raise|grow|cut) (?:[a-z]+ ){0,3}?(?:thousands|millions|hundreds|\\d))`,
      'i',
    ),
    takes: 'after',
  },
  {
    type: 'number',
    terms: list('have tested, have tried, have used, have chosen, have trusted, have joined'),
    before: new RegExp(`(?:^|[ (])${manyOf} (?:[a-z-]+ ){0,2}?${people} $`, 'i'),
    takes: 'before',
  },
  {
    type: 'number',
    terms: list('results in, results within, results after, results from, difference in, difference within'),
    before: /^["“]?$|[.!] $|\b(?:see|get|visible|notice|feel|deliver|fast|delivers|gives|seeing) (?:[a-z-]+ ){0,2}?$/i,
    unlessAfter:
      /^ (?:one|two|three|four|five|six|seven|ten|\d+) (?!(?:short |full |business )?(?:seconds|minutes|hours|days?|weeks?|months?|years?|sessions?|treatments?|uses?|applications?)\b)[a-z]/i,
    after:
      /^ (?:as little as |just |only |under |less than )?(?:\d+|one|two|three|four|five|six|seven|ten|days|weeks|minutes|hours|the first|a (?:week|day|month|few))\b/i,
    takes: 'both',
  },
  {
    type: 'number',
    terms: list('generated, saved, recovered, earned for, paid out, in savings, in revenue, in sales, in additional revenue'),
    before: /(?:over |more than )?[£$€₹] ?\d[\d,.]*(?:k|m|bn| million| billion)?\+? $/i,
    takes: 'before',
  },
  {
    type: 'number',
    terms: ['tested for'],
    after:
      /^ (?:[a-z-]+,? (?:and )?){0,2}?(?:purity|safety|quality|potency|performance|durability|strength|efficacy|heavy metals|contaminants|allergens|reliability|accuracy)\b/i,
    unlessBefore: /\b(?:be|being|must be|should be|get|not) $/i,
    takes: 'after',
  },
  {
    type: 'number',
    terms: list(
      'most people, most users, most customers, most clients, most patients, most women, most men, most guests, most students, many users, many customers',
    ),
    after: /^ (?:feel|see|notice|report|experience|start (?:to see|seeing|feeling|noticing))\b/i,
    takes: 'after',
  },
  {
    type: 'testimonial',
    terms: list('serving, serves, serve'),
    after:
      /^ (?:over |more than )?(?:\d{1,3}(?:[.,]\d{3})+\+?|\d[\d.,]* ?(?:k|m|million)\+?|\d+\+|(?:tens of |hundreds of )?thousands of|millions of) (?:[a-z-]+ ){0,3}?[a-z-]{3,}s\b/i,
    takes: 'after',
  },
  {
    type: 'number',
    terms: list('in half, by half, by a third, by a quarter, by two thirds, by two-thirds, by three quarters'),
    frames: [
      {
        before: new RegExp(`\\b${acting} $`, 'i'),
        unlessBefore: /\b(?:fold|tear|slice|sheet|paper|lemon|onion|dough|them|it) $/i,
        unlessAfter: /^ the\b/i,
        takes: 'before',
      },
      { after: /^ the time\b/i, takes: 'after' },
    ],
  },
  ...timing,
];
