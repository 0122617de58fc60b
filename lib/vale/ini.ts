/** `.vale.ini` as lines: sections, keys, values, and where they stand. Written as Go's ini package reads it. */

export interface Setting {
  /** Empty above the first section. */
  section: string;
  key: string;
  value: string;
  file: string;
  line: number;
}

/** Never throws; a line that is none of a section, a key or a comment is left out and named. */
export function readIni(text: string, file: string, onBad: (line: number) => void): Setting[] {
  const settings: Setting[] = [];
  let section = '';
  const lines = text.split(/\r\n|\n|\r/);
  for (let n = 0; n < lines.length; n++) {
    const line = n + 1;
    let content = (lines[n] ?? '').replace(/^\ufeff/, '').trim();
    if (content === '' || /^[#;]/.test(content)) continue;
    const head = content.match(/^\[(.*)\](?:\s*[#;].*)?$/);
    if (head) {
      section = (head[1] ?? '').trim();
      continue;
    }
    // A backslash at the end goes on in the next line.
    while (/(?:^|[^\\])\\$/.test(content) && n + 1 < lines.length) content = content.slice(0, -1) + (lines[++n] ?? '').trim();
    const pair = content.match(/^([^=:]+?)\s*[=:]\s*(.*)$/);
    if (!pair) {
      onBad(line);
      continue;
    }
    settings.push({ section: section === 'DEFAULT' ? '' : section, key: pair[1] ?? '', value: toValue(pair[2] ?? ''), file, line });
  }
  return settings;
}

/** A comment needs a space before it; quotation marks around everything go. */
function toValue(written: string): string {
  const quoted = written.match(/^(?:`([^`]*)`|"([^"]*)"|'([^']*)')\s*(?:[#;].*)?$/);
  if (quoted) return quoted[1] ?? quoted[2] ?? quoted[3] ?? '';
  return written.replace(/(?:^|\s)[#;].*$/, '').trim();
}

/** A value that is a list. */
export function toList(value: string): string[] {
  return value
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '');
}
