import { beforeEach, describe, expect, it } from 'vitest';
import { createIdentity } from '../../../entrypoints/background/identity.ts';
import { createLedger } from '../../../entrypoints/background/ledger.ts';
import { createProvenance, keepPrintsMs, type Provenance } from '../../../entrypoints/background/provenance.ts';
import { readEntries } from '../../../lib/ledger/entries.ts';
import { content, createBackground, type TestBackground } from '../../support/background.ts';

const answer = 'Our new shop in Utrecht opens on the first Monday of March, and everybody who comes before noon gets a coffee from us.';
const own = 'I wrote this sentence by myself on the train this morning, without any help from a machine.';

let background: TestBackground;
let provenance: Provenance;

const saw = (text = answer) => provenance.handlers['provenance.saw']({ site: 'chatgpt', answer: text }, content());
const measure = (blocks: string[], item = '5') => provenance.handlers['provenance.measure']({ site: 'wordpress', item, blocks }, content());
const events = async () => (await readEntries(background.db, null, 20)).map((entry) => entry.event).reverse();

beforeEach(() => {
  background = createBackground();
  provenance = createProvenance(
    background,
    createLedger(
      background,
      createIdentity(background, () => {}),
      () => {},
    ),
  );
});

describe('provenance in the background', () => {
  it('counts an answer once, however often it is seen', async () => {
    await saw();
    await saw(`  ${answer} `);
    expect(await events()).toEqual([{ kind: 'response-seen', site: 'chatgpt', words: 23 }]);
  });

  it('keeps hashes and never a word of an answer', async () => {
    await saw();
    expect(JSON.stringify(await background.db.prints.toArray())).not.toMatch(/Utrecht|coffee/i);
  });

  it('tells what came from AI and what a person wrote, and counts the handoff once', async () => {
    await saw();
    const measured = await measure([answer, own]);
    expect(measured.perBlock.map((block) => block.share)).toEqual(['untouched', 'person']);
    expect(measured.trail.map((step) => `${step.kind} ${step.site}`)).toEqual(['answer chatgpt', 'pasted wordpress']);
    await measure([answer, own]);
    await measure([answer], 'other');
    expect((await events()).filter((event) => event.kind === 'handoff')).toEqual([
      { kind: 'handoff', from: 'chatgpt', to: 'wordpress', words: 23 },
    ]);
  });

  it('shows when a person began to change it', async () => {
    await saw();
    await measure([answer]);
    background.pass(60_000);
    const edited = await measure([answer.replace('first Monday', 'second Tuesday')]);
    expect(edited.shares.edited).toBeGreaterThan(0);
    expect(edited.trail.at(-1)).toMatchObject({ kind: 'edited', at: background.clock() });
  });

  it('forgets after thirty days', async () => {
    await saw();
    background.pass(keepPrintsMs + 1);
    await provenance.trim();
    expect((await measure([answer])).shares.untouched).toBe(0);
  });
});
