/**
 * Everything about rules that only their kinds know: fields, expressions, scopes, detectors, and whether the
 * examples hold. A protocol with an error here is refused. Uses all detectors, so it stays out of pages.
 */
import { type AuthorError, type AuthorErrorCode, didYouMean, showValue, toAuthorErrors, toPointer } from '../brand-protocol/errors.ts';
import type { BrandProtocol, Rule } from '../brand-protocol/schema.ts';
import { allDetectors } from './detectors/all.ts';
import { detectorNames } from './detectors/catalog.ts';
import { compile } from './engine.ts';
import { refuseAction } from './fixes/action.ts';
import { applyFirstFixes } from './fixes/fix.ts';
import type { Kind } from './kinds/kind.ts';
import { kinds } from './kinds/registry.ts';
import { ownResources } from './own-resources.ts';
import { isRisky } from './patterns/backtracking.ts';
import { toExpression } from './patterns/expression.ts';
import { type Found, toReading } from './reading/reading.ts';
import { createScopes, scopeNames, scopeWords } from './reading/scope.ts';
import type { Resources } from './resources.ts';
import { readInline } from './text/inline.ts';
import { type Block, blockKinds, type Detector, type Finding } from './types.ts';

type Add = (code: AuthorErrorCode, place: string, value: unknown, say: string, hint: string) => void;

interface Means {
  detectors: readonly Detector[];
  resources: Resources;
}

/**
 * Errors in document order, rule by rule. Pointers lead into the protocol.
 * @param resources dictionaries and the like; examples of a rule that needs what is not there are not looked at.
 */
export function vetProtocol(protocol: BrandProtocol, path = 'protocol.yaml', resources: Resources = {}): AuthorError[] {
  return [
    ...vetVocabulary(protocol, path),
    ...protocol.rules.flatMap((rule, n) => vetRule(protocol, rule, n, path, { ...ownResources, ...resources })),
  ];
}

function vetVocabulary({ vocabulary }: BrandProtocol, path: string): AuthorError[] {
  return (vocabulary?.accept ?? []).flatMap((source, n) => {
    const reason = refuseExpression(source, false);
    return reason ? [{ ...reason, path, pointer: `/vocabulary/accept/${n}`, value: showValue(source) }] : [];
  });
}

function vetRule(protocol: BrandProtocol, rule: Rule, n: number, path: string, resources: Resources): AuthorError[] {
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
  if (!read.success) return toAuthorErrors('E211', path, protocol, at, read.error.issues, Object.keys(kind.schema.shape));

  rule.scope?.forEach((expression, index) => {
    if (/[|,]/.test(expression)) {
      const hint = 'Any of several: an item of the list for each. All at once: join them by "&".';
      add('E223', `/scope/${index}`, expression, `There is no scope "${expression}".`, hint);
      return;
    }
    for (const { word, not } of scopeWords(expression)) {
      if (!scopeNames.includes(word)) add('E223', `/scope/${index}`, word, `There is no scope "${word}".`, didYouMean(word, scopeNames));
      else if (not && word === 'sentence')
        add('E223', `/scope/${index}`, expression, 'Everything is in some sentence.', 'Take "~sentence" out.');
    }
  });
  const detectors = allDetectors(protocol.language);
  if (rule.kind === 'sensitive') {
    const names = detectorNames();
    (rule.detectors as string[] | undefined)?.forEach((name, index) => {
      if (!names.includes(name)) add('E224', `/detectors/${index}`, name, `There is no detector "${name}".`, didYouMean(name, names));
    });
  }
  const [edit, regex] = rule.action?.name === 'edit' ? (rule.action.params ?? []) : [];
  const actions = edit === 'regex' && regex !== undefined ? [{ pointer: '/action/params/1', source: regex }] : [];
  for (const { pointer, source } of [...kind.patterns(rule), ...actions]) {
    const reason = refuseExpression(source, rule.ignorecase === true);
    if (reason) add(reason.code, pointer, source, reason.say, reason.hint);
  }
  const refused = rule.action && refuseAction(rule.action);
  if (refused) {
    const hint = refused.known.length > 0 ? didYouMean(rule.action?.params?.[0] ?? '', refused.known) : 'Without them it makes no fix.';
    add('E212', '/action/params', rule.action?.params, refused.say, hint);
  }
  for (const { pointer, value, say, hint, near } of kind.problems(rule, protocol.language))
    add('E212', pointer, value, say, near ? didYouMean(near.word, near.known) : hint);
  // Examples of a rule that is broken already would only repeat it, or never end.
  if (errors.length === 0) vetExamples(protocol, rule, kind, { detectors, resources }, add);
  return errors;
}

function refuseExpression(source: string, ignorecase: boolean): { code: AuthorErrorCode; say: string; hint: string } | null {
  try {
    toExpression(source, { nonword: true });
  } catch (error) {
    const flags = source.match(/^\(\?([ims]+)\)/)?.[1];
    const reason = error instanceof Error ? error.message.replace(/^Invalid regular expression: (?:\/.*\/\w*: )?/s, '') : '';
    return {
      code: 'E230',
      say: `This is not a regular expression: ${reason}.`,
      hint: flags
        ? `JavaScript has flags around what they are for: "(?${flags}:${source.slice(flags.length + 3)})".`
        : 'Put a backslash before . * + ? ( ) [ ] { } | \\ ^ $ / that stand for themselves.',
    };
  }
  if (isRisky(source, ignorecase)) {
    return {
      code: 'E231',
      say: 'On some texts this expression takes very long.',
      hint: 'Let repeated parts begin with something that only they can begin with, or bound them: {1,20}.',
    };
  }
  return null;
}

function vetExamples(protocol: BrandProtocol, rule: Rule, kind: Kind, { detectors, resources }: Means, add: Add): void {
  // Examples say what a rule finds, not how fast this machine is right now: no clock, no time budget.
  const checker = compile({ ...protocol, rules: [rule] }, { detectors, resources, now: () => 0 });
  // Without its dictionary or tagger a rule says nothing, and nothing can be said of its examples.
  if (checker.missing.length > 0) return;
  const context = { surface: rule.surfaces?.[0] ?? ('draft' as const), ...(rule.channels?.[0] ? { channel: rule.channels[0] } : {}) };
  const facts = kind.exampleFacts(rule);
  const check = (text: string): { blocks: readonly Block[]; findings: readonly Finding[] } => {
    const blocks = toExampleBlocks(text, rule.scope, kind.readsLinks);
    return { blocks, findings: checker.open(context).update(blocks, facts) };
  };

  rule.examples?.bad.forEach(({ text, hits, fixed }, n) => {
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
  rule.examples?.good.forEach((text, n) => {
    const [finding] = check(text).findings;
    if (finding)
      add('E242', `/examples/good/${n}`, text, `The rule finds "${finding.text}" here.`, 'Narrow the rule, or use "exceptions".');
  });
}

const nothing: Found = new Map();
const candidates: readonly Pick<Block, 'kind' | 'level'>[] = [
  { kind: 'paragraph' },
  ...[1, 2, 3, 4, 5, 6].map((level) => ({ kind: 'heading' as const, level })),
  ...blockKinds.map((kind) => ({ kind })),
];

/** Examples are paragraphs parted by empty lines, of the first kind the rule looks at; links are written as in Markdown. */
function toExampleBlocks(text: string, scope: readonly string[] | undefined, kindReadsLinks: boolean): Block[] {
  const { within } = createScopes(() => [{ start: 0, end: 1 }])(scope);
  const links = [{ start: 0, end: 1, href: '/' }];
  const look = candidates.find((each) => within(toReading({ ...each, text: 'x', links }, nothing)) !== null) ?? {
    kind: 'paragraph' as const,
  };
  const readsLinks = kindReadsLinks || scope?.some((expression) => scopeWords(expression).some(({ word }) => word === 'link'));
  return text.split(/\n{2,}/).map((paragraph): Block => {
    const read = readsLinks ? readInline(paragraph) : null;
    return read ? { ...look, text: read.text, links: read.links } : { ...look, text: paragraph };
  });
}
