/**
 * The kinds of rules that are not in every page, what makes all of them faster, and what some ask the background for: they come with the
 * overlay where a rule for the page's texts is of one of them.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { lateKinds } from '../lib/checks/kinds/registry.ts';
import { shortcuts } from '../lib/checks/shortcuts.ts';
import { setLate } from '../lib/overlay/late.ts';
import { createRemote } from '../lib/overlay/remote.ts';

export default defineUnlistedScript(() => {
  setLate('remote', createRemote);
  setLate('kinds', lateKinds);
  setLate('shortcuts', shortcuts);
});
