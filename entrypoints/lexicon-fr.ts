/** What claims look like in French: words enough that they come to a page only when its protocol asks for claims. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { fr } from '../lib/checks/claims/fr.ts';
import { setLate } from '../lib/overlay/late.ts';

export default defineUnlistedScript(() => setLate('lexicon:fr', fr));
