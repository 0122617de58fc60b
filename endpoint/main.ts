/**
 * `node endpoint/main.ts`: serves the endpoint from one folder of data. Says what it did and what to try, in
 * sentences; a failure is one sentence with the command that fixes it, and exit code 1.
 */
import { accessSync, constants, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type ServerType, serve } from '@hono/node-server';
import { loadProtocol } from '../lib/checks/load-protocol.ts';
import { systemClock } from '../lib/platform/clock.ts';
import { consoleLog, silentLog } from '../lib/platform/log.ts';
import { createApp } from './app.ts';
import { foundOnce, makeAdminKeys, type SetupKeys } from './founding.ts';
import { systemRandom } from './secrets.ts';
import { backupSqlite, openSqliteStore } from './store/sqlite.ts';
import type { Store } from './store/store.ts';

const databaseName = 'countersign.db';

const usage = `node endpoint/main.ts [options]
  --data DIR        where everything is kept            (./data)
  --port N          port to listen on                   (8787)
  --host ADDRESS    address to listen on                (127.0.0.1)
  --public-url URL  where people reach it, behind a proxy with https
  --org NAME        name of the organisation, at the first start
  --team NAME       name of its first team, at the first start
  --floor N         people whose figures are mixed before any is shown, 5 or more, at the first start (10)
  --protocol FILE   brand protocol to publish, when it differs from the one in force
  --new-link        print a new sign-in link and enrolment code for the first administrator, and stop
  --backup FILE     copy everything into this file, while the endpoint goes on working, and stop
  --json            print what is ready as one line of JSON
  --quiet           no log`;

/** A failure that a person can fix. */
class Advice extends Error {}

const options = {
  data: { type: 'string', default: './data' },
  port: { type: 'string', default: '8787' },
  host: { type: 'string', default: '127.0.0.1' },
  'public-url': { type: 'string' },
  org: { type: 'string', default: 'My organisation' },
  team: { type: 'string', default: 'Marketing' },
  floor: { type: 'string', default: '10' },
  protocol: { type: 'string' },
  backup: { type: 'string' },
  'new-link': { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  quiet: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

function readOptions() {
  try {
    return parseArgs({ options }).values;
  } catch (error) {
    throw new Advice(`${(error as Error).message}\n${usage}`);
  }
}

function toWhole(name: string, text: string, least: number, most: number): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  throw new Advice(`--${name} must be a whole number from ${least} to ${most}, not "${text}".`);
}

async function openStore(folder: string): Promise<Store> {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.W_OK);
  } catch {
    throw new Advice(`Can't write to ${folder}. Give a folder of your own: node endpoint/main.ts --data ~/countersign`);
  }
  try {
    return await openSqliteStore(join(folder, databaseName));
  } catch (error) {
    throw new Advice(
      `${join(folder, databaseName)} can't be opened (${(error as Error).message}). Put a backup in its place, or start afresh: node endpoint/main.ts --data ./data-new`,
    );
  }
}

async function backUp(folder: string, target: string): Promise<void> {
  const file = join(folder, databaseName);
  if (!existsSync(file)) throw new Advice(`There is no data in ${folder}. Name its folder: node endpoint/main.ts --data DIR --backup FILE`);
  // Overwriting the backup of yesterday with one that breaks off is how backups are lost.
  if (existsSync(target)) throw new Advice(`${target} is there already. Give another name: node endpoint/main.ts --backup FILE`);
  try {
    await backupSqlite(file, target);
  } catch (error) {
    throw new Advice(
      `The copy to ${target} failed (${(error as Error).message}). Choose another place: node endpoint/main.ts --backup FILE`,
    );
  }
  console.info(`Everything in ${folder} is now also in ${target}.`);
}

async function publishProtocol(store: Store, path: string): Promise<void> {
  let source: string;
  try {
    source = readFileSync(path, 'utf8');
  } catch {
    throw new Advice(`Can't read the protocol ${path}. Give its path: node endpoint/main.ts --protocol FILE`);
  }
  const loaded = await loadProtocol(source, path);
  if (!loaded.ok) {
    // The last good one stays in force, so this is no reason not to start.
    for (const error of loaded.error)
      console.error(`${error.code} ${error.path}:${error.line}:${error.column} ${error.pointer}: ${error.say} ${error.hint}`);
    console.error('The protocol was not published. The last good one stays in force.');
    return;
  }
  const org = await store.org();
  if (org) await store.putProtocol(org.id, { hash: loaded.value.hash, source, member: null, now: systemClock() });
}

function listen(
  fetch: (request: Request) => Response | Promise<Response>,
  port: number,
  host: string,
): Promise<{ server: ServerType; port: number }> {
  return new Promise((done, failed) => {
    const server = serve({ fetch, port, hostname: host }, (address) => done({ server, port: address.port }));
    server.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') {
        failed(new Advice(`Port ${port} is in use. Take another: node endpoint/main.ts --port ${port + 1}`));
      } else if (error.code === 'EACCES') {
        failed(new Advice(`Port ${port} needs special rights. Take another: node endpoint/main.ts --port 8787`));
      } else if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') {
        failed(new Advice(`${host} is no address of this machine. Take this one: node endpoint/main.ts --host 127.0.0.1`));
      } else failed(error);
    });
  });
}

function printKeys(url: string, keys: SetupKeys): void {
  console.info(`  enrolment code   ${keys.code}   for the options page of the extension, within 7 days`);
  console.info(`  overview         ${url}${keys.link}   opens once, within a day`);
}

async function run(): Promise<void> {
  const values = readOptions();
  if (values.help) return console.info(usage);
  const port = toWhole('port', values.port, 0, 65_535);
  const floor = toWhole('floor', values.floor, 5, 1000);
  const folder = resolve(values.data);
  if (values.backup) return backUp(folder, resolve(values.backup));
  const store = await openStore(folder);
  const tools = { store, clock: systemClock, random: systemRandom };
  const first = await foundOnce(tools, { orgName: values.org, teamName: values.team, floor });
  if (values.protocol) await publishProtocol(store, values.protocol);

  const publicUrl = values['public-url']?.replace(/\/$/, '');
  if (values['new-link']) {
    const keys = first ?? (await makeAdminKeys(tools));
    const url = publicUrl ?? `http://${values.host}:${port}`;
    if (values.json) console.info(JSON.stringify({ url, ...keys }));
    else printKeys(url, keys);
    return store.close();
  }

  const webRoot = fileURLToPath(new URL('./web/dist', import.meta.url));
  const log = values.quiet || values.json ? silentLog : consoleLog;
  const app = createApp({ ...tools, log, webRoot, publicUrl });
  const ready = await listen(app.fetch as (request: Request) => Response | Promise<Response>, port, values.host).catch(async (error) => {
    await store.close();
    throw error;
  });
  const url = publicUrl ?? `http://${values.host}:${ready.port}`;
  if (values.json) console.info(JSON.stringify({ url, data: folder, ...first }));
  else {
    console.info(`Countersign endpoint on ${url}, data in ${folder}`);
    if (first) {
      console.info('First start. You are its administrator:');
      printKeys(url, first);
    }
  }
  stopOnSignal(ready.server, store);
}

/** Requests under way are answered, then the store is closed; a second signal stops at once. */
function stopOnSignal(server: ServerType, store: Store): void {
  let stopping = false;
  const stop = () => {
    if (stopping) process.exit(1);
    stopping = true;
    server.close(() => void store.close().then(() => process.exit(0)));
    if ('closeIdleConnections' in server) server.closeIdleConnections();
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

run().catch((error: unknown) => {
  console.error(error instanceof Advice ? error.message : error);
  process.exit(1);
});
