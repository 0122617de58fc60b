import { until } from '../../test/support/browser.ts';
import { tarnFlags, tarnTitle } from '../../test/support/model-answers.ts';
import { readAnswer, typePrompt } from '../../test/support/studio-page.ts';
import { editedContent, logIn, openEditor, pasteIntoPost, postId, saveDraft, typePost } from '../../test/support/wordpress-page.ts';
import { must, type TourStep } from './step.ts';

export const answerPasted: TourStep = {
  name: 'answer-pasted',
  about: 'An AI answer pasted into a WordPress post shows three findings, and saving the draft is never held',
  run: async (tour) => {
    const { wordpress } = tour.world;
    await typePrompt(tour.studio, 'Write a blog post of 120 words about our new Tarn rain jacket.');
    await tour.studio.keyboard.press('Enter');
    const answer = await readAnswer(tour.studio, 2);
    must(
      tarnFlags.every((flag) => answer.includes(flag)),
      'the answer is not the one about the Tarn',
    );
    await tour.wordpress.bringToFront();
    await logIn(tour.wordpress, wordpress);
    await openEditor(tour.wordpress, wordpress);
    await typePost(tour.wordpress, tarnTitle, []);
    await pasteIntoPost(tour.wordpress, answer);
    await until('the text in the editor', async () => (await editedContent(tour.wordpress)).includes(answer.slice(-30)));
    await saveDraft(tour.wordpress);
    const id = await until('the draft', () => postId(tour.wordpress));
    await until('the draft in the database', () => wordpress.getPost(id)?.content.includes('cloudberry'));
    must(wordpress.getPost(id)?.status === 'draft', 'saving a draft did not leave a draft');
    const state = await until('three findings', async () => {
      const now = await tour.surface(tour.wordpress);
      return now.findings.length === 3 ? now : null;
    });
    await tour.shoot(tour.wordpress, '3-findings');
    tour.notes.postId = id;
    return { words: state.words, findings: state.findings.length, untouchedByAnyone: state.provenance?.untouched ?? 0 };
  },
};
