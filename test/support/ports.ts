/** Ports on 127.0.0.1. */
import { type AddressInfo, createServer } from 'node:net';
import { Stop } from './stop.ts';

/** A port nobody listens on; `wanted` if it is free. */
export async function freePort(wanted = 0): Promise<number> {
  if (wanted && !(await isFree(wanted))) return freePort();
  return await new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(wanted, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

export async function isFree(port: number): Promise<boolean> {
  return await new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}

/** The port a person asked for by name, or one sentence. */
export async function wantedPort(port: number, flag: string): Promise<number> {
  if (await isFree(port)) return port;
  throw new Stop(`Port ${port} is in use: give another one with --${flag} N, or leave the flag away and a free one is taken.`);
}
