/** Offsets to lines and columns, as people and editors count them: from 1, columns in UTF-16 units. */
export interface Position {
  line: number;
  column: number;
}

/** Lines end with LF, CR LF or CR. Looking one up is a binary search. */
export function createLines(source: string): (offset: number) => Position {
  const starts = [0];
  for (const end of source.matchAll(/\r\n|\n|\r/g)) starts.push(end.index + end[0].length);
  return (offset) => {
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle] as number) <= offset) low = middle + 1;
      else high = middle;
    }
    return { line: low, column: offset - (starts[low - 1] as number) + 1 };
  };
}
