import { until } from '../../test/support/browser.ts';
import { tarnFlags } from '../../test/support/model-answers.ts';
import { button, press } from '../../test/support/ui.ts';
import { editedContent, saveDraft, spotOf } from '../../test/support/wordpress-page.ts';
import { must, type TourStep } from './step.ts';

export const findingsFixed: TourStep = {
  name: 'findings-fixed',
  about: 'Three findings are fixed by click, and the database holds no trace of the extension',
  run: async (tour) => {
    const { wordpress } = tour.world;
    for (const words of tarnFlags) {
      const spot = await spotOf(tour.wordpress, words);
      await tour.wordpress.mouse.move(spot.x, spot.y, { steps: 4 });
      await button(tour.wordpress, 'Ignore');
      if (words === 'climate neutral') await tour.shoot(tour.wordpress, '4-card');
      await press(tour.wordpress, 'Replace');
      await until(`"${words}" to be replaced`, async () => !(await editedContent(tour.wordpress)).includes(words));
    }
    await until('no finding left', async () => (await tour.surface(tour.wordpress)).findings.length === 0);
    await tour.shoot(tour.wordpress, '5-fixed');
    await saveDraft(tour.wordpress);
    const id = tour.notes.postId ?? 0;
    const stored = await until('the fixed draft in the database', () => {
      const content = wordpress.rawPostContent(id);
      return tarnFlags.some((words) => content.includes(words)) ? null : content;
    });
    must(!/countersign|chrome-extension|moz-extension/i.test(wordpress.dumpDatabase()), 'the database names the extension');
    must(!/<(span|mark|font)\b|\bdata-|\bstyle=/.test(stored), 'the saved HTML holds markup that nobody wrote');
    return { fixed: tarnFlags.length, savedCharacters: stored.length };
  },
};
