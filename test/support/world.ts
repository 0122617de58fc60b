/** Everything an end-to-end test stands on, started at once: endpoint, WordPress, AI studio, and a browser enrolled with us. */
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { type Reply, toEnvelope } from '../../lib/messaging/envelope.ts';
import type { MessageName, RequestOf, ResponseOf, SurfaceState } from '../../lib/messaging/messages.ts';
import { build } from '../../scripts/build-targets.ts';
import { type BrowserName, type LaunchOptions, launch, type Session, until } from './browser.ts';
import { type Endpoint, type EndpointOptions, startEndpoint } from './endpoint.ts';
import { repo, type Say } from './packages.ts';
import { startFixtures, startStudio } from './studio.ts';
import { makeTempFolder, removeTempFolder } from './temp.ts';
import { fill, press, seeText } from './ui.ts';
import { startWordPress, type WordPress, type WordPressOptions } from './wordpress.ts';

export interface WorldOptions {
  browser: BrowserName;
  /** Default: the starter protocol, fresh data. */
  endpoint?: EndpointOptions;
  wordpress?: WordPressOptions;
  studioPort?: number;
  launch?: Omit<LaunchOptions, 'extension'>;
  /** Who enrols. Default `Maya Lind`; null leaves the extension as installed. */
  person?: string | null;
  log?: Say;
}

type Studio = Awaited<ReturnType<typeof startStudio>>;
type Fixtures = Awaited<ReturnType<typeof startFixtures>>;

export interface World {
  session: Session;
  endpoint: Endpoint;
  wordpress: WordPress;
  studio: Studio;
  fixtures: Fixtures;
  stop(): Promise<void>;
}

/** The browser that this Vitest project is for. */
export function projectBrowser(): BrowserName {
  return process.env.COUNTERSIGN_BROWSER === 'firefox' ? 'firefox' : 'chrome';
}

/**
 * The built extension in a browser, and nothing else: for tests that need no servers. The browser gets a copy of its
 * own, because a build in another terminal must not pull files from under it.
 */
export async function launchExtension(
  browser: BrowserName,
  options: Omit<LaunchOptions, 'extension'> = {},
  say: Say = () => {},
): Promise<Session> {
  await build([`${browser}-loopback`], say);
  const extension = makeTempFolder('extension');
  cpSync(join(repo, `.output/${browser}-loopback`), extension, { recursive: true });
  const session = await launch(browser, { ...options, extension });
  return {
    ...session,
    close: async () => {
      await session.close();
      removeTempFolder(extension);
    },
  };
}

export async function startWorld(options: WorldOptions): Promise<World> {
  const say = options.log ?? (() => {});
  const undo: (() => Promise<void>)[] = [];
  const stop = async () => {
    // Last in, first out, and one that fails must not keep the others.
    for (const end of undo.splice(0).reverse()) await end().catch((error: unknown) => say(String(error)));
  };
  const keep = async <T>(starting: Promise<T>, end: (value: T) => Promise<void>): Promise<T> => {
    const value = await starting;
    undo.push(() => end(value));
    return value;
  };
  const timed = async <T>(what: string, job: Promise<T>): Promise<T> => {
    const from = performance.now();
    const value = await job;
    say(`${what} in ${((performance.now() - from) / 1000).toFixed(1)} s`);
    return value;
  };
  try {
    // Before the rest, so that its minutes are not counted as theirs.
    await build([`${options.browser}-loopback`, 'endpoint-web'], say);
    // allSettled first, so that a failure of one leaves no other unknown to `stop`.
    const starting = [
      keep(timed('endpoint up', startEndpoint({ log: say, ...options.endpoint })), (e) => e.stop()),
      keep(timed('WordPress up', startWordPress({ log: say, ...options.wordpress })), (w) => w.stop()),
      keep(timed('AI studio up', startStudio(options.studioPort)), (s) => s.stop()),
      keep(startFixtures(), (f) => f.stop()),
      keep(timed('browser open', launchExtension(options.browser, options.launch)), (s) => s.close()),
    ] as const;
    await Promise.allSettled(starting);
    const [endpoint, wordpress, studio, fixtures, session] = await Promise.all(starting);
    const person = options.person === undefined ? 'Maya Lind' : options.person;
    if (person !== null) await timed(`${person} enrolled`, enrol(session, endpoint.url, endpoint.code, person));
    return { session, endpoint, wordpress, studio, fixtures, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** By the forms on the options page, as a person does. Resolves when the page says so. */
export async function enrol(session: Session, endpoint: string, code: string, name: string): Promise<void> {
  const page = await session.openExtensionPage('options.html');
  await fill(page, 'Your name', name);
  await press(page, 'Save');
  await seeText(page, 'Saved.');
  await fill(page, 'Address', endpoint);
  await fill(page, 'Code', code);
  await press(page, 'Join');
  await seeText(page, 'Leave the team');
  await until(
    'the starter protocol',
    async () => {
      const status = await ask(session, 'status.get', {});
      // Said by `until` when it gives up: refused is not the same as not delivered.
      if (status.protocolProblem) throw new Error(`refused: ${JSON.stringify(status.protocolProblem.errors[0])}`);
      return status.protocol !== null;
    },
    45_000,
  );
  await page.close();
}

/** Asks the background as one of our own pages does. */
export async function ask<N extends MessageName>(session: Session, name: N, request: RequestOf<N>): Promise<ResponseOf<N>> {
  const reply = (await session.inExtension(
    async (envelope) =>
      (await ((globalThis as unknown as { browser?: typeof chrome }).browser ?? chrome).runtime.sendMessage(envelope)) as unknown,
    toEnvelope(name, request),
  )) as Reply | undefined;
  if (!reply?.ok) throw new Error(`${name}: ${reply ? reply.problem : 'no answer'}`);
  return reply.value as ResponseOf<N>;
}

/** What the overlay of a tab would tell the side panel. */
export async function readSurface(session: Session, page: Page): Promise<SurfaceState> {
  const reply = (await session.inExtension(
    async (address, envelope) => {
      const api = (globalThis as unknown as { browser?: typeof chrome }).browser ?? chrome;
      const tab = (await api.tabs.query({})).find((one) => one.url === address);
      return tab?.id === undefined ? undefined : ((await api.tabs.sendMessage(tab.id, envelope)) as unknown);
    },
    page.url(),
    toEnvelope('surface.state', {}),
  )) as Reply | undefined;
  if (!reply?.ok) throw new Error(`surface.state: ${reply ? reply.problem : 'no answer'}`);
  return reply.value as SurfaceState;
}
