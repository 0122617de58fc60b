/** A protocol around one rule, for tests that are about the rule. */
import { toBareProtocol } from '../../lib/brand-protocol/bare.ts';
import type { BrandProtocol, Rule } from '../../lib/brand-protocol/schema.ts';
import { allDetectors } from '../../lib/checks/detectors/all.ts';
import { compile } from '../../lib/checks/engine.ts';
import { ownResources } from '../../lib/checks/own-resources.ts';
import type { Block, CheckContext, CompileOptions, Finding } from '../../lib/checks/types.ts';

type RuleInput = Partial<Rule> & { kind: string } & Record<string, unknown>;

const person = { name: 'A', contact: 'a@example.org' };

export function toRule(fields: RuleInput): Rule {
  return {
    id: 'rule',
    name: 'Rule',
    severity: 'care',
    message: 'About “{match}”.',
    why: 'A reason.',
    owner: 'Content',
    examples: { bad: [{ text: 'x', hits: ['x'] }], good: ['y'] },
    ...fields,
  } as Rule;
}

export function toProtocol(rules: readonly RuleInput[], fields: Partial<BrandProtocol> = {}): BrandProtocol {
  return toBareProtocol({
    id: 'test',
    name: 'Test',
    language: 'en-GB',
    owner: person,
    editorial: person,
    channels: [{ id: 'blog', name: 'Blog', risk: 'low' }],
    guard: { mode: 'enforce', reasons: [{ id: 'other', text: 'Other' }] },
    rules: rules.map((rule, n) => toRule({ id: `rule-${n}`, ...rule })),
    ...fields,
  });
}

/** Strings are paragraphs. Time stands still, so no budget runs out. */
export function check(
  rules: readonly RuleInput[],
  blocks: readonly (string | Block)[],
  options: CompileOptions = {},
  context: CheckContext = { surface: 'draft' },
  fields: Partial<BrandProtocol> = {},
): readonly Finding[] {
  const checker = compile(toProtocol(rules, fields), {
    detectors: allDetectors('en-GB'),
    resources: ownResources,
    now: () => 0,
    ...options,
  });
  return checker.open(context).update(blocks.map(toBlock));
}

export function toBlock(block: string | Block): Block {
  return typeof block === 'string' ? { kind: 'paragraph', text: block } : block;
}

/** The words that one rule covers. */
export function findIn(rule: RuleInput, ...blocks: (string | Block)[]): string[] {
  return check([rule], blocks).map((finding) => finding.text);
}
