/** Who is asking: the device token of the extension, or the session cookie of the lead's page. */
import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';
import { createMiddleware } from 'hono/factory';
import type { Role } from '../../lib/contract/wire.ts';
import type { Deps, Env } from '../context.ts';
import { refuse } from '../problems.ts';
import { hashSecret, matchesHash, parseToken } from '../secrets.ts';
import type { DevicePrincipal, Principal } from '../store/store.ts';

/** Over https the browser itself keeps a `__Host-` cookie to this host; on plain loopback it would refuse the name. */
export const cookieName = (https: boolean): string => (https ? '__Host-countersign' : 'countersign');

export function isHttps(c: Context, deps: Pick<Deps, 'publicUrl'>): boolean {
  return (deps.publicUrl ?? c.req.url).startsWith('https:');
}

async function readDevice(c: Context, { store }: Deps): Promise<DevicePrincipal | null> {
  const token = parseToken(/^Bearer (.+)$/.exec(c.req.header('authorization') ?? '')?.[1] ?? '');
  if (!token) return null;
  const device = await store.device(token.org, token.device);
  return matchesHash(token.secret, device && !device.revoked ? device.tokenHash : null) ? device : null;
}

async function readSession(c: Context, deps: Deps): Promise<Principal | null> {
  const secret = getCookie(c, cookieName(isHttps(c, deps)));
  const org = secret ? await deps.store.org() : null;
  return secret && org ? deps.store.session(org.id, hashSecret(secret), deps.clock()) : null;
}

/** A page elsewhere can make this browser send a request with its cookie; it can't choose the Origin header. */
function isFromElsewhere(c: Context, deps: Deps): boolean {
  if (c.req.method === 'GET' || c.req.method === 'HEAD') return false;
  return c.req.header('origin') !== new URL(deps.publicUrl ?? c.req.url).origin;
}

/** The extension's routes: a device token, nothing else. */
export const requireDevice = (deps: Deps) =>
  createMiddleware<Env & { Variables: { device: DevicePrincipal } }>(async (c, next) => {
    const device = await readDevice(c, deps);
    if (!device) return refuse(c, 'unknown-token');
    c.set('who', device);
    c.set('device', device);
    return next();
  });

/** Routes for both: a device token, or a session in a request of our own page. `from`: the roles that may. */
export const requirePerson = (deps: Deps, from: readonly Role[]) =>
  createMiddleware<Env>(async (c, next) => {
    const hasToken = c.req.header('authorization') !== undefined;
    const who = hasToken ? await readDevice(c, deps) : await readSession(c, deps);
    if (!who) return refuse(c, hasToken ? 'unknown-token' : 'signed-out');
    if (!hasToken && isFromElsewhere(c, deps)) return refuse(c, 'other-origin');
    if (!from.includes(who.role)) return refuse(c, 'not-allowed');
    c.set('who', who);
    return next();
  });
