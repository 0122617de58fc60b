/** As places count that look at how wide a sign is. */
import { type Count, eachGrapheme } from './count.ts';

/** Advance widths of Arial in thousandths of the size (those of Helvetica, by design), and from space to tilde a letter for the one that holds. */
const widths = [556, 278, 667, 500, 722, 333, 584, 611, 778, 222, 833, 334, 355, 889, 191, 389, 1015, 944, 469, 260];
const widthOf = 'bbmaancoffpgbfbbaaaaaaaaaabbgggaqcceechiebdcakeiciechecrcchbbbsafaadaabaajjdjkaaaafdbadedddltlg';
const wide = /[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60]|\p{Extended_Pictographic}/u;

/** Pixels of Arial. */
export const toPixels =
  (size: number): Count =>
  (text, visit) =>
    eachGrapheme(text, (segment, at) => {
      const base = segment.normalize('NFD').charCodeAt(0);
      visit(at, ((widths[widthOf.charCodeAt(base - 32) - 97] ?? (wide.test(segment) ? 1000 : 556)) * size) / 1000);
    });
