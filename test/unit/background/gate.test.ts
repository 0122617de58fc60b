import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createGate, type Gate } from '../../../entrypoints/background/gate.ts';
import { createOpener } from '../../../entrypoints/background/gate-open.ts';
import { createIdentity } from '../../../entrypoints/background/identity.ts';
import { createLanguage } from '../../../entrypoints/background/language.ts';
import { createLedger } from '../../../entrypoints/background/ledger.ts';
import { createLiveReader } from '../../../entrypoints/background/live-page.ts';
import { createModelDesk } from '../../../entrypoints/background/model.ts';
import { createPieceCheck } from '../../../entrypoints/background/piece-check.ts';
import { createProvenance } from '../../../entrypoints/background/provenance.ts';
import { createPublications } from '../../../entrypoints/background/publications.ts';
import { readEntries } from '../../../lib/ledger/entries.ts';
import { writeIdentity } from '../../../lib/ledger/identity.ts';
import { readReceipts } from '../../../lib/ledger/receipts.ts';
import { readSession } from '../../../lib/ledger/sessions.ts';
import { verifyReceipt } from '../../../lib/receipts/verify.ts';
import { siteAdapters } from '../../../lib/sites/registry.ts';
import { content, createBackground, createTestProtocols, gateFrame, makeProtocol, type TestBackground } from '../../support/background.ts';
import { toRule } from '../../support/rules.ts';

const item = { site: 'wordpress', origin: 'https://blog.example', id: '5' };
const fields = { title: 'Our new shop', content: '<!-- wp:paragraph --><p>It opens on Monday.</p>', excerpt: '' };
const asked = { item, action: 'publish' as const, fields };
const open = { ...asked, channel: null, title: 'Our new shop', destination: 'blog.example' };

function createParts(background: TestBackground) {
  const protocols = createTestProtocols(background);
  const identity = createIdentity(background, () => {});
  const ledger = createLedger(background, identity, () => {});
  const provenance = createProvenance(background, ledger);
  const publications = createPublications(background, {
    protocols,
    identity,
    readLive: createLiveReader(background, siteAdapters),
    recorded: () => {},
  });
  const language = createLanguage(background, protocols, () => {});
  const model = createModelDesk(background, protocols, () => {}, {});
  const pieces = createPieceCheck({ protocols, language, model });
  const opener = createOpener(background, { pieces, provenance, adapterVersion: () => 1 });
  const gate = () => createGate(background, { protocols, identity, opener, publications, recorded: () => {} });
  return { protocols, identity, ledger, provenance, gate };
}

let background: TestBackground;
let parts: ReturnType<typeof createParts>;
let gate: Gate;

const kinds = async () => (await readEntries(background.db, null, 100)).map((entry) => entry.event.kind).reverse();

async function openSession(): Promise<string> {
  const opened = await gate.handlers['gate.open'](open, content());
  if (!opened.ok) throw new Error(opened.say);
  return opened.session;
}

async function sign(session: string, caller = gateFrame()) {
  await gate.handlers['gate.load']({}, caller);
  await gate.handlers['gate.answer']({ kind: 'check', session, item: 'facts', on: true }, caller);
  background.pass(20_000);
  return await gate.handlers['gate.sign']({ session, dwellMs: 20_000, scrolled: true }, caller);
}

beforeEach(async () => {
  background = createBackground();
  parts = createParts(background);
  gate = parts.gate();
  await parts.protocols.use(makeProtocol());
  await writeIdentity(background.db, { name: 'person', displayName: 'Mara' });
});

describe('gate in the background', () => {
  it('counts the handoff of an answer that is published before anybody paused, once', async () => {
    const answer = 'Our new shop in Utrecht opens on the first Monday of March, with coffee for everybody who comes.';
    await parts.provenance.handlers['provenance.saw']({ site: 'chatgpt', answer }, content());
    const written = `<!-- wp:paragraph --><p>${answer}</p><!-- /wp:paragraph -->`;
    await gate.handlers['gate.open']({ ...open, fields: { ...fields, content: written } }, content());
    expect(await kinds()).toContain('handoff');
    await parts.provenance.handlers['provenance.measure'](
      { site: 'wordpress', item: 'wordpress:blog.example#5', blocks: [answer] },
      content(),
    );
    expect((await kinds()).filter((kind) => kind === 'handoff')).toHaveLength(1);
  });

  it('lets a publish through exactly once after it was signed', async () => {
    expect(await gate.handlers['gate.peek'](asked, content())).toEqual({ verdict: 'sign' });
    const session = await openSession();
    expect(await sign(session)).toMatchObject({ ok: true, view: { state: 'signed', signer: 'Mara' } });
    expect(await gate.handlers['gate.peek'](asked, content())).toEqual({ verdict: 'pass' });
    const redeem = () => gate.handlers['gate.redeem']({ ...asked, url: 'https://blog.example/wp-json/wp/v2/posts/5' }, content());
    const both = await Promise.all([redeem(), redeem()]);
    expect(both.map((one) => one.verdict).sort()).toEqual(['allow', 'hold']);
    expect(await kinds()).toEqual(['gate-opened', 'gate-ended', 'publish-held']);
  });

  it('holds what nobody signed, what changed after signing, and what was signed too long ago, each with a sentence', async () => {
    const redeem = (change = {}) => gate.handlers['gate.redeem']({ ...asked, ...change, url: '' }, content());
    expect(await redeem()).toMatchObject({ verdict: 'hold', reason: 'unsigned' });
    await sign(await openSession());
    const changed = { fields: { ...fields, content: '<p>It opens on Tuesday.</p>' } };
    expect(await redeem(changed)).toMatchObject({ verdict: 'hold', reason: 'text-changed' });
    background.pass(31 * 60_000);
    expect(await redeem()).toMatchObject({ verdict: 'hold', reason: 'lapsed' });
  });

  it('asks for the label of a text that came from an AI tool on this device, until it stands there', async () => {
    const answer = 'The new shop on the corner of the old square opens its doors on Monday morning at nine sharp.';
    const label = toRule({ kind: 'disclosure', threshold: 0.5, text: 'Written with AI.', message: 'Add: {fix}' });
    await parts.protocols.use(makeProtocol({ rules: [label] }));
    const findings = async (text: string) => {
      const opened = await gate.handlers['gate.open']({ ...open, fields: { ...fields, content: `<p>${text}</p>` } }, content());
      const row = opened.ok ? await readSession(background.db, opened.session) : null;
      return row?.session.findings.map(({ quote, message }) => `${quote} ${message}`);
    };
    expect(await findings(answer)).toEqual([]);
    await parts.provenance.handlers['provenance.saw']({ site: 'chatgpt', answer }, content());
    expect(await findings(`${answer} `.repeat(2).trim())).toEqual(['sharp. Add: Written with AI.']);
    expect(await findings(`${answer} Written with AI.`)).toEqual([]);
  });

  it('does not care how a CMS dresses the same text', async () => {
    await sign(await openSession());
    const dressed = { ...fields, content: '<p class="x">It opens  on <strong>Monday</strong>.</p>\n' };
    expect(await gate.handlers['gate.redeem']({ ...asked, fields: dressed, url: '' }, content())).toMatchObject({ verdict: 'allow' });
  });

  it('goes on after the worker was killed in the middle, and resumes the same text in a new frame', async () => {
    const session = await openSession();
    await gate.handlers['gate.load']({}, gateFrame());
    await gate.handlers['gate.answer']({ kind: 'check', session, item: 'facts', on: true }, gateFrame());
    gate = parts.gate();
    expect(await gate.handlers['gate.load']({}, gateFrame())).toMatchObject({ ok: true, view: { id: session, left: [] } });
    expect(await openSession()).toBe(session);
    expect(await gate.handlers['gate.load']({}, gateFrame('gate-2'))).toMatchObject({ ok: true, view: { id: session } });
    expect(await gate.handlers['gate.load']({}, gateFrame())).toMatchObject({ ok: false });
  });

  it('takes a signature only from the one gate document that loaded the session', async () => {
    const session = await openSession();
    expect(await gate.handlers['gate.sign']({ session, dwellMs: 9000, scrolled: true }, gateFrame())).toMatchObject({ ok: false });
    await gate.handlers['gate.load']({}, gateFrame());
    const other = await sign(session, gateFrame('gate-2'));
    expect(other).toMatchObject({ ok: false });
    expect(await gate.handlers['gate.load']({}, gateFrame('gate-3', 4))).toMatchObject({ ok: false });
    expect((await readSession(background.db, session))?.session.signOffs).toEqual([]);
  });

  it('asks for a reason, a tick and a name before anybody signs, and says which', async () => {
    await writeIdentity(background.db, { name: 'person', displayName: '' });
    const risky = { ...open, fields: { ...fields, content: '<p>Our shop is climate neutral.</p>' } };
    const opened = await gate.handlers['gate.open'](risky, content());
    if (!opened.ok) throw new Error(opened.say);
    const loaded = await gate.handlers['gate.load']({}, gateFrame());
    expect(loaded).toMatchObject({
      ok: true,
      view: { left: ['reasons', 'checks', 'name'], findings: [{ needsReason: true, quote: 'climate neutral' }] },
    });
    const session = opened.session;
    expect(await gate.handlers['gate.sign']({ session, dwellMs: 9000, scrolled: true }, gateFrame())).toMatchObject({
      ok: false,
      say: expect.stringContaining('name') as string,
    });
    await writeIdentity(background.db, { name: 'person', displayName: 'Mara' });
    const finding = loaded.ok ? (loaded.view.findings[0]?.key ?? '') : '';
    await gate.handlers['gate.answer']({ kind: 'reason', session, finding, reason: 'legal' }, gateFrame());
    expect(await sign(session)).toMatchObject({ ok: true, view: { state: 'signed' } });
  });

  it('holds for storage when the disk is full, loses nothing and says what to do', async () => {
    const session = await openSession();
    await sign(session);
    const full = vi.spyOn(background.db, 'transaction').mockRejectedValue(Object.assign(new Error('x'), { name: 'QuotaExceededError' }));
    const held = await gate.handlers['gate.redeem']({ ...asked, url: '' }, content());
    expect(held).toMatchObject({ verdict: 'hold', reason: 'storage', say: expect.stringContaining('Free some space') as string });
    full.mockRestore();
    expect(await gate.handlers['gate.redeem']({ ...asked, url: '' }, content())).toMatchObject({ verdict: 'allow', session });
  });

  it('makes a receipt that verifies, looks at the live page, and keeps no words of the piece when it is over', async () => {
    vi.mocked(background.fetch).mockResolvedValue(
      new Response(
        '<html><body><h1 class="wp-block-post-title">Our new shop</h1><nav>Menu</nav><div class="entry-content"><p>It opens on Monday.</p></div></body></html>',
      ),
    );
    const session = await openSession();
    await sign(session);
    await gate.handlers['gate.redeem']({ ...asked, url: '' }, content());
    await gate.handlers['gate.outcome']({ session, ok: true, id: '5', url: 'https://blog.example/our-new-shop/' }, content());
    await vi.waitFor(async () => expect((await readReceipts(background.db))[0]?.live).toBe('equal'));
    const [receipt] = await readReceipts(background.db);
    const verified = await verifyReceipt(receipt?.jws ?? '');
    expect(verified).toMatchObject({ ok: true, value: { payload: { cms: { item: '5' }, signers: [{ name: 'Mara' }], exception: null } } });
    expect(receipt?.state).toBe('local');
    expect(vi.mocked(background.fetch).mock.calls[0]?.[1]).toMatchObject({ credentials: 'omit', cache: 'no-store' });
    expect(await kinds()).toEqual(['gate-opened', 'gate-ended', 'published', 'verified']);
    const loaded = await gate.handlers['gate.load']({}, gateFrame());
    expect(loaded).toMatchObject({ ok: true, view: { state: 'verified', receipt: { live: 'equal' } } });
    await gate.handlers['gate.done']({ session }, gateFrame());
    expect(JSON.stringify(await readSession(background.db, session))).not.toMatch(/Monday|new shop/);
  });

  it('says that the live page differs, or that it could not be read', async () => {
    const publish = async () => {
      const session = await openSession();
      await sign(session);
      await gate.handlers['gate.redeem']({ ...asked, url: '' }, content());
      await gate.handlers['gate.outcome']({ session, ok: true, id: '5', url: 'https://blog.example/our-new-shop/' }, content());
      await gate.handlers['gate.close']({ session }, content());
    };
    await publish();
    await vi.waitFor(async () => expect((await readReceipts(background.db))[0]?.live).toBe('unreachable'));
    vi.mocked(background.fetch).mockResolvedValue(new Response('<div class="entry-content"><p>Bought casino links.</p></div>'));
    background.pass(1000);
    await publish();
    await vi.waitFor(async () => expect((await readReceipts(background.db))[0]?.live).toBe('differs'));
  });

  it('gives the ticket back when the CMS refused the request', async () => {
    const session = await openSession();
    await sign(session);
    await gate.handlers['gate.redeem']({ ...asked, url: '' }, content());
    await gate.handlers['gate.outcome']({ session, ok: false, id: '', url: '' }, content());
    expect(await gate.handlers['gate.peek'](asked, content())).toEqual({ verdict: 'pass' });
  });

  it('believes an outcome only from the tab of the session', async () => {
    const session = await openSession();
    await sign(session);
    await gate.handlers['gate.redeem']({ ...asked, url: '' }, content());
    await gate.handlers['gate.outcome']({ session, ok: true, id: '5', url: 'https://evil.example/' }, content(99));
    expect(await readReceipts(background.db)).toEqual([]);
  });

  it('keeps a draft a draft, and counts the gate once', async () => {
    const session = await openSession();
    await gate.handlers['gate.load']({}, gateFrame());
    expect(await gate.handlers['gate.keep-draft']({ session }, gateFrame())).toEqual({ ok: true });
    expect(await gate.handlers['gate.load']({}, gateFrame())).toMatchObject({ ok: false });
    await gate.expire();
    expect(await kinds()).toEqual(['gate-opened', 'gate-ended']);
    expect(background.told).toContain('gate.changed rejected');
  });

  it('lets an emergency through with a reason, and says so on the receipt', async () => {
    const session = await openSession();
    await gate.handlers['gate.load']({}, gateFrame());
    expect(await gate.handlers['gate.emergency']({ session, reason: 'no' }, gateFrame())).toMatchObject({ ok: false });
    await gate.handlers['gate.emergency']({ session, reason: 'Recall of a product' }, gateFrame());
    expect(await gate.handlers['gate.redeem']({ ...asked, url: '' }, content())).toMatchObject({ verdict: 'allow' });
    await gate.handlers['gate.outcome']({ session, ok: true, id: '5', url: '' }, content());
    const [receipt] = await readReceipts(background.db);
    const verified = await verifyReceipt(receipt?.jws ?? '');
    expect(verified).toMatchObject({ ok: true, value: { payload: { exception: { kind: 'emergency' } } } });
  });

  it('lets through and records where the protocol coaches', async () => {
    const coach = makeProtocol();
    await parts.protocols.use({ ...coach, gates: coach.gates.map((one) => ({ ...one, mode: 'coach' })) });
    const redeemed = await gate.handlers['gate.redeem']({ ...asked, url: '' }, content());
    expect(redeemed).toMatchObject({ verdict: 'allow' });
    expect(await kinds()).toEqual(['gate-ended']);
    const session = redeemed.verdict === 'allow' ? (redeemed.session ?? '') : '';
    await gate.handlers['gate.outcome']({ session, ok: true, id: '5', url: '' }, content());
    const [receipt] = await readReceipts(background.db);
    expect(await verifyReceipt(receipt?.jws ?? '')).toMatchObject({ ok: true, value: { payload: { exception: { kind: 'coach' } } } });
  });

  it('opens in a window of its own, which then speaks for the session', async () => {
    const session = await openSession();
    await gate.handlers['gate.load']({}, gateFrame());
    await gate.handlers['gate.window']({ session }, gateFrame());
    const [url] = background.windows;
    const windowed = { ...gateFrame('window', 50), frameId: 0, url: url ?? '' };
    expect(await gate.handlers['gate.load']({}, { ...windowed, frameId: 4 })).toMatchObject({ ok: false });
    expect(await gate.handlers['gate.load']({}, windowed)).toMatchObject({ ok: true, view: { id: session } });
    expect(await gate.handlers['gate.load']({}, gateFrame())).toMatchObject({ ok: false });
  });

  it('leaves everything alone without a protocol, and what no gate asks for', async () => {
    await background.db.protocols.clear();
    expect(await gate.handlers['gate.peek'](asked, content())).toEqual({ verdict: 'ungated' });
    expect(await gate.handlers['gate.redeem']({ ...asked, url: '' }, content())).toEqual({ verdict: 'allow', session: null });
    expect(await gate.handlers['gate.open'](open, content())).toMatchObject({ ok: true, ungated: true });
  });

  it('gives the browser-enforced hold one pass for each request that was let through', async () => {
    expect(await gate.takeRedeem(item)).toBe(false);
    await sign(await openSession());
    await gate.handlers['gate.redeem']({ ...asked, url: '' }, content());
    expect(await gate.takeRedeem(item)).toBe(true);
    expect(await gate.takeRedeem(item)).toBe(false);
  });
});
