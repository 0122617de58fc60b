/** Numbers of a document and formulas over them: for rules of two kinds, so they come to a page only when its protocol has one. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { measuring } from '../lib/checks/measure/measuring.ts';
import { setLate } from '../lib/overlay/late.ts';

export default defineUnlistedScript(() => setLate('part:measure', measuring));
