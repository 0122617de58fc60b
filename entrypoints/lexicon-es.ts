/** What claims look like in Spanish: words enough that they come to a page only when its protocol asks for claims. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { es } from '../lib/checks/claims/es.ts';
import { setLate } from '../lib/overlay/late.ts';

export default defineUnlistedScript(() => setLate('lexicon:es', es));
