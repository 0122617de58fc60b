/**
 * Protocol source to protocol. YAML 1.2 or JSON, which is YAML. Whatever comes in, a value comes out: a
 * protocol with its hash, or author errors. Rules are read by their kinds afterwards (`checks/load-protocol.ts`).
 */
import { type Document, LineCounter, parseDocument } from 'yaml';
import { composeLetters } from '../platform/composed-letters.ts';
import { fail, ok, type Result } from '../platform/result.ts';
import { type AuthorError, type AuthorErrorCode, toAuthorErrors } from './errors.ts';
import { protocolHash } from './hash.ts';
import { checkReferences } from './references.ts';
import { type BrandProtocol, brandProtocolSchema } from './schema.ts';

/** UTF-16 units. The largest style guides written as rules stay under a tenth. */
export const longestSource = 1_000_000;
/** Alias expansions; people use a handful, a "billion laughs" file millions. */
const mostAliases = 100;
/** Levels; a protocol needs seven. */
const deepest = 24;
const mostErrors = 100;
const toProtocolHint = 'A folder or zip with Vale’s styles becomes rules in the set-up, or by “countersign import-vale”.';

export interface ParsedProtocol {
  protocol: BrandProtocol;
  /** SHA-256 of the canonical JSON, hex. */
  hash: string;
}

export interface ParseOptions {
  /** File name for errors. Default `protocol.yaml`. */
  path?: string;
}

export async function parseProtocol(
  source: string,
  { path = 'protocol.yaml' }: ParseOptions = {},
): Promise<Result<ParsedProtocol, AuthorError[]>> {
  const data = readData(composeLetters(source), path);
  if (!data.ok) return data;
  const parsed = brandProtocolSchema.safeParse(data.value);
  if (!parsed.success) {
    const fields = Object.keys(brandProtocolSchema.shape);
    return fail(toAuthorErrors('E210', path, data.value, [], parsed.error.issues, fields).slice(0, mostErrors));
  }
  const errors = checkReferences(parsed.data, path);
  if (errors.length > 0) return fail(errors.slice(0, mostErrors));
  return ok({ protocol: parsed.data, hash: await protocolHash(parsed.data) });
}

function readData(source: string, path: string): Result<unknown, AuthorError[]> {
  const refuse = (code: AuthorErrorCode, say: string, hint: string, value = '') => fail([{ code, path, pointer: '', value, say, hint }]);
  if (source.length > longestSource) {
    return refuse('E200', `The file has ${source.length} characters; ${longestSource} are allowed.`, 'Split off what is not a rule.');
  }
  if (source.startsWith('PK\u0003\u0004')) return refuse('E201', 'This is a zip file, not a protocol.', toProtocolHint);
  if (source.includes('\0')) return refuse('E201', 'The file is no text in UTF-8.', 'Save it as UTF-8.');
  const deep = () => refuse('E203', 'The file is nested too deeply.', `${deepest} levels are allowed.`);
  if (nestsTooDeeply(source)) return deep();
  const lines = new LineCounter();
  let document: Document.Parsed;
  try {
    document = parseDocument(source, { lineCounter: lines, prettyErrors: false, logLevel: 'error', customTags: [] });
  } catch (error) {
    return error instanceof RangeError ? deep() : refuse('E201', 'The file cannot be read.', 'Check it with a YAML editor.');
  }
  const [first] = document.errors;
  if (first) {
    const { line, col } = lines.linePos(first.pos[0]);
    const shown = source.slice(first.pos[0], first.pos[0] + 60).split('\n')[0] ?? '';
    const place = `Line ${line}, column ${col}:`;
    if (first.code === 'MULTIPLE_DOCS')
      return refuse('E201', `${place} a second document begins here.`, 'A protocol is one: take the line out.', shown);
    const say = `${place} ${first.message.split('\n')[0]}.`.replace(/\.\.$/, '.');
    if (first.code === 'TAB_AS_INDENT') return refuse('E201', say, 'Use spaces.', shown);
    return refuse('E201', say, 'Quotation marks around text with ":" or "#", or that begins with a sign, often help.', shown);
  }
  try {
    const value: unknown = document.toJS({ maxAliasCount: mostAliases });
    if (value === null) return refuse('E210', 'The file is empty.', 'Begin with "countersign: 1".');
    if (isValeRule(value)) return refuse('E210', 'This is a rule of Vale’s, not a protocol.', toProtocolHint);
    return isDeeper(value, deepest) ? deep() : ok(value);
  } catch (error) {
    const loose = error instanceof ReferenceError ? error.message.match(/^Unresolved alias.*: (.*)$/)?.[1] : undefined;
    if (loose !== undefined)
      return refuse(
        'E201',
        `"*${loose}" stands for something marked "&${loose}", which is not there before it.`,
        'Put quotation marks around text that begins with "*".',
      );
    if (error instanceof ReferenceError)
      return refuse('E202', 'The file repeats itself through aliases too often.', `${mostAliases} are allowed: write the values out.`);
    return deep();
  }
}

/** Flow brackets before the parser sees them: it reads one level per stack frame, slowly. */
function nestsTooDeeply(source: string): boolean {
  return /(?:[[{][^[\]{}]{0,40}){50}/.test(source) || /^(?:\s*[-?]\s){50}/m.test(source);
}

/** Whoever has Vale’s styles tries one of their files first, and would be told of a dozen fields that it lacks. */
function isValeRule(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'extends' in value && !('countersign' in value);
}

function isDeeper(value: unknown, levels: number): boolean {
  let layer: unknown[] = [value];
  for (let level = 0; level <= levels; level++) {
    layer = layer.flatMap((item) => (typeof item === 'object' && item !== null ? Object.values(item) : []));
    if (layer.length === 0) return false;
  }
  return true;
}
