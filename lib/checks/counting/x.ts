/** As X counts: twitter-text, configuration version 3. */
import type { Span } from '../reading/reading.ts';
import { type Count, eachGrapheme } from './count.ts';

/** With a scheme or `www.`; or a bare name under a common top-level domain, which X links as well. */
const address =
  /(?<![\p{L}\p{N}@.-])(?:(?:https?:\/\/|www\.)[^\s<>"“”]+|(?:[\p{L}\p{N}-]+\.)+(?:com|org|net|edu|gov|info|biz|app|dev|io|ai|shop|store|blog|news|online)(?![\p{L}\p{N}-])(?:\/[^\s<>"“”]*)?)/giu;

/** An address is 23, an emoji 2, letters of most scripts 1, the others 2. */
export const countX: Count = (text, visit) => {
  const addresses = [...text.matchAll(address)].map((match) => ({
    start: match.index,
    end: match.index + match[0].replace(/[.,;:!?)'’]+$/u, '').length,
  }));
  let next = 0;
  eachGrapheme(text, (segment, at) => {
    while (addresses[next] && at >= (addresses[next] as Span).end) next++;
    const inside = addresses[next];
    if (inside && at >= inside.start) visit(at, at === inside.start ? 23 : 0);
    else if (/\p{Emoji_Presentation}|\p{Regional_Indicator}|[\ufe0f\u20e3]/u.test(segment)) visit(at, 2);
    else
      visit(
        at,
        [...segment.normalize('NFC')].reduce((sum, char) => sum + weightOf(char.codePointAt(0) as number), 0),
      );
  });
};

const weightOf = (code: number): number =>
  code <= 0x10ff || (code >= 0x2000 && code <= 0x200d) || (code >= 0x2010 && code <= 0x201f) || (code >= 0x2032 && code <= 0x2037) ? 1 : 2;
