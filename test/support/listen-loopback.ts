/** Preload for a server of others that has no host option and would listen on every interface. */
import { Server } from 'node:net';

const listen = Server.prototype.listen as (...args: unknown[]) => Server;
Server.prototype.listen = function (this: Server, ...args: unknown[]) {
  const [first] = args;
  if (typeof first === 'number') {
    const callback = args.find((arg) => typeof arg === 'function');
    return listen.call(this, { port: first, host: '127.0.0.1' }, ...(callback ? [callback] : []));
  }
  if (first !== null && typeof first === 'object' && 'port' in first) args[0] = { ...first, host: '127.0.0.1' };
  return listen.apply(this, args);
} as typeof Server.prototype.listen;
