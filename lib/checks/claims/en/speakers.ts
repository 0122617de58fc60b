/** Who speaks when no customer does: the company by whom it speaks to and what it offers, a founder by how it all began. */
import type { Cue } from '../lexicon.ts';
import { list } from '../list.ts';

export type Sign = Pick<Cue, 'terms' | 'frames' | 'before' | 'after' | 'unlessBefore' | 'unlessAfter'>;

/** What a buyer calls their own. */
export const owned =
  'agency|wedding|trip|stay|apartment|villa|flat|condo|shop|restaurant|clinic|building|pool|deck|toddler|pup(?:s|pies)?|floors?|windows?|fence|basement|move|booking|investment|home|house|kitchen|bathroom|roof|garden|yard|event|office|party|family|honeymoon|vacation|holiday|visit|son|daughter|kids|child|children|baby|dog|cat|puppy|anniversary|order|lawyer|agent|realtor|guide(?! to)|driver|waiter|instructor|therapist|contractor|network|business|company|productivity|workflow|operations|campaigns?|bookings|sales|revenue';
export const mine =
  'office|practice|studio|brand|skin|hair|face|scalp|issues?|problems?|toddler|little ones?|lips|routine|needs|questions?|concerns|expectations|budget|favou?rite|car|phone|mind|life|energy|sleep|back|knees?|pain|symptoms|body|score|grades?|wife|husband|mom|mum|mother|dad|father|parents|friends?|purchase|case|treatment|surgery|appointment|recovery|experience|time|day|week|money|claim|go-to';

export const companies: readonly Sign[] = [
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
  {
    terms: ['i'],
    after:
      /^ (?:agree|consent|accept|confirm|acknowledge|authori[sz]e|certify|declare|represent|warrant|waive|release|have read|have consulted|understand that)\b/i,
  },
  { terms: ['my'], after: /^ (?:mission|clients|services|approach|passion|practice|portfolio)\b/i },
  {
    terms: list('discover, explore, experience, learn, join, book, get, find, meet, enjoy, contact, browse, shop, read'),
    before: /^["“]?$/,
  },
];

/** "I started this company": whoever tells how it began is no customer, however much is praised. */
const enterprise =
  '(?:company|business|brand|studio|shop|store|bakery|clinic|practice|agency|label|line|kitchen|school|salon|app|blog|foundation|project|platform|caf[eé]|restaurant|farm|brewery|roastery|start-?up|firm|product|website|podcast|newsletter|program(?:me)?|community|collection|workshop|consultancy|charity|gym|spa)';
export const founders: readonly Sign[] = [
  {
    terms: list('i, we'),
    frames: [
      {
        after: new RegExp(
          `^(?:'d|'ve| had| have)? (?:then |finally |first |originally |later )?(?:started|founded|co-founded|created|launched|opened|set up|established|began|built|invented|designed|developed|named|bootstrapped) (?:(?:this|the|my own|our own|what (?:is|became)|[A-Z][a-z]+)|(?:my|our|an?) (?:[a-z-]+ ){0,2}?(?=[a-z])${enterprise} (?:because|to|after|so|in (?:19|20)\\d\\d|out of|from))(?![a-z])`,
        ),
        unlessAfter: /\b(?:them|they|their|thanks to|with the help|account|process|journey|order|treatment|course|trial)\b/i,
      },
      {
        after: /^(?:'d| had)? (?:then |finally |just )?(?:left|quit|gave up) (?:my|our) (?:[a-z-]+ ){0,3}?(?:jobs?|careers?|position)\b/i,
        unlessAfter: /\b(?:thanks to|they|their|them|this (?:course|program))\b/i,
      },
      {
        after: /^ (?:made|designed|built|created|invented|developed|formulated|started|baked|brewed|roasted|sewed) (?:my|our) own\b/i,
        unlessAfter: /\b(?:with|using|thanks to)\b/i,
      },
      { before: /\bso $/i, after: /^ (?:designed|built|created|invented|developed|formulated|founded|launched)\b/i },
      {
        after: /^ (?:started|began) (?:as|in|with|out|small|making|baking|selling|sewing|roasting|brewing|designing|building|from) /i,
        unlessAfter: /\b(?:them|they|their|after|this)\b/i,
        before: /^["“]?(?:[A-Za-z0-9 ,]+, )?$/,
      },
    ],
  },
  {
    terms: list(
      'as (?:a|the) founder, our founders?, my passion for, my love for, my journey (?:with|to|into|as|began|started), founded in, was founded, founder of',
    ),
    frames: [{}],
  },
];
