/** The JSON Schema (draft 2020-12) of a brand protocol: the common schema with each rule as one of the kinds. */
import { brandProtocolSchema } from '../brand-protocol/schema.ts';
import { z } from '../platform/zod.ts';
import { kinds } from './kinds/registry.ts';

export function toProtocolSchema(): Record<string, unknown> {
  const anyKind = kinds.map(({ schema }): z.ZodMiniType => schema) as [z.ZodMiniType, ...z.ZodMiniType[]];
  const schema = z.strictObject({ ...brandProtocolSchema.shape, rules: z.array(z.union(anyKind)) });
  return { title: 'Countersign brand protocol, version 1', ...z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) };
}
