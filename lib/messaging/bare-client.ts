/**
 * Asking the background from a script that must stay tiny (`gate-bridge`): no zod, so the answer's shape is
 * taken from the background, which checked it against the table before it was sent. Only types come from the table.
 */
import { native } from '../platform/native.ts';
import { fail, type Result } from '../platform/result.ts';
import { type AskProblem, parseReply, toEnvelope } from './envelope.ts';
import type { MessageName, RequestOf, ResponseOf } from './messages.ts';

export async function ask<N extends MessageName>(name: N, request: RequestOf<N>): Promise<Result<ResponseOf<N>, AskProblem>> {
  try {
    return parseReply(await native.runtime.sendMessage(toEnvelope(name, request))) as Result<ResponseOf<N>, AskProblem>;
  } catch {
    return fail('unreachable');
  }
}
