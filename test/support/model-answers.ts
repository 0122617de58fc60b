/** What the stub model says. Chosen by words in the prompt, the same every time. */

/**
 * 120-odd words with exactly three things that the starter protocol flags, each with a fix and one of each
 * severity: a green claim that is not allowed, a word that leaves people out, a long-winded one.
 * `model-answers.test.ts` holds this against the check engine.
 */
export const tarnAnswer = [
  'Meet the Tarn, the rain jacket for walkers who go out anyway. Its shell of man-made fibres keeps heavy rain outside and lets warm air escape, so you arrive dry from both directions. It is also climate neutral.',
  'The hood turns with your head and folds away when the sun comes back. Long zips under the arms open with gloves on, and two chest pockets sit clear of a rucksack belt. You can utilise the inner one for a phone.',
  'If a seam gives way, send the jacket to our workshop in Bergen. Our menders do the work free and send it back within a week. The Tarn weighs 390 grams, packs into its own pocket and comes in moss, slate and cloudberry.',
].join('\n\n');

/** The title a person gives it in WordPress. */
export const tarnTitle = 'The Tarn: dry from both directions';

/** The phrases above that a person fixes in the main job. */
export const tarnFlags = ['man-made', 'climate neutral', 'utilise'] as const;

const replyAnswer = [
  'Thank you for telling us, and I am sorry that your jacket let the rain in.',
  'Send it to our workshop with the enclosed label. We will reseal the shoulder seam and have it back with you within a week.',
].join('\n\n');

const subjectsAnswer = [
  '1. Rain is on its way. So is the Tarn.',
  '2. Dry shoulders, wet autumn.',
  '3. Our guides wore it for three seasons.',
].join('\n');

/** Asked to judge a text, it dislikes "synergy" and nothing else, and does not listen to what the text says. */
function toOpinion(text: string): string {
  const passes = !/\bsynerg/i.test(text);
  return JSON.stringify({ passes, reason: passes ? 'It speaks plainly.' : 'It says “synergy” where it could say what happens.' });
}

export function toAnswer(prompt: string): string {
  const judged = /^<text-(\w+)>\n([\s\S]*)\n<\/text-\1>$/.exec(prompt);
  if (judged) return toOpinion(judged[2] ?? '');
  if (/subject line/i.test(prompt)) return subjectsAnswer;
  if (/\b(reply|answer|complain|leaks?)\b/i.test(prompt)) return replyAnswer;
  if (/tarn|jacket|product|blog/i.test(prompt)) return tarnAnswer;
  return `Here is a short note on what you asked. It is ${prompt.trim().split(/\s+/).length} words long as a question, and this is a stand-in for an answer.`;
}
