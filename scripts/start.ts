/**
 * `npm start`: the whole of Countersign on this machine. With a display it opens the person's own browser with
 * everything signed in and running; without one, or with `--headless`, it plays the main job and proves each step.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type BrowserName, findBrowser, needBrowser } from '../test/support/find-browser.ts';
import { cache, needDisk } from '../test/support/packages.ts';
import { freePort, wantedPort } from '../test/support/ports.ts';
import { Stop, toSentence } from '../test/support/stop.ts';
import { logIn, openEditor } from '../test/support/wordpress-page.ts';
import { startWorld, type World } from '../test/support/world.ts';
import { runTour } from './tour/run.ts';

const usage = `npm start [-- options]
  --headless            play the main job without a window and leave it in tour/
  --browser NAME        chrome (also Chromium and Edge) or firefox
  --endpoint-port N, --studio-port N, --wordpress-port N
  --fresh               forget what earlier starts left in .cache/start`;

/** Taken when free; otherwise any free one. */
const usual = { endpoint: 8787, studio: 8788, wordpress: 8789 };

const begin = performance.now();
const say = (line: string) => console.log(`${((performance.now() - begin) / 1000).toFixed(1).padStart(6)} s  ${line}`);

function readOptions() {
  try {
    return parseArgs({
      options: {
        headless: { type: 'boolean', default: false },
        browser: { type: 'string' },
        'endpoint-port': { type: 'string' },
        'studio-port': { type: 'string' },
        'wordpress-port': { type: 'string' },
        fresh: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    throw new Stop(`${(error as Error).message}\n${usage}`);
  }
}

type Options = ReturnType<typeof readOptions>;

function chooseBrowser(wanted: string | undefined): BrowserName {
  if (wanted !== undefined && wanted !== 'chrome' && wanted !== 'firefox')
    throw new Stop(`There is no browser called ${wanted} here: give --browser chrome or --browser firefox.`);
  const name = wanted ?? (findBrowser('chrome') || !findBrowser('firefox') ? 'chrome' : 'firefox');
  needBrowser(name);
  return name;
}

async function port(options: Options, name: keyof typeof usual): Promise<number> {
  const flag = `${name}-port` as const;
  const wanted = options[flag];
  if (wanted === undefined) return await freePort(usual[name]);
  const number = Number(wanted);
  if (!Number.isInteger(number) || number < 1 || number > 65_535)
    throw new Stop(`--${flag} must be a number from 1 to 65535, not "${wanted}".`);
  return await wantedPort(number, flag);
}

let world: World | null = null;
let stopping = false;

/** Ends everything; what was only half started ends with us, because its pipe closes. */
async function stop(code: number): Promise<never> {
  if (!stopping) {
    stopping = true;
    await world?.stop();
  }
  process.exit(code);
}

async function run(): Promise<void> {
  const options = readOptions();
  if (options.help) return console.log(usage);
  const browser = chooseBrowser(options.browser);
  const noDisplay = process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;
  const headless = options.headless || noDisplay;
  if (noDisplay && !options.headless) say('no display here, so the main job is played headlessly');
  needDisk(300);
  if (options.fresh) rmSync(join(cache, 'start'), { recursive: true, force: true });
  const ports = {
    endpoint: await port(options, 'endpoint'),
    studio: await port(options, 'studio'),
    wordpress: await port(options, 'wordpress'),
  };
  // A tour's figures must be those of its one job, so it begins with nothing; a person finds their posts again.
  const keep = (name: string) => (headless ? undefined : join(cache, 'start', name));
  world = await startWorld({
    browser,
    endpoint: { port: ports.endpoint, dir: keep('endpoint') },
    wordpress: { port: ports.wordpress, dir: keep('wordpress') },
    studioPort: ports.studio,
    launch: { headless, forPerson: !headless },
    log: say,
  });
  if (headless) await stop((await runTour(world, say)) ? 0 : 1);
  else await welcome(world);
}

async function welcome(running: World): Promise<void> {
  const { session, wordpress, studio, endpoint } = running;
  const editor = await session.newPage();
  await logIn(editor, wordpress);
  await openEditor(editor, wordpress);
  await session.newPage(endpoint.link);
  await (await session.newPage(studio.page)).bringToFront();
  say('ready');
  console.log(`
Countersign is running in ${session.label}, enrolled as Maya Lind with the starter protocol.

  AI studio   ${studio.page}
  WordPress   ${wordpress.url}/wp-admin/   ${wordpress.user} / ${wordpress.password}
  Overview    ${endpoint.url}/

Three things to try
  1. In the AI studio, press the prompt with Ingrid's card number and send it: it asks first, and offers to redact.
  2. Ask for the Tarn jacket post, paste the answer into WordPress, and put the pointer on an underlined word.
  3. Press Publish in WordPress. It waits for your signature; after it, open the receipt and the Overview.

Ctrl-C, or closing the browser, ends everything.`);
  session.browser.once('disconnected', () => void stop(0));
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop(signal === 'SIGINT' ? 130 : 143));

run().catch(async (error: unknown) => {
  if (!stopping) console.error(toSentence(error));
  await stop(1);
});
