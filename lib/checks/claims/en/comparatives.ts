/** "Warmer than any other", "twice as fast": said against others. Against oneself, the weather or a feeling is none. */
import type { Cue } from '../lexicon.ts';
import { list } from '../list.ts';
import { longVirtues, toComparative, virtues } from './degrees.ts';

/** All others, by whatever name. */
const others =
  '(?:(?:any|every) other|any(?:thing|one|body|where)(?: else)?|any(?!time| time)|(?:all |most |many )?others?|another|every|all|the (?:competition|competitors?|rest|market|average|nearest|industry|standard|leading|big|others?|other|best|next|high[ -]street)|(?:conventional|traditional|ordinary|regular|standard|comparable|similar|typical|average|leading|supermarket|shop-bought|store-bought|rival|competing|normal|generic|mainstream|big|cheap|expensive|old-fashioned) [a-zà-ÿœ-]+|competitors|rivals|everyone else)';
/** What follows "than" without naming a rival: oneself, the past, a feeling, a measure, a figure of speech. */
const noRival =
  '(?:ever|before|usual|expected|you|it|i|he|she|they|we|me|him|us|them|one|our|ours|its|his|her|their|my|mine|last|this|zero|that|those|these|when|what|how|where|never|most (?:people|realize|realise|think|expect|know)|not|words|necessary|needed|required|planned|advertised|promised|first|two|three|four|five|six|ten|half|once|twice|sorry|later|yesterday|the (?:old|previous|last|first|original|one|ones|day|year|version|predecessor|earlier|latest|\\d+)|your (?:old|last|current|previous|usual)|an? (?:week|day|month|year|hour|minute|shepherd|feather|pin|button|bee|thousand|million|decade|few|little|lot|bit|single|friend|hug|smile|whistle)|silk|velvet|words|honey|ice)';
const better = [...virtues.map(toComparative), 'better'].join('|');

export const comparatives: readonly Cue[] = [
  {
    type: 'comparative',
    terms: ['than'],
    frames: [
      {
        before: /\b(?:better|more|fewer|less|[a-zà-ÿœ-]{2,}er)(?: [a-zà-ÿœ'-]+){0,4} $/i,
        after: new RegExp(`^ (?:you (?:would|will|'d|could) (?:be |get |find )?)?(?:in |with |on |from )?${others}(?![a-zà-ÿœ])`, 'i'),
        unlessBefore:
          /\b(?:nothing less|nothing more|no|other|rather|sooner|later|earlier|not|never|some|more likely|more often|more common|more important)(?: [a-zà-ÿœ'-]+)? $/i,
        unlessAfter: /^ (?:[a-zà-ÿœ]+ )?(?:of )?(?:our|my)\b/i,
        takes: 'both',
      },
      {
        before: new RegExp(`\\b(?:${better}|(?:more|less) (?:[a-zà-ÿœ]+ly )?(?:${longVirtues.join('|')}))(?: [a-zà-ÿœ-]+){0,2} $`, 'i'),
        after: /^ (?:an? |the |your |booking |going |buying |paying )?[a-zà-ÿœ]{3,}/i,
        unlessBefore:
          /\b(?:nobody|no one|nothing|no|rather|other|much|often|usually|sometimes|generally|typically) (?:[a-zà-ÿœ'-]+ ){0,4}$/i,
        unlessAfter: new RegExp(
          `^ ${noRival}(?![a-zà-ÿœ])|^ (?:[a-z]+ly )?(?:relying|switching|waiting|worrying|chasing|skipping|ignoring)\\b`,
          'i',
        ),
        takes: 'both',
      },
    ],
  },
  {
    type: 'comparative',
    terms: ['as'],
    before: /\b(?:twice|half|\d{1,3} ?(?:x|times)|(?:two|three|four|five|six|ten) times) as (?:[a-zà-ÿœ-]+ ){1,3}$/i,
    unlessAfter: /^ (?:before|ever|last|the old|our|you|it|we|i|usual)\b/i,
    takes: 'before',
  },
  {
    type: 'comparative',
    terms: list(
      "half the price of, a fraction of the (?:price|cost) of, ahead of the (?:competition|rest|field|pack), head and shoulders above, a cut above, like no other, leaves? the competition, beats? the competition, beats? (?:all|every|any) (?:other|rival|competitor)s?, puts? the competition, the competition (?:can't|cannot|can only|never), better value than, (?:better|smarter|healthier|safer|cheaper|faster|greener|cleaner) alternative to, superior to, (?:while|where) others (?:cut|charge|offer|focus|rely|use|sell|promise|struggle|fail|talk|settle|take|make), while most, while (?:other )?competitors, what others",
    ),
    always: true,
  },
  {
    type: 'comparative',
    terms: list('outperforms?, outlasts?, outshines?, outclass(?:es)?, outruns?'),
    after: /^ (?:the |any |every |all |most |other |our |its )*[a-zà-ÿœ-]+/i,
    unlessAfter: /^ (?:itself|expectations|our|its|your)\b/i,
    takes: 'after',
  },
  {
    type: 'comparative',
    terms: ['beats'],
    after: /^ (?:them|competitors?|rivals?|(?:every|any|all|the) (?:other|big|leading|rest|best|[a-z]+ (?:out there|on the market)))\b/i,
    takes: 'after',
  },
  {
    type: 'comparative',
    terms: list('the competition, the rest of the field'),
    before: /\b(?:beats?|beating|humbles?|crush(?:es)?|outpaces?|outdoes|trounces?|leaves?|puts?|smokes?|blows away|outsmarts?) $/i,
    takes: 'before',
  },
  {
    type: 'comparative',
    terms: ['most'],
    after:
      /^ (?:other )?(?:[a-z-]+ )?[a-z]{3,}s (?:simply |just |still )?(?:can't (?:match|offer|give|provide|do|say|compete)|cannot (?:match|offer|give|provide|do|say|compete)|don't|won't|never|fail|skip|ignore|overlook|overcharge|leave|miss|cut corners)\b/i,
    unlessAfter: /^ (?:of|people|users|children|kids|times|days|browsers|systems|functions|methods|tests|files|applications)\b/i,
    takes: 'after',
    always: true,
  },
  {
    type: 'comparative',
    terms: ['superior'],
    after: /^ (?:[a-zà-ÿœ-]+,? (?:and )?)?[a-zà-ÿœ-]+/i,
    unlessAfter: /^ (?:to|court|officer|lake|vena|number|who)\b/i,
    takes: 'after',
  },
  {
    type: 'comparative',
    terms: list('compared (?:to|with), as opposed to, versus, vs\\.?'),
    after: new RegExp(`^ ${others}(?![a-zà-ÿœ])`, 'i'),
    unlessAfter: /^ (?:the )?(?:last|previous|average|market|rest|one|ones)\b/i,
    takes: 'after',
  },
  {
    type: 'comparative',
    terms: ['unlike'],
    after:
      /^ (?:(?:many|most|all|any|every|the) )?(?:other|others|ordinary|conventional|traditional|regular|standard|our competitors|the competition|competitors|rivals|anything|(?<=\b(?:most|many) )[a-z-]{3,}s|(?:[a-z-]+ ){0,2}?[a-z-]+s, (?:we|our|it|this)(?! (?:know|can't|cannot))|(?:a|an) (?:[a-z-]+ ){1,3}?[a-z-]+, (?:we|our))\b/i,
    takes: 'after',
  },
  {
    type: 'comparative',
    terms: list('significantly, substantially, vastly, dramatically, considerably, markedly'),
    after: new RegExp(`^ (?:${better}|(?:more|less) (?:${longVirtues.join('|')}|bioavailable|potent|concentrated|absorbable))\\b`, 'i'),
    unlessAfter: new RegExp(`^ (?:[a-z-]+ ){1,3}than ${noRival}`, 'i'),
    takes: 'after',
  },
];
