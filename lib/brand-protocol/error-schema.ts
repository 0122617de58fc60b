/** An `AuthorError` that comes by message, or from where it was kept. */
import { z } from '../platform/zod.ts';

export const authorErrorSchema = z.strictObject({
  code: z.string(),
  path: z.string(),
  pointer: z.string(),
  value: z.string(),
  say: z.string(),
  hint: z.string(),
  line: z.optional(z.int()),
  column: z.optional(z.int()),
});
