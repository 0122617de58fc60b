/** Severity: a shape, a colour and a word, always together somewhere in view. */
import type { ReactNode } from 'react';
import type { Severity } from '../../lib/brand-protocol/schema.ts';
import { Icon } from './icons.tsx';

export const severityWords: Readonly<Record<Severity, { one: string; group: string; ink: string; tag: 'must' | 'care' | 'fine' }>> = {
  must: { one: 'Must fix', group: 'Must fix', ink: 'text-must', tag: 'must' },
  care: { one: 'Worth a check', group: 'Worth a check', ink: 'text-care', tag: 'care' },
  idea: { one: 'Suggestion', group: 'Suggestions', ink: 'text-accent', tag: 'fine' },
};

export function SeverityIcon({ severity }: { severity: Severity }): ReactNode {
  return <Icon name={severity} className={severityWords[severity].ink} />;
}
