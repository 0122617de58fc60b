import { beforeEach, describe, expect, it } from 'vitest';
import { createInject } from '../../../entrypoints/background/inject.ts';
import { createLateHave } from '../../../entrypoints/background/late-have.ts';
import { createPageRules } from '../../../entrypoints/background/page-rules.ts';
import { toConfidential } from '../../../lib/checks/confidential/terms.ts';
import { readPrepared } from '../../../lib/checks/prepared.ts';
import { writeProtocol } from '../../../lib/ledger/protocols.ts';
import { adapterFor } from '../../../lib/sites/registry.ts';
import { content, createBackground, createTestProtocols, makeProtocol, type TestBackground } from '../../support/background.ts';
import { toRule } from '../../support/rules.ts';

const editor = 'https://blog.example/wp-admin/post.php?post=5';
const chat = 'https://chatgpt.com/c/1';

let background: TestBackground;
let protocols: ReturnType<typeof createTestProtocols>;
let hasDictionary: boolean;

beforeEach(async () => {
  background = createBackground();
  protocols = createTestProtocols(background);
  hasDictionary = true;
  await protocols.use(makeProtocol());
});

function create() {
  const lateHave = createLateHave({
    language: { has: async (id) => hasDictionary && id === 'dictionary:en-GB' },
    model: { name: async () => 'house-1' },
  });
  const adapterOf = async (url: string) => adapterFor(url, ['https://blog.example/*']);
  const rules = createPageRules(background, { protocols, adapterOf, lateHave });
  const inject = createInject(background, rules);
  return {
    rules: (url: string) => rules.handlers['site.rules']({ url }, { ...content(), url }),
    async inject(part: 'lookout' | 'overlay' | 'kinds', url: string) {
      expect(await inject.handlers.inject({ part }, { ...content(4), url })).toEqual({ ok: true });
      return background.executed.map((injection) => (injection as { files: string[] }).files.join(' '));
    },
  };
}

const useRules = (...fields: Parameters<typeof toRule>[0][]) => protocols.use(makeProtocol({ rules: fields.map(toRule) }));
const short = { id: 'short', kind: 'length', unit: 'words', max: 2 };
const best = { id: 'best', kind: 'claim', types: ['superlative'] };

describe('a page gets with its first text', () => {
  it('the rules, where there is something to check', async () => {
    expect(await create().rules(editor)).toMatchObject({ protocol: { id: 'acme' }, ignores: [], have: [], model: null });
    expect(await create().rules('https://other.example/')).toEqual({ protocol: null, prepared: null, ignores: [], have: [], model: null });
  });

  it('what it compiles from', async () => {
    const { protocol, prepared } = await create().rules(editor);
    if (!protocol || !prepared) throw new Error('unreachable');
    expect(readPrepared(prepared, protocol)).not.toBeNull();
  });

  it('what the background can be asked for, so that nothing is compiled again when it is', async () => {
    await useRules({ id: 'words', kind: 'spelling', dictionaries: ['en-GB', 'de-DE'], surfaces: ['draft'] });
    expect(await create().rules(editor)).toMatchObject({ have: ['dictionary:en-GB'], model: null });
    // No rule for prompts asks for it.
    expect(await create().rules(chat)).toMatchObject({ have: [] });
    hasDictionary = false;
    expect(await create().rules(editor)).toMatchObject({ have: [] });
    await useRules({ id: 'tone', kind: 'judge', criterion: 'Speaks to the reader.' });
    expect(await create().rules(chat)).toMatchObject({ have: ['opinions'], model: 'house-1' });
  });

  it('the overlay alone, where its rules ask for no more', async () => {
    expect(await create().inject('overlay', chat)).toEqual(['/overlay.js']);
  });

  it('the kinds and lexicons that rules for its texts ask for, ready before the overlay', async () => {
    await useRules({ ...short, surfaces: ['draft'] }, { ...best, surfaces: ['prompt'], languages: ['en', 'de'] });
    expect(await create().inject('overlay', chat)).toEqual(['/kinds.js /lexicon-en.js /lexicon-de.js /overlay.js']);
  });

  it('what a publish needs, on a CMS', async () => {
    await useRules(short, { ...best, surfaces: ['prompt'] });
    expect(await create().inject('overlay', editor)).toEqual(['/publishing.js /kinds.js /overlay.js']);
  });

  it('what the protocol of now asks for', async () => {
    const page = create();
    await useRules(short);
    await page.inject('overlay', chat);
    await writeProtocol(background.db, { ...(await protocols.use(makeProtocol())), hash: 'b'.repeat(64) });
    expect(await page.inject('overlay', chat)).toEqual(['/kinds.js /overlay.js', '/overlay.js']);
  });

  it('the parts of the engine that these rules run on', async () => {
    const confidential = toConfidential(['Project Nightjar'], 'a salt of sixteen characters or more');
    await useRules({ id: 'words', kind: 'metric', formula: 'words', condition: '> 9' }, { id: 'secret', kind: 'sensitive', confidential });
    expect(await create().inject('overlay', chat)).toEqual(['/kinds.js /part-measure.js /part-confidential.js /overlay.js']);
  });

  it('the overlay all the same when nobody can tell what it will need', async () => {
    const broken = createInject(background, { comesWithOverlay: () => Promise.reject(new Error('database gone')) });
    expect(await broken.handlers.inject({ part: 'overlay' }, content())).toEqual({ ok: true });
    expect(background.executed).toMatchObject([{ files: ['/overlay.js'], world: 'ISOLATED' }]);
  });

  it('and with any other part nothing but that', async () => {
    await useRules(short);
    expect(await create().inject('lookout', editor)).toEqual(['/lookout.js']);
  });
});
