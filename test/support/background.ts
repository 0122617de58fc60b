/** A background without a browser: the parts of the WebExtension API that the concerns use, recorded, over a fresh database. */
import { vi } from 'vitest';
import type { BackgroundContext } from '../../entrypoints/background/context.ts';
import type { Protocols } from '../../entrypoints/background/protocol.ts';
import { type BrandProtocol, brandProtocolSchema } from '../../lib/brand-protocol/schema.ts';
import { allDetectors } from '../../lib/checks/detectors/all.ts';
import { compile } from '../../lib/checks/engine.ts';
import { ownResources } from '../../lib/checks/own-resources.ts';
import { prepare } from '../../lib/checks/prepared.ts';
import { type ProtocolRow, readActiveProtocol, writeProtocol } from '../../lib/ledger/protocols.ts';
import type { Caller } from '../../lib/messaging/router.ts';
import { silentLog } from '../../lib/platform/log.ts';
import { createDevice, type TestDevice } from './device.ts';

export interface TestBackground extends BackgroundContext, Pick<TestDevice, 'pass'> {
  /** Match patterns that the person granted. */
  granted: string[];
  scripts: Record<string, unknown>[];
  rules: { id: number }[];
  alarms: Map<string, object>;
  /** Tab messages as `<name> <state>`. */
  told: string[];
  managed: Record<string, unknown>;
  executed: unknown[];
  windows: string[];
  /** Of the toolbar's button. */
  titles: { tabId: number; title: string }[];
}

export function createBackground(): TestBackground {
  const device = createDevice();
  const state = {
    granted: [] as string[],
    scripts: [] as Record<string, unknown>[],
    rules: [] as { id: number }[],
    alarms: new Map<string, object>(),
    told: [] as string[],
    managed: {} as Record<string, unknown>,
    executed: [] as unknown[],
    windows: [] as string[],
    titles: [] as { tabId: number; title: string }[],
  };
  const browser = {
    permissions: {
      getAll: async () => ({ origins: [...state.granted] }),
      contains: async ({ origins }: { origins: string[] }) => origins.every((origin) => state.granted.includes(origin)),
    },
    scripting: {
      getRegisteredContentScripts: async () => structuredClone(state.scripts),
      registerContentScripts: async (scripts: Record<string, unknown>[]) => void state.scripts.push(...scripts),
      unregisterContentScripts: async ({ ids }: { ids: string[] }) => {
        state.scripts = state.scripts.filter((script) => !ids.includes(script.id as string));
        background.scripts = state.scripts;
      },
      executeScript: async (injection: unknown) => void state.executed.push(injection),
    },
    declarativeNetRequest: {
      isRegexSupported: async () => ({ isSupported: true }),
      getSessionRules: async () => [...state.rules],
      updateSessionRules: async ({ removeRuleIds, addRules }: { removeRuleIds: number[]; addRules: { id: number }[] }) => {
        state.rules = [...state.rules.filter((rule) => !removeRuleIds.includes(rule.id)), ...addRules];
        background.rules = state.rules;
      },
    },
    alarms: {
      get: async (name: string) => state.alarms.get(name),
      create: (name: string, info: object) => void state.alarms.set(name, info),
    },
    action: { setTitle: async (title: { tabId: number; title: string }) => void state.titles.push(title) },
    tabs: { query: async () => [{ id: 3 }], get: async () => ({ windowId: 9 }) },
    windows: {
      create: async ({ url }: { url: string }) => {
        state.windows.push(url);
        return { tabs: [{ id: 50 }] };
      },
      update: async () => ({}),
    },
    storage: { managed: { get: async () => state.managed }, local: createArea(), session: createArea() },
    runtime: {
      getManifest: () => ({ version: '1.0.0' }),
      getURL: (path: string) => `chrome-extension://us${path}`,
      sendMessage: async () => undefined,
    },
  };
  const background: TestBackground = {
    ...device,
    ...state,
    browser: browser as unknown as BackgroundContext['browser'],
    log: silentLog,
    random: () => 0.5,
    fetch: vi.fn<typeof fetch>(() => Promise.reject(new TypeError('offline'))),
    askTab: (async (_tab: number, name: string, request: { state?: string }) => {
      state.told.push(`${name} ${request.state ?? ''}`.trim());
      return { ok: true, value: { ok: true } };
    }) as unknown as BackgroundContext['askTab'],
  };
  return background;
}

const rule = { owner: 'Brand', why: 'Because.', examples: { bad: [{ text: 'x', hits: ['x'] }], good: ['y'] } };

/** One gate that enforces, a guard that enforces, a rule that must be fixed and one for personal data. */
/** One area of `browser.storage`. */
function createArea() {
  const kept = new Map<string, unknown>();
  return {
    get: async (key: string | null) => structuredClone(Object.fromEntries([...kept].filter(([name]) => key === null || name === key))),
    set: async (values: Record<string, unknown>) => {
      for (const [name, value] of Object.entries(values)) kept.set(name, structuredClone(value));
    },
    remove: async (keys: string | string[]) => {
      for (const name of [keys].flat()) kept.delete(name);
    },
  };
}

export function makeProtocol(change: Partial<BrandProtocol> = {}): BrandProtocol {
  return brandProtocolSchema.parse({
    countersign: 1,
    id: 'acme',
    name: 'Acme',
    version: '1.0',
    language: 'en',
    owner: { name: 'Ada', contact: 'ada@acme.example' },
    editorial: { name: 'Ada Editor', contact: 'editor@acme.example' },
    channels: [{ id: 'blog', name: 'Blog', risk: 'medium', sites: ['wordpress'] }],
    tasks: [{ id: 'posts', name: 'Posts', mode: 'collaborative', channels: ['blog'] }],
    gates: [
      {
        id: 'blog-gate',
        name: 'Blog gate',
        channels: ['blog'],
        actions: ['publish', 'schedule', 'update'],
        mode: 'enforce',
        signOff: 'self',
        reasonFrom: 'must',
        checklist: [{ id: 'facts', text: 'Facts checked' }],
        validForMinutes: 30,
        emergencyRoles: ['member'],
      },
    ],
    guard: { mode: 'enforce', reasons: [{ id: 'public', text: 'It is public' }] },
    tools: [],
    rules: [
      {
        ...rule,
        id: 'green',
        kind: 'existence',
        name: 'Green claim',
        severity: 'must',
        message: 'Say what you can prove.',
        tokens: ['climate neutral'],
        ignorecase: true,
      },
      {
        ...rule,
        id: 'personal',
        kind: 'sensitive',
        name: 'Personal data',
        severity: 'must',
        message: 'Leave it out.',
        detectors: ['email', 'phone', 'card', 'iban', 'api-key'],
      },
    ],
    ...change,
  });
}

/** Protocols as they stand after a good one was loaded. */
export function createTestProtocols({ db, clock }: TestBackground): Protocols & { use(protocol: BrandProtocol): Promise<ProtocolRow> } {
  const refuse = () => Promise.reject(new Error('not in this test'));
  return {
    handlers: { 'protocol.load': refuse, 'protocol.rules': refuse },
    take: refuse,
    withdraw: refuse,
    refresh: refuse,
    state: refuse,
    active: () => readActiveProtocol(db),
    checker: (row) => compile(row.protocol, { detectors: allDetectors(row.protocol.language), resources: ownResources }),
    prepared: async ({ protocol }) => prepare(protocol),
    use: async (protocol) => {
      const row: ProtocolRow = { from: 'file', source: '', hash: 'a'.repeat(64), protocol, etag: null, loadedAt: clock() };
      await writeProtocol(db, row);
      return row;
    },
  };
}

export const content = (tabId = 3): Caller => ({
  tier: 'content',
  tabId,
  frameId: 0,
  document: 'page',
  url: 'https://blog.example/wp-admin/post.php',
});
export const gateFrame = (document = 'gate-1', tabId = 3): Caller => ({
  tier: 'gate',
  tabId,
  frameId: 7,
  document,
  url: 'chrome-extension://us/gate.html',
});
export const page: Caller = { tier: 'page', tabId: 8, frameId: 0, document: 'options', url: 'chrome-extension://us/options.html' };
