/** The four scopes of "ignore": here (this page's life), in this draft, for me, and "this rule is wrong". */
import type { Finding } from '../checks/types.ts';
import type { IgnoreBook } from './cards.ts';
import type { Ignore, Send } from './types.ts';
import type { IgnoreScope } from './ui-contract.ts';

export function createIgnoreBook(
  send: Send,
  documentId: () => string,
  list: () => readonly Ignore[],
  set: (next: readonly Ignore[]) => void,
): IgnoreBook {
  const here = new Set<string>();

  const toIgnore = (finding: Finding, scope: 'document' | 'me' | 'wrong'): Ignore => ({
    rule: finding.ruleId,
    scope,
    document: scope === 'document' ? documentId() : null,
  });
  const isSame = (a: Ignore, b: Ignore) => a.rule === b.rule && a.scope === b.scope && a.document === b.document;
  const applies = (ignore: Ignore, finding: Finding) =>
    ignore.rule === finding.ruleId && (ignore.scope !== 'document' || ignore.document === documentId());

  async function remove(ignore: Ignore): Promise<boolean> {
    const answer = await send('ignore.remove', ignore);
    if (!answer.ok || !answer.value.ok) return false;
    set(list().filter((each) => !isSame(each, ignore)));
    return true;
  }

  return {
    has: (finding) => here.has(finding.key) || list().some((ignore) => applies(ignore, finding)),
    async add(finding: Finding, scope: IgnoreScope) {
      if (scope === 'here') {
        here.add(finding.key);
        return true;
      }
      const ignore = toIgnore(finding, scope);
      const answer = await send('ignore.add', ignore);
      if (!answer.ok || !answer.value.ok) return false;
      set([...list().filter((each) => !isSame(each, ignore)), ignore]);
      return true;
    },
    async remove(finding, scope) {
      if (scope === 'here') return here.delete(finding.key);
      return remove(toIgnore(finding, scope));
    },
    async restoreDocument() {
      here.clear();
      const mine = list().filter((ignore) => ignore.scope === 'document' && ignore.document === documentId());
      for (const ignore of mine) await remove(ignore);
      return mine.map((ignore) => ignore.rule);
    },
  };
}
