/** As places count that look at how wide a sign is. */
import { type Count, eachGrapheme } from './count.ts';

/** Advance widths of Arial in thousandths of the size (those of Helvetica, by design), and from space to tilde a letter for the one that holds. */
const widths = [556, 278, 667, 500, 722, 333, 584, 611, 778, 222, 833, 334, 355, 889, 191, 389, 1015, 944, 469, 260];
const widthOf = 'bbmaancoffpgbfbbaaaaaaaaaabbgggaqcceechiebdcakeiciechecrcchbbbsafaadaabaajjdjkaaaafdbadedddltlg';
/** As wide as high: UAX #11, wide and full width, in few ranges. */
const wide =
  /^(?:[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{16fe0}-\u{1b2fb}\u{20000}-\u{3fffd}]|\p{Emoji_Presentation})|\ufe0f/u;

/** Pixels of Arial. */
export const toPixels =
  (size: number): Count =>
  (text, visit) =>
    eachGrapheme(text, (segment, at) => {
      const base = segment.normalize('NFD').charCodeAt(0);
      visit(at, ((widths[widthOf.charCodeAt(base - 32) - 97] ?? (wide.test(segment) ? 1000 : 556)) * size) / 1000);
    });

/** Two for each sign that is as wide as two letters: what Google Ads calls double-width. */
export const countColumns: Count = (text, visit) => eachGrapheme(text, (segment, at) => visit(at, wide.test(segment) ? 2 : 1));
