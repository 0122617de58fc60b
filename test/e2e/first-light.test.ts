import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTour, steps } from '../../scripts/tour/run.ts';
import type { Tour } from '../../scripts/tour/step.ts';
import { hashRenderedPost } from '../support/independent-canon.ts';
import { cache } from '../support/packages.ts';
import { readReport } from '../support/report.ts';
import { projectBrowser, startWorld, type World } from '../support/world.ts';

/** The main job, from a secret in a prompt to the lead's page: one person, one afternoon, in order. */
describe('a draft on its way', () => {
  let world: World;
  let tour: Tour;

  beforeAll(async () => {
    world = await startWorld({ browser: projectBrowser() });
    tour = await openTour(world, join(cache, 'e2e', projectBrowser()));
  });
  afterAll(async () => await world?.stop());

  for (const step of steps) {
    it(step.about, async () => {
      await step.run(tour);
    });
  }

  it('the content hash on the receipt equals the one computed independently from the rendered post', async () => {
    const payload = JSON.parse(Buffer.from((tour.notes.receipt ?? '').split('.')[1] ?? '', 'base64url').toString('utf8')) as {
      contentHash: string;
    };
    const page = await world.wordpress.publicPage(tour.notes.postId ?? 0);
    expect(payload.contentHash).toBe(hashRenderedPost(page.text));
  });

  it('the report holds exactly the numbers of this job', async () => {
    const report = await readReport(world.session);
    expect(report.hidden).toBe(false);
    expect(report.tools).toEqual([{ site: 'ai-studio', prompts: 2, responses: 2 }]);
    expect(report.published).toBe(1);
    expect(report.gates).toContainEqual({ key: 'signed', value: 1 });
    expect(report.guards).toContainEqual({ key: 'redacted', value: 1 });
    expect(report.signing.signatures).toBe(1);
    expect(report.handoffs).toBe(1);
    expect(report.rules).toEqual(
      ['green-neutral', 'inclusive-roles', 'plain-words'].map((rule) => ({ rule, found: 1, fixed: 1, ignored: 0, wrong: 0 })),
    );
    expect((report.words.edited ?? 0) + (report.words.untouched ?? 0)).toBeGreaterThan(60);
  });

  it('no page of ours or theirs reported an error', () => {
    expect(world.session.errors).toEqual([]);
  });
});
