/**
 * The suite that every store passes. `open` returns an empty store; `reopen` the same data after a stop, for
 * stores that keep any.
 */
import { beforeEach, describe, expect, it } from 'vitest';
import type { Founding, ReportCell, Store, SummaryBatch } from '../../../endpoint/store/store.ts';
import type { SummaryCell } from '../../../lib/contract/wire.ts';

const now = Date.parse('2026-11-23T10:00:00Z');
const week = '2026-11-23';
const org = 'org-a';
const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const founding: Founding = { org: { id: org, name: 'Fernhill', floor: 5 }, team: { id: 'team-1', name: 'Content' }, admin: uuid(1), now };

const cell = (over: Partial<SummaryCell> = {}): SummaryCell => ({
  hour: '2026-11-23T09',
  site: 'chatgpt',
  channel: 'blog',
  metric: 'prompt',
  key: 'clean',
  value: 1,
  rev: 1,
  ...over,
});

export function describeStore(name: string, open: () => Promise<{ store: Store; reopen(): Promise<Store> }>) {
  describe(name, () => {
    let store: Store;
    let reopen: () => Promise<Store>;

    beforeEach(async () => {
      ({ store, reopen } = await open());
      await store.found(founding);
    });

    const batch = (member: number, cells: SummaryCell[], over: Partial<SummaryBatch> = {}): SummaryBatch => ({
      org,
      member: uuid(member),
      team: 'team-1',
      stream: uuid(200 + member),
      cells,
      headRev: Math.max(0, ...cells.map((one) => one.rev)),
      now,
      ...over,
    });
    const report = (viewer: number) => store.report({ org, team: 'team-1', week, viewer: uuid(viewer), floor: 5 });
    const figureOf = (cells: readonly ReportCell[], metric: string, of: string) =>
      cells.find((one) => one.metric === metric && one.of === of)?.value;

    it('is founded once', async () => {
      expect(await store.found({ ...founding, org: { id: 'org-b', name: 'Other', floor: 5 } })).toBe(false);
      expect(await store.org()).toEqual({ id: org, name: 'Fernhill', floor: 5 });
      expect(await store.firstAdmin(org)).toBe(uuid(1));
    });

    const code = (over = {}) => ({
      hash: 'c1',
      team: 'team-1',
      role: 'member' as const,
      member: null,
      createdBy: null,
      expiresAt: now + 1000,
      ...over,
    });
    const enrolment = (over = {}) => ({
      codeHash: 'c1',
      device: uuid(50),
      member: uuid(51),
      name: 'Mara',
      publicKey: 'k',
      tokenHash: 't',
      now,
      ...over,
    });

    it('makes one device of one code, and says why not', async () => {
      await store.addEnrolCodes(org, [code(), code({ hash: 'old', expiresAt: now - 1 })]);
      const tries = await Promise.all([store.enrol(org, enrolment()), store.enrol(org, enrolment({ device: uuid(52), member: uuid(53) }))]);
      expect(tries.map((tried) => (tried.ok ? 'enrolled' : tried.error)).sort()).toEqual(['code-used', 'enrolled']);
      expect(await store.enrol(org, enrolment({ codeHash: 'old' }))).toEqual({ ok: false, error: 'code-expired' });
      expect(await store.enrol(org, enrolment({ codeHash: 'none' }))).toEqual({ ok: false, error: 'code-unknown' });
    });

    it('enrols a further device of a member who is there already', async () => {
      await store.addEnrolCodes(org, [code({ member: uuid(1), role: 'admin' })]);
      const enrolled = await store.enrol(org, enrolment());
      expect(enrolled.ok && enrolled.value).toMatchObject({ member: uuid(1), role: 'admin', teamName: 'Content', floor: 5 });
      expect(await store.device(org, uuid(50))).toMatchObject({ member: uuid(1), revoked: false, tokenHash: 't', publicKey: 'k' });
    });

    it('knows a revoked device as revoked', async () => {
      await store.addEnrolCodes(org, [code()]);
      await store.enrol(org, enrolment());
      await store.revokeDevice(org, uuid(50), now);
      expect((await store.device(org, uuid(50)))?.revoked).toBe(true);
      expect(await store.device(org, uuid(99))).toBeNull();
    });

    it('opens one session with one link, until it ends', async () => {
      await store.addLoginLink(org, { hash: 'l', member: uuid(1), expiresAt: now + 1000 });
      const session = { hash: 's', expiresAt: now + 5000 };
      expect(await store.openSession(org, 'l', session, now)).toBe(true);
      expect(await store.openSession(org, 'l', { ...session, hash: 's2' }, now)).toBe(false);
      expect((await store.session(org, 's', now))?.member).toBe(uuid(1));
      expect(await store.session(org, 's', now + 5000)).toBeNull();
      await store.endSession(org, 's');
      expect(await store.session(org, 's', now)).toBeNull();
    });

    it('keeps the newest protocol and refuses one that was written over another', async () => {
      expect(await store.protocol(org)).toBeNull();
      const put = (hash: string, expected?: string) => store.putProtocol(org, { hash, source: `# ${hash}`, member: null, now, expected });
      expect(await put('h1')).toEqual({ ok: true, value: null });
      expect(await put('h2', 'h1')).toEqual({ ok: true, value: null });
      expect(await put('h3', 'h1')).toEqual({ ok: false, error: 'changed-meanwhile' });
      expect(await store.protocol(org)).toEqual({ hash: 'h2', source: '# h2', publishedAt: now });
    });

    it('counts a cell once however often and in whatever order it arrives', async () => {
      const versions = [cell({ value: 3, rev: 3 }), cell({ value: 5, rev: 7 }), cell({ value: 4, rev: 5 }), cell({ value: 5, rev: 7 })];
      for (const version of versions) await store.putSummaries(batch(1, [version]));
      await Promise.all(versions.map((version) => store.putSummaries(batch(1, [version]))));
      expect(figureOf((await report(1)).cells, 'prompt', 'chatgpt')).toBe(5);
      expect(await store.putSummaries(batch(1, [cell({ rev: 2 })]))).toEqual({ headRev: 7 });
    });

    it('goes on with a stream whose device enrolled anew, and leaves what it counted with the member it was', async () => {
      await store.putSummaries(batch(1, [cell()]));
      await store.putSummaries(batch(2, [cell({ value: 4, rev: 2 }), cell({ site: 'jasper', rev: 3 })], { stream: uuid(201) }));
      expect(await report(1)).toMatchObject({ others: 1, hidden: true });
      expect(await report(2)).toMatchObject({ others: 1, hidden: true });
    });

    it('lets one failing write take nothing of its neighbours with it', async () => {
      const settled = await Promise.allSettled([
        store.addEnrolCodes(org, [code({ hash: 'n1' })]),
        store.addEnrolCodes(org, [code({ hash: 'n2' }), code({ hash: 'n2' })]),
        store.addEnrolCodes(org, [code({ hash: 'n3' })]),
      ]);
      expect(settled.map((one) => one.status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
      expect((await store.enrol(org, enrolment({ codeHash: 'n3' }))).ok).toBe(true);
    });

    it('keeps a receipt byte for byte and calls other bytes a conflict', async () => {
      const receipt = { id: uuid(7), jws: 'a.b.c', contentHash: 'h' };
      expect(await store.putReceipts(org, uuid(50), [receipt], now)).toEqual({ kept: [uuid(7)], conflict: [] });
      expect(await store.putReceipts(org, uuid(50), [receipt, { ...receipt, jws: 'x.y.z' }], now)).toEqual({
        kept: [uuid(7)],
        conflict: [uuid(7)],
      });
    });

    it('still has everything after a stop', async () => {
      await store.putSummaries(batch(1, [cell({ value: 8 })]));
      await store.close();
      store = await reopen();
      expect(figureOf((await report(1)).cells, 'prompt', 'chatgpt')).toBe(8);
    });

    describe('the group floor', () => {
      const prompts = (site: string, members: number[], value = 1) =>
        Promise.all(
          members.map((member) =>
            store.putSummaries(batch(member, [cell({ site, value, rev: 1 })], { stream: uuid(1000 + member * 10 + site.length) })),
          ),
        );

      it('shows an empty week as empty, not as hidden', async () => {
        expect(await report(1)).toEqual({ others: 0, hidden: false, updatedAt: null, cells: [] });
      });

      it('shows a person who alone contributed their own figures', async () => {
        await prompts('chatgpt', [1], 3);
        expect(await report(1)).toEqual({
          others: 0,
          hidden: false,
          updatedAt: now,
          cells: [{ metric: 'prompt', of: 'chatgpt', value: 3 }],
        });
      });

      it.each([1, 2, 3, 4])('hides everything while %i others contributed, with or without the viewer', async (count) => {
        const others = [2, 3, 4, 5].slice(0, count);
        await prompts('chatgpt', others);
        expect(await report(1)).toEqual({ others: count, hidden: true, updatedAt: null, cells: [] });
        await prompts('chatgpt', [1]);
        expect(await report(1)).toEqual({ others: count, hidden: true, updatedAt: null, cells: [] });
      });

      it('shows the sum when enough others contributed', async () => {
        await prompts('chatgpt', [1, 2, 3, 4, 5, 6], 2);
        const shown = await report(1);
        expect([shown.others, shown.hidden, figureOf(shown.cells, 'prompt', 'chatgpt')]).toEqual([5, false, 12]);
      });

      it('counts nobody for a counter that stands at zero', async () => {
        await prompts('chatgpt', [2, 3, 4, 5]);
        await prompts('chatgpt', [6], 0);
        expect((await report(1)).hidden).toBe(true);
      });

      it('hides a tool that few used, and the next smallest, so that no total gives it away', async () => {
        await prompts('chatgpt', [2, 3, 4, 5, 6, 7, 8], 10);
        await prompts('jasper', [2, 3, 4, 5, 6], 5);
        await prompts('ai-studio', [7], 1);
        const { cells } = await report(1);
        expect(figureOf(cells, 'prompt', 'ai-studio')).toBeNull();
        expect(figureOf(cells, 'prompt', 'jasper')).toBeNull();
        expect(figureOf(cells, 'prompt', 'chatgpt')).toBe(70);
      });

      it('hides one more when the hidden cells together come from too few people', async () => {
        await prompts('chatgpt', [2, 3, 4, 5, 6]);
        await prompts('jasper', [2, 3]);
        await prompts('ai-studio', [2, 3]);
        const { cells } = await report(1);
        expect(cells.map((one) => one.value)).toEqual([null, null, null]);
      });

      it('hides no more than needed when the hidden cells protect each other', async () => {
        await prompts('chatgpt', [2, 3, 4, 5, 6]);
        await prompts('jasper', [2, 3, 4]);
        await prompts('ai-studio', [5, 6]);
        const { cells } = await report(1);
        expect(figureOf(cells, 'prompt', 'chatgpt')).toBe(5);
        expect(figureOf(cells, 'prompt', 'jasper')).toBeNull();
        expect(figureOf(cells, 'prompt', 'ai-studio')).toBeNull();
      });

      it("never takes the viewer's own figures for cover, since the viewer knows them", async () => {
        await prompts('chatgpt', [2, 3, 4, 5, 6]);
        await prompts('jasper', [2]);
        await prompts('ai-studio', [1], 4);
        const { cells } = await report(1);
        expect(figureOf(cells, 'prompt', 'ai-studio')).toBe(4);
        expect(figureOf(cells, 'prompt', 'jasper')).toBeNull();
        expect(figureOf(cells, 'prompt', 'chatgpt')).toBeNull();
      });

      it('keeps weeks and teams apart', async () => {
        await prompts('chatgpt', [2, 3, 4, 5, 6]);
        const elsewhere = await store.report({ org, team: 'team-2', week, viewer: uuid(1), floor: 5 });
        const before = await store.report({ org, team: 'team-1', week: '2026-11-16', viewer: uuid(1), floor: 5 });
        expect([elsewhere.cells, before.cells]).toEqual([[], []]);
      });
    });
  });
}
