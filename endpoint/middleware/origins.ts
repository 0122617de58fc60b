/**
 * Which pages may read answers of `/v1`: our extension. That is good manners and not a lock (Firefox's origin
 * is a random id in each profile, and no header proves anything): the lock is the device token.
 */
import { cors } from 'hono/cors';

/** The id that the public key in `wxt.config.ts` fixes. */
export const chromeExtensionId = 'kchneddejpamihgbbnjnbedhopbapjci';

const firefoxOrigin = /^moz-extension:\/\/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export function allowExtension(extensionIds: readonly string[]) {
  const chromeOrigins = new Set(extensionIds.map((id) => `chrome-extension://${id}`));
  return cors({
    origin: (origin) => (chromeOrigins.has(origin) || firefoxOrigin.test(origin) ? origin : null),
    allowMethods: ['GET', 'POST', 'PUT', 'DELETE'],
    allowHeaders: ['Authorization', 'Content-Type', 'Content-Encoding', 'If-None-Match', 'If-Match'],
    exposeHeaders: ['ETag'],
    credentials: false,
    maxAge: 86_400,
  });
}
