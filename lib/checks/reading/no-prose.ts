/**
 * Words that are part of an address, a mail address, a handle, a file's name, a placeholder or code. A better word there leads
 * somewhere else or breaks something, so nobody writes it without being asked: "fix all" and `--fix` pass over it, and a person who
 * presses the one fix has seen it.
 */
import type { Block, Finding } from '../types.ts';

/** Units looked at before and behind the words. Longer addresses are made by machines. */
const most = 500;

/** Data that must not stand there at all (`detail`) may be masked anywhere. */
export function isNoProse(
  { text, quiet }: Pick<Block, 'text' | 'quiet'>,
  { start, end, detail }: Pick<Finding, 'start' | 'end' | 'detail'>,
): boolean {
  const before = text.slice(Math.max(0, start - most), start);
  const behind = text.slice(end, end + most);
  return (
    detail === undefined &&
    (/(?:\/\/|www\.|@)[^\s@]*$|\w\.$/i.test(before) ||
      /^(?:[\w.+-]*@|\.|:\/\/)\w/.test(behind) ||
      // {{ first_name }}
      (/\{\{[^{}]*$/.test(before) && /^[^{}]*\}\}/.test(behind)) ||
      quiet?.some((span) => start < span.end && end > span.start) === true)
  );
}
