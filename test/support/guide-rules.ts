/** The rules of the guide, which has at least one of each kind: what a test about all kinds runs. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Rule } from '../../lib/brand-protocol/schema.ts';

export const guide = readFileSync(new URL('../../docs/rules.md', import.meta.url), 'utf8');

export function toGuideRules(section: string): Rule[] {
  return [...section.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map(([, source = '']) => parse(source) as Rule);
}

export const guideRules: readonly Rule[] = toGuideRules(guide);
