// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { LoadReview, ReviewAnswer } from '../../../../components/review/load.ts';
import { ReviewPage } from '../../../../components/review/review-page.tsx';
import { toDuration, toPlainName, toWeekText } from '../../../../components/review/words.ts';
import type { Report } from '../../../../lib/contract/wire.ts';

const now = Date.parse('2026-11-25T10:00:00Z');
const report: Report = {
  week: '2026-11-23',
  team: { id: 'team-1', name: 'Content' },
  orgName: 'Fernhill',
  others: 14,
  floor: 10,
  hidden: false,
  tools: [
    { site: 'ai-studio', prompts: 96, responses: 95 },
    { site: 'chatgpt', prompts: 412, responses: 398 },
    { site: 'jasper', prompts: null, responses: null },
  ],
  rules: [
    { rule: 'green-claims', found: 64, fixed: 58, ignored: 4, wrong: 2 },
    { rule: 'du-and-sie', found: null, fixed: null, ignored: null, wrong: null },
    { rule: 'price-with-tax', found: 7, fixed: 4, ignored: 1, wrong: 0 },
  ],
  gates: [
    { key: 'emergency', value: 2 },
    { key: 'opened', value: 461 },
    { key: 'signed', value: 428 },
  ],
  guards: [
    { key: 'held', value: 9 },
    { key: 'redacted', value: 6 },
  ],
  words: { person: 34, edited: 53, untouched: 13 },
  signing: { signatures: 428, totalMs: 428 * 84_000 },
  published: 430,
  handoffs: 77,
  updatedAt: now,
};
const none: Report = {
  ...report,
  others: 0,
  tools: [],
  rules: [],
  gates: [],
  guards: [],
  words: { person: 0, edited: 0, untouched: 0 },
  signing: { signatures: 0, totalMs: 0 },
  published: 0,
  handoffs: 0,
  updatedAt: null,
};

const good = (over: Partial<Report> = {}): ReviewAnswer => ({
  ok: true,
  report: { ...report, ...over },
  names: { sites: { chatgpt: 'ChatGPT' }, rules: { 'green-claims': { name: 'Green claims', severity: 'must' } } },
});
const show = (answer: ReviewAnswer) => render(<ReviewPage load={async () => answer} now={() => now} />);
const rowOf = (name: RegExp | string) => screen.getByRole('rowheader', { name }).closest('tr') as HTMLElement;
const cellsOf = (name: RegExp | string) => within(rowOf(name)).getAllByRole('cell');

afterEach(cleanup);

describe('the review page', () => {
  it('says that it is loading before it has anything', () => {
    render(<ReviewPage load={() => new Promise(() => {})} now={() => now} />);
    expect(screen.getByRole('status').textContent).toContain('Loading');
    expect(screen.getByRole('main').getAttribute('aria-busy')).toBe('true');
  });

  it('shows the four figures, each with its sentence', async () => {
    show(good());
    const tile = (name: string) => screen.getByRole('region', { name }).textContent?.replaceAll('\u00a0', ' ');
    expect(await screen.findByRole('heading', { name: 'Fernhill, Content' })).toBeTruthy();
    expect(tile('Pieces published')).toBe('Pieces published430All but 2 were signed before they went live.');
    expect(tile('Who wrote the words')).toContain('People wrote 34 %, edited 53 %, and left 13 % as the AI wrote it.');
    expect(tile('Time to sign')).toContain('84seconds a piece');
    expect(tile('Prompts guarded')).toBe('Prompts guarded96 went out redacted.');
    expect(screen.getByRole('main').getAttribute('aria-busy')).toBe('false');
  });

  it('lists tools and rules with what was used and found most first', async () => {
    show(good());
    await screen.findByRole('heading', { name: 'Use by tool' });
    expect(screen.getAllByRole('rowheader').map((header) => header.textContent)).toEqual([
      'ChatGPT',
      'Ai studio',
      'Jasper',
      'Green claims, Must fix',
      'Price with tax',
      'Du and sie',
    ]);
    expect(
      cellsOf('ChatGPT')
        .slice(0, 2)
        .map((one) => one.textContent),
    ).toEqual(['412', '398']);
    expect(cellsOf(/Green claims/).map((one) => one.textContent)).toEqual(['64', '58', '4', '2', '', '81–96 %']);
    expect(within(rowOf(/Green claims/)).getByRole('img', { name: 'between 81 and 96 percent, most likely 91' })).toBeTruthy();
    expect(cellsOf('Price with tax').at(-1)?.textContent).toBe('Too few to say');
  });

  it('says hidden where a figure is hidden, and never shows it as zero', async () => {
    show(good({ published: null, signing: { signatures: null, totalMs: null }, words: { person: null, edited: null, untouched: null } }));
    await screen.findByRole('heading', { name: 'Use by tool' });
    expect(cellsOf('Jasper').map((one) => one.textContent)).toEqual(['Hidden to protect a small group']);
    expect(cellsOf('Du and sie').map((one) => one.textContent)).toEqual(['Hidden to protect a small group']);
    for (const name of ['Pieces published', 'Who wrote the words', 'Time to sign']) {
      expect(screen.getByRole('region', { name }).textContent).toBe(`${name}Hidden to protect a small group`);
    }
  });

  it('counts pieces at the gate by how they ended, not by how often it opened', async () => {
    show(good());
    const box = await screen.findByRole('region', { name: 'What happened at sign-off' });
    expect(box.textContent).toContain('430 pieces came to the gate.');
    expect(
      within(box)
        .getAllByRole('listitem')
        .map((item) => item.textContent),
    ).toEqual(['Signed428', 'Emergency, reviewed after2']);
  });

  it('tells an empty week from a hidden one', async () => {
    show({ ok: true, report: none });
    expect(await screen.findByRole('heading', { name: 'Nothing counted in this week' })).toBeTruthy();
    cleanup();
    show({ ok: true, report: { ...none, hidden: true, others: null } });
    expect(await screen.findByRole('heading', { name: 'Hidden to protect a small group' })).toBeTruthy();
    expect(screen.getByText(/at least 10 others/)).toBeTruthy();
  });

  it("says when the figures are one's own", async () => {
    show(good({ others: 0 }));
    expect(await screen.findByText(/These are your own figures/)).toBeTruthy();
  });

  it('keeps what it had when a later look fails, and tries again when asked', async () => {
    const answers: ReviewAnswer[] = [good(), { ok: false, reason: 'offline', say: 'You’re offline.' }, good({ published: 431 })];
    const load = vi.fn<LoadReview>(async () => answers.shift() ?? good());
    const { rerender } = render(<ReviewPage load={load} now={() => now} refresh={0} />);
    await screen.findByText('430');
    rerender(<ReviewPage load={load} now={() => now} refresh={1} />);
    expect(await screen.findByText('Not connected')).toBeTruthy();
    expect(screen.getByText('430')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('431')).toBeTruthy();
    expect(screen.queryByText('Not connected')).toBeNull();
  });

  it.each([
    ['no-team', 'You’re not in a team yet'],
    ['signed-out', 'Sign in to see this page'],
    ['not-allowed', 'This page is for team leads'],
    ['failed', 'The figures didn’t load'],
  ] as const)('says what to do when it is %s', async (reason, title) => {
    render(
      <ReviewPage
        load={async () => ({ ok: false, reason, say: 'Do this.' })}
        now={() => now}
        actions={<button type="button">Sign out</button>}
      />,
    );
    await screen.findByText(title);
    expect(screen.getByRole('status').textContent).toContain(title);
    expect(screen.getByText('Do this.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Try again' }) !== null).toBe(reason === 'failed');
    expect(screen.queryByRole('button', { name: 'Sign out' }) !== null).toBe(reason !== 'signed-out');
  });

  it('goes from week to week by list, by button and by keyboard, and not beyond', async () => {
    const load = vi.fn<LoadReview>(async (week) => good({ week }));
    render(<ReviewPage load={load} now={() => now} />);
    await screen.findByText('430');
    expect((screen.getByRole('button', { name: 'Week after' }) as HTMLButtonElement).disabled).toBe(true);
    screen.getByRole('button', { name: 'Week before' }).focus();
    await userEvent.keyboard('{Enter}');
    expect(load).toHaveBeenLastCalledWith('2026-11-16');
    expect(await screen.findByText(/16 to 22 Nov/, { selector: 'p' })).toBeTruthy();
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Week' }), '2026-09-07');
    expect(load).toHaveBeenLastCalledWith('2026-09-07');
    expect((screen.getByRole('button', { name: 'Week before' }) as HTMLButtonElement).disabled).toBe(true);
  });

  it('shows the week that was chosen last, whichever answer comes first', async () => {
    const waiting = new Map<string, (answer: ReviewAnswer) => void>();
    render(<ReviewPage load={(week) => new Promise((resolve) => waiting.set(week, resolve))} now={() => now} />);
    await userEvent.click(screen.getByRole('button', { name: 'Week before' }));
    waiting.get('2026-11-16')?.(good({ week: '2026-11-16', published: 5 }));
    await screen.findByText('5');
    waiting.get('2026-11-23')?.(good());
    await Promise.resolve();
    expect(screen.getByText('5')).toBeTruthy();
    expect(screen.queryByText('430')).toBeNull();
  });
});

describe('words', () => {
  it('name a week by its days, with the year when it is another', () => {
    expect(toWeekText('2026-11-16', now)).toBe('16 to 22 Nov');
    expect(toWeekText('2026-11-30', now)).toBe('30 Nov to 6 Dec');
    expect(toWeekText('2025-12-22', now)).toBe('22 to 28 Dec 2025');
  });

  it('name a duration in the unit that people would use', () => {
    expect([900, 14_000, 84_000, 100_000, 1_800_000, 9_000_000].map(toDuration)).toEqual([
      { figure: '1', unit: 'second' },
      { figure: '14', unit: 'seconds' },
      { figure: '84', unit: 'seconds' },
      { figure: '1.7', unit: 'minutes' },
      { figure: '30', unit: 'minutes' },
      { figure: '2.5', unit: 'hours' },
    ]);
  });

  it('make an id readable when it has no name', () => {
    expect(toPlainName('no-exclamation_marks')).toBe('No exclamation marks');
  });
});
