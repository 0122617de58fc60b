/** Terms, parted by commas. Each should stand for at most 64 literals (`terms.ts`): more are patterns, and leave the one pass. */
export const list = (terms: string): string[] => terms.trim().split(/,\s+/);

/** Each of the first with each of the second: "customers say", "customers love", ... */
export const cross = (heads: string, tails: string): string[] =>
  list(heads).flatMap((head) => list(tails).map((tail) => `${head} ${tail}`));
