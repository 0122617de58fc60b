/** What an author may write for a host. Only for those who vet a protocol. */
import type { Problem } from '../kinds/kind.ts';

/** `shop.example` and `*.shop.example`; an address would match no link and nobody would know. */
export function toHostProblems(place: string, hosts: readonly string[] = []): Problem[] {
  return hosts.flatMap((host, n) => {
    const bare = host.replace(/^[a-z]+:\/\//i, '').replace(/[/:?#].*$/, '');
    if (/^\[[\da-f:.]+\]$/i.test(host) || (bare === host && !/[\s@]|\*(?!\.)|.\*/.test(host))) return [];
    const hint = bare === host || bare === '' ? 'Write it as in "shop.example".' : `Write "${bare}".`;
    return [{ pointer: `/${place}/${n}`, value: host, say: 'This is no host: a name without "https://", path or port.', hint }];
  });
}
