/** The dictionaries that the extension brings. */
import { nodeResources } from '../../cli/resources.ts';
import type { Dictionary } from '../../lib/checks/resources.ts';

export const englishDictionaries: Readonly<Record<string, Dictionary>> = nodeResources.dictionaries ?? {};
