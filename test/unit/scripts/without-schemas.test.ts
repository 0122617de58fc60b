import { describe, expect, it } from 'vitest';
import { leaveOut } from '../../../scripts/without-schemas.ts';

const kind = `import { z } from '../../platform/zod.ts';
const line = z.string().check(z.minLength(1), z.regex(/^z\\.x\\(/));
export const heron = defineKind({
  kind: 'heron',
  fields: { word: line, deep: z.optional(z.array(z.int())) },
  says: ['match'],
  patterns: (rule) => [rule.word],
  late: true,
  problems: ({ word }) => (word ? [] : [{ say: 'No word.' }]),
  compile(rule, { fields }) {
    return fields(rule.patterns);
  }
});
`;

describe('scripts in pages', () => {
  it('keep of a kind what runs, and of a schema a stand-in', () => {
    const left = leaveOut(kind);
    expect(left.replace(/\s+/g, ' ').trim()).toBe(
      "import { z } from '../../platform/zod.ts'; const line = z; export const heron = defineKind({ kind: 'heron', late: true, compile(rule, { fields }) { return fields(rule.patterns); } });",
    );
  });

  it('have no schema in a kind at all', () => {
    const made = `const toKind = ({ says, compile }) => ({ schema: z.strictObject({ ...rule.shape }), patterns: (said ?? (() => [])), says, compile });`;
    expect(leaveOut(made).replace(/\s+/g, ' ')).toBe('const toKind = ({ says, compile }) => ({ compile });');
  });

  it('leave everything else as it is', () => {
    const other = 'export const at = (rule) => define({ fields: 1, says: () => buzz.call(rule.z) });\n';
    expect(leaveOut(other)).toBe(other);
  });
});
