/** Secrets, numbers of persons, phone numbers and bank accounts need 52 kB of tables, so they come to a page with the first text that could hold one. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createHeavyDetectors } from '../lib/checks/detectors/heavy.ts';
import { setLate } from '../lib/overlay/late.ts';

export default defineUnlistedScript(() => setLate('detectors', createHeavyDetectors));
