/** Asking by name, with both ends checked: the shared half of `client.ts` and `tab.ts`. */
import { fail, ok, type Result } from '../platform/result.ts';
import type { z } from '../platform/zod.ts';
import { type AskProblem, type Envelope, parseReply, toEnvelope } from './envelope.ts';
import { type MessageName, messages, type RequestOf, type ResponseOf } from './messages.ts';

export type Ask = <N extends MessageName>(name: N, request: RequestOf<N>) => Promise<Result<ResponseOf<N>, AskProblem>>;

/** Sends an envelope and resolves with whatever came back; may reject when nobody is there. */
export type Carry = (envelope: Envelope) => Promise<unknown>;

/** The table's own request goes out unchecked (its type is checked); what comes back is parsed. Never rejects. */
export function createAsk(carry: Carry): Ask {
  return async (name, request) => {
    const reply = await carryReply(carry, name, request);
    return reply.ok ? parseValue(messages[name].response, reply.value) : reply;
  };
}

export async function carryReply(carry: Carry, name: string, request: unknown): Promise<Result<unknown, AskProblem>> {
  try {
    return parseReply(await carry(toEnvelope(name, request)));
  } catch {
    // "Extension context invalidated", "Receiving end does not exist": every browser words it its own way.
    return fail('unreachable');
  }
}

export function parseValue<Value>(schema: z.ZodMiniType, value: unknown): Result<Value, AskProblem> {
  const parsed = schema.safeParse(value);
  return parsed.success ? ok(parsed.data as Value) : fail('malformed');
}
