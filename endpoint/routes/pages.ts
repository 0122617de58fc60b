/** The lead's page, and the link that lets a person in: once, then a session of twelve hours. */
import { Hono } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { AppContext, Deps, Env } from '../context.ts';
import { createLimiter, toAddress } from '../middleware/rate-limit.ts';
import { cookieName, isHttps, requireDevice } from '../middleware/who.ts';
import { refuse } from '../problems.ts';
import { hashSecret, makeSecret } from '../secrets.ts';
import { readWebRoot } from '../web-root.ts';

const sessionMs = 12 * 3_600_000;
export const linkLifeMs = 86_400_000;
const triesPerMinute = 30;

export function pagesRoutes(deps: Deps) {
  const { store, clock, random, log, webRoot } = deps;
  const files = webRoot ? readWebRoot(webRoot) : new Map();
  const limiter = createLimiter(clock, triesPerMinute);

  return (
    new Hono<Env>()
      .get('/auth/link', async (c) => {
        // A browser that looks ahead, or a chat that draws a preview, must not use the link up.
        if (c.req.header('sec-purpose')?.includes('prefetch')) return c.body(null, 503);
        const org = await store.org();
        if (!org || !limiter.allows(toAddress(c))) return sayPlainly(c, 'Too many tries. Wait a minute.', 429);
        const secret = makeSecret(random);
        const expiresAt = clock() + sessionMs;
        const opened = await store.openSession(
          org.id,
          hashSecret(c.req.query('k') ?? ''),
          { hash: hashSecret(secret), expiresAt },
          clock(),
        );
        if (!opened) {
          limiter.miss(toAddress(c));
          log('link-refused');
          return sayPlainly(c, 'This link was used already or is too old. A new one: npm run endpoint -- --new-link', 410);
        }
        const https = isHttps(c, deps);
        setCookie(c, cookieName(https), secret, { httpOnly: true, secure: https, sameSite: 'Lax', path: '/', maxAge: sessionMs / 1000 });
        log('session-opened');
        return c.redirect('/', 303);
      })
      .post('/auth/logout', async (c) => {
        const name = cookieName(isHttps(c, deps));
        const secret = getCookie(c, name);
        const org = secret ? await store.org() : null;
        if (secret && org) await store.endSession(org.id, hashSecret(secret));
        deleteCookie(c, name, { path: '/', secure: isHttps(c, deps) });
        return c.redirect('/', 303);
      })
      /** The extension opens the page for the person it belongs to, without a password. */
      .post('/v1/login-link', requireDevice(deps), async (c) => {
        const { org, member } = c.var.device;
        const secret = makeSecret(random);
        await store.addLoginLink(org, { hash: hashSecret(secret), member, expiresAt: clock() + linkLifeMs });
        return c.json({ path: `/auth/link?k=${secret}` }, 201);
      })
      .get('*', (c) => {
        const file = files.get(c.req.path);
        if (file) {
          c.header('Content-Type', file.type);
          c.header('Cache-Control', file.immutable ? 'public, max-age=31536000, immutable' : 'no-cache');
          return c.body(file.body);
        }
        if (c.req.path === '/') return sayPlainly(c, "The overview isn't built yet. Build it: npx vite build endpoint/web", 503);
        return refuse(c, 'not-found');
      })
  );
}

function sayPlainly(c: AppContext, sentence: string, status: 410 | 429 | 503) {
  return c.text(`Countersign: ${sentence}\n`, status);
}
