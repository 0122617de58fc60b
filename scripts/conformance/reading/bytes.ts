/**
 * Texts as Vale has them: bytes of UTF-8, one to a unit. It counts in bytes here and in characters there, and takes the one for
 * the other in places, so where it puts an alert can only be said in its own measure.
 */
export function toBytes(text: string): string {
  return Buffer.from(text, 'utf8').toString('latin1');
}

export function fromBytes(bytes: string): string {
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

/** One character, or a byte that is part of none: a text may be cut within a character. */
const character = /[^\x80-\xff]|[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}|[\x80-\xff]/g;

/** Characters (code points) in these bytes. */
export function countCharacters(bytes: string): number {
  return bytes.match(character)?.length ?? 0;
}

const space = '\\t\\n\\v\\f\\r \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000';
const spaces = new RegExp(`[${space}]+`);
const edges = new RegExp(`^[${space}]+|[${space}]+$`, 'g');

/** Without white space at its ends, as Go knows white space. Of a text, not of bytes. */
export function trim(text: string): string {
  return text.replace(edges, '');
}

/** What stands between white space. Of a text, not of bytes. */
export function fieldsOf(text: string): string[] {
  return text.split(spaces).filter((field) => field !== '');
}

const bytesOfSpace = /[\t-\r ]|\xc2[\x85\xa0]|\xe1\x9a\x80|\xe2(?:\x80[\x80-\x8a\xa8\xa9\xaf]|\x81\x9f)|\xe3\x80\x80/;

/** The same of bytes. */
export function byteFieldsOf(bytes: string): string[] {
  return bytes.split(bytesOfSpace).filter((field) => field !== '');
}

/** Lines with their ends; after a last line end there is one more, which is empty. */
export function linesOf(bytes: string): string[] {
  return bytes.split(/(?<=\n)/).concat(bytes === '' || bytes.endsWith('\n') ? [''] : []);
}

/** The first `part` of these bytes as signs, one for each character. */
export function maskFirst(bytes: string, part: string, sign: string): string {
  const at = bytes.indexOf(part);
  if (at < 0) return bytes;
  const masked = part.replace(character, (each) => (each === '\n' ? each : sign));
  return bytes.slice(0, at) + masked + bytes.slice(at + part.length);
}

export function countLines(bytes: string, before: number): number {
  let count = 0;
  for (let at = bytes.indexOf('\n'); at >= 0 && at < before; at = bytes.indexOf('\n', at + 1)) count++;
  return count;
}
