import { beforeEach, describe, expect, it } from 'vitest';
import { createIdentity } from '../../../entrypoints/background/identity.ts';
import { createLedger } from '../../../entrypoints/background/ledger.ts';
import { toNetworkRules } from '../../../entrypoints/background/network-rules.ts';
import { createSites, type Sites } from '../../../entrypoints/background/sites.ts';
import { writeIdentity } from '../../../lib/ledger/identity.ts';
import { siteAdapters } from '../../../lib/sites/registry.ts';
import { content, createBackground, createTestProtocols, makeProtocol, page, type TestBackground } from '../../support/background.ts';

let background: TestBackground;
let protocols: ReturnType<typeof createTestProtocols>;

function create(loopback = false): Sites {
  const identity = createIdentity(background, () => {});
  const ledger = createLedger(background, identity, () => {});
  return createSites(background, { protocols, ledger, identity }, { adapters: siteAdapters, loopback });
}
const hello = (sites: Sites, url: string) => sites.handlers['site.hello']({ url, top: true }, { ...content(), url });

beforeEach(async () => {
  background = createBackground();
  protocols = createTestProtocols(background);
  await protocols.use(makeProtocol());
});

describe('sites', () => {
  it('inject nothing at all while nothing is granted', async () => {
    await create().refresh();
    expect(background.scripts).toEqual([]);
    expect(background.rules).toEqual([]);
  });

  it('run two scripts on granted origins only, and stop when the permission is taken back', async () => {
    const sites = create();
    background.granted.push('https://blog.example/*');
    await sites.refresh();
    expect(background.scripts.map((script) => [script.id, script.world, script.runAt, script.allFrames])).toEqual([
      ['countersign-gate-bridge', 'ISOLATED', 'document_start', true],
      ['countersign-gate-hold', 'MAIN', 'document_start', true],
    ]);
    expect(background.scripts.every((script) => String(script.matches) === 'https://blog.example/*')).toBe(true);
    await sites.refresh();
    expect(background.scripts).toHaveLength(2);
    background.granted.length = 0;
    await sites.refresh();
    expect(background.scripts).toEqual([]);
    expect(background.rules).toEqual([]);
  });

  it('stay away from the whole web and from the endpoint, even where the person granted them', async () => {
    await writeIdentity(background.db, { name: 'enrolment', endpoint: 'https://cs.acme.example', enrolled: { token: 't' } as never });
    background.granted.push('https://*/*', 'https://cs.acme.example/*');
    await create().refresh();
    expect(background.scripts).toEqual([]);
  });

  it('answer on <adapter id>.localhost in loopback builds, and on no other server of this machine', async () => {
    background.granted.push('http://localhost/*', 'http://*.localhost/*', 'http://127.0.0.1/*');
    const sites = create(true);
    expect(await sites.patterns()).toEqual(['http://ai-studio.localhost/*', 'http://chatgpt.localhost/*', 'http://wordpress.localhost/*']);
    expect((await hello(sites, 'http://wordpress.localhost:9466/wp-admin/post.php')).adapter?.id).toBe('wordpress');
    expect((await hello(sites, 'http://127.0.0.1:8787/')).adapter).toBeNull();
  });

  it('tell a script its adapter, channel and modes, and a page without an adapter nothing', async () => {
    background.granted.push('https://blog.example/*');
    const sites = create();
    const told = await hello(sites, 'https://blog.example/wp-admin/post.php?post=5');
    expect(told).toMatchObject({ adapter: { id: 'wordpress' }, channel: 'blog', mode: 'enforce', guard: 'enforce' });
    expect(await hello(sites, 'https://other.example/')).toEqual({ adapter: null, guard: null, channel: null, mode: 'none', task: null });
  });

  it('say by the toolbar’s button how well a page is covered, in its own tab', async () => {
    const status = (level: 'full' | 'degraded' | 'off', missing: string[]) =>
      create().handlers['site.status']({ site: 'chatgpt', level, missing }, content(7));
    await status('full', []);
    await status('degraded', ['can’t hold sending', 'can’t check IBANs']);
    await status('degraded', ['can’t check IBANs']);
    await status('off', ['can’t find the text on this page']);
    expect(background.titles).toEqual([
      { tabId: 7, title: 'Countersign: full cover on ChatGPT' },
      { tabId: 7, title: 'Countersign on ChatGPT: checks only, can’t hold sending, can’t check IBANs' },
      { tabId: 7, title: 'Countersign on ChatGPT: part cover, can’t check IBANs' },
      { tabId: 7, title: 'Countersign on ChatGPT: off here, can’t find the text on this page' },
    ]);
  });

  it('replace scripts of an earlier version that are still registered', async () => {
    background.granted.push('https://blog.example/*');
    const sites = create();
    await sites.refresh();
    const [first] = background.scripts;
    if (first) first.id = 'countersign-overlay';
    await sites.refresh();
    expect(background.scripts.map((script) => script.id)).not.toContain('countersign-overlay');
    expect(background.scripts).toHaveLength(2);
  });

  it('do not believe a script about an origin that the browser knows better', async () => {
    background.granted.push('https://blog.example/*');
    const caller = { ...content(), url: 'https://other.example/' };
    const told = await create().handlers['site.hello']({ url: 'https://blog.example/', top: true }, caller);
    expect(told.adapter).toBeNull();
  });

  it('list what is granted for each site', async () => {
    background.granted.push('https://blog.example/*');
    const { sites } = await create().handlers['sites.list']({}, page);
    expect(sites.find((site) => site.id === 'wordpress')?.granted).toEqual(['https://blog.example/*']);
    expect(sites.find((site) => site.id === 'chatgpt')?.granted).toEqual([]);
  });
});

describe('network rules', () => {
  const wordpress = siteAdapters.find((adapter) => adapter.id === 'wordpress');
  if (!wordpress) throw new Error('no wordpress adapter');

  it('show why where a page would publish by its address, and block the rest, on granted hosts only', () => {
    const rules = toNetworkRules([{ adapter: wordpress, patterns: ['https://blog.example/*'] }]);
    expect(rules.length).toBeGreaterThan(0);
    expect(new Set(rules.map((rule) => rule.id)).size).toBe(rules.length);
    expect(rules.every((rule) => rule.condition.requestDomains.join() === 'blog.example')).toBe(true);
    const blocks = rules.filter((rule) => rule.action.type === 'block');
    expect(blocks.every((rule) => !rule.condition.resourceTypes && rule.condition.excludedResourceTypes?.join() === 'font')).toBe(true);
  });

  it('catch a bulk edit that publishes, and no ordinary admin page', () => {
    const rules = toNetworkRules([{ adapter: wordpress, patterns: ['https://blog.example/*'] }]);
    const hits = (url: string) => rules.some((rule) => new RegExp(rule.condition.regexFilter, 'i').test(url));
    expect(hits('https://blog.example/wp-admin/edit.php?action=edit&_status=publish&bulk_edit=Update&post%5B%5D=13')).toBe(true);
    expect(hits('https://blog.example/wp-admin/edit.php?post_type=post')).toBe(false);
    expect(hits('https://blog.example/wp-admin/edit.php?_status=draft&bulk_edit=Update')).toBe(false);
  });

  it('are not made under coach, where nothing is blocked', async () => {
    const coach = makeProtocol();
    await protocols.use({ ...coach, gates: coach.gates.map((gate) => ({ ...gate, mode: 'coach' })) });
    background.granted.push('https://blog.example/*');
    await create().refresh();
    expect(background.rules).toEqual([]);
    expect(background.scripts).toHaveLength(2);
  });
});
