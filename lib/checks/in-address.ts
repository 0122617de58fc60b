/**
 * Words that are part of an address, a mail address, a handle or a file's name. A better word there leads somewhere else, so nobody
 * writes it without being asked: "fix all" and `--fix` pass over it, and a person who presses the one fix has seen it.
 */
import type { Finding } from './types.ts';

/** Units looked at before the words. Longer addresses are made by machines. */
const most = 500;

/** @param text the block's. Data that must not stand there at all (`detail`) may be masked anywhere. */
export function isInAddress(text: string, { start, end, detail }: Pick<Finding, 'start' | 'end' | 'detail'>): boolean {
  const before = text.slice(Math.max(0, start - most), start);
  return (
    detail === undefined &&
    (/(?:\/\/|www\.|@)[^\s@]*$|\w\.$/i.test(before) || /^(?:[\w.+-]*@|\.|:\/\/)\w/.test(text.slice(end, end + most)))
  );
}
