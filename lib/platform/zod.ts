/**
 * The one door to zod. The `mini` build is used everywhere because the same schemas run in content
 * scripts, where the classic build costs 26 kB gzip against 8 kB. `jitless` because extension pages
 * forbid `eval`; it must be set before the first schema is built, so nothing else imports zod.
 */
import { config } from 'zod/mini';

config({ jitless: true });

// Re-exported as a namespace, and not through a constant: bundlers then drop what nobody uses, half of it.
export * as z from 'zod/mini';
