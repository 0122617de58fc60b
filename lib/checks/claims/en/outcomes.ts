/** What never fails, always holds or is made sure of: promises by their grammar, not by the word "guarantee". */
import type { Cue } from '../lexicon.ts';
import { list } from '../list.ts';

/** What is made sure of when nothing is left to chance. */
const sure =
  /^ (?:that )?(?:[a-z'-]+ ){0,4}?(?:every|always|never|complete|full|perfect(?:ly)?|flawless(?:ly)?|optimal(?:ly)?|optimum|maximum|100 ?%|excellence|excellent|outstanding|exceptional|ultimate|spotless|pristine|immaculate|unmatched|seamless(?:ly)?|smoothly|peace of mind|satisfaction|success|nothing|no (?:one|detail|data|downtime|surprises)|top-quality|high-quality|highest|premium|superior|long-lasting|lasting|total|absolute|exceeds?|guaranteed)\b/i;
/** What a thing does when it fails. */
const fails =
  '(?:fade|crack|peel|chip|shrink|pill|break|rust|leak|stain|tear|rip|warp|slip|smudge|budge|fail|snap|bend|melt|clog|jam|freeze|crash|scratch|sag|stretch out|wear out|run out|fall (?:off|apart|out)|come (?:off|loose)|let (?:you|them) down|disappoint|irritate|dry out|weigh (?:you|hair) down|go (?:flat|stale|out of style))';

export const outcomes: readonly Cue[] = [
  // "Won't fade, shrink or pill".
  {
    type: 'guarantee',
    terms: list("won't, will not, doesn't, does not, can't, cannot, can not"),
    after: new RegExp(`^ (?:ever )?${fails}\\b`, 'i'),
    unlessBefore:
      /\b(?:i|you|we|he|she|if|when|so|until|make sure|ensure|what|why|who|often|still|but) (?:[a-z]+ )?$|\b(?:so|if|when|make sure|ensure|check) [^.;!?]{0,40}$/i,
    takes: 'after',
    always: true,
  },
  {
    type: 'guarantee',
    terms: list("you won't, you will not"),
    after: /^ (?:regret|be disappointed|be sorry)\b/i,
    unlessBefore: /\bhow to\b[^.;!?]{0,40}$/i,
    takes: 'after',
    always: true,
  },
  {
    type: 'guarantee',
    terms: list('always on (?:time|schedule|budget), always within budget'),
    before: /^["“]?$|[.!] $|\b(?:we|we're|we are|delivered|deliveries|arrives?|done|finished|parcels?) (?:are )?$/i,
    always: true,
  },
  {
    type: 'guarantee',
    terms: ['always'],
    after: /^ (?:[a-z]+ly )?(?:protected|safe|secured?|accurate|flawless|spotless|covered|compliant|up and running|there when you need)\b/i,
    unlessBefore: /\b(?:not|be|keep|must|should) (?:[a-z]+ )*$/i,
    takes: 'after',
  },
  {
    type: 'guarantee',
    terms: ['peace of mind'],
    before: /\b(?:complete|total|full|absolute|ultimate|perfect|100 ?%|guaranteed|real|lasting) $/i,
    takes: 'before',
  },
  {
    type: 'guarantee',
    terms: list('for good, once and for all, forever, permanently'),
    before: /\b(?:eliminat|remov|solv|fix|stop|end|banish|quit|destroy|eras|seal|protect|keep|stay)(?:e|es|s|ing|ed|ve)? [^.;!?]{1,50} $/i,
    unlessBefore: /\b(?:not|never|no) [^.;!?]{0,60}$|\b(?:friends|memories|account|data|profile) [^.;!?]{0,30}$/i,
    takes: 'before',
  },
  {
    type: 'guarantee',
    terms: ['permanent'],
    after: /^ (?:[a-z]+ )?(?:hair (?:removal|reduction)|results?|relief|solutions?|fix|cure|weight loss|protection)\b/i,
    takes: 'after',
  },
  {
    type: 'guarantee',
    terms: ['permanently'],
    after: /^ (?:remov|eliminat|reduc|destroy|fix|solv|cur|eras|stopp?|straighten|whiten)(?:e|es|s|ing|ed)?\b/i,
    takes: 'after',
  },
  {
    type: 'guarantee',
    terms: ['results? that lasts?', 'results (?:are|is) (?:permanent|certain)'],
  },
  {
    type: 'guarantee',
    terms: list('pass, ace'),
    before: /^["“]?$|[.!] $/,
    after: /^ (?:your|the|any|every) (?:[a-z]+ ){0,3}?(?:exams?|tests?|interviews?|audits?|inspections?|certifications?)\b/i,
    unlessAfter: /^[^.;!?]*\b(?:to|if|when|before)\b/i,
    takes: 'after',
  },
  {
    type: 'guarantee',
    terms: ['always on'],
    after: /^(?:[.,!]|$| and\b)/i,
    unlessBefore: /\b(?:i|he|she|they|you|it) (?:am|is|are|was) $/i,
    always: true,
  },
  {
    type: 'guarantee',
    terms: list('instant approval, instant acceptance, guaranteed approval, guaranteed acceptance, everyone is approved'),
  },
  {
    type: 'guarantee',
    terms: list('every last, every trace, all traces, every single'),
    before: /\b(?:eliminat|remov|kill|destroy|lift|eras|catch|block|stop|captur)(?:e|es|s|ing)? $/i,
    after: /^ (?:of )?[a-z]+/i,
    takes: 'both',
  },
  {
    type: 'guarantee',
    terms: list('every time, each time, every single time'),
    before:
      /(?:^|[,.;] |\b(?:done|made|baked|served|cooked|delivered|cleaned) )(?:(?:a|the) )?(?:perfect(?:ly)?|on time|fresh|done right|quality|flawless(?:ly)?|great|the same|consistent(?:ly)?|spotless|right|delicious|amazing|reliabl[ey]|smooth(?:ly)?|beautiful(?:ly)?)\b[^.;!?]{0,40}[,.]? $/i,
    takes: 'before',
  },
  {
    type: 'guarantee',
    terms: ['never'],
    before: /\b(?:we|our [a-z]+|it|they|which|that) (?:have )?$/i,
    after: /^ (?:miss(?:es|ed)? (?:an?|any|your)|late|failed|fail)\b/i,
    takes: 'after',
    always: true,
  },
  {
    type: 'guarantee',
    terms: ['ensure'],
    before: /\b(?!always|does|this|us)[a-z]{3,}s (?:that |which )?(?:[a-z]+ly )?$/i,
    after: sure,
    unlessBefore: /\b(?:please|tips|goal|aims?|must|should|steps|ways|checks)\b[^.;!?]{0,20}$/i,
    takes: 'after',
  },
  // "Ensuring every area is spotless": whoever promises it says that nothing is left to chance.
  {
    type: 'guarantee',
    terms: list('ensures, ensuring, assures, assuring, we ensure'),
    after: sure,
    unlessBefore:
      /\b(?:to|please|must|should|strive|strives|tips|how|law|policy|goal|aim|responsible for|helps?) $|\b(?:please|how|tips|goal|aim|want|strive)\b[^.;!?]{0,40}$/i,
    unlessAfter: /^ (?:that )?(?:you|your) (?:have|read|understand|check|meet|provide|are)\b/i,
    takes: 'after',
  },
  {
    type: 'guarantee',
    terms: list(
      'safe,? (?:and |& )?effective, without (?:any |harsh |nasty |harmful )?side effects, (?:zero|no) chances? of, (?:zero|no) (?:side effects|data loss), zero downtime, (?:completely|fully|totally|absolutely|perfectly|entirely) (?:safe|secure|secured|protected|reliable|painless|leakproof|accurate|effective)',
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
