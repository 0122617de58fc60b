/** Vale's messages, written for Go's `printf`, with our placeholders. */

/** What a kind's arguments are called here, in the order Vale hands them over; behind `=` one that is always the same. */
export type Arguments = readonly string[];

/**
 * `%s`, `%d`, `%.2f`, `%[2]s` take the arguments in turn; `%%` is a per cent sign. Go prints `%!s(MISSING)` for an argument
 * that is not there, which nobody meant, so it becomes nothing.
 */
export function toWording(message: string, names: Arguments): string {
  let next = 0;
  return message
    .replaceAll('\n', ' ')
    .trim()
    .replace(/%(?:%|[-+# 0]*(?:\[(\d+)\])?(?:\d+)?(?:\.\d+)?(?:\[(\d+)\])?(\S))/g, (verb, before?: string, after?: string, sign = '') => {
      if (verb === '%%') return '%';
      const index = before ?? after;
      if (index !== undefined) next = Number(index) - 1;
      const name = names[next++];
      // What is no verb stays, and takes one all the same.
      if (!/[a-zA-Z]/.test(sign)) return verb;
      if (name?.startsWith('=')) return name.slice(1);
      return name === undefined ? '' : `{${name}}`;
    });
}

/** Whether there is anything to fill in. */
export function hasVerbs(message: string): boolean {
  return /%[^%\s]/.test(message.replaceAll('%%', ''));
}

/**
 * With the action `replace` Vale quotes the better words itself (`'a' or 'b'`), and so takes away the quotation marks
 * around the first of two.
 */
export function dropFirstQuotes(message: string): string {
  for (const quoted of ["'%s'", '"%s"']) if (message.split(quoted).length === 3) return message.replace(quoted, '%s');
  return message;
}
