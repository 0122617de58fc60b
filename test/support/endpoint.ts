/** The real endpoint as its own process, on a folder of data that a test may keep while it is down. */
import { join } from 'node:path';
import { repo, type Say } from './packages.ts';
import { freePort } from './ports.ts';
import { type Running, startProcess } from './processes.ts';
import { Stop } from './stop.ts';
import { makeTempFolder, removeTempFolder } from './temp.ts';

export const starterProtocol = join(repo, 'public/protocols/starter.yaml');

export interface EndpointOptions {
  /** Data folder to keep. Default: a temporary one that `stop` deletes. */
  dir?: string;
  port?: number;
  /** Path of a protocol file. Default: the starter. */
  protocol?: string;
  log?: Say;
}

export interface Endpoint {
  /** `http://127.0.0.1:PORT` */
  url: string;
  port: number;
  /** Enrols the first administrator's device; good once. */
  code: string;
  /** Address that signs a browser in to the lead's page; good once. */
  link: string;
  /** Further code and link. */
  newKeys(): Promise<{ code: string; link: string }>;
  /** Cuts it off; data stay. */
  goDown(): Promise<void>;
  comeBack(): Promise<void>;
  stop(): Promise<void>;
}

interface Ready {
  url: string;
  code?: string;
  link?: string;
}

const main = join(repo, 'endpoint/main.ts');

export async function startEndpoint(options: EndpointOptions = {}): Promise<Endpoint> {
  const dir = options.dir ?? makeTempFolder('endpoint');
  const port = options.port ?? (await freePort());
  const args = ['--data', dir, '--port', String(port), '--org', 'Fjell & Tarn', '--team', 'Marketing', '--json'];
  const protocol = options.protocol ?? starterProtocol;
  let running = await up([...args, '--protocol', protocol], options.log);
  const { url } = running.ready;

  const newKeys = async () => {
    const { process: once, ready } = await up([...args, '--new-link'], options.log);
    await once.closed;
    return { code: ready.code ?? '', link: url + (ready.link ?? '') };
  };
  // A kept folder was founded before and has no keys to give at start.
  const first = running.ready.code ? { code: running.ready.code, link: url + (running.ready.link ?? '') } : await newKeys();

  return {
    url,
    port,
    ...first,
    newKeys,
    goDown: async () => {
      await running.process.stop();
    },
    comeBack: async () => {
      running = await up(args, options.log);
    },
    stop: async () => {
      await running.process.stop();
      removeTempFolder(dir);
    },
  };
}

/** Resolves with the line of JSON that says it is ready. */
async function up(args: readonly string[], log?: Say): Promise<{ process: Running; ready: Ready }> {
  return await new Promise((resolve, reject) => {
    let ready = false;
    const running = startProcess(process.execPath, [main, ...args], {
      cwd: repo,
      onLine: (line) => {
        // What it says before it is ready is in the error, should there be one.
        if (ready) log?.(`endpoint: ${line}`);
        if (ready || !line.startsWith('{')) return;
        ready = true;
        resolve({ process: running, ready: JSON.parse(line) as Ready });
      },
    });
    void running.closed.then(() => reject(new Stop(`The endpoint did not start: ${running.output()}`)));
  });
}
