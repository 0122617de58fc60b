/** Finds confidential terms by their hashes: most protocols have none. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createConfidentialFinder } from '../lib/checks/confidential/terms.ts';
import { setLate } from '../lib/overlay/late.ts';

export default defineUnlistedScript(() => setLate('part:confidential', createConfidentialFinder));
