/**
 * Everything about rules that only their kinds know: fields, expressions, scopes, detectors, and whether the
 * examples hold. A protocol with an error here is refused. Uses all detectors, so it stays out of pages.
 */
import { type AuthorError, type AuthorErrorCode, didYouMean, showValue, toAuthorErrors, toPointer } from '../brand-protocol/errors.ts';
import type { BrandProtocol, Rule } from '../brand-protocol/schema.ts';
import { isRisky } from './backtracking.ts';
import { allDetectors } from './detectors/all.ts';
import { compile } from './engine.ts';
import { applyFirstFixes } from './fix.ts';
import { kinds } from './kinds/registry.ts';
import { scopeNames } from './scope.ts';
import { toExpression } from './terms.ts';
import { readInline } from './text/markdown.ts';
import { type Block, type BlockKind, blockKinds, type Detector, type Finding } from './types.ts';

type Add = (code: AuthorErrorCode, place: string, value: unknown, say: string, hint: string) => void;

/** Errors in document order, rule by rule. Pointers lead into the protocol. */
export function vetProtocol(protocol: BrandProtocol, path = 'protocol.yaml'): AuthorError[] {
  return protocol.rules.flatMap((rule, n) => vetRule(protocol, rule, n, path));
}

function vetRule(protocol: BrandProtocol, rule: Rule, n: number, path: string): AuthorError[] {
  const errors: AuthorError[] = [];
  const at = ['rules', n];
  const add: Add = (code, place, value, say, hint) => {
    errors.push({ code, path, pointer: toPointer(at) + place, value: showValue(value), say, hint });
  };

  const kind = kinds.find((each) => each.kind === rule.kind);
  if (!kind) {
    const known = kinds.map((each) => each.kind);
    add('E220', '/kind', rule.kind, `There is no rule kind "${rule.kind}".`, didYouMean(rule.kind, known));
    return errors;
  }
  const read = kind.schema.safeParse(rule);
  if (!read.success) return toAuthorErrors('E211', path, protocol, at, read.error.issues);

  rule.scope?.forEach((name, index) => {
    if (!scopeNames.includes(name)) add('E223', `/scope/${index}`, name, `There is no scope "${name}".`, didYouMean(name, scopeNames));
  });
  const detectors = allDetectors(protocol.language);
  if (rule.kind === 'sensitive') {
    const ids = detectors.map(({ id }) => id);
    (rule.detectors as string[]).forEach((id, index) => {
      if (!ids.includes(id)) add('E224', `/detectors/${index}`, id, `There is no detector "${id}".`, didYouMean(id, ids));
    });
  }
  for (const { pointer, source } of kind.patterns(rule)) {
    const reason = refuseExpression(source);
    if (reason) add(reason.code, pointer, source, reason.say, reason.hint);
  }
  // Examples of a rule that is broken already would only repeat it, or never end.
  if (errors.length === 0) vetExamples(protocol, rule, detectors, add);
  return errors;
}

function refuseExpression(source: string): { code: AuthorErrorCode; say: string; hint: string } | null {
  try {
    toExpression(source, { nonword: true });
  } catch (error) {
    const reason = error instanceof Error ? error.message.replace(/^Invalid regular expression: (?:\/.*\/\w*: )?/s, '') : '';
    return {
      code: 'E230',
      say: `This is not a regular expression: ${reason}.`,
      hint: 'Put a backslash before . * + ? ( ) [ ] { } | \\ ^ $ / that stand for themselves.',
    };
  }
  if (isRisky(source)) {
    return {
      code: 'E231',
      say: 'On some texts this expression takes very long.',
      hint: 'Let repeated parts begin with something that only they can begin with, or bound them: {1,20}.',
    };
  }
  return null;
}

function vetExamples(protocol: BrandProtocol, rule: Rule, detectors: readonly Detector[], add: Add): void {
  const checker = compile({ ...protocol, rules: [rule] }, { detectors });
  const context = { surface: rule.surfaces?.[0] ?? ('draft' as const), ...(rule.channels?.[0] ? { channel: rule.channels[0] } : {}) };
  const check = (text: string): { blocks: readonly Block[]; findings: readonly Finding[] } => {
    const blocks = toExampleBlocks(text, rule.scope);
    return { blocks, findings: checker.open(context).update(blocks) };
  };

  rule.examples.bad.forEach(({ text, hits, fixed }, n) => {
    const { blocks, findings } = check(text);
    const got = findings.map((finding) => finding.text);
    if (JSON.stringify(got) !== JSON.stringify(hits)) {
      const say = got.length === 0 ? 'The rule finds nothing here.' : `The rule finds ${got.map((each) => `"${each}"`).join(', ')} here.`;
      add('E240', `/examples/bad/${n}/hits`, hits, say, 'Change the rule or the example, so that both say the same.');
    } else if (fixed !== undefined) {
      const result = blocks
        .map((block, index) =>
          applyFirstFixes(
            block.text,
            findings.filter((finding) => finding.block === index),
          ),
        )
        .join('\n\n');
      if (result !== fixed)
        add('E241', `/examples/bad/${n}/fixed`, fixed, `The first fix gives "${result}".`, 'Change the fix or the example.');
    }
  });
  rule.examples.good.forEach((text, n) => {
    const [finding] = check(text).findings;
    if (finding)
      add('E242', `/examples/good/${n}`, text, `The rule finds "${finding.text}" here.`, 'Narrow the rule, or use "exceptions".');
  });
}

/** Examples are paragraphs parted by empty lines, of the first kind the rule looks at; links are written as in Markdown. */
function toExampleBlocks(text: string, scope: readonly string[] | undefined): Block[] {
  const names = scope ?? ['text'];
  const level = names[0]?.match(/^heading\.h([1-6])$/)?.[1];
  const kind = (blockKinds as readonly string[]).includes(names[0] ?? '') ? (names[0] as BlockKind) : level ? 'heading' : 'paragraph';
  return text.split(/\n{2,}/).map((paragraph): Block => {
    if (names.includes('link')) {
      const { text: words, links } = readInline(paragraph);
      return { kind, text: words, links };
    }
    return { kind, text: paragraph, ...(level ? { level: Number(level) } : {}) };
  });
}
