import { describe, expect, it } from 'vitest';
import { z as standIn } from '../../../lib/platform/no-zod.ts';
import type { z as Zod } from '../../../lib/platform/zod.ts';

const z = standIn as typeof Zod;

describe('the stand-in for zod in pages', () => {
  it('takes whatever a schema file builds', () => {
    const line = z.string().check(z.minLength(1), z.maxLength(300));
    const rule = z.looseObject({ id: line, source: z.optional(z.strictObject({ url: z.optional(z.url()), date: z.iso.date() })) });
    expect(() => z.strictObject({ ...rule.shape, kind: z.literal('existence'), tokens: z.array(line) })).not.toThrow();
  });

  it('never says that something is as it should be', () => {
    expect(() => z.string().safeParse('x')).toThrow('schemas stay out of pages');
    expect(() => z.strictObject({}).parse({})).toThrow('schemas stay out of pages');
  });
});
