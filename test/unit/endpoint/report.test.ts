// @vitest-environment node
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Report, reportSchema, type SummaryCell } from '../../../lib/contract/wire.ts';
import { cell, createEndpoint, type Device, type Endpoint, start, uuid, week } from './sample-endpoint.ts';

let endpoint: Endpoint;
let lead: Device;
beforeEach(async () => {
  endpoint = await createEndpoint();
  lead = await endpoint.enrol(endpoint.setup.code);
});
afterEach(() => endpoint.close());

let streams = 0;
const send = (device: Device, ...cells: Partial<SummaryCell>[]) =>
  endpoint.ask('POST', '/v1/summaries', {
    token: device.token,
    body: { stream: uuid(++streams), cells: cells.map((one) => cell(one)) },
  });
const read = async (device = lead, query = ''): Promise<Report> =>
  reportSchema.parse(await (await endpoint.ask('GET', `/v1/report${query}`, { token: device.token })).json());

/** What one job leaves: a prompt redacted, an answer pasted, three findings fixed, one piece signed and published. */
const job: Partial<SummaryCell>[] = [
  { site: 'ai-studio', channel: 'none', metric: 'prompt', key: 'redacted' },
  { site: 'ai-studio', channel: 'none', metric: 'guard', key: 'held' },
  { site: 'ai-studio', channel: 'none', metric: 'guard', key: 'redacted' },
  { site: 'ai-studio', channel: 'none', metric: 'guard-kind', key: 'email' },
  { site: 'ai-studio', channel: 'none', metric: 'response', key: 'seen' },
  { site: 'wordpress', metric: 'handoff', key: 'ai-studio' },
  { site: 'wordpress', metric: 'finding', key: 'plain-words', value: 3 },
  { site: 'wordpress', metric: 'fixed', key: 'plain-words', value: 2 },
  { site: 'wordpress', metric: 'rule-wrong', key: 'plain-words' },
  { site: 'wordpress', metric: 'finding', key: 'green-claims' },
  { site: 'wordpress', metric: 'ignored', key: 'green-claims' },
  { site: 'wordpress', metric: 'gate', key: 'opened', value: 2 },
  { site: 'wordpress', metric: 'gate', key: 'signed' },
  { site: 'wordpress', metric: 'gate', key: 'kept-as-draft' },
  { site: 'wordpress', metric: 'gate-ms', key: 'signed', value: 14_000 },
  { site: 'wordpress', metric: 'gate-ms', key: 'kept-as-draft', value: 99_000 },
  { site: 'wordpress', metric: 'published', key: 'published' },
  { site: 'wordpress', metric: 'words', key: 'person', value: 20 },
  { site: 'wordpress', metric: 'words', key: 'edited', value: 30 },
  { site: 'wordpress', metric: 'words', key: 'untouched', value: 50 },
];

const expected = (times: number, others: number): Report => ({
  week,
  team: { id: 'team-1', name: 'Content' },
  orgName: 'Fernhill',
  others,
  floor: 5,
  hidden: false,
  tools: [{ site: 'ai-studio', prompts: times, responses: times }],
  rules: [
    { rule: 'green-claims', found: times, fixed: 0, ignored: times, wrong: 0 },
    { rule: 'plain-words', found: 3 * times, fixed: 2 * times, ignored: 0, wrong: times },
  ],
  gates: [
    { key: 'kept-as-draft', value: times },
    { key: 'opened', value: 2 * times },
    { key: 'signed', value: times },
  ],
  guards: [
    { key: 'held', value: times },
    { key: 'redacted', value: times },
  ],
  words: { person: 20 * times, edited: 30 * times, untouched: 50 * times },
  signing: { signatures: times, totalMs: 14_000 * times },
  published: times,
  handoffs: times,
  updatedAt: start,
});

describe('a report', () => {
  it('shows a person who works alone exactly what they did', async () => {
    await send(lead, ...job);
    expect(await read()).toEqual(expected(1, 0));
  });

  it('shows a team exactly what it did together', async () => {
    const members = await endpoint.enrolMembers(lead, 6);
    for (const member of members) await send(member, ...job);
    expect(await read()).toEqual(expected(6, 6));
  });

  it('shows nothing while the team is small, and does not say how small', async () => {
    const members = await endpoint.enrolMembers(lead, 4);
    for (const member of [lead, ...members]) await send(member, ...job);
    expect(await read()).toEqual({
      ...expected(0, 0),
      others: null,
      hidden: true,
      tools: [],
      rules: [],
      gates: [],
      guards: [],
      words: { person: null, edited: null, untouched: null },
      signing: { signatures: null, totalMs: null },
      published: null,
      handoffs: null,
      updatedAt: null,
    });
  });

  it('hides a rule that few people met, with all that happened to it', async () => {
    const members = await endpoint.enrolMembers(lead, 6);
    for (const member of members) await send(member, ...job);
    for (const member of members.slice(0, 2)) {
      await send(member, { metric: 'finding', key: 'du-and-sie', value: 9 }, { metric: 'fixed', key: 'du-and-sie', value: 9 });
    }
    const { rules } = await read();
    expect(rules.find((one) => one.rule === 'du-and-sie')).toEqual({
      rule: 'du-and-sie',
      found: null,
      fixed: null,
      ignored: null,
      wrong: null,
    });
    // One hidden rule alone would be all findings less the shown ones: the next smallest is hidden with it.
    expect(rules.filter((one) => one.found === null).length).toBe(2);
  });

  it('is of one week: the one asked for, or this one', async () => {
    await send(lead, { hour: '2026-11-22T23' }, { hour: '2026-11-23T00', value: 5 });
    expect((await read(lead, '?week=2026-11-16')).tools).toEqual([{ site: 'chatgpt', prompts: 1, responses: 0 }]);
    expect((await read()).tools).toEqual([{ site: 'chatgpt', prompts: 5, responses: 0 }]);
    expect((await read(lead, '?week=2026-11-09')).tools).toEqual([]);
    for (const wrong of ['2026-11-24', 'today', '2026-13-01']) {
      expect((await endpoint.ask('GET', `/v1/report?week=${wrong}`, { token: lead.token })).status).toBe(400);
    }
  });

  it('is for leads and administrators', async () => {
    const [member] = await endpoint.enrolMembers(lead, 1);
    expect((await endpoint.ask('GET', '/v1/report', { token: member?.token })).status).toBe(403);
    expect((await endpoint.ask('GET', '/v1/report')).status).toBe(401);
  });

  it('never shows a figure that points at fewer people than the floor, whoever did what', async () => {
    const members = [lead, ...(await endpoint.enrolMembers(lead, 7))];
    const sites = ['a', 'b', 'c', 'd'];
    let weekAgo = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(7), fc.constantFrom(...sites), fc.integer({ min: 1, max: 9 })), { maxLength: 40 }),
        async (uses) => {
          // A week of its own for each run, within the 35 days that are taken.
          const hour = new Date(start - (weekAgo++ % 4) * 7 * 86_400_000).toISOString().slice(0, 13);
          const team = `t${weekAgo}`;
          for (const [who, site, value] of uses) {
            const device = members[who] as Device;
            await endpoint.store.putSummaries({
              org: lead.org,
              member: device.member,
              team,
              stream: uuid(++streams + 100_000),
              cells: [cell({ hour, site, value })],
              headRev: 1,
              now: start,
            });
          }
          const monday = new Date(Date.parse(`${hour}:00:00Z`)).toISOString().slice(0, 10);
          const rows = await endpoint.store.report({ org: lead.org, team, week: monday, viewer: lead.member, floor: 5 });
          const othersOf = (site: string) => new Set(uses.filter((use) => use[1] === site && use[0] !== 0).map((use) => use[0]));
          const everybody = new Set(uses.filter((use) => use[0] !== 0).map((use) => use[0]));
          expect(rows.hidden).toBe(everybody.size > 0 && everybody.size < 5);
          if (rows.hidden) {
            expect(rows.cells).toEqual([]);
            return;
          }
          const shown = rows.cells.filter((one) => one.value !== null);
          const hidden = rows.cells.filter((one) => one.value === null);
          for (const one of shown) {
            const others = othersOf(one.of).size;
            expect(others === 0 || others >= 5).toBe(true);
            expect(one.value).toBe(uses.filter((use) => use[1] === one.of).reduce((sum, use) => sum + use[2], 0));
          }
          // All hidden cells together: several, from at least five people, or nothing of others is left to subtract.
          const behind = new Set(hidden.flatMap((one) => [...othersOf(one.of)]));
          const othersShown = shown.some((one) => othersOf(one.of).size > 0);
          if (hidden.length > 0 && othersShown) {
            expect(hidden.length).toBeGreaterThan(1);
            expect(behind.size).toBeGreaterThanOrEqual(5);
          }
        },
      ),
      { numRuns: 25 },
    );
  });
});
