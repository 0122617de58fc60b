import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createGuard, type Guard, passMs } from '../../../entrypoints/background/guard.ts';
import { createIdentity } from '../../../entrypoints/background/identity.ts';
import { createLedger } from '../../../entrypoints/background/ledger.ts';
import { readEntries } from '../../../lib/ledger/entries.ts';
import { content, createBackground, createTestProtocols, makeProtocol, type TestBackground } from '../../support/background.ts';

const site = 'chatgpt';
const secret = 'Write to jane.doe@customer.example about the refund.';
const redacted = 'Write to [e-mail] about the refund.';

let background: TestBackground;
let guard: Guard;
let protocols: ReturnType<typeof createTestProtocols>;

const judge = (prompt: string) => guard.handlers['guard.judge']({ site, prompt }, content());
const events = async () => (await readEntries(background.db, null, 20)).map((entry) => entry.event).reverse();

beforeEach(async () => {
  background = createBackground();
  protocols = createTestProtocols(background);
  guard = createGuard(background, {
    protocols,
    ledger: createLedger(
      background,
      createIdentity(background, () => {}),
      () => {},
    ),
  });
  await protocols.use(makeProtocol());
});

describe('prompt guard in the background', () => {
  it('lets a clean prompt go and records that it was clean', async () => {
    expect(await judge('Write three headlines for our shop.')).toEqual({ verdict: 'allow', proof: 'clean' });
    expect(await events()).toEqual([{ kind: 'prompt-sent', site, words: 6, findings: 0, guarded: 'clean' }]);
  });

  it('holds personal data with a sentence that names the kind and never the value', async () => {
    const held = await judge(secret);
    expect(held).toMatchObject({ verdict: 'hold', kinds: ['email'] });
    expect(JSON.stringify([held, await events()])).not.toContain('jane.doe');
  });

  it('finds what only the full engine knows: phone numbers', async () => {
    expect(await judge('Call her on +44 20 7946 0958 tomorrow.')).toMatchObject({ verdict: 'hold', kinds: ['phone'] });
  });

  it('lets exactly the redacted prompt go, whatever the page does to its white space', async () => {
    await guard.handlers['guard.redacted']({ site, prompt: redacted, kinds: ['email'] }, content());
    expect(await judge(`  ${redacted.replace(' ', '\n')} `)).toEqual({ verdict: 'allow', proof: 'redacted' });
    expect(await judge(redacted)).toEqual({ verdict: 'allow', proof: 'clean' });
  });

  it('does not believe that a prompt is redacted when it is not', async () => {
    await guard.handlers['guard.redacted']({ site, prompt: secret, kinds: ['email'] }, content());
    expect(await judge(secret)).toMatchObject({ verdict: 'hold' });
  });

  it('lets a prompt go once for a reason that the protocol offers, also after the worker was killed', async () => {
    const waive = (reason: string) => guard.handlers['guard.waive']({ site, prompt: secret, reason, kinds: ['email'] }, content());
    await waive('because');
    expect(await judge(secret)).toMatchObject({ verdict: 'hold' });
    await waive('public');
    guard = createGuard(background, {
      protocols,
      ledger: createLedger(
        background,
        createIdentity(background, () => {}),
        () => {},
      ),
    });
    expect(await judge(`${secret} Also hers.`)).toMatchObject({ verdict: 'hold' });
    expect(await judge(secret)).toEqual({ verdict: 'allow', proof: 'sent-anyway' });
    expect(await judge(secret)).toMatchObject({ verdict: 'hold' });
  });

  it('forgets a reason after ten minutes', async () => {
    await guard.handlers['guard.waive']({ site, prompt: secret, reason: 'public', kinds: ['email'] }, content());
    background.pass(passMs);
    expect(await judge(secret)).toMatchObject({ verdict: 'hold' });
  });

  it('counts a held prompt once, whoever held it first', async () => {
    await judge(secret);
    await judge(secret);
    await guard.handlers['guard.redacted']({ site, prompt: redacted, kinds: ['email'] }, content());
    await judge(redacted);
    await guard.handlers['guard.redacted']({ site, prompt: redacted, kinds: ['email'] }, content());
    await judge(redacted);
    expect((await events()).map((event) => event.kind)).toEqual(['prompt-held', 'prompt-sent', 'prompt-held', 'prompt-sent']);
  });

  it('holds a prompt that cannot be read', async () => {
    expect(await judge('')).toMatchObject({ verdict: 'hold', kinds: [] });
  });

  it('shows and records, but holds nothing, where the protocol coaches', async () => {
    await protocols.use(makeProtocol({ guard: { mode: 'coach', reasons: [{ id: 'public', text: 'It is public' }] } }));
    expect(await judge(secret)).toEqual({ verdict: 'allow', proof: 'coached' });
  });

  it('holds with a sentence when storage is broken', async () => {
    vi.spyOn(protocols, 'active').mockRejectedValue(Object.assign(new Error('x'), { name: 'OpenFailedError' }));
    expect(await judge('Hello there.')).toMatchObject({ verdict: 'hold', say: expect.stringContaining('Restart the browser') as string });
  });
});
