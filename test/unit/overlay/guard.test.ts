// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { lightDetectors } from '../../../lib/checks/detectors/registry.ts';
import { compile } from '../../../lib/checks/engine.ts';
import type { Finding } from '../../../lib/checks/types.ts';
import { createGuard, type GuardParts } from '../../../lib/overlay/guard.ts';
import type { LiveSurface, Send } from '../../../lib/overlay/types.ts';
import type { GuardView, OverlayUi } from '../../../lib/overlay/ui-contract.ts';
import { createReader, type ReadBlock } from '../../../lib/sites/read.ts';
import { siteAdapters } from '../../../lib/sites/registry.ts';
import type { SiteAdapter } from '../../../lib/sites/schema.ts';
import { makeProtocol } from '../../support/background.ts';

const chatgpt = siteAdapters.find(({ id }) => id === 'chatgpt') as SiteAdapter;
const pressed = { action: 'send', by: 'shortcut', keys: 'Enter' } as const;

/** A composer in a textarea; `stubborn` = it undoes what is written into it, as a controlled field can. */
function start(text: string, { stubborn = false, reachable = true, coming = (): Promise<unknown> | null => null } = {}) {
  document.body.innerHTML = '<textarea id="mobile-composer-prompt"></textarea><button data-composer-submit></button>';
  const field = document.querySelector('textarea') as HTMLTextAreaElement;
  field.value = text;
  if (stubborn) field.addEventListener('input', () => (field.value = text));
  const button = document.querySelector('button') as HTMLButtonElement;
  button.getClientRects = () => [{}] as never;
  const clicks: string[] = [];
  button.addEventListener('click', () => clicks.push(field.value));

  const session = compile(makeProtocol(), { detectors: lightDetectors }).open({ surface: 'prompt' });
  const reader = createReader(field);
  let blocks: readonly ReadBlock[] = [];
  let findings: readonly Finding[] = [];
  const refresh = () => {
    blocks = reader.read();
    findings = session.update(blocks.map(({ block }) => block));
  };
  refresh();
  const surface = {
    id: 's1',
    spec: chatgpt.surfaces[0],
    root: field,
    reader,
    ignored: 0,
    get blocks() {
      return blocks;
    },
    get findings() {
      return findings;
    },
  } as LiveSurface; // prettier-ignore
  const views: GuardView[] = [];
  const notices: string[] = [];
  const sent: { name: string; request: unknown }[] = [];
  const ui = { show: (view: GuardView) => views.push(view), hide() {}, move() {} } as unknown as OverlayUi;
  const parts: GuardParts = {
    page: document,
    adapter: chatgpt,
    mode: 'enforce',
    reasons: [{ id: 'public', text: 'It is public' }],
    send: (async (name: string, request: unknown) => {
      sent.push({ name, request });
      return reachable ? { ok: true, value: { ok: true } } : { ok: false, error: 'unreachable' };
    }) as unknown as Send,
    ui: async () => ui,
    prompt: () => surface,
    refresh,
    coming,
    write: { isFirefox: true, frame: async () => {} },
    notify: ({ title }) => notices.push(title),
  };
  return { guard: createGuard(parts), views, notices, sent, clicks, field };
}

describe('the prompt guard', () => {
  it('lets a clean prompt go without a word', () => {
    const { guard } = start('Write about wool.');
    expect(guard.asked(pressed)).toBe(false);
  });

  it('shows what would be sent, with the same name for the same value', async () => {
    const { guard, views } = start('Mail a@b.example\nand a@b.example, card 4111 1111 1111 1111.');
    expect(guard.asked(pressed)).toBe(true);
    await expect.poll(() => views.length).toBe(1);
    expect(views[0]?.found).toEqual([
      { detail: 'email', label: 'e-mail', count: 2 },
      { detail: 'card', label: 'card', count: 1 },
    ]);
    expect(views[0]?.preview.map((part) => (part.kind === 'text' ? part.text : `[${part.label}]`)).join('')).toBe(
      'Mail [e-mail 1]\nand [e-mail 1], card [card 1].',
    );
  });

  it('writes the redacted text, reads it back, tells the background, and only then sends [O5]', async () => {
    const { guard, sent, clicks, notices } = start('Mail a@b.example please.');
    guard.asked(pressed);
    await guard.sendRedacted();
    expect(sent).toEqual([{ name: 'guard.redacted', request: { site: 'chatgpt', prompt: 'Mail [e-mail 1] please.', kinds: ['email'] } }]);
    expect(clicks).toEqual(['Mail [e-mail 1] please.']);
    expect(notices).toEqual([]);
    guard.held({ kind: 'judged', verdict: 'allow', proof: 'redacted' });
    expect(notices).toEqual(['Sent redacted.']);
  });

  it('sends nothing and says so when the composer does not keep the redaction [O3]', async () => {
    const { guard, sent, clicks, views } = start('Mail a@b.example please.', { stubborn: true });
    guard.asked(pressed);
    await guard.sendRedacted();
    expect([sent, clicks]).toEqual([[], []]);
    expect(views.at(-1)?.problem).toContain('nothing was sent');
  });

  it('sends nothing when the background cannot be told', async () => {
    const { guard, clicks, views } = start('Mail a@b.example please.', { reachable: false });
    guard.asked(pressed);
    await guard.sendRedacted();
    expect(clicks).toEqual([]);
    expect(views.at(-1)?.problem).toContain('nothing was sent');
  });

  it('sends as it is with a reason, which goes to the background first', async () => {
    const { guard, sent, clicks } = start('Mail a@b.example please.');
    guard.asked(pressed);
    await guard.sendAnyway('public');
    expect(sent).toEqual([
      { name: 'guard.waive', request: { site: 'chatgpt', prompt: 'Mail a@b.example please.', reason: 'public', kinds: ['email'] } },
    ]);
    expect(clicks).toEqual(['Mail a@b.example please.']);
  });

  it('repeats a send that was held before it came, when there is nothing to ask', () => {
    const { guard, clicks } = start('Write about wool.');
    guard.resume({ what: pressed, text: 'Write about wool.' });
    expect(clicks).toEqual(['Write about wool.']);
  });

  it('asks about a held send first when there is something private in it', async () => {
    const { guard, clicks, views } = start('Mail a@b.example please.');
    guard.resume({ what: pressed, text: 'Mail a@b.example please.' });
    await expect.poll(() => views.length).toBe(1);
    expect(clicks).toEqual([]);
  });

  it('leaves a held send alone when the person has written on since', () => {
    const { guard, clicks } = start('Write about wool, and');
    guard.resume({ what: pressed, text: 'Write about wool' });
    expect(clicks).toEqual([]);
  });

  it('holds a send until the detectors that its text needs are here, and sends it then', async () => {
    let arrive = () => {};
    let wait: Promise<unknown> | null = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    const { guard, clicks, field } = start('Call 0171 555 0199 about wool.', { coming: () => wait });
    expect(guard.asked(pressed)).toBe(true);
    // Pressed again while it waits: still one send.
    expect(guard.asked(pressed)).toBe(true);
    expect(clicks).toEqual([]);
    wait = null;
    arrive();
    await expect.poll(() => clicks).toEqual([field.value]);
    expect(clicks).toHaveLength(1);
  });

  it('asks about a held send when they found something, and leaves it when the person wrote on', async () => {
    let arrive = () => {};
    let wait: Promise<unknown> | null = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    const asking = start('Mail a@b.example or 0171 555 0199.', { coming: () => wait });
    const edited = start('Call 0171 555 0199.', { coming: () => wait });
    expect([asking.guard.asked(pressed), edited.guard.asked(pressed)]).toEqual([true, true]);
    edited.field.value += ' Now.';
    wait = null;
    arrive();
    await expect.poll(() => asking.views.length).toBe(1);
    expect([asking.clicks, edited.clicks, edited.views]).toEqual([[], [], []]);
  });

  it('claims nothing about a prompt that it did not redact', () => {
    const { guard, notices } = start('Write about wool.');
    guard.held({ kind: 'judged', verdict: 'allow', proof: 'clean' });
    expect(notices).toEqual([]);
  });
});
