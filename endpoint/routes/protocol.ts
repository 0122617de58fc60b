/** The brand protocol out to devices, and in from those who own it. A bad one never replaces a good one. */
import { Hono } from 'hono';
import { loadProtocol } from '../../lib/checks/load-protocol.ts';
import { type Outline, protocolRequestSchema } from '../../lib/contract/wire.ts';
import type { Deps, Env } from '../context.ts';
import { json } from '../middleware/body.ts';
import { requirePerson } from '../middleware/who.ts';
import { problems, refuse, toProblem } from '../problems.ts';
import type { StoredProtocol } from '../store/store.ts';

const everybody = ['member', 'lead', 'admin'] as const;
const toTag = (hash: string): string => `"${hash}"`;
/** A header may name several tags, and a proxy may have weakened them. */
const namesTag = (header: string | undefined, tag: string): boolean =>
  (header ?? '').split(',').some((part) => part.trim().replace(/^W\//, '') === tag);

export function protocolRoutes(deps: Deps) {
  const { store, clock, log } = deps;
  const readOutline = createOutlines();
  return new Hono<Env>()
    .get('/protocol', requirePerson(deps, everybody), async (c) => {
      const protocol = await store.protocol(c.var.who.org);
      if (!protocol) return refuse(c, 'no-protocol');
      const tag = toTag(protocol.hash);
      c.header('ETag', tag);
      c.header('Cache-Control', 'private, no-cache');
      if (namesTag(c.req.header('if-none-match'), tag)) return c.body(null, 304);
      return c.json({ hash: protocol.hash, source: protocol.source });
    })
    .get('/protocol/outline', requirePerson(deps, everybody), async (c) => {
      const stored = await store.protocol(c.var.who.org);
      const outline = stored ? await readOutline(stored) : null;
      return outline ? c.json(outline) : refuse(c, 'no-protocol');
    })
    .put('/protocol', requirePerson(deps, ['lead', 'admin']), json(protocolRequestSchema), async (c) => {
      const { source, path = 'protocol.yaml' } = c.req.valid('json');
      const loaded = await loadProtocol(source, path);
      if (!loaded.ok) {
        log('protocol-refused', { errors: loaded.error.length });
        return c.json({ ...toProblem('protocol-refused'), errors: loaded.error }, problems['protocol-refused'].status);
      }
      const { org, member } = c.var.who;
      const expected = c.req.header('if-match')?.replaceAll('"', '');
      const put = await store.putProtocol(org, { hash: loaded.value.hash, source, member, now: clock(), expected });
      if (!put.ok) return refuse(c, put.error);
      log('protocol-published', { rules: loaded.value.protocol.rules.length });
      c.header('ETag', toTag(loaded.value.hash));
      return c.json({ hash: loaded.value.hash, source });
    });
}

/** Vetting runs every example of every rule, so the answer is kept while the protocol stays the same. */
function createOutlines(): (stored: StoredProtocol) => Promise<Outline | null> {
  let last: Outline | null = null;
  return async ({ hash, source }) => {
    if (last?.hash === hash) return last;
    const loaded = await loadProtocol(source, 'protocol.yaml');
    if (!loaded.ok) return null;
    const { name, version, rules } = loaded.value.protocol;
    last = { name, version, hash, rules: rules.map((rule) => ({ id: rule.id, name: rule.name, severity: rule.severity })) };
    return last;
  };
}
