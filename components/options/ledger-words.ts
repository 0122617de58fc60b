/** The ledger as a person reads it: one sentence per event. Pure. Exhaustive, so a new kind of event cannot arrive without words. */
import { nounOf } from '../../lib/checks/detectors/catalog.ts';
import type { LedgerEvent } from '../../lib/ledger/events.ts';
import { toCoverWords } from '../../lib/sites/cover-words.ts';
import { toCount, toList } from '../ui/words.ts';

/** Ids to names; an id that is no longer known is shown as it is. */
export interface Names {
  site(id: string): string;
  rule(id: string): string;
  reason(id: string): string;
}

export const ledgerGroups = ['all', 'prompts', 'findings', 'sign-off', 'set-up'] as const;
export type LedgerGroup = (typeof ledgerGroups)[number];

const toKinds = (kinds: readonly string[]): string =>
  kinds.length === 0 ? 'something private' : toList(kinds.map((kind) => nounOf(kind) ?? kind));

const guardWords = {
  clean: 'nothing private in it',
  redacted: 'private data taken out first',
  'sent-anyway': 'sent as it was, with a reason',
  coached: 'sent as it was, after a hint',
} as const;
const scopeWords = { here: 'once', document: 'in one draft', me: 'everywhere', wrong: 'and said the rule is wrong' } as const;
const outcomeWords = {
  signed: 'You signed',
  'kept-as-draft': 'You kept it as a draft',
  expired: 'A review ran out',
  emergency: 'You published in an emergency, without a signature',
  coached: 'You published without a signature, which the protocol allows here',
} as const;
const reviewWords = { 'click-through': 'clicked through', brief: 'a brief look', read: 'read', none: '' } as const;
const heldWords = {
  unsigned: 'nobody had signed the text',
  'text-changed': 'the text changed after it was signed',
  lapsed: 'the signature had lapsed',
  'refused-route': 'the text can’t be signed from there',
  unreachable: 'Countersign was being restarted',
  storage: 'there was no room to keep a receipt',
} as const;
const actionWords = { publish: 'publish', schedule: 'schedule', update: 'update' } as const;
const fromWords = { file: 'a file', managed: 'your administrator', endpoint: 'your team' } as const;

const toSeconds = (ms: number): string => {
  if (ms < 60_000) return toCount(Math.max(1, Math.round(ms / 1000)), 'second');
  return toCount(Math.round(ms / 60_000), 'minute');
};

export function toSentence(event: LedgerEvent, names: Names): string {
  switch (event.kind) {
    case 'prompt-sent':
      return `You sent a prompt of ${toCount(event.words, 'word')} to ${names.site(event.site)}: ${guardWords[event.guarded]}.`;
    case 'prompt-held':
      return `A prompt to ${names.site(event.site)} was held: it had ${toKinds(event.kinds)} in it.`;
    case 'guard-reason':
      return `You gave a reason to send ${toKinds(event.kinds)} to ${names.site(event.site)}: ${names.reason(event.reason)}.`;
    case 'response-seen':
      return `An answer of ${toCount(event.words, 'word')} was seen in ${names.site(event.site)}.`;
    case 'handoff':
      return `${toCount(event.words, 'word')} went from ${names.site(event.from)} to ${names.site(event.to)}.`;
    case 'finding-shown':
      return `A finding was shown in ${names.site(event.site)}: ${names.rule(event.rule)}.`;
    case 'finding-fixed':
      return `You used a fix in ${names.site(event.site)}: ${names.rule(event.rule)}.`;
    case 'finding-ignored':
      return `You ignored a finding in ${names.site(event.site)}, ${scopeWords[event.scope]}: ${names.rule(event.rule)}.`;
    case 'finding-restored':
      return `You brought a finding back in ${names.site(event.site)}: ${names.rule(event.rule)}.`;
    case 'gate-opened':
      return `A review was opened in ${names.site(event.site)}, to ${actionWords[event.action]}.`;
    case 'gate-ended': {
      const review = reviewWords[event.review];
      return `${outcomeWords[event.outcome]} in ${names.site(event.site)}, after ${toSeconds(event.ms)}${review ? ` (${review})` : ''}.`;
    }
    case 'publish-held':
      return `A publish in ${names.site(event.site)} was held: ${heldWords[event.reason]}.`;
    case 'published': {
      const words = event.person + event.edited + event.untouched;
      const parts = [
        { count: event.person, text: 'a person’s' },
        { count: event.edited, text: 'AI edited' },
        { count: event.untouched, text: 'AI untouched' },
      ].filter(({ count }) => count > 0);
      const whose =
        parts.length === 1 ? `, all ${parts[0]?.text}` : parts.map(({ count, text }, at) => `${at ? ',' : ':'} ${count} ${text}`).join('');
      return `${toCount(words, 'word')} went live from ${names.site(event.site)}${whose}.`;
    }
    case 'verified':
      return `The live page ${event.equal ? 'equals' : 'differs from'} the signed text (${names.site(event.site)}).`;
    case 'protocol-changed':
      return `Protocol ${event.version} came into use, from ${fromWords[event.from]}.`;
    case 'site-status':
      return `${names.site(event.site)}: ${toCoverWords({ level: event.level, missing: [] }).toLowerCase()}.`;
    case 'ledger-trimmed':
      return `${toCount(event.count, 'older entry', 'older entries')} deleted.`;
  }
}

const groupOf: Readonly<Record<LedgerEvent['kind'], Exclude<LedgerGroup, 'all'>>> = {
  'prompt-sent': 'prompts',
  'prompt-held': 'prompts',
  'guard-reason': 'prompts',
  'response-seen': 'prompts',
  handoff: 'prompts',
  'finding-shown': 'findings',
  'finding-fixed': 'findings',
  'finding-ignored': 'findings',
  'finding-restored': 'findings',
  'gate-opened': 'sign-off',
  'gate-ended': 'sign-off',
  'publish-held': 'sign-off',
  published: 'sign-off',
  verified: 'sign-off',
  'protocol-changed': 'set-up',
  'site-status': 'set-up',
  'ledger-trimmed': 'set-up',
};

export const isInGroup = (event: LedgerEvent, group: LedgerGroup): boolean => group === 'all' || groupOf[event.kind] === group;

export const groupWords: Readonly<Record<LedgerGroup, string>> = {
  all: 'Everything',
  prompts: 'Prompts and answers',
  findings: 'Findings',
  'sign-off': 'Sign-off',
  'set-up': 'Set-up',
};
