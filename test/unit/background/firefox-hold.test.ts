import { beforeEach, describe, expect, it } from 'vitest';
import { createHold } from '../../../entrypoints/background/firefox-hold.ts';
import type { Item } from '../../../lib/gate/types.ts';
import { siteAdapters } from '../../../lib/sites/registry.ts';
import { createBackground, createTestProtocols, makeProtocol } from '../../support/background.ts';

const bytes = (text: string) => ({ raw: [{ bytes: new TextEncoder().encode(text).buffer }] });
const post = (url: string, body: string) => ({ url: `https://blog.example${url}`, method: 'POST', requestBody: bytes(body) });
const publish = post('/wp-json/wp/v2/posts/5?_locale=user', '{"id":5,"status":"publish","content":"x"}');

describe('browser-enforced hold', () => {
  let released: Item[];
  let live: boolean;
  let protocols: ReturnType<typeof createTestProtocols>;
  let hold: ReturnType<typeof createHold>;

  beforeEach(async () => {
    released = [];
    live = false;
    const background = createBackground();
    protocols = createTestProtocols(background);
    await protocols.use(makeProtocol());
    hold = createHold({
      protocols,
      adapterOf: async (url) =>
        siteAdapters.find((adapter) => adapter.id === (url.includes('blog.example') ? 'wordpress' : 'none')) ?? null,
      isPublished: async () => live,
      takeRedeem: async (item) => {
        const at = released.findIndex((one) => one.id === item.id);
        return at >= 0 && released.splice(at, 1).length === 1;
      },
    });
  });

  it('cancels a publish that nobody let through, and passes one request for each that somebody did', async () => {
    expect(await hold(publish)).toEqual({ cancel: true });
    released.push({ site: 'wordpress', origin: 'https://blog.example', id: '5' });
    expect(await hold(publish)).toEqual({});
    expect(await hold(publish)).toEqual({ cancel: true });
  });

  it('passes drafts, autosaves and saves of what is not live', async () => {
    expect(await hold(post('/wp-json/wp/v2/posts/5', '{"id":5,"status":"draft","content":"x"}'))).toEqual({});
    expect(await hold(post('/wp-json/wp/v2/posts/5/autosaves', '{"id":5,"content":"x"}'))).toEqual({});
    expect(await hold(post('/wp-json/wp/v2/posts/5', '{"id":5,"content":"x"}'))).toEqual({});
    live = true;
    expect(await hold(post('/wp-json/wp/v2/posts/5', '{"id":5,"content":"x"}'))).toEqual({ cancel: true });
  });

  it('cancels routes whose text cannot be signed', async () => {
    const form = { formData: { action: ['inline-save'], _status: ['publish'], post_ID: ['5'] } as never };
    const quick = { url: 'https://blog.example/wp-admin/admin-ajax.php', method: 'POST', requestBody: form };
    expect(await hold(quick)).toEqual({ cancel: true });
  });

  it('leaves other sites, and sites under coach, alone', async () => {
    expect(await hold({ ...publish, url: publish.url.replace('blog', 'shop') })).toEqual({});
    const coach = makeProtocol();
    await protocols.use({ ...coach, gates: coach.gates.map((gate) => ({ ...gate, mode: 'coach' })) });
    expect(await hold(publish)).toEqual({});
  });
});
