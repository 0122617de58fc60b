/** What still stands between a person and the signature, in words and in order. Pure. */
import type { GateView } from '../../lib/messaging/messages.ts';
import { toList } from '../ui/words.ts';

export type Step = GateView['left'][number];

export interface LeftItem {
  step: Step;
  count: number;
}

/** Counts of what is open per step; `left` (from the background) says which steps count at all, and their order. */
export function toLeft(view: GateView): LeftItem[] {
  const counts: Record<Step, number> = {
    reasons: view.findings.filter((finding) => finding.needsReason && finding.reason === null).length,
    passages: view.untouched.filter((passage) => !passage.read).length,
    checks: view.checklist.filter((item) => !item.checked).length,
    name: view.signer === '' ? 1 : 0,
  };
  return view.left.map((step) => ({ step, count: Math.max(counts[step], 1) }));
}

const words: Readonly<Record<Step, { one: string; many: string }>> = {
  reasons: { one: 'a reason', many: 'reasons' },
  passages: { one: 'a passage to read', many: 'passages to read' },
  checks: { one: 'a tick', many: 'ticks' },
  name: { one: 'your name', many: 'your name' },
};

/** "1 thing left: a reason", "3 things left: 2 reasons and a tick"; empty when nothing is. */
export function toLeftSentence(left: readonly LeftItem[]): string {
  const total = left.reduce((sum, item) => sum + item.count, 0);
  if (total === 0) return '';
  const parts = left.map(({ step, count }) => (count === 1 ? words[step].one : `${count} ${words[step].many}`));
  return `${total} ${total === 1 ? 'thing' : 'things'} left: ${toList(parts)}`;
}

export const signWords: Readonly<Record<GateView['action'], { sign: string; doing: string; goes: string }>> = {
  publish: { sign: 'Sign and publish', doing: 'Publishing', goes: 'goes to' },
  schedule: { sign: 'Sign and schedule', doing: 'Scheduling', goes: 'is scheduled for' },
  update: { sign: 'Sign and update', doing: 'Updating', goes: 'is updated on' },
};

export const riskWords: Readonly<
  Record<GateView['risk'], { text: string; tone: 'fine' | 'neutral' | 'care'; icon: 'check' | 'care' | null }>
> = {
  low: { text: 'Everyday risk', tone: 'fine', icon: 'check' },
  medium: { text: 'Some risk', tone: 'neutral', icon: null },
  high: { text: 'Higher risk', tone: 'care', icon: 'care' },
};
