import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readJson, readJsonLines } from '../../../../lib/checks/text/json.ts';
import { toFormat } from '../../../../lib/checks/text/readers.ts';
import { toSource } from '../../../../lib/checks/text/source.ts';

describe('JSON to blocks', () => {
  it('reads escapes as what they stand for, each where it stands in the source', () => {
    const source = String.raw`{"a":"SSN:\n536-22-8765","b":"\u00e9 \"x\" \/"}`;
    const [block] = readJson(source).blocks;
    expect(block?.text).toBe('{"a":"SSN:\n536-22-8765","b":"é "x" /"}');
    const { text = '', map = [] } = block ?? {};
    const { start, end } = toSource(map, { start: text.indexOf('536'), end: text.indexOf('536') + 11 });
    expect(source.slice(start, end)).toBe('536-22-8765');
    const accent = toSource(map, { start: text.indexOf('é'), end: text.indexOf('é') + 1 });
    expect(source.slice(accent.start, accent.end)).toBe(String.raw`\u00e9`);
  });

  it('makes each of JSON lines a block', () => {
    expect(readJsonLines('\ufeff{"a":1}\r\n\r\n{"b":"x\\ty"}\n').blocks.map(({ text }) => text)).toEqual(['{"a":1}', '{"b":"x\ty"}']);
  });

  it('is chosen by the name', () => {
    expect(['a.json', 'b.JSONL', 'c.ndjson', 'd.js'].map(toFormat)).toEqual(['json', 'jsonl', 'jsonl', 'text']);
  });

  it('reads what JSON writes, and never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (value) => {
        const text = readJson(JSON.stringify(value)).blocks[0]?.text ?? '';
        expect(text).toBe(`"${value.replace(/\r/g, '\n').replace(/[\b\f]/g, ' ')}"`);
      }),
    );
    fc.assert(fc.property(fc.string(), (source) => readJsonLines(source).blocks.length >= 0));
  });
});
