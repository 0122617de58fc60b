/** What a person chose not to be told again. */
import { addIgnore, readIgnores, removeIgnore } from '../../lib/ledger/ignores.ts';
import type { HandlersOf } from '../../lib/messaging/router.ts';
import { type BackgroundContext, orSay } from './context.ts';

export function createIgnores({ db }: BackgroundContext): { handlers: HandlersOf<'ignore.add' | 'ignore.remove' | 'ignores.list'> } {
  return {
    handlers: {
      'ignore.add': (ignore) => orSay(() => addIgnore(db, ignore)),
      'ignore.remove': (ignore) => orSay(() => removeIgnore(db, ignore)),
      'ignores.list': async () => ({ ignores: await readIgnores(db) }),
    },
  };
}
