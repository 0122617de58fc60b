import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { en } from '../../../lib/checks/claims/en.ts';
import { compile, compileWith } from '../../../lib/checks/engine.ts';
import { lateKinds, pageKinds } from '../../../lib/checks/kinds/registry.ts';
import { measuring } from '../../../lib/checks/measure/measuring.ts';
import type { Block, Detector } from '../../../lib/checks/types.ts';
import { createLate, getLate, type LateId, setLate, toCompileOptions } from '../../../lib/overlay/late.ts';
import { toProtocol } from '../../support/rules.ts';

const blocks = (...texts: string[]): Block[] => texts.map((text) => ({ kind: 'paragraph', text }));

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** `answers`: what loading a script gives; `still`: what the checker lacks although it came. */
function start(missing: string[], answers: Record<string, boolean | Promise<boolean>> = {}, still: string[] = []) {
  const loads: LateId[] = [];
  const settled: boolean[] = [];
  const looked: string[] = [];
  let lacks = missing;
  const late = createLate({
    rules: [],
    missing: () => lacks,
    load: async (id) => {
      loads.push(id);
      return (await answers[id]) ?? true;
    },
    mayFind: (_ids, text) => {
      looked.push(text);
      return /\d{5}/.test(text);
    },
    settled: (came) => {
      if (came) lacks = still;
      settled.push(came);
    },
  });
  return { late, loads, settled, looked };
}

describe('what comes late', () => {
  it('stays away while no text hints at it, and is looked for once per paragraph', () => {
    const { late, loads, looked } = start(['phone', 'iban']);
    const text = blocks('Two lines about rain.', 'And 2026.');
    expect(late.need(text)).toBeNull();
    expect(late.need([...text, ...blocks('One more.')])).toBeNull();
    expect([loads, looked]).toEqual([[], ['Two lines about rain.', 'And 2026.', 'One more.']]);
  });

  it('comes once for all detectors, at the first text that could hold one', async () => {
    const { late, loads, settled } = start(['phone', 'iban']);
    const text = blocks('Call 01715550199.');
    const wait = late.need(text);
    expect(late.need(text)).not.toBeNull();
    await wait;
    expect([loads, settled, late.failed()]).toEqual([['detectors'], [true], []]);
    expect(late.need(text)).toBeNull();
  });

  it('brings a dictionary at the first text, and lets nobody wait for it who did not ask for it', async () => {
    const { late, loads } = start(['dictionary:en', 'opinions']);
    expect(late.need(blocks(' '))).toBeNull();
    expect(late.need(blocks('Rain.'), ['detectors'])).toBeNull();
    await late.need(blocks('Rain.'));
    expect(loads).toEqual(['dictionary:en', 'opinions']);
  });

  it('is named when it did not come, and asked for again only after a while', async () => {
    const { late, loads, settled } = start(['phone', 'tagger:en'], { detectors: false }, ['phone']);
    const text = blocks('Call 01715550199.');
    await late.need(text);
    expect([settled.sort(), late.failed()]).toEqual([[false, true], ['phone numbers']]);
    expect(late.need(text)).toBeNull();
    await vi.advanceTimersByTimeAsync(31_000);
    expect(late.need(text)).not.toBeNull();
    expect(loads.filter((id) => id === 'detectors')).toHaveLength(2);
  });

  it('is given up after five seconds, and taken when it comes after all', async () => {
    let arrive: (came: boolean) => void = () => {};
    const slow = new Promise<boolean>((resolve) => {
      arrive = resolve;
    });
    const { late, settled } = start(['phone'], { detectors: slow });
    const wait = late.need(blocks('Call 01715550199.'));
    await vi.advanceTimersByTimeAsync(5000);
    await wait;
    expect([settled, late.failed()]).toEqual([[false], ['phone numbers']]);
    arrive(true);
    await vi.advanceTimersByTimeAsync(0);
    expect([settled, late.failed()]).toEqual([[false, true], []]);
  });

  it('is not asked for again and again when it came and did not help', async () => {
    const { late, loads } = start(['phone'], {}, ['phone']);
    const text = blocks('Call 01715550199.');
    await late.need(text);
    expect(late.need(text)).toBeNull();
    expect([loads, late.failed()]).toEqual([['detectors'], ['phone numbers']]);
  });

  it('brings kinds of rules before there is a text, once for all of them, and keeps no send waiting', async () => {
    const { late, loads, settled } = start(['kind:length', 'kind:link', 'phone'], {}, ['phone']);
    expect(late.need([], ['detectors'])).toBeNull();
    await late.need(blocks('Two lines about rain.'));
    expect([loads, settled, late.failed()]).toEqual([['kinds'], [true], []]);
  });

  it('says in words which kinds did not come', async () => {
    const { late } = start(['kind:length', 'kind:link'], { kinds: false });
    await late.need([]);
    expect(late.failed()).toEqual(['lengths and links']);
  });

  it('hands kinds of rules to the engine', () => {
    const world = {};
    const protocol = toProtocol([{ kind: 'length', unit: 'words', max: 1 }]);
    const check = () => compileWith([...pageKinds, ...(getLate('kinds', world) ?? [])], protocol, { now: () => 0 });
    expect(check().missing).toEqual(['kind:length']);
    setLate('kinds', lateKinds, world);
    expect(check().missing).toEqual([]);
    expect(check().open({ surface: 'draft' }).update(blocks('Two words'))).toHaveLength(1);
  });

  it('hands parts of the engine and claim words to it', () => {
    const world = {};
    const protocol = toProtocol([
      { kind: 'metric', formula: 'words', condition: '> 1' },
      { kind: 'claim', types: ['superlative'] },
    ]);
    const check = () => compile(protocol, { ...toCompileOptions([], 'en', world), now: () => 0 });
    expect(check().missing).toEqual(['part:measure', 'lexicon:en']);
    setLate('part:measure', measuring, world);
    setLate('lexicon:en', en, world);
    expect(check().missing).toEqual([]);
    expect(check().open({ surface: 'draft' }).update(blocks('The warmest jacket in Europe.'))).toHaveLength(2);
  });

  it('brings a part of the engine at the first text, and says what nobody can check without it', async () => {
    const { late, loads } = start(['part:measure'], { 'part:measure': false });
    expect(late.need(blocks(' '))).toBeNull();
    await late.need(blocks('Rain.'));
    expect([loads, late.failed()]).toEqual([['part:measure'], ['readability']]);
  });

  it('is what the engine takes', () => {
    const world = {};
    const phone: Detector = { id: 'phone', label: 'phone', hint: () => true, find: () => [{ start: 0, end: 4 }] };
    const protocol = toProtocol([{ kind: 'sensitive', detectors: ['phone'], message: 'A {label}.' }]);
    expect(compile(protocol, toCompileOptions([], 'en', world)).missing).toEqual(['phone']);
    setLate('detectors', () => [phone], world);
    expect(
      compile(protocol, toCompileOptions([], 'en', world))
        .open({ surface: 'prompt' })
        .update(blocks('0171 555')),
    ).toHaveLength(1);
  });
});
