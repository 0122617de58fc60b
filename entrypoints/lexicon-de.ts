/** What claims look like in German: words enough that they come to a page only when its protocol asks for claims. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { de } from '../lib/checks/claims/de.ts';
import { setLate } from '../lib/overlay/late.ts';

export default defineUnlistedScript(() => setLate('lexicon:de', de));
