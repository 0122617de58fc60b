/**
 * The one door to zod. The `mini` build is used everywhere because the same schemas run in content
 * scripts, where the classic build costs 26 kB gzip against 8 kB. `jitless` because extension pages
 * forbid `eval`; it must be set before the first schema is built, so nothing else imports zod.
 */
import * as z from 'zod/mini';

z.config({ jitless: true });

export { z };
