/**
 * Rules that a writer switched off in the text: `<!-- vale off -->`, `<!-- vale Style = NO -->`, `<!-- vale Style.Rule = NO -->`,
 * `<!-- vale Style.Rule["word"] = NO -->`, `<!-- vale styles = A, B -->`, each until its `on` or `YES`, as Vale documents them;
 * with `countersign` for `vale` the same. A comment counts from where it stands. For files; a page cannot switch anything off.
 */
import type { Span } from '../reading/reading.ts';
import type { Comment } from './source.ts';

export interface Switches {
  /** No rule looks at what lies in there. */
  readonly off: readonly Span[];
  /** True when the writer does not want this finding. Offsets in the source. */
  isOff(finding: { ruleId: string; text: string; start: number }): boolean;
}

interface Event {
  at: number;
  /** A rule, a style, or nothing for all. */
  name: string;
  words: readonly string[] | null;
  off: boolean;
  /** `styles = A, B`: every other style is off. */
  only: readonly string[] | null;
}

/** @param end of the source: what is never switched on again is off up to there. */
export function readSwitches(comments: readonly Comment[], end: number): Switches {
  const events = comments.flatMap((comment): Event[] => {
    const event = toEvent(comment);
    return event ? [event] : [];
  });
  if (events.length === 0) return { off: [], isOff: () => false };
  const off: Span[] = [];
  let from: number | null = null;
  for (const event of events) {
    if (event.name !== '' || event.only) continue;
    if (event.off) from ??= event.at;
    else if (from !== null) {
      off.push({ start: from, end: event.at });
      from = null;
    }
  }
  if (from !== null) off.push({ start: from, end });

  return {
    off,
    isOff({ ruleId, text, start }) {
      if (off.some((span) => start >= span.start && start < span.end)) return true;
      const style = ruleId.includes('.') ? ruleId.slice(0, ruleId.indexOf('.')) : null;
      /** The last word for rule, style and match each: any of them can switch off. */
      const state = { rule: false, style: false, match: false };
      for (const event of events) {
        if (event.at > start) break;
        if (event.only) state.style = style !== null && !event.only.includes(style);
        else if (event.words) {
          if (event.name === ruleId && event.words.includes(text)) state.match = event.off;
        } else if (event.name === ruleId) state.rule = event.off;
        else if (event.name === style) state.style = event.off;
      }
      return state.rule || state.style || state.match;
    },
  };
}

function toEvent({ text, end: at }: Comment): Event | null {
  const said = text.match(/^(?:vale|countersign)\s+(.*)$/s)?.[1]?.trim();
  if (said === undefined) return null;
  const event = { at, name: '', words: null, off: false, only: null };
  if (said === 'off' || said === 'on') return { ...event, off: said === 'off' };
  const styles = said.match(/^styles?\s*=\s*(.*)$/)?.[1];
  if (styles !== undefined && !/^(?:YES|NO|on|off)$/.test(styles)) return { ...event, only: styles.split(/\s*,\s*/) };
  const [, name = '', list, value = ''] = said.match(/^([^\s[\]=]+)\s*(\[.*\])?\s*=\s*(YES|NO|on|off)$/s) ?? [];
  if (name === '') return null;
  const off = value === 'NO' || value === 'off';
  if (list === undefined) return { ...event, name, off };
  const words = toWords(list);
  return words ? { ...event, name, words, off } : null;
}

function toWords(list: string): readonly string[] | null {
  try {
    const words: unknown = JSON.parse(list);
    return Array.isArray(words) ? words.filter((word) => typeof word === 'string') : null;
  } catch {
    return null;
  }
}
