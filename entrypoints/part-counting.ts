/** Counts a text as X, SMS and search results do: most rules for lengths count plain characters or words. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { counting } from '../lib/checks/counting/counting.ts';
import { setLate } from '../lib/overlay/late.ts';

export default defineUnlistedScript(() => setLate('part:counting', counting));
