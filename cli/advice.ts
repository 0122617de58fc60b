/** A failure that a person can fix: one sentence, exit code 2, and no stack. */
export class Advice extends Error {}

/** What node:fs says, in words. */
export function toReason(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  const known: Readonly<Record<string, string>> = {
    ENOENT: 'is not there',
    EACCES: 'may not be read',
    EPERM: 'may not be read',
    EISDIR: 'is a folder',
    ENOTDIR: 'is not there',
    ELOOP: 'links to itself',
    ENAMETOOLONG: 'has too long a name',
  };
  return known[code ?? ''] ?? `can't be read (${message})`;
}
