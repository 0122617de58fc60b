/** Protocol source to a protocol that can be run: parsed, and vetted by the rule kinds. The one way in. */
import type { AuthorError } from '../brand-protocol/errors.ts';
import { type ParsedProtocol, parseProtocol } from '../brand-protocol/parse.ts';
import { fail, type Result } from '../platform/result.ts';
import { vetProtocol } from './vet.ts';

/** @param path file name for errors. Never throws, whatever the source. */
export async function loadProtocol(source: string, path: string): Promise<Result<ParsedProtocol, AuthorError[]>> {
  const parsed = await parseProtocol(source, { path });
  if (!parsed.ok) return parsed;
  const errors = vetProtocol(parsed.value.protocol, path);
  return errors.length > 0 ? fail(errors) : parsed;
}
