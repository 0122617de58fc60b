/** Effects with a time or a measure to them: "in 3 days", "from weeks to hours", "twice as fast". */
import type { Cue } from '../lexicon.ts';
import { list } from '../list.ts';
import { betterBy } from './words.ts';

export const timing: readonly Cue[] = [
  // "Whiter teeth in 3 days": what gets better, and by when.
  {
    type: 'number',
    terms: list(
      'in, within, after, in just, in only, in under, in less than, in as little as, within just, after just, after only, over just',
    ),
    before:
      /(?:\b(?:more|less|fewer|better|lighter|stronger|smoother|healthier|clearer|whiter|younger|fuller|thicker|softer|firmer|calmer|slimmer|leaner|visible|noticeable|glowing|radiant|flawless) (?:[a-z-]+,? ){1,3}|\b(?:los(?:e|ing)|eras(?:e|es|ing)|sheds?|remov(?:e|es|ing)|eliminat(?:e|es|ing)|learn|master) (?:up to )?(?:[a-z-]+,? ){1,5}|(?<!\bto )\b(?:see|sees|notice) (?!in |at |you |us |our |me |a doctor|your doctor|a specialist)(?:[a-z-]+,? ){1,5}|\bget(?:ting)? (?:fit|fitter|lean|leaner|stronger|ripped|shredded|toned|slim|slimmer|in shape|flexible) |(?:^|[.!] )(?:[a-z]+ to )?(?:fluent|transformed) |\b(?:shades|inch(?:es)?|pounds|kilos?|kg|lbs) (?:whiter |lighter |brighter )?)$/i,
    unlessBefore: /\b(?:saw|noticed|reported|experienced|felt|showed|agreed|say|said)\b[^.;!?]{0,40}$/i,
    after:
      /^ (?:(?:just|only|the first|about|around|roughly|approximately) )?(?:\d+|one|two|three|four|five|six|seven|eight|ten|twelve|a few|a single) ?(?:short )?-?(?:seconds?|minutes?|hours?|days?|weeks?|months?|applications?|uses?|sessions?|treatments?)\b/i,
    takes: 'both',
  },
  {
    type: 'number',
    terms: list('twice as, half as, three times as, ten times as'),
    after: /^ (?:many|much|fast|long|likely|effective|strong|efficient|productive|quickly|warm|bright|light|powerful)\b/i,
    unlessBefore: /\b(?:not|might|may|can) $/i,
    unlessAfter: /^ [a-z]+ as\b/i,
    takes: 'after',
  },
  {
    type: 'number',
    terms: list('from weeks to, from days to, from hours to, from months to, from minutes to'),
    after: /^ (?:just |a few |mere )?(?:days|hours|minutes|seconds|weeks)\b/i,
    takes: 'after',
  },
  {
    type: 'number',
    terms: list('saving of, savings of'),
    after: /^ (?:up to |over |more than |around |about |nearly )?[£$€₹] ?\d[\d,.]*/i,
    takes: 'after',
  },
  {
    type: 'number',
    terms: list('days to, weeks to, minutes to, months to'),
    before: /(?:^|[.!] |\bjust )(?:\d+|two|three|four|five|six|seven|eight|ten|twelve|thirty) $/i,
    after: new RegExp(`^ (?:an? |your )?(?:${betterBy}|flatter|leaner|whiter|clearer|fitter|younger|glowing|fluen|perfect)`, 'i'),
    takes: 'both',
  },
  {
    type: 'number',
    terms: ['shades'],
    before: /\b(?:\d+|two|three|four|five|six|several) $/i,
    after: /^ (?:whiter|lighter|brighter|darker)\b/i,
    takes: 'both',
  },
];
