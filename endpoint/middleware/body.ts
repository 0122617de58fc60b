/** Bodies: bounded on the wire and after unpacking, then checked against the schema of the contract. */
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { bodyLimit } from 'hono/body-limit';
import { createMiddleware } from 'hono/factory';
import { validator } from 'hono/validator';
import type { z } from '../../lib/platform/zod.ts';
import { refuse } from '../problems.ts';

const unzip = promisify(gunzip);

/** Bytes on the wire. 500 cells are about 80 kB, a protocol with 10,000 terms about 250 kB packed. */
const wireBytes = 256 * 1024;
/** Bytes after unpacking: what bounds the damage of a small body that unpacks into a large one. */
const plainBytes = 4 * 1024 * 1024;

export const limitBody = bodyLimit({ maxSize: wireBytes, onError: (c) => refuse(c, 'too-large') });

export const unpackBody = createMiddleware(async (c, next) => {
  const encoding = c.req.header('content-encoding') ?? 'identity';
  if (encoding === 'identity') return next();
  if (encoding !== 'gzip') return refuse(c, 'bad-encoding');
  let plain: Buffer;
  try {
    plain = await unzip(Buffer.from(await c.req.raw.arrayBuffer()), { maxOutputLength: plainBytes });
  } catch (error) {
    return refuse(c, (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? 'too-large' : 'bad-request');
  }
  const headers = new Headers(c.req.raw.headers);
  headers.delete('content-encoding');
  headers.delete('content-length');
  c.req.raw = new Request(c.req.url, { method: c.req.method, headers, body: new Uint8Array(plain) });
  return next();
});

/** `c.req.valid('json')` is what the schema says, or the request ends here. Says nothing about where it was wrong: it may hold text. */
export const json = <Schema extends z.ZodMiniType>(schema: Schema) =>
  validator('json', (value, c): z.output<Schema> | Response => {
    const parsed = schema.safeParse(value);
    return parsed.success ? parsed.data : refuse(c, 'bad-request');
  });
