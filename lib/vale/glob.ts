/** The file patterns of `.vale.ini` sections: `*` crosses folders unless a `**` stands in the pattern, as in Vale. */

export function matchesGlob(pattern: string, path: string): boolean {
  const negated = pattern.startsWith('!');
  const expression = toRegExp(negated ? pattern.replace(/^!+/, '') : pattern);
  return (expression?.test(path) ?? false) !== negated;
}

function toRegExp(glob: string): RegExp | null {
  const keepsFolders = glob.includes('**');
  let braces = 0;
  let source = '';
  for (let at = 0; at < glob.length; at++) {
    const char = glob[at] ?? '';
    const set = glob.slice(at).match(/^\[([!^]?)([^\]]+)\]/);
    if (glob.startsWith('**/', at)) {
      source += '(?:.*/)?';
      at += 2;
    } else if (glob.startsWith('**', at)) {
      source += '.*';
      at++;
    } else if (char === '*') source += keepsFolders ? '[^/]*' : '.*';
    else if (char === '?') source += keepsFolders ? '[^/]' : '.';
    else if (set) {
      source += `[${set[1] ? '^' : ''}${(set[2] ?? '').replace(/[\\[\]]/g, '\\$&')}]`;
      at += set[0].length - 1;
    } else if (char === '{') {
      braces++;
      source += '(?:';
    } else if (char === '}' && braces > 0) {
      braces--;
      source += ')';
    } else if (char === ',' && braces > 0) source += '|';
    else source += (char === '\\' ? (glob[++at] ?? '') : char).replace(/[\^$\\.*+?()[\]{}|/]/g, '\\$&');
  }
  try {
    return new RegExp(`^${source}$`, 'su');
  } catch {
    return null;
  }
}
