/** The kinds of rules that are not in every page: they come with the overlay where a rule for the page's texts is of one of them. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { lateKinds } from '../lib/checks/kinds/registry.ts';
import { setLate } from '../lib/overlay/late.ts';

export default defineUnlistedScript(() => setLate('kinds', lateKinds));
