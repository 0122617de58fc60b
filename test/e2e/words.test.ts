/**
 * Rules of the kinds that the starter has not, in a real editor: what a page shows, what it brings and asks for, what a fix
 * writes, and what leaves the device.
 */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { until } from '../support/browser.ts';
import { found, openDraft, pointAt, pressOurs } from '../support/overlay-page.ts';
import { toProtocol } from '../support/rules.ts';
import { fill, press, seeText } from '../support/ui.ts';
import { canvasOf, editedContent, logIn } from '../support/wordpress-page.ts';
import { ask, projectBrowser, readSurface, startWorld, type World } from '../support/world.ts';

const criterion = 'Says what happens in plain words.';
const card = '4242 4242 4242 4242';
const address = 'http://fernhill.example/sizes';
const project = 'Project Placeholder';
const heavy = 'Comprehensive organisational transformation necessitates interdisciplinary collaboration.';
const offer = `Ask for ${project}, now with 0 % finance.`;
const showing = (text: string, hit: string, good = 'We mend.') => ({ examples: { bad: [{ text, hits: [hit] }], good: [good] } });
/** Of "Project Placeholder", as `countersign hash-terms` makes it. */
const confidential = { salt: 'a salt of sixteen characters or more', words: 2, hashes: ['eYVvidSD7fAV'] };
const protocol = toProtocol([
  { id: 'spelling', kind: 'spelling', message: 'Is “{match}” spelt right?', surfaces: ['draft'] },
  { id: 'very', kind: 'sequence', tokens: [{ pattern: 'very' }, { tag: 'JJ' }], message: 'Does it need “very”?' },
  { id: 'private', kind: 'sensitive', detectors: ['card'], message: 'This {label} must not leave the house.', ...showing(card, card) },
  { id: 'links', kind: 'link', https: true, message: '{problem}', ...showing(address, address) },
  {
    id: 'fits',
    kind: 'length',
    platform: 'x',
    max: 75,
    per: 'block',
    message: '{over} too many.',
    ...showing(heavy, 'collaboration.'),
  },
  { id: 'long-words', kind: 'metric', formula: 'polysyllabic_words', condition: '> 4', ...showing(heavy, 'Comprehensive') },
  { id: 'school', kind: 'readability', metrics: ['Flesch-Kincaid'], grade: 12, ...showing(heavy, 'Comprehensive') },
  { id: 'projects', kind: 'sensitive', confidential, message: 'This is a {label}.', ...showing(offer, project) },
  {
    id: 'terms',
    kind: 'required',
    text: 'Subject to status.',
    position: 'near',
    when: { patterns: ['finance'] },
    ...showing(offer, 'finance.'),
  },
  { id: 'plain', kind: 'judge', criterion, message: '{reason}', severity: 'idea', scope: ['paragraph'] },
]);
const synergies = 'We create synergies for all of you.';

let world: World;
let page: Page;

beforeAll(async () => {
  world = await startWorld({ browser: projectBrowser(), person: null });
  expect(await ask(world.session, 'protocol.load', { source: JSON.stringify(protocol), name: 'words.yaml' })).toEqual({
    ok: true,
    state: expect.anything(),
  });
  page = await world.session.newPage();
  await logIn(page, world.wordpress);
});
afterAll(async () => await world?.stop());

const texts = async () =>
  await (await canvasOf(page)).$$eval('p[role="document"]', (all) => all.map((one) => one.textContent?.replaceAll('\ufeff', '')));
const questions = () => world.fixtures.requests.filter(({ prompt }) => prompt.startsWith('<text-'));

it('marks misspelt words and words in a row, and nothing leaves the device', async () => {
  await openDraft(world, page, ['A blue jaket keeps you very dry today.', synergies], ['jaket', 'very dry']);
  expect(questions()).toEqual([]);
  expect((await readSurface(world.session, page)).missing).toEqual([]);
});

it('offers better spellings when somebody looks, and writes the one that is chosen', async () => {
  await pointAt(page, 'jaket');
  await pressOurs(page, 'Replace');
  await seeText(page, 'Replaced with “jacket”.');
  await found(world.session, page, ['very dry']);
  expect((await texts())[0]).toBe('A blue jacket keeps you very dry today.');
});

it('brings what counts letters and syllables and what knows confidential terms, for the rules that need it', async () => {
  await openDraft(world, page, [heavy, offer], ['The', 'The', 'collaboration.', project, 'finance.']);
  const { findings, missing } = await readSurface(world.session, page);
  expect(missing).toEqual([]);
  expect(findings.map(({ ruleId }) => ruleId)).toEqual(['long-words', 'school', 'fits', 'projects', 'terms']);
});

it('writes words as words, also where WordPress would make something else of a paste', async () => {
  await openDraft(world, page, [`Pay with ${card} today.`, `Sizes: ${address} for all.`], [card, address]);
  const before = await editedContent(page);
  await pointAt(page, card);
  // A shortcode, if it were pasted.
  await pressOurs(page, 'Replace');
  await found(world.session, page, [address]);
  expect((await texts())[0]).toBe('Pay with [card] today.');
  // A link over the old words.
  await pressOurs(page, 'Replace');
  await found(world.session, page, []);
  expect(await editedContent(page)).toBe(before.replace(card, '[card]').replace('http:', 'https:'));
});

it('asks a model once a person switched it on, says whose opinion it is, and stops when it is switched off', async () => {
  const options = await world.session.openExtensionPage('options.html');
  await fill(options, 'Address of the service', `${world.fixtures.url('models')}/v1`);
  await fill(options, 'Model', 'stub-1');
  await press(options, 'Switch on');
  await press(options, 'Send it there');
  await seeText(options, 'The text of your drafts goes to models.localhost');

  await page.bringToFront();
  await openDraft(world, page, ['A blue jacket keeps you very dry today.', synergies], ['very dry', synergies]);
  const { findings } = await readSurface(world.session, page);
  expect(findings.find(({ ruleId }) => ruleId === 'plain')?.message).toBe(
    'A model thinks (stub-1): It says “synergy” where it could say what happens.',
  );
  const asked = questions().map(({ prompt }) => prompt.split('\n')[1]);
  expect(asked.sort()).toEqual(['A blue jacket keeps you very dry today.', synergies]);

  await options.bringToFront();
  await press(options, 'Switch off');
  await seeText(options, 'no text leaves this device');
  await page.bringToFront();
  await until('no opinion', async () => (await readSurface(world.session, page)).findings.every(({ ruleId }) => ruleId !== 'plain'));
  expect(questions()).toHaveLength(2);
  expect(world.session.errors).toEqual([]);
});
