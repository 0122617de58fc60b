/** AI answers seen on this device, kept as fingerprints for thirty days, and where they turn up again. */
import { readSalt, writeIdentity } from '../../lib/ledger/identity.ts';
import { addPrint, addTrail, dropOldPrints, findPrints, isHandedOver, readPrints, readTrail } from '../../lib/ledger/prints.ts';
import { guardStorage } from '../../lib/ledger/problem.ts';
import type { ResponseOf } from '../../lib/messaging/messages.ts';
import type { HandlersOf } from '../../lib/messaging/router.ts';
import type { Millis } from '../../lib/platform/clock.ts';
import { sha256, toHex } from '../../lib/platform/ids.ts';
import { fingerprint, type Salt, toPrints } from '../../lib/provenance/fingerprint.ts';
import { type Measure, measure } from '../../lib/provenance/match.ts';
import { toWords } from '../../lib/provenance/normalise.ts';
import { type BackgroundContext, done } from './context.ts';
import type { Ledger } from './ledger.ts';

type Trail = ResponseOf<'provenance.measure'>['trail'];

export interface Provenance {
  handlers: HandlersOf<'provenance.saw' | 'provenance.measure'>;
  measure(blocks: readonly string[]): Promise<Measure>;
  /** Notes answers that turned up in this draft for the first time, and how much of them a person changed since. */
  follow(site: string, draft: string, measured: Measure): Promise<void>;
  trim(): Promise<void>;
}

export const keepPrintsMs: Millis = 30 * 86_400_000;
/** Below this a shared run is a phrase, not a handoff. Words. */
const handoffWords = 8;

export function createProvenance(context: BackgroundContext, ledger: Ledger): Provenance {
  const { db, clock, lock } = context;

  const salt = (): Promise<Salt> =>
    lock('salt', async () => {
      const known = await readSalt(db);
      if (known) return known;
      const made = crypto.getRandomValues(new Uint8Array(16));
      await writeIdentity(db, { name: 'salt', salt: made });
      return made;
    });

  async function measureBlocks(blocks: readonly string[]): Promise<Measure> {
    const secret = await salt();
    const seen = await findPrints(db, toPrints(blocks, secret));
    return measure(blocks, (print) => seen.get(print), secret);
  }

  async function note(site: string, item: string, { sources, shares }: Measure): Promise<void> {
    const rows = new Map(
      (
        await readPrints(
          db,
          sources.map(({ source }) => source),
        )
      ).map((row) => [row.id, row]),
    );
    for (const { source, words } of sources) {
      const from = rows.get(source)?.site;
      if (from === undefined || from === site || words < handoffWords) continue;
      const known = await isHandedOver(db, site, source);
      const added = await addTrail(db, {
        site,
        item,
        print: source,
        at: clock(),
        words,
        edited: shares.edited,
        editedAt: shares.edited > 0 ? clock() : null,
      });
      if (added && !known) await ledger.record([{ kind: 'handoff', from, to: site, words }]);
    }
  }

  /** Without room on the disk the count is short, and nobody is kept from their work. */
  async function follow(site: string, item: string, measured: Measure): Promise<void> {
    await guardStorage(() => note(site, item, measured));
  }

  async function toTrail(site: string, item: string): Promise<Trail> {
    const rows = await readTrail(db, site, item);
    const answers = new Map(
      (
        await readPrints(
          db,
          rows.map((row) => row.print),
        )
      ).map((row) => [row.id, row]),
    );
    const steps: Trail = rows.flatMap((row) => {
      const answer = answers.get(row.print);
      return [
        ...(answer ? [{ kind: 'answer' as const, at: answer.at, site: answer.site, words: answer.words }] : []),
        { kind: 'pasted' as const, at: row.at, site, words: row.words },
      ];
    });
    const edited = rows.filter((row) => row.edited > 0).sort((a, b) => (b.editedAt ?? 0) - (a.editedAt ?? 0))[0];
    if (edited) steps.push({ kind: 'edited', at: edited.editedAt ?? edited.at, site, words: edited.edited });
    return steps.sort((a, b) => a.at - b.at);
  }

  return {
    measure: measureBlocks,
    follow,
    trim: () => dropOldPrints(db, clock() - keepPrintsMs),
    handlers: {
      'provenance.saw': async ({ site, answer }) => {
        await guardStorage(async () => {
          const words = toWords(answer);
          if (words.length === 0) return;
          const secret = await salt();
          const { prints } = fingerprint({ site, at: clock(), text: answer }, secret);
          // Salted as well: the plain hash of a known answer could be looked up.
          const id = await sha256(`${toHex(secret)} ${words.join(' ')}`);
          const isNew = await addPrint(db, { id, at: clock(), site, words: words.length, prints });
          if (isNew) await ledger.record([{ kind: 'response-seen', site, words: words.length }]);
        });
        return done;
      },
      'provenance.measure': async ({ site, item, blocks }) => {
        const measured = await measureBlocks(blocks);
        await follow(site, item, measured);
        return { shares: measured.shares, perBlock: measured.perBlock, trail: await toTrail(site, item) };
      },
    },
  };
}
