/** As SMS are sent: the alphabet of 3GPP TS 23.038 or UTF-16, and the sizes of 3GPP TS 23.040. */
import type { Count } from './count.ts';

/** The basic alphabet, and what is sent with an escape before it. */
const gsm = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);
const escaped = new Set('^{}\\[~]|€\f');

const isGsm = (text: string): boolean => {
  for (const char of text) if (!gsm.has(char) && !escaped.has(char)) return false;
  return true;
};
const countGsm: Count = (text, visit) => {
  for (let at = 0; at < text.length; at++) visit(at, escaped.has(text.charAt(at)) ? 2 : 1);
};
const countUcs2: Count = (text, visit) => {
  let at = 0;
  for (const char of text) {
    visit(at, char.length);
    at += char.length;
  }
};

/** One foreign sign makes all of a message UTF-16. */
export const waysOfSms = (text: string): readonly (Count | null)[] => [isGsm(text) ? countGsm : null, countUcs2];

/** Septets or UTF-16 units in one SMS, and in each of several. */
const sizes = [
  [160, 153],
  [70, 67],
] as const;

/**
 * Messages that are sent, and how many units `max` of them take.
 * @param pairs where something takes two units: it is never parted.
 * @param way which of `waysOfSms` it was counted.
 */
export function toSms(total: number, pairs: ReadonlySet<number>, way: 0 | 1, max: number): { sent: number; fits: number } {
  const [single, several] = sizes[way];
  if (total <= single) return { sent: 1, fits: total };
  let at = 0;
  let sent = 0;
  let fits = max === 1 ? single : 0;
  while (at < total) {
    at += several;
    if (at < total && pairs.has(at - 1)) at--;
    sent++;
    if (sent === max && max > 1) fits = at;
  }
  return { sent, fits };
}
