import { until } from '../../test/support/browser.ts';
import { openStudio, readAnswer, sendPrompt, typePrompt } from '../../test/support/studio-page.ts';
import { press, seeText } from '../../test/support/ui.ts';
import { must, type TourStep } from './step.ts';

const secrets = ['ingrid.solberg@example.com', '4111 1111 1111 1111', '4111111111111111'];
const prompt = `Reply to Ingrid Solberg, ${secrets[0]}, who paid with card ${secrets[1]}: her Tarn jacket leaks at the shoulder.`;

export const promptRedacted: TourStep = {
  name: 'prompt-redacted',
  about: 'A prompt with an e-mail address and a card number is held, and only its redacted form leaves',
  run: async (tour) => {
    const { studio } = tour.world;
    await tour.studio.bringToFront();
    await openStudio(tour.studio, studio.page);
    await until('the overlay on the AI studio', () => tour.covered(tour.studio));
    await typePrompt(tour.studio, prompt);
    await sendPrompt(tour.studio);
    await seeText(tour.studio, 'Send redacted');
    must(studio.requests.length === 0, 'the prompt left before anybody answered the guard');
    await tour.shoot(tour.studio, '1-guard');
    await press(tour.studio, 'Send redacted');
    const sent = await until('the redacted prompt at the model', () => studio.requests[0]);
    must(!secrets.some((secret) => sent.body.includes(secret)), 'a secret reached the model');
    must(sent.prompt.includes('Tarn jacket leaks'), 'the rest of the prompt did not reach the model');
    await readAnswer(tour.studio, 1);
    await tour.shoot(tour.studio, '2-redacted');
    return { received: sent.prompt, secretsReceived: 0 };
  },
};
