/** Cases of a `*cases.yaml`, one by one: what is wrong with one of them leaves the others alone. */
import { isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import { type Case, toExpected } from './case.ts';

const keys = ['name', 'rule', 'rules', 'text', 'format', 'vocab', 'ini', 'expected'];
const alertKeys = ['check', 'line', 'span', 'message', 'severity', 'match', 'action', 'link', 'description'];

/**
 * @param shown how the file is called.
 * @param refuse is told the line of a case that cannot be read, and why. Throws where there is no list at all.
 */
export function readListedCases(source: string, shown: string, refuse: (line: number, reason: string) => void): Case[] {
  const counter = new LineCounter();
  const list = parseDocument(source, { lineCounter: counter });
  const lineOf = (at: number) => counter.linePos(at).line || 1;
  const [broken] = list.errors;
  if (broken) {
    refuse(lineOf(broken.pos[0]), `this is not YAML: ${broken.message.split('\n')[0]?.replace(/ at line \d+, column \d+:$/, '')}`);
    return [];
  }
  if (!isSeq(list.contents)) throw new Error('it is no list of cases');
  return list.contents.items.flatMap((item, n): Case[] => {
    try {
      return [toCase((item as Node).toJS(list) as unknown, n, shown)];
    } catch (error) {
      refuse(lineOf((item as Node).range?.[0] ?? 0), error instanceof Error ? error.message : String(error));
      return [];
    }
  });
}

function toCase(value: unknown, n: number, shown: string): Case {
  const each = toMap(value, 'a case');
  only(keys, each, 'a case');
  const name = `${shown}: ${String(each.name ?? n + 1)}`;
  if (each.rule === null) throw new Error('"rule" is empty');
  const rules = {
    ...(each.rule === undefined ? {} : { 'Test.Rule': each.rule }),
    ...(each.rules === undefined ? {} : toMap(each.rules, '"rules"')),
  };
  if (Object.keys(rules).length === 0 && each.ini === undefined) throw new Error('"rule" is missing');
  if (each.text === undefined || each.text === null) throw new Error('"text" is missing');
  if (!Array.isArray(each.expected)) throw new Error('"expected" is no list of alerts; [] where nothing is found');

  const styles = [...new Set(Object.keys(rules).map((rule) => rule.split('.')[0]))];
  const vocab = each.vocab === undefined ? {} : toMap(each.vocab, '"vocab"');
  only(['accept', 'reject'], vocab, '"vocab"');
  const body = typeof each.ini === 'string' ? each.ini : `[*]\nBasedOnStyles = ${styles.join(', ')}\n`;
  const core = /^\s*StylesPath\s*=/m.test(body) ? '' : `StylesPath = styles\n${each.vocab ? 'Vocab = Test\n' : ''}`;
  const files = new Map([['.vale.ini', `${core}${body}`]]);
  for (const [rule, fields] of Object.entries(rules)) {
    if (!/^[^.]+\../.test(rule)) throw new Error(`"${rule}" is no name of a rule: Style.Rule`);
    // JSON is YAML.
    files.set(`styles/${rule.replace('.', '/')}.yml`, typeof fields === 'string' ? fields : JSON.stringify(fields));
  }
  for (const [key, words] of Object.entries(vocab)) {
    if (!Array.isArray(words)) throw new Error(`"${key}" is no list of words`);
    files.set(`styles/config/vocabularies/Test/${key}.txt`, words.join('\n'));
  }
  const check = Object.keys(rules)[0] ?? '';
  const expected = each.expected.map((alert: unknown) => {
    const given = toMap(alert, 'an alert');
    only(alertKeys, given, 'an alert');
    return toExpected({ check, line: 1, ...given });
  });
  return {
    name,
    files,
    settings: '.vale.ini',
    dictionaries: null,
    inputs: [{ name: `test.${String(each.format ?? 'md')}`, text: String(each.text), expected }],
  };
}

function toMap(value: unknown, what: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Error(`${what} is no map: ${JSON.stringify(value)}`);
  return value as Record<string, unknown>;
}

/** A misspelt key would be passed over, and the case would pass. */
function only(known: readonly string[], given: Record<string, unknown>, what: string): void {
  const unknown = Object.keys(given).find((key) => !known.includes(key.toLowerCase()));
  if (unknown !== undefined) throw new Error(`${what} has no "${unknown}"; there are ${known.join(', ')}`);
}
