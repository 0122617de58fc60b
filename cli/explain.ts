/** What a rule is about, for people and agents. */
import { didYouMean } from '../lib/brand-protocol/errors.ts';
import type { BrandProtocol, Rule } from '../lib/brand-protocol/schema.ts';
import { Advice } from './advice.ts';
import { printable, type Terminal } from './terminal.ts';

export function findRule({ rules }: BrandProtocol, id: string): Rule {
  const rule = rules.find((each) => each.id === id);
  if (rule) return rule;
  throw new Advice(
    `The protocol has no rule "${id}". ${didYouMean(
      id,
      rules.map((each) => each.id),
    )}`,
  );
}

export function toExplanation(rule: Rule, paint: Terminal['paint']): string {
  const { id, name, kind, severity, why, owner, source, surfaces, channels, scope, examples, origin } = rule;
  const fact = (label: string, value: string | undefined) => (value ? `${paint('dim', label.padEnd(9))} ${printable(value)}\n` : '');
  const bad = examples?.bad.map(
    ({ text, fixed }) =>
      `  ${paint('red', 'not')}  ${printable(text)}${fixed === undefined ? '' : `\n  ${paint('green', 'but')}  ${printable(fixed)}`}\n`,
  );
  const good = examples?.good.map((text) => `  ${paint('green', 'yes')}  ${printable(text)}\n`);
  return [
    `${paint('bold', printable(name))}  ${paint('dim', id)}\n`,
    `${printable(why)}\n\n`,
    fact('kind', `${kind}, ${severity}`),
    fact('owner', owner),
    fact('source', source && [source.title, source.date, source.url].filter(Boolean).join(', ')),
    fact('surfaces', surfaces?.join(', ')),
    fact('channels', channels?.join(', ')),
    fact('scope', scope?.join(', or ')),
    fact('from', origin),
    ...(bad ? ['\n', ...bad] : []),
    ...(good ?? []),
  ]
    .join('')
    .trimEnd();
}
