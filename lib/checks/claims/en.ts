/** English claims. Of cues that begin at one place the longest counts. Tuned on what `docs/accuracy.md` names. */
import { comparatives } from './en/comparatives.ts';
import { customers } from './en/customers.ts';
import { figures } from './en/figures.ts';
import { green } from './en/green.ts';
import { health } from './en/health.ts';
import { money } from './en/money.ts';
import { praise } from './en/praise.ts';
import { promises } from './en/promises.ts';
import { relief } from './en/relief.ts';
import { superlatives } from './en/superlatives.ts';
import { voice } from './en/voice.ts';
import type { Lexicon } from './lexicon.ts';

export const en: Lexicon = {
  language: 'en',
  cues: [
    ...superlatives,
    ...comparatives,
    ...figures,
    ...promises,
    ...money,
    ...health,
    ...relief,
    ...green,
    ...praise,
    ...customers,
    ...voice,
  ],
  denied:
    /\b(?:not|never|no|nobody|none|neither|nor|cannot|hardly|without|beware of|avoid|instead of|rather than|anyone who|whoever|offers of|claims? of|promises? of)(?! only| just| merely)\b[^.;:!?,]{0,50}$|n't (?!only|just)[^.;:!?,]{0,50}$/i,
  hedged:
    /\b(?:may|might|could|would|perhaps|maybe|probably|possibly|arguably|we think|we believe|i think|i believe|in (?:my|our) (?:opinion|view|eyes)|aims? to|hopes? to|(?<=\b(?:we|they|i|it|who|also) )plans? to|if|whether(?! you(?:'re| are| need| want| prefer| run| live| travel| have|'ve)\b)|on (?:our|the) way to|one day|so-called|look(?:ing)? for|searching for|in search of|hoping|imagine|projected to|expected (?:it |this |them )?to|forecast to)\b[^.;!?]{0,80}$|^["“]?To (?:become|be)\b[^.;!?]{0,150}$|\b(?:we (?:hope|aim|want|plan|strive|try|aspire|wish|work)(?: hard)? (?:to|for|towards?|that)|(?:our|the) (?:aim|goal|target|ambition|mission|vision|dream)|aims? to)\b[^.;!?]{0,150}$/i,
  hedgedAfter:
    /^[^.;!?]{0,60}\b(?:or so (?:they|we|i)|we (?:think|believe|hope)|in (?:my|our) (?:opinion|view)|one day|perhaps|if you ask (?:us|me)|to me|for me)\b/i,
  ahead:
    /^ (?!(?:and|or|but|nor|to|in|into|for|by|with|without|at|on|of|as|than|from|when|if|so|because|since|that|which|who|while|after|before|over|under|per)\b)\p{L}/u,
  own(claim) {
    // "We make the world's best": the verb would go with it.
    if (/^(?:we|i|it|they|this|that|you|he|she)\b/i.test(claim)) return null;
    const own = claim.replace(/^(?:the(?: world['’]s)?|[^'’]*(?:['’]s|s['’]))(?: (?:very|absolute|single|undisputed))? /i, 'our ');
    if (!own.startsWith('our ')) return null;
    const bare = own.replace(
      / (?:(?:in|on|across|throughout) |of (?:its|their|all)|(?:that )?(?:you|money) |ever |there (?:is|are)|available|around|anywhere).*$/i,
      '',
    );
    return /^our (?:leading|top|most$)/i.test(bare) ? null : bare;
  },
  notASource:
    /^(?:buy|shop|order|add to|sign up|subscribe|book|get|try|start|join|contact|call|download|discover|explore|browse|see (?:all|our)|view|learn more|read more|find out more|more|here|click|home|register|log in|request)\b/i,
  names:
    /(?:^|[(\s])(?:sources?|references?|study|survey|test|data|based on|according to|measured by|certified by|see) ?: ?\S|\baccording to (?-i:[A-ZÀ-Þ]|\d)/i,
  advice: {
    superlative: 'This superlative has no source. Add one, or say it of your own range.',
    comparative: 'This comparison has no source. Add one, or compare with your own.',
    number: 'Nothing here says who measured this. Add a source, or soften it.',
    guarantee: 'This promises more than anyone can keep. Soften it, or link the terms.',
    health: 'A health claim needs a source and a permission. Add both, or soften it.',
    finance: 'No gain is certain. Name source and risk, or leave it out.',
    green: 'Say what is better and by how much, with a source, or leave it out.',
    testimonial: 'Whose praise is this? Link to where it stands, or leave it out.',
  },
  labels: {
    superlative: 'superlative',
    comparative: 'comparison',
    number: 'figure or proof',
    guarantee: 'guarantee',
    health: 'health claim',
    finance: 'money claim',
    green: 'green claim',
    testimonial: 'praise of others',
  },
};
