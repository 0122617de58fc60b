/** What people do with a finding in WordPress: fix it, take that back, leave it, and look at the panel. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkReportSchema } from '../../cli/report.ts';
import { until } from '../support/browser.ts';
import { makeFiles, runCli, starter } from '../support/cli.ts';
import {
  caret,
  covered,
  found,
  ignore,
  noCard,
  openDraft,
  pointAt,
  pressOurs,
  putCaret,
  traces,
  whereIs,
} from '../support/overlay-page.ts';
import { button, seeText } from '../support/ui.ts';
import { canvasOf, editedContent, logIn, openEditor } from '../support/wordpress-page.ts';
import { ask, projectBrowser, readSurface, startWorld, type World } from '../support/world.ts';

let world: World;
let page: Page;

beforeAll(async () => {
  world = await startWorld({ browser: projectBrowser() });
  page = await world.session.newPage();
  await logIn(page, world.wordpress);
});
afterAll(async () => await world?.stop());

const draft = (paragraphs: readonly string[], quotes: readonly string[]) => openDraft(world, page, paragraphs, quotes);
const findings = (...quotes: string[]) => found(world.session, page, quotes);
const surface = () => readSurface(world.session, page);
const texts = async () =>
  await (await canvasOf(page)).$$eval('p[role="document"]', (all) => all.map((one) => (one.textContent ?? '').replaceAll('\ufeff', '')));

describe('a fix', () => {
  it('goes in by its card, leaves the caret where it was, and our undo brings text and finding back', async () => {
    const before = 'We mend a man-made shell, and utilise wool. The end.';
    await draft([before, 'Another one.'], ['man-made', 'utilise']);
    await putCaret(page, 0, before.indexOf('. The end'));
    await pointAt(page, 'utilise');
    await pressOurs(page, 'Replace');
    await seeText(page, 'Replaced with “use”.');
    await findings('man-made');
    const after = 'We mend a man-made shell, and use wool. The end.';
    expect(await texts()).toEqual([after, 'Another one.']);
    expect(await caret(page)).toEqual({ paragraph: 0, offset: after.indexOf('. The end') });
    await pressOurs(page, 'Undo');
    await findings('man-made', 'utilise');
    expect(await texts()).toEqual([before, 'Another one.']);
    expect(await caret(page)).toEqual({ paragraph: 0, offset: before.indexOf('. The end') });
  });

  it('leaves a caret before it alone, and the person types on where they were', async () => {
    await draft(['We mend, and utilise wool.'], ['utilise']);
    await putCaret(page, 0, 'We mend'.length);
    await pointAt(page, 'utilise');
    await pressOurs(page, 'Replace');
    await findings();
    await noCard(page);
    await page.keyboard.type(' it');
    await until('the typed words', async () => (await texts())[0] === 'We mend it, and use wool.');
  });

  it("is undone by the editor's own undo too, and redone", async () => {
    await draft(['It will utilise wool.'], ['utilise']);
    const before = await editedContent(page);
    await putCaret(page, 0, 2);
    await pointAt(page, 'utilise');
    await pressOurs(page, 'Replace');
    await findings();
    const fixed = await editedContent(page);
    expect(fixed).toBe(before.replace('utilise', 'use'));
    await page.keyboard.down('Control');
    await page.keyboard.press('z');
    await page.keyboard.up('Control');
    await until('the old text', async () => (await editedContent(page)) === before);
    await findings('utilise');
    await page.keyboard.down('Control');
    await page.keyboard.down('Shift');
    await page.keyboard.press('z');
    await page.keyboard.up('Shift');
    await page.keyboard.up('Control');
    await until('the new text', async () => (await editedContent(page)) === fixed);
    await findings();
  });

  it('keeps bold and links around the words it replaces', async () => {
    await draft(['It will <strong>utilise</strong> <a href="/shells">man-made</a> wool.'], ['utilise', 'man-made']);
    await pointAt(page, 'utilise');
    await pressOurs(page, 'Replace');
    await findings('man-made');
    await pressOurs(page, 'Replace');
    await findings();
    expect(await editedContent(page)).toContain('It will <strong>use</strong> <a href="/shells">synthetic</a> wool.');
  });

  it('takes a phrase out with one of its spaces', async () => {
    await draft(['It is also climate neutral and warm.'], ['climate neutral']);
    const before = await editedContent(page);
    await pointAt(page, 'climate neutral');
    await pressOurs(page, 'Remove the phrase');
    await findings();
    expect(await texts()).toEqual(['It is also and warm.']);
    await pressOurs(page, 'Undo');
    await findings('climate neutral');
    expect(await texts()).toEqual(['It is also climate neutral and warm.']);
    expect(await editedContent(page)).toBe(before);
  });
});

describe('leaving a finding as it is', () => {
  /** `twin`: the same rule elsewhere in the draft; `next`: after a reload; `other`: in another draft. */
  const scopes = [
    { item: 'Just here', said: 'Left as it is, here.', twin: ['utilising'], reloaded: ['utilise', 'utilising'], other: ['utilise'] },
    { item: 'In this draft', said: 'Left as it is in this draft.', twin: [], reloaded: [], other: ['utilise'] },
    { item: 'For me, everywhere', said: 'You won’t see this one again.', twin: [], reloaded: [], other: [] },
    { item: 'For the team', said: 'Noted for the rule’s owner.', twin: [], reloaded: [], other: [] },
  ] as const;
  const all = ['utilise', 'utilising'];

  for (const { item, said, twin, reloaded, other } of scopes) {
    it(`"${item}" hides it, can be taken back, and lasts as long as it says`, async () => {
      const id = await draft(['We utilise wool.', 'We like utilising it.'], all);
      await leave(item);
      await seeText(page, said);
      await findings(...twin);
      expect((await surface()).ignored).toBe(all.length - twin.length);
      await pressOurs(page, 'Undo');
      await findings(...all);

      await leave(item);
      await findings(...twin);
      await openEditor(page, world.wordpress, id);
      await covered(world.session, page);
      await findings(...reloaded);
      expect((await surface()).ignored).toBe(all.length - reloaded.length);
      await draft(['They utilise it.'], other);
      for (const one of (await ask(world.session, 'ignores.list', {})).ignores) await ask(world.session, 'ignore.remove', one);
    });
  }

  async function leave(item: string): Promise<void> {
    await pointAt(page, 'utilise');
    await ignore(page, item);
  }
});

describe('the side panel', () => {
  it('lists what the command line finds in the same HTML', async () => {
    const paragraphs = [
      'Fern Hill will <strong>utilise</strong> a man-made shell&nbsp;&amp; wool.',
      'It is climate <em>neutral</em>, and <a href="https://fernhill.example">we utilise it</a>.',
    ];
    await draft(paragraphs, ['Fern Hill', 'utilise', 'man-made', '&', 'climate neutral', 'utilise']);
    const folder = makeFiles({ 'post.html': await editedContent(page) });
    const { out } = await runCli(['check', 'post.html', '--protocol', starter, '--channel', 'blog', '--format', 'json'], { cwd: folder });
    const { findings: said } = checkReportSchema.parse(JSON.parse(out));
    expect(said.length).toBeGreaterThan(5);
    const listed = (await surface()).findings.map(({ quote, message, ruleId, severity, hasFix }) => ({
      quote,
      message,
      ruleId,
      severity,
      hasFix,
    }));
    expect(listed).toEqual(
      said.map(({ match, message, ruleId, severity, fixes }) => ({ quote: match, message, ruleId, severity, hasFix: fixes.length > 0 })),
    );
    const panel = await world.session.openExtensionPage('sidepanel.html', 'background');
    await seeText(panel, 'Full cover');
    const shown = await seeText(panel, 'Who wrote what');
    for (const { match, ruleName } of said) expect(shown).toContain(`“${match}”\n${ruleName}`);
    await panel.close();
  });

  it('says what the page says: findings, who wrote what, full cover; and follows', async () => {
    await draft(['We utilise wool.', 'It is climate neutral.'], ['utilise', 'climate neutral']);
    const panel = await world.session.openExtensionPage('sidepanel.html', 'background');
    await seeText(panel, 'Full cover');
    const text = await seeText(panel, 'Who wrote what');
    for (const words of ['The Tarn', 'Must fix', 'Suggestion', 'utilise', 'climate neutral', '100 %']) expect(text).toContain(words);
    await pointAt(page, 'utilise');
    await pressOurs(page, 'Replace');
    await until('the fixed one gone from the panel', async () => !(await seeText(panel, 'climate neutral')).includes('utilise'));
    await panel.close();
  });

  it('fixes all that has a fix, each as its card would, and takes all of it back', async () => {
    const before = ['We utilise wool. We utilise it.', 'A man-made shell, climate neutral, at Northcairn.'];
    await draft(before, ['utilise', 'utilise', 'man-made', 'climate neutral', 'Northcairn']);
    const content = await editedContent(page);
    const panel = await world.session.openExtensionPage('sidepanel.html', 'background');
    await seeText(panel, 'Fix all 4');
    await pressInPanel(panel, 'Fix all 4');
    await findings('Northcairn');
    expect(await texts()).toEqual([
      'We use wool. We use it.',
      expect.stringMatching(/^A synthetic shell, made with 38.% less .*, at Northcairn\.$/),
    ]);
    await seeText(panel, 'Fixed 4.');
    await pressInPanel(panel, 'Undo');
    await findings('utilise', 'utilise', 'man-made', 'climate neutral', 'Northcairn');
    expect(await texts()).toEqual(before);
    expect(await editedContent(page)).toBe(content);
    await panel.close();
  });

  it('says in words what is missing where the Publish button is not found, and takes it back', async () => {
    await draft(['We mend.'], []);
    const panel = await world.session.openExtensionPage('sidepanel.html', 'background');
    await seeText(panel, 'Full cover');
    await swapButtonClass('editor-post-publish-panel__toggle', 'renamed-by-an-update');
    await until('part cover', async () => (await surface()).level === 'degraded');
    expect((await surface()).missing).toEqual(['can’t find the Publish button']);
    await seeText(panel, 'Not everything works on this page.');
    await seeText(panel, 'Countersign can’t find the Publish button.');
    await swapButtonClass('renamed-by-an-update', 'editor-post-publish-panel__toggle');
    await seeText(panel, 'Full cover');
    await panel.close();
  });

  /** The panel stands in a tab of its own here, behind the page's: Chromium gives a hidden tab no pointer. */
  async function pressInPanel(panel: Page, words: string): Promise<void> {
    await (await button(panel, words)).evaluate((element) => element.click());
  }

  /** As an update of WordPress would, and adds an element so that the page has changed. */
  async function swapButtonClass(from: string, to: string): Promise<void> {
    await page.evaluate(
      (before, after) => {
        for (const button of document.querySelectorAll(`.${before}`)) button.classList.replace(before, after);
        document.body.append(document.createElement('i'));
      },
      from,
      to,
    );
  }
});

describe('a guest', () => {
  it('has two elements at most on a page, and no interface before something is shown', async () => {
    await draft(['We utilise wool.'], ['utilise']);
    const scripts = () => page.$$eval('script', (all) => all.map((one) => one.src).filter((src) => src.includes('-extension:')));
    expect((await traces(page)).filter((name) => !name.includes('-', 'countersign-'.length))).toEqual(['countersign-layer']);
    await pointAt(page, 'utilise');
    expect((await traces(page)).filter((name) => !name.includes('-', 'countersign-'.length)).toSorted()).toEqual([
      'countersign-layer',
      'countersign-ui',
    ]);
    expect(await scripts()).toEqual([]);
  });

  it('leaves nothing in the editor while marks and card are shown', async () => {
    const canvas = await canvasOf(page);
    expect(await canvas.evaluate(() => document.documentElement.outerHTML.includes('countersign'))).toBe(false);
    expect(await editedContent(page)).not.toMatch(/countersign|data-|style=|<span|<mark/);
  });

  it('is not there on pages of WordPress that are no editor', async () => {
    for (const path of ['/wp-admin/edit.php', '/wp-admin/profile.php', '/']) {
      await page.goto(`${world.wordpress.url}${path}`, { waitUntil: 'load' });
      expect(await page.evaluate(() => document.querySelector('countersign-ui'))).toBeNull();
      const seen = await page.evaluate(() =>
        document.querySelector('countersign-layer')?.shadowRoot?.querySelector('button:not([hidden])'),
      );
      expect(seen ?? null).toBeNull();
    }
  });
});

it('no page reported an error', () => {
  expect(world.session.errors).toEqual([]);
});

describe('a card in a narrow window', () => {
  it('leaves in sight the words that it is about, high and low', async () => {
    await page.setViewport({ width: 390, height: 844 });
    const filler = Array.from({ length: 12 }, (_, n) => `A quiet line of its own, number ${n + 1}.`);
    await draft(['We utilise wool.', ...filler, 'A man-made shell.'], ['utilise', 'man-made']);
    for (const words of ['utilise', 'man-made']) {
      await pointAt(page, words);
      await until(`“${words}” beside its card`, async () => {
        const card = await page.evaluate(() => {
          const box = document.querySelector('countersign-ui')?.shadowRoot?.querySelector('[data-docked]')?.getBoundingClientRect();
          return box ? { top: box.top, bottom: box.bottom } : null;
        });
        const mark = await whereIs(page, words);
        if (!card || !mark) return false;
        if (mark.bottom > card.top && mark.top < card.bottom) throw new Error(`${JSON.stringify(mark)} under ${JSON.stringify(card)}`);
        return mark.top >= 0 && mark.bottom <= 844;
      });
      await pressOurs(page, 'Close');
      await noCard(page);
    }
    await page.setViewport({ width: 1280, height: 900 });
  });
});
