/** What claims look like in English: words enough that they come to a page only when its protocol asks for claims. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { en } from '../lib/checks/claims/en.ts';
import { setLate } from '../lib/overlay/late.ts';

export default defineUnlistedScript(() => setLate('lexicon:en', en));
