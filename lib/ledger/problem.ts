/** What went wrong with the device's storage, as a value with a sentence that says what to do. */
import { fail, ok, type Result } from '../platform/result.ts';

export interface StorageProblem {
  code: 'storage-full' | 'storage-broken';
  say: string;
}

const sentences: Readonly<Record<StorageProblem['code'], string>> = {
  'storage-full': 'The disk is full, so nothing can be recorded. Free some space, then try again. Your draft is untouched.',
  'storage-broken': 'The browser can’t open Countersign’s storage. Restart the browser, then try again. Your draft is untouched.',
};

/** Dexie errors by name: it wraps the quota error of a request in an abort of its transaction. */
const storageErrors = new Set([
  'AbortError',
  'BulkError',
  'DatabaseClosedError',
  'InvalidStateError',
  'MissingAPIError',
  'OpenFailedError',
  'QuotaExceededError',
  'ReadOnlyError',
  'TimeoutError',
  'TransactionInactiveError',
  'UnknownError',
  'VersionError',
]);

export function toStorageProblem(error: unknown): StorageProblem | null {
  if (error instanceof StorageError) return error.problem;
  for (let current: unknown = error, depth = 0; current instanceof Object && depth < 5; depth += 1) {
    const { name, inner, message } = current as { name?: unknown; inner?: unknown; message?: unknown };
    if (name === 'QuotaExceededError' || /quota/i.test(String(message))) return toProblem('storage-full');
    if (inner === undefined || inner === null) break;
    current = inner;
  }
  const name = (error as { name?: unknown } | null)?.name;
  return typeof name === 'string' && storageErrors.has(name) ? toProblem('storage-broken') : null;
}

/** Runs a job on the database. Storage that is full or broken is a value; anything else is a bug and is thrown. */
export async function guardStorage<T>(job: () => Promise<T>): Promise<Result<T, StorageProblem>> {
  try {
    return ok(await job());
  } catch (error) {
    const problem = toStorageProblem(error);
    if (problem === null) throw error;
    return fail(problem);
  }
}

/** Thrown inside a guarded job by code that was handed a problem as a value. */
export class StorageError extends Error {
  readonly problem: StorageProblem;
  constructor(problem: StorageProblem) {
    super(problem.code);
    this.name = 'StorageError';
    this.problem = problem;
  }
}

function toProblem(code: StorageProblem['code']): StorageProblem {
  return { code, say: sentences[code] };
}
