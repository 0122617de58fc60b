/** Protocol source to a protocol that can be run: parsed, and vetted by the rule kinds. The one way in. */
import { type ParsedProtocol, parseProtocol } from '../brand-protocol/parse.ts';
import { fail, ok, type Result } from '../platform/result.ts';
import { type PlacedError, toPlaced } from './places.ts';
import type { Resources } from './resources.ts';
import { vetProtocol } from './vet.ts';

/**
 * Never throws, whatever the source. @param path file name for errors. @param resources dictionaries and the like, where the host
 * has them at hand: without, the examples of rules that need them are taken on trust.
 */
export async function loadProtocol(source: string, path: string, resources?: Resources): Promise<Result<ParsedProtocol, PlacedError[]>> {
  const parsed = await parseProtocol(source, { path });
  if (!parsed.ok) return fail(toPlaced(parsed.error, source));
  const errors = vetProtocol(parsed.value.protocol, path, resources);
  return errors.length > 0 ? fail(toPlaced(errors, source)) : ok(parsed.value);
}
