/**
 * What most pages and most texts do not need: detectors with large tables, dictionaries, a tagger, what claims look like in a
 * language, most kinds of rules, and what few of these run on. What the rules are known to ask for comes with the overlay (`background/page-rules.ts`); the rest,
 * and what should have come, when a text first hints that it could matter: as a script of its own into the same isolated world, or
 * as something to ask the background (`remote.ts`). One more script is a line in `LateValues`, a line in `entrypoints/background/inject.ts` and a script that calls `setLate`.
 */
import type { Rule } from '../brand-protocol/schema.ts';
import type { Lexicon } from '../checks/claims/lexicon.ts';
import type { Kind } from '../checks/kinds/kind.ts';
import type { Parts, Resources } from '../checks/resources.ts';
import type { Shortcuts } from '../checks/shortcuts.ts';
import type { Block, CompileOptions, Detector } from '../checks/types.ts';
import { toMissingWords } from './missing-words.ts';
import type { CreatePublishing } from './publishing.ts';
import type { createRemote } from './remote.ts';

type PartValues = { [Name in keyof Parts as `part:${Name}`]: Parts[Name] };

export interface LateValues extends PartValues {
  /** Comes with the overlay, where there is something to publish. */
  publishing: CreatePublishing;
  kinds: readonly Kind[];
  /** Come with the kinds, which gain most. */
  shortcuts: Shortcuts;
  /** Comes with the kinds, some of which need it. */
  remote: typeof createRemote;
  /** `language` is the protocol's. */
  detectors: (language: string) => readonly Detector[];
  [lexicon: `lexicon:${string}`]: Lexicon;
}
type ScriptId = keyof LateValues;
export type LateId = ScriptId | `dictionary:${string}` | `tagger:${string}` | 'opinions';

const hook = '__countersignLate';
type Holder = { [hook]?: Partial<LateValues> };

export function setLate<Id extends ScriptId>(id: Id, value: LateValues[Id], scope: object = globalThis): void {
  const holder = scope as Holder;
  holder[hook] ??= {};
  holder[hook][id] = value;
}

/** What came by that name; null = it did not. */
export function getLate<Id extends ScriptId>(id: Id, scope: object = globalThis): LateValues[Id] | null {
  return (scope as Holder)[hook]?.[id] ?? null;
}

/** What has come so far, as the engine takes it. `light` detectors are always there. */
export function toCompileOptions(light: readonly Detector[], language: string, scope: object = globalThis): CompileOptions {
  const values = (scope as Holder)[hook] ?? {};
  const of = (sort: string) =>
    Object.fromEntries(Object.entries(values).flatMap(([id, value]) => (id.startsWith(sort) ? [[id.slice(sort.length), value]] : [])));
  const resources = { lexicons: of('lexicon:'), parts: of('part:') } as Resources;
  return {
    detectors: [...light, ...(values.detectors?.(language) ?? [])],
    resources,
    ...(values.shortcuts && { shortcuts: values.shortcuts }),
  };
}

/** Which of them brings what `Checker.missing` names. */
function toLateId(missing: string): LateId {
  if (missing.startsWith('kind:')) return 'kinds';
  return missing.includes(':') || missing === 'opinions' ? (missing as LateId) : 'detectors';
}

export interface Late {
  /**
   * Asks for what these blocks need, and for kinds whatever they hold. Resolves when it is here or known not to come; null when
   * there is nothing to wait for.
   * `only`: wait for none but these.
   */
  need(blocks: Iterable<Block>, only?: readonly LateId[]): Promise<unknown> | null;
  /** What was asked for and did not come, in words. */
  failed(): string[];
}

export interface LateParts {
  /** The checker's: what a rule needs and nobody gave yet. */
  missing(): readonly string[];
  /** The protocol's: some of what is missing is said by their names. */
  rules: readonly Rule[];
  /** Runs the script that brings it; false = it could not. */
  load(id: LateId): Promise<boolean>;
  /** Could these detectors find something in this text? */
  mayFind(detectors: readonly string[], text: string): boolean;
  /** Something came, or was given up: compile again, and say what is missing. */
  settled(came: boolean): void;
}

/** How long a text waits for what it needs, ms. A send that waited is judged at the door all the same. */
const patience = 5000;
/** Before what did not come is asked for again, ms. */
const pause = 30_000;

interface Asked {
  state: 'coming' | 'here' | 'failed';
  settled: Promise<void>;
  at: number;
}

export function createLate({ missing, rules, load, mayFind, settled }: LateParts): Late {
  const asked = new Map<LateId, Asked>();
  /** Blocks that hint at nothing: a long text is looked through once, and then the changed paragraph. */
  const plain = new WeakMap<Block, string>();

  function wantedIds(): Map<LateId, string[]> {
    const wanted = new Map<LateId, string[]>();
    for (const name of missing()) {
      const id = toLateId(name);
      wanted.set(id, [...(wanted.get(id) ?? []), name]);
    }
    return wanted;
  }

  /** Null: it was given up a moment ago, or it came and did not help. */
  function ask(id: LateId): Promise<void> | null {
    const known = asked.get(id);
    if (known?.state === 'coming') return known.settled;
    if (known && (known.state === 'here' || performance.now() - known.at < pause)) return null;
    const next: Asked = { state: 'coming', settled: Promise.resolve(), at: performance.now() };
    asked.set(id, next);
    next.settled = new Promise((resolve) => {
      const settle = (came: boolean) => {
        clearTimeout(timer);
        // Too late is better than not at all.
        if (next.state !== 'coming' && !came) return;
        next.state = came ? 'here' : 'failed';
        settled(came);
        resolve();
      };
      const timer = setTimeout(() => settle(false), patience);
      void load(id).then(settle, () => settle(false));
    });
    return next.settled;
  }

  return {
    need(blocks, only) {
      const wanted = wantedIds();
      if (wanted.size === 0) return null;
      const key = [...wanted.keys()].join();
      const waits = new Set<Promise<void>>();
      const bring = (id: LateId) => {
        const wait = ask(id);
        if (wait && (only?.includes(id) ?? true)) waits.add(wait);
      };
      if (wanted.delete('kinds')) bring('kinds');
      for (const block of blocks) {
        if (plain.get(block) === key) continue;
        let isPlain = true;
        for (const [id, names] of wanted) {
          if (id === 'detectors' ? !mayFind(names, block.text) : block.text.trim() === '') continue;
          isPlain = false;
          bring(id);
        }
        if (isPlain) plain.set(block, key);
      }
      return waits.size > 0 ? Promise.all(waits) : null;
    },
    failed() {
      const wanted = wantedIds();
      // Opinions that nobody switched on are nothing that is missing.
      const gone = ([id, { state }]: [LateId, Asked]) => id !== 'opinions' && (state === 'failed' || (state === 'here' && wanted.has(id)));
      return [...new Set([...asked].filter(gone).map(([id]) => toMissingWords(id, wanted.get(id) ?? [], rules)))];
    },
  };
}
