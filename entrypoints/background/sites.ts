/**
 * Where our scripts run: exactly the origins that a person granted and that an adapter knows, registered at run time.
 * Also the network rules for addresses that publish by themselves, which reach workers that no script of ours sees.
 */
import type { Browser } from 'webextension-polyfill';
import { strictestMode } from '../../lib/gate/decide.ts';
import type { HandlersOf } from '../../lib/messaging/router.ts';
import { toCoverWords } from '../../lib/sites/cover-words.ts';
import { matchesPattern } from '../../lib/sites/match-url.ts';
import { adapterFor } from '../../lib/sites/registry.ts';
import type { SiteAdapter, SiteStatus } from '../../lib/sites/schema.ts';
import { channelFor } from './channel.ts';
import { type BackgroundContext, done } from './context.ts';
import type { Identity } from './identity.ts';
import type { Ledger } from './ledger.ts';
import { toNetworkRules } from './network-rules.ts';
import type { Protocols } from './protocol.ts';

export interface Sites {
  handlers: HandlersOf<'site.hello' | 'site.status' | 'sites.list' | 'sites.refresh'>;
  /** Makes registered scripts and network rules match what is granted now. */
  refresh(): Promise<void>;
  /** Tells every open page that its configuration may be another one. */
  announce(): Promise<void>;
  adapterOf(url: string): Promise<SiteAdapter | null>;
  /** Match patterns on which our scripts run. */
  patterns(): Promise<string[]>;
}

export interface SitesOptions {
  adapters: readonly SiteAdapter[];
  loopback: boolean;
}

/** A permission for the whole web names no site, so it makes no self-hosted tool known. */
const wholeWeb = /^(\*|https?):\/\/\*\//;
/** Granted at install in loopback builds, for our own servers; only `<adapter id>.localhost` is a site there. */
const ownServers = /^http:\/\/(localhost|\*\.localhost|127\.0\.0\.1)\//;

export function createSites(
  context: BackgroundContext,
  { protocols, ledger, identity }: { protocols: Protocols; ledger: Ledger; identity: Identity },
  { adapters, loopback }: SitesOptions,
): Sites {
  const { browser, lock, log, askTab } = context;

  /** Origins of self-hosted tools that a person granted. The endpoint's own is granted for requests, not for scripts. */
  async function selfHosted(): Promise<string[]> {
    const { origins = [] } = await browser.permissions.getAll();
    const endpoint = (await identity.enrolment())?.endpoint;
    const hosts = adapters.flatMap((adapter) => adapter.hosts);
    return origins.filter(
      (origin) =>
        !wholeWeb.test(origin) &&
        !(loopback && ownServers.test(origin)) &&
        !hosts.some((host) => matchesPattern(host, toExample(origin))) &&
        !(endpoint !== undefined && matchesPattern(origin, `${endpoint}/`)),
    );
  }

  async function patternsOf(adapter: SiteAdapter): Promise<string[]> {
    const granted: string[] = [];
    for (const origin of adapter.hosts) if (await browser.permissions.contains({ origins: [origin] })) granted.push(origin);
    if (loopback) granted.push(`http://${adapter.id}.localhost/*`);
    return granted;
  }

  async function patterns(): Promise<string[]> {
    const known = (await Promise.all(adapters.map(patternsOf))).flat();
    return [...new Set([...known, ...(await selfHosted())])].sort();
  }

  const adapterOf = async (url: string) => adapterFor(url, await selfHosted(), { adapters, loopback });

  async function refreshScripts(): Promise<void> {
    const matches = await patterns();
    const registered = await browser.scripting.getRegisteredContentScripts();
    const current = registered.filter((script) => script.id.startsWith(scriptPrefix));
    if (matches.length === 0) {
      if (current.length > 0) await browser.scripting.unregisterContentScripts({ ids: current.map((script) => script.id) });
      return;
    }
    const wanted = scripts(matches);
    const isWanted = ({ id, matches: on }: (typeof current)[number]) =>
      wanted.some((script) => script.id === id) && on?.slice().sort().join() === matches.join();
    const isSame = current.length === wanted.length && current.every(isWanted);
    if (isSame) return;
    if (current.length > 0) await browser.scripting.unregisterContentScripts({ ids: current.map((script) => script.id) });
    await browser.scripting.registerContentScripts(wanted);
    log('sites-registered', { patterns: matches.length });
  }

  async function refreshNetwork(): Promise<void> {
    const protocol = (await protocols.active())?.protocol ?? null;
    const sites: { adapter: SiteAdapter; patterns: string[] }[] = [];
    const own = await selfHosted();
    for (const adapter of adapters) {
      // Under `coach` nothing is blocked, and without a protocol nothing is asked.
      if (protocol === null || strictestMode(protocol, channelFor(protocol, adapter.id)) !== 'enforce') continue;
      sites.push({ adapter, patterns: [...(await patternsOf(adapter)), ...(adapter.hosts.length === 0 ? own : [])] });
    }
    // One pattern over the browser's memory limit would make it refuse all rules.
    const rules = [];
    for (const rule of toNetworkRules(sites)) {
      const { isSupported } = await browser.declarativeNetRequest.isRegexSupported({
        regex: rule.condition.regexFilter,
        isCaseSensitive: false,
      });
      if (isSupported) rules.push(rule);
      else log('network-rule-unsupported', { id: rule.id });
    }
    const before = await browser.declarativeNetRequest.getSessionRules();
    await browser.declarativeNetRequest.updateSessionRules({
      removeRuleIds: before.map((rule) => rule.id),
      addRules: rules as never,
    });
  }

  const refresh = () =>
    lock('sites', async () => {
      await refreshScripts();
      await refreshNetwork();
    });

  return {
    refresh,
    adapterOf,
    patterns,
    async announce() {
      const matches = await patterns();
      const tabs = matches.length === 0 ? [] : await browser.tabs.query({ url: matches });
      await Promise.all(tabs.flatMap((tab) => (tab.id === undefined ? [] : askTab(tab.id, 'config.changed', {}))));
    },
    handlers: {
      'site.hello': async ({ url }, caller) => {
        const adapter = await adapterOf(toPageUrl(url, caller.url));
        const protocol = adapter ? ((await protocols.active())?.protocol ?? null) : null;
        const channel = adapter && protocol ? channelFor(protocol, adapter.id) : null;
        const task = protocol?.tasks.find(({ channels }) => channel !== null && channels?.includes(channel));
        return {
          adapter,
          guard: protocol?.guard.mode ?? null,
          channel,
          mode: adapter?.kind === 'cms' && protocol ? strictestMode(protocol, channel) : 'none',
          task: task ? { name: task.name, mode: task.mode } : null,
        };
      },
      'site.status': async ({ site, level, missing }, { tabId }) => {
        await ledger.record([{ kind: 'site-status', site, level }]);
        const name = adapters.find(({ id }) => id === site)?.name ?? site;
        // The tab may be gone by now; the browser itself forgets the title with the page.
        if (tabId !== null)
          await browser.action.setTitle({ tabId, title: toTitle(name, { level, missing }) }).catch(() => log('title-failed'));
        return done;
      },
      'sites.list': async () => {
        const own = await selfHosted();
        const rows = await Promise.all(
          adapters.map(async (adapter) => ({
            id: adapter.id,
            name: adapter.name,
            kind: adapter.kind,
            hosts: adapter.hosts,
            granted: [...(await patternsOf(adapter)), ...(adapter.hosts.length === 0 ? own : [])],
          })),
        );
        return { sites: rows };
      },
      'sites.refresh': async () => {
        await refresh();
        return done;
      },
    },
  };
}

/** Of the toolbar's button: where a page shows nothing of ours, a person can see here that it is covered. */
function toTitle(site: string, status: SiteStatus): string {
  const words = toCoverWords(status).toLowerCase();
  return status.level === 'full' ? `Countersign: ${words} on ${site}` : `Countersign on ${site}: ${[words, ...status.missing].join(', ')}`;
}

const scriptPrefix = 'countersign-';

type Registered = Parameters<Browser['scripting']['registerContentScripts']>[0];

function scripts(matches: string[]): Registered {
  const everyFrame = { matches, allFrames: true, matchOriginAsFallback: true, runAt: 'document_start', persistAcrossSessions: true };
  const registered = [
    { ...everyFrame, id: `${scriptPrefix}gate-bridge`, js: ['gate-bridge.js'], world: 'ISOLATED' },
    { ...everyFrame, id: `${scriptPrefix}gate-hold`, js: ['gate-hold.js'], world: 'MAIN' },
  ];
  // The polyfill's types are older than `world: MAIN` and `matchOriginAsFallback`.
  return registered as unknown as Registered;
}

/** An address that a match pattern covers. */
function toExample(pattern: string): string {
  return pattern.replace('*://', 'https://').replace('*.', '').replace(/\*$/, '');
}

/** What the script says of its address, as long as the browser says the same origin: a frame without one speaks for its page. */
export function toPageUrl(said: string, known: string): string {
  if (!URL.canParse(known) || !/^https?:/.test(known)) return said;
  return URL.canParse(said) && new URL(said).origin === new URL(known).origin ? said : known;
}
