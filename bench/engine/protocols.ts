/** Protocols and documents to measure with. */
import { toBareProtocol } from '../../lib/brand-protocol/bare.ts';
import type { BrandProtocol, Rule } from '../../lib/brand-protocol/schema.ts';
import type { Block } from '../../lib/checks/types.ts';

export const toProtocol = (rules: readonly Rule[]): BrandProtocol => toBareProtocol({ language: 'en', rules: [...rules] });

/** Examples are left out: only a vetted protocol needs them. */
export function toRule(id: string, fields: { kind: string } & Record<string, unknown>): Rule {
  return { id, name: id, severity: 'idea', message: 'Say “{match}” plainly.', why: 'Bench.', owner: 'Bench', ...fields };
}

/** Existence rules of so many terms each; ten is what real styles have at the median. */
export function toTermRules(terms: readonly string[], each = 10): Rule[] {
  const rules: Rule[] = [];
  for (let start = 0; start < terms.length; start += each)
    rules.push(toRule(`Bench.R${start}`, { kind: 'existence', tokens: terms.slice(start, start + each), ignorecase: true }));
  return rules;
}

/** One document in both forms, for those who take blocks and those who take a text. */
export interface Draft {
  blocks: readonly Block[];
  text: string;
}

export function toDraft(blocks: readonly Block[]): Draft {
  return { blocks, text: blocks.map(({ text }) => text).join('\n\n') };
}

export const toParagraphs = (paragraphs: readonly string[]): Block[] => paragraphs.map((text) => ({ kind: 'paragraph', text }));

/** The draft with one letter more in its middle block, another one for each round. */
export function typeInto({ blocks }: Draft, round: number): Draft {
  const middle = Math.floor(blocks.length / 2);
  const block = blocks[middle];
  if (!block) return { blocks, text: '' };
  const at = 5 + (round % Math.max(1, block.text.length - 10));
  const next = [...blocks];
  next[middle] = { ...block, text: `${block.text.slice(0, at)}${'etaoin'[round % 6]}${round}${block.text.slice(at)}` };
  return toDraft(next);
}
