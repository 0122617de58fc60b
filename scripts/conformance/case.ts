/** What a conformance case is: styles, texts, and what Vale says of them. See docs/conformance.md. */

export interface Expected {
  check: string;
  line: number;
  /** First and last column, from 1, in characters. The line format has no last one. */
  span: readonly [number, number | null] | null;
  message: string | null;
  severity: string | null;
  match: string | null;
}

export interface Input {
  /** Relative to the settings file: sections of `.vale.ini` are matched against it. */
  name: string;
  text: string;
  expected: readonly Expected[];
}

export interface Case {
  name: string;
  /** Styles and settings, by path. */
  files: ReadonlyMap<string, string>;
  settings: string;
  inputs: readonly Input[];
  /** Folder of the styles, where their own dictionaries are; null where there is none. */
  dictionaries: string | null;
}

/** A case that cannot be read: its name and why. */
export interface BadCase {
  name: string;
  reason: string;
}

/** Vale's own JSON (`vale --output=JSON`): file to alerts. Throws what a person can read. */
export function readValeJson(source: string): Map<string, Expected[]> {
  const value = parseJson(source);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Error('it is no map of files');
  return new Map(
    Object.entries(value).map(([file, alerts]) => {
      if (!Array.isArray(alerts)) throw new Error(`"${file}" has no list of alerts`);
      return [file, alerts.map(toExpected)];
    }),
  );
}

/** With the line, which Node says only of some mistakes. */
function parseJson(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const at = Number(/position (\d+)/.exec(reason)?.[1] ?? source.length);
    throw new Error(`line ${source.slice(0, at).split('\n').length}: this is not JSON: ${reason}`);
  }
}

/** One alert, in Vale's spelling of the keys or in small letters. Only `check` and `line` must be there. */
export function toExpected(alert: unknown): Expected {
  const given = new Map(Object.entries((alert ?? {}) as object).map(([key, value]) => [key.toLowerCase(), value as unknown]));
  const text = (key: string) => (given.has(key) && given.get(key) !== null ? String(given.get(key)) : null);
  const [begin, end, ...more] = [given.get('span')].flat();
  const check = text('check');
  const line = Number(given.get('line'));
  if (check === null || !Number.isInteger(line)) throw new Error(`an alert needs a check and a line: ${JSON.stringify(alert)}`);
  const isNumber = (value: unknown) => value === undefined || value === null || Number.isInteger(value);
  if (!isNumber(begin) || !isNumber(end) || more.length > 0)
    throw new Error(`"span" is no first and last column: ${JSON.stringify(alert)}`);
  return {
    check,
    line,
    span: typeof begin === 'number' ? [begin, typeof end === 'number' ? end : null] : null,
    message: text('message'),
    severity: text('severity'),
    match: text('match'),
  };
}

/** `vale --output=line`: `file:line:column:Check:message`, one a line. */
export function readValeLines(source: string): Map<string, Expected[]> {
  const all = new Map<string, Expected[]>();
  for (const [n, line] of source.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue;
    const match = line.match(/^\s*(.+?):(\d+):(\d+):([^:]+):(.*)$/);
    if (!match) throw new Error(`line ${n + 1}: "${line}" is not file:line:column:Check:message`);
    const [, file = '', at, column, check = '', message = ''] = match;
    const alert = { check, line: Number(at), span: [Number(column), null] as const, message, severity: null, match: null };
    all.set(file, [...(all.get(file) ?? []), alert]);
  }
  return all;
}
