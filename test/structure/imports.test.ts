import { describe, expect, it } from 'vitest';
import { readSources, type Source } from './sources.ts';

/**
 * The rooms, from the ground up. A file may import from its own room and from rooms named in `from`.
 * The order is DESIGN §9's; a new room gets a line here and a reason in docs/architecture.md.
 */
const rooms: { name: string; at: RegExp; from: readonly string[]; pure?: boolean }[] = [
  { name: 'platform', at: /^lib\/platform\//, from: [] },
  { name: 'contract', at: /^lib\/contract\//, from: ['platform'], pure: true },
  { name: 'brand-protocol', at: /^lib\/brand-protocol\//, from: ['platform'], pure: true },
  // What detectors are called: the guard and the ledger say it too, and need nothing else of the checks.
  { name: 'detector-names', at: /^lib\/checks\/detectors\/catalog\.ts$/, from: [], pure: true },
  // What a rule's examples and source say of it: the finding card tells it too, and only when asked.
  { name: 'explanations', at: /^lib\/checks\/explain\.ts$/, from: ['brand-protocol'], pure: true },
  { name: 'checks', at: /^lib\/checks\//, from: ['platform', 'brand-protocol', 'detector-names', 'explanations'], pure: true },
  { name: 'vale', at: /^lib\/vale\//, from: ['platform', 'brand-protocol', 'checks'], pure: true },
  { name: 'opinions', at: /^lib\/opinions\//, from: ['platform', 'checks'], pure: true },
  // With what a site's status is called: everybody who shows it says the same.
  { name: 'sites-schema', at: /^lib\/sites\/(schema|cover-words)\.ts$/, from: ['platform', 'brand-protocol'], pure: true },
  { name: 'ledger-events', at: /^lib\/ledger\/events\.ts$/, from: ['platform', 'brand-protocol'], pure: true },
  {
    name: 'gate-core',
    at: /^lib\/gate\/(types|machine|decide|match)\.ts$/,
    from: ['platform', 'brand-protocol', 'sites-schema'],
    pure: true,
  },
  { name: 'receipts', at: /^lib\/receipts\//, from: ['platform', 'brand-protocol', 'checks', 'gate-core'], pure: true },
  { name: 'provenance', at: /^lib\/provenance\//, from: ['platform', 'gate-core', 'receipts'], pure: true },
  { name: 'summarise', at: /^lib\/sync\/summarise\.ts$/, from: ['platform', 'contract', 'ledger-events'], pure: true },
  { name: 'insights', at: /^lib\/insights\//, from: ['platform', 'contract'], pure: true },
  {
    name: 'messages',
    at: /^lib\/messaging\/messages\.ts$/,
    from: ['platform', 'brand-protocol', 'sites-schema', 'ledger-events'],
    pure: true,
  },
  { name: 'sites', at: /^lib\/sites\//, from: ['platform', 'brand-protocol', 'checks', 'sites-schema'] },
  {
    name: 'gate-page',
    at: /^lib\/gate\//,
    from: ['platform', 'brand-protocol', 'checks', 'sites-schema', 'sites', 'gate-core', 'messages'],
  },
  {
    name: 'overlay',
    at: /^lib\/overlay\//,
    from: [
      'platform',
      'brand-protocol',
      'checks',
      'detector-names',
      'explanations',
      'sites-schema',
      'sites',
      'gate-core',
      'gate-page',
      'ledger-events',
      'messages',
    ],
  },
  {
    name: 'ledger',
    at: /^lib\/ledger\//,
    from: ['platform', 'contract', 'brand-protocol', 'gate-core', 'receipts', 'provenance', 'summarise', 'ledger-events', 'messages'],
  },
  { name: 'sync', at: /^lib\/sync\//, from: ['platform', 'contract', 'ledger', 'ledger-events', 'summarise'] },
  { name: 'messaging', at: /^lib\/messaging\//, from: ['platform', 'messages'] },
  {
    name: 'components',
    at: /^components\//,
    from: [
      'platform',
      'contract',
      'brand-protocol',
      'detector-names',
      'explanations',
      'gate-core',
      'receipts',
      'insights',
      'messages',
      'ledger-events',
      'sites-schema',
      'overlay',
    ],
  },
  { name: 'endpoint', at: /^endpoint\//, from: ['platform', 'contract', 'brand-protocol', 'checks', 'insights', 'receipts', 'components'] },
  { name: 'cli', at: /^cli\//, from: ['platform', 'brand-protocol', 'checks', 'detector-names', 'vale', 'opinions'] },
];

/**
 * The rooms within `lib/checks/`, from the ground up: each stands on those before it. Types may be named upwards, since they are gone when
 * anything runs. `types.ts` is the ground of all; the other files beside the rooms put them together.
 */
const checkRooms = [
  'reading',
  'casing',
  'literals',
  'patterns',
  'fixes',
  'findings',
  'text',
  'links',
  'confidential',
  'counting',
  'measure',
  'tagging',
  'hunspell',
  'claims',
  'detectors',
  'kinds',
];

/** Words that only exist in a page or in an extension; a pure room that names one would not run in the endpoint. */
const impure =
  /\b(document\.(body|head|documentElement|querySelector|createElement|addEventListener|createRange)|(window|navigator|localStorage|indexedDB|chrome|browser)\.[a-z])/;

const sources = readSources('lib', 'components', 'endpoint', 'cli');
const roomOf = (path: string) => rooms.find((room) => room.at.test(path));

function strays(source: Source): string[] {
  const room = roomOf(source.path);
  if (!room) return [`${source.path} is in no room: add one in imports.test.ts, with a reason in docs/architecture.md`];
  return source.imports
    .filter((entry) => !entry.isPackage)
    .flatMap((entry) => {
      const target = roomOf(entry.target);
      if (entry.target.startsWith('entrypoints/')) return [`${source.path} imports ${entry.target}: nothing imports entrypoints`];
      if (!target || target.name === room.name || room.from.includes(target.name)) return [];
      return [`${source.path} (${room.name}) imports ${entry.target} (${target.name}): imports point down the list only`];
    });
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\/\/.*$/gm, '');
}

describe('imports', () => {
  it('point down the list of rooms only', () => {
    expect(sources.flatMap(strays)).toEqual([]);
  });

  it('point down the rooms of the checks, too', () => {
    const levelOf = (path: string) => checkRooms.indexOf(path.split('/')[2] ?? '');
    const inRooms = sources.filter((source) => /^lib\/checks\/[^/]+\//.test(source.path));
    expect(inRooms.filter((source) => levelOf(source.path) < 0).map((source) => source.path)).toEqual([]);
    const offenders = inRooms.flatMap((source) =>
      source.imports
        .filter((entry) => !entry.typeOnly && entry.target.startsWith('lib/checks/') && entry.target !== 'lib/checks/types.ts')
        .filter((entry) => levelOf(entry.target) < 0 || levelOf(entry.target) > levelOf(source.path))
        .map((entry) => `${source.path} imports ${entry.target}`),
    );
    expect(offenders).toEqual([]);
  });

  it('keep pure rooms free of DOM and browser API, so that they run in the endpoint and in tests', () => {
    const offenders = sources
      .filter((source) => roomOf(source.path)?.pure && impure.test(withoutComments(source.text)))
      .map((source) => `${source.path} names ${withoutComments(source.text).match(impure)?.[0]}`);
    expect(offenders).toEqual([]);
  });

  it('reach zod through one door, which sets jitless first', () => {
    const offenders = sources
      .filter(
        (source) =>
          source.path !== 'lib/platform/zod.ts' && source.imports.some((entry) => /^zod($|\/)/.test(entry.target) && !entry.typeOnly),
      )
      .map((source) => source.path);
    expect(offenders).toEqual([]);
  });

  it('keep the polyfill and other large things out of scripts that are in pages', () => {
    const byPath = new Map([...sources, ...readSources('entrypoints')].map((source) => [source.path, source]));
    const reach = (path: string, seen = new Set<string>()): Set<string> => {
      if (seen.has(path)) return seen;
      seen.add(path);
      for (const entry of byPath.get(path)?.imports ?? []) {
        if (entry.typeOnly) continue;
        if (entry.isPackage) seen.add(entry.target);
        else reach(entry.target, seen);
      }
      return seen;
    };
    const alwaysOn = ['gate-hold.ts', 'gate-bridge.ts', 'lookout.ts', 'overlay/index.ts'].map((name) => `entrypoints/${name}`);
    expect(alwaysOn.filter((path) => !byPath.has(path))).toEqual([]);
    const forbidden = [
      'webextension-polyfill',
      'react',
      'react-dom',
      'react-dom/client',
      'dexie',
      'htmlparser2',
      'yaml',
      'libphonenumber-js/min',
    ];
    const offenders = alwaysOn.flatMap((path) =>
      [...reach(path)].filter((target) => forbidden.includes(target)).map((target) => `${path} reaches ${target}`),
    );
    expect(offenders).toEqual([]);
    // The checks come with the first text.
    const light = alwaysOn.filter((path) => path !== 'entrypoints/overlay/index.ts');
    expect(light.filter((path) => [...reach(path)].some((target) => /^lib\/checks\/(engine|kinds)/.test(target)))).toEqual([]);
  });

  it('have no cycles', () => {
    const byPath = new Map(sources.map((source) => [source.path, source]));
    const state = new Map<string, 'open' | 'done'>();
    const cycles: string[] = [];
    const visit = (path: string, trail: string[]) => {
      if (state.get(path) === 'done') return;
      if (state.get(path) === 'open') {
        cycles.push([...trail.slice(trail.indexOf(path)), path].join(' -> '));
        return;
      }
      state.set(path, 'open');
      for (const entry of byPath.get(path)?.imports ?? []) if (!entry.isPackage && !entry.typeOnly) visit(entry.target, [...trail, path]);
      state.set(path, 'done');
    };
    for (const path of byPath.keys()) visit(path, []);
    expect(cycles).toEqual([]);
  });
});
