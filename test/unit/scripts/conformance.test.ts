import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readCases } from '../../../scripts/conformance/read-cases.ts';
import { createReport, type Report, toText } from '../../../scripts/conformance/report.ts';

const folder = new URL('../../conformance/', import.meta.url).pathname;
const report = (path: string): Report => {
  const { cases, bad } = readCases(path);
  return createReport(cases, bad);
};

describe('conformance with Vale', () => {
  const all = report(folder);

  it('finds what Vale finds in every case of ours that is supported, at the same place', () => {
    const wrong = all.results.filter(({ status, columns, severities }) => status === 'fail' || columns.length + severities.length > 0);
    expect(wrong.map((result) => toText({ ...all, results: [result] }))).toEqual([]);
    expect(all.bad).toEqual([]);
    expect(all.pass).toBeGreaterThan(50);
  });

  it('lists what is not supported, with reasons', () => {
    const listed: unknown = parse(readFileSync(join(folder, 'unsupported.yaml'), 'utf8'));
    const unsupported = all.results.filter(({ status }) => status === 'unsupported');
    expect(Object.fromEntries(unsupported.map((result) => [result.case, result.reasons.join(' ')]))).toEqual(listed);
  });

  it('has cases for every extension point', () => {
    expect(Object.keys(all.byKind).sort()).toEqual(
      'capitalization conditional consistency existence metric occurrence readability repetition script sequence spelling substitution'.split(
        ' ',
      ),
    );
  });
});

describe('the conformance runner', () => {
  const root = mkdtempSync(join(tmpdir(), 'conformance-'));
  afterAll(() => rmSync(root, { recursive: true, force: true }));
  const write = (files: Record<string, string>) => {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
  };
  const rule = 'extends: existence\nmessage: "No %s"\ntokens: [foo]';

  it('says what is missing, what is too much, and what stands elsewhere', () => {
    write({
      'a/.vale.ini': 'StylesPath = ../styles\n[*]\nBasedOnStyles = S',
      'styles/S/R.yml': rule,
      'a/one.md': 'A foo and a foo.\n',
      'a/two.md': 'foo\n',
      'a/three.rst': 'foo\n',
      'a/expected.txt': 'a/one.md:1:5:S.R:No foo\none.md:2:1:S.R:No foo\nthree.rst:1:1:S.R:No foo\n',
    });
    const { results, bad, ...sums } = report(join(root, 'a'));
    expect(sums).toMatchObject({ pass: 0, fail: 2, unsupported: 1, byKind: { existence: { pass: 0, fail: 2, unsupported: 1 } } });
    expect(sums.alerts).toEqual({ expected: 3, found: 1, missing: 1, extra: 2, unsupported: 1, sameColumn: 0, sameSeverity: 1 });
    expect(bad).toEqual([]);
    const one = results.find(({ input }) => input === 'one.md');
    expect(one).toMatchObject({
      status: 'fail',
      missing: [{ line: 2 }],
      extra: [{ Span: [13, 15] }],
      columns: [{ found: { Span: [3, 5] } }],
    });
    expect(results.find(({ input }) => input === 'three.rst')).toMatchObject({
      status: 'unsupported',
      reasons: ['rst files are not read'],
    });
  });

  it('takes Vale’s own JSON, whatever path it was called with', () => {
    const alert = { Check: 'S.R', Line: 1, Span: [3, 5], Message: 'No foo', Severity: 'warning', Match: 'foo', Action: {}, Link: '' };
    write({
      'b/.vale.ini': 'StylesPath = styles\n[*]\nBasedOnStyles = S',
      'b/styles/S/R.yml': rule,
      'b/docs/one.md': 'A foo.\r\n',
      'b/expected.json': JSON.stringify({ './b/docs/one.md': [alert] }),
    });
    expect(report(join(root, 'b'))).toMatchObject({ pass: 1, fail: 0, alerts: { found: 1, sameColumn: 1, sameSeverity: 1 } });
  });

  it('names what it cannot read', () => {
    write({ 'c/expected.json': '[]', 'd/x.cases.yaml': 'a: 1', 'e/expected.json': '{}' });
    expect(report(join(root, 'c')).bad).toEqual([{ name: 'expected.json', reason: 'it is no map of files' }]);
    expect(report(join(root, 'd')).bad).toEqual([{ name: 'x.cases.yaml', reason: 'it is no list of cases' }]);
    expect(report(join(root, 'e')).bad).toEqual([{ name: 'expected.json', reason: 'there is no .vale.ini' }]);
  });

  it('names each case of a list that is not well formed, by its line, and runs the others', () => {
    const cases = [
      '- { name: typo, rule: { extends: existence, message: m, tokens: [foo] }, text: foo, expectd: [{ line: 1 }] }',
      '- { name: span, rule: { extends: existence, message: m, tokens: [foo] }, text: foo, expected: [{ span: "1-3" }] }',
      '- { name: no text, rule: { extends: existence, message: m, tokens: [foo] }, expected: [] }',
      '- { name: no rule, text: foo, expected: [] }',
      '- { name: good, rule: { extends: existence, message: m, tokens: [foo] }, text: foo, expected: [{ match: foo }] }',
    ];
    write({ 'f/x.cases.yaml': cases.join('\n'), 'f/y.cases.yaml': '- name: open\n  rule: [\n' });
    const { bad, pass, fail } = report(join(root, 'f'));
    expect({ pass, fail }).toEqual({ pass: 1, fail: 0 });
    expect(bad.map(({ name, reason }) => `${name} ${reason}`)).toEqual([
      expect.stringContaining('x.cases.yaml:1 a case has no "expectd"'),
      expect.stringContaining('x.cases.yaml:2 "span" is no first and last column'),
      'x.cases.yaml:3 "text" is missing',
      'x.cases.yaml:4 "rule" is missing',
      expect.stringContaining('y.cases.yaml:3 this is not YAML'),
    ]);
  });

  it('lets nothing pass that Vale would stop at, and nothing that is expected of a file or rule that is not there', () => {
    const ini = 'StylesPath = styles\n[*]\nBasedOnStyles = S\n';
    write({
      'g/broken/.vale.ini': ini,
      'g/broken/styles/S/R.yml': 'extends: existence\nmessage: "No\n',
      'g/broken/expected.json': '{}',
      'g/broken/input.md': 'foo\n',
      'g/elsewhere/.vale.ini': ini,
      'g/elsewhere/styles/S/R.yml': rule,
      'g/elsewhere/expected.json': '{ "other.md": [{ "Check": "S.R", "Line": 1 }] }',
      'g/elsewhere/input.md': 'bar\n',
      'g/lines/.vale.ini': ini,
      'g/lines/styles/S/R.yml': rule,
      'g/lines/expected.txt': 'input.md:1:1:S.R:No foo\nS.R somewhere\n',
      'g/lines/input.md': 'foo\n',
      'g/nowhere/.vale.ini': ini,
      'g/nowhere/expected.json': '{ "input.md": [{ "Check": "S.R", "Line": 1 }] }',
      'g/nowhere/input.md': 'foo\n',
      'g/kind.cases.yaml': '- { name: kind, rule: { extends: exsitence, message: m }, text: foo, expected: [] }',
    });
    const { bad, results } = report(join(root, 'g'));
    expect(bad.map(({ name, reason }) => `${name} ${reason}`)).toEqual([
      'elsewhere/expected.json "other.md" is not in the folder',
      'lines/expected.txt line 2: "S.R somewhere" is not file:line:column:Check:message',
      expect.stringContaining('broken styles/S/R.yml:3: This is not YAML'),
      'kind.cases.yaml: kind styles/Test/Rule.yml:1: There is no extension point "exsitence".',
      'nowhere .vale.ini:3: The style "S" is not in the folder.',
    ]);
    expect(results.find((each) => each.case === 'nowhere')).toMatchObject({
      status: 'fail',
      reasons: ['S.R: it is in no style that is on'],
    });
  });
});
