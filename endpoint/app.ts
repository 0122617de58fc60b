/**
 * The endpoint as a function of its store, clock, randomness and log: `main.ts` serves it, tests call
 * `app.request()`. Routes are in `routes/`, one file for each thing that is kept.
 */
import { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { secureHeaders } from 'hono/secure-headers';
import type { Deps, Env } from './context.ts';
import { limitBody, unpackBody } from './middleware/body.ts';
import { allowExtension, chromeExtensionId } from './middleware/origins.ts';
import { refuse } from './problems.ts';
import { enrolRoutes } from './routes/enrol.ts';
import { pagesRoutes } from './routes/pages.ts';
import { protocolRoutes } from './routes/protocol.ts';
import { receiptsRoutes } from './routes/receipts.ts';
import { reportRoutes } from './routes/report.ts';
import { summariesRoutes } from './routes/summaries.ts';

export function createApp(deps: Deps) {
  const https = deps.publicUrl?.startsWith('https:') ?? false;
  const app = new Hono<Env>()
    .use(
      secureHeaders({
        contentSecurityPolicy: {
          defaultSrc: ["'none'"],
          scriptSrc: ["'self'"],
          styleSrc: ["'self'"],
          imgSrc: ["'self'", 'data:'],
          connectSrc: ["'self'"],
          baseUri: ["'none'"],
          formAction: ["'self'"],
          frameAncestors: ["'none'"],
        },
        referrerPolicy: 'no-referrer',
        strictTransportSecurity: https ? 'max-age=31536000' : false,
      }),
    )
    .use('/v1/*', allowExtension(deps.extensionIds ?? [chromeExtensionId]))
    .use('/v1/*', limitBody)
    .use('/v1/*', unpackBody)
    .get('/healthz', (c) => c.json({ ok: true }))
    .route('/v1', enrolRoutes(deps))
    .route('/v1', summariesRoutes(deps))
    .route('/v1', receiptsRoutes(deps))
    .route('/v1', protocolRoutes(deps))
    .route('/v1', reportRoutes(deps))
    .route('/', pagesRoutes(deps));

  app.notFound((c) => refuse(c, 'not-found'));
  app.onError((error, c) => {
    if (error instanceof HTTPException && error.status < 500) return refuse(c, 'bad-request');
    // The name and not the message: a message of a database may hold what somebody sent.
    deps.log('failed', { path: c.req.path, error: error.name });
    return refuse(c, 'failed');
  });
  return app;
}

/** For a typed client: `hc<AppType>(url)`. */
export type AppType = ReturnType<typeof createApp>;
