/**
 * Marks under words, without touching the editor's DOM: CSS Custom Highlights, one registry per document, rules in
 * `adoptedStyleSheets` of the document or the open shadow root. The page can see and delete them; it cannot
 * gain anything by that. Each frame's own constructors are used: ranges do not cross documents.
 */
import type { Severity } from '../brand-protocol/schema.ts';
import { windowOf } from '../sites/select.ts';
import { isDark } from './scheme.ts';

export interface Mark {
  severity: Severity;
  range: Range;
}

export interface Highlights {
  /** Replaces the marks of one surface. */
  paint(surface: string, root: Element, marks: readonly Mark[]): void;
  /** Soft tint behind the mark that is hovered or open; null = none. */
  tint(mark: Mark | null): void;
  clear(surface?: string): void;
}

const severities = ['must', 'care', 'idea'] as const;

const light = {
  must: ['oklch(0.525 0.185 27)', 'oklch(0.957 0.02 25)'],
  care: ['oklch(0.525 0.11 68)', 'oklch(0.96 0.032 88)'],
  idea: ['oklch(0.44 0.074 205)', 'oklch(0.95 0.018 195)'],
} as const;
const dark = {
  must: ['oklch(0.755 0.135 25)', 'oklch(0.295 0.05 25)'],
  care: ['oklch(0.82 0.115 80)', 'oklch(0.3 0.038 78)'],
  idea: ['oklch(0.8 0.088 195)', 'oklch(0.305 0.034 207)'],
} as const;
const lines = { must: ['solid', '2px'], care: ['dashed', '2px'], idea: ['dotted', '2.5px'] } as const;

type View = Window & typeof globalThis;
interface Ink {
  marks: Record<Severity, Highlight>;
  tints: Record<Severity, Highlight>;
}

/** `prefix` must be unique on the page, so that two extensions or the page itself never share a name. */
export function createHighlights(prefix: string): Highlights {
  const inks = new Map<View, Ink>();
  const painted = new Map<string, { ink: Ink; marks: readonly Mark[] }>();
  const dressed = new WeakMap<Document | ShadowRoot, { sheet: CSSStyleSheet; onDark: boolean }>();
  let tinted: { ink: Ink; mark: Mark } | null = null;

  function inkOf(view: View): Ink | null {
    const known = inks.get(view);
    if (known) return known;
    if (!view.CSS?.highlights || !view.Highlight) return null;
    const make = (kind: string) =>
      Object.fromEntries(
        severities.map((severity) => {
          const highlight = new view.Highlight();
          view.CSS.highlights.set(`${prefix}-${kind}${severity}`, highlight);
          return [severity, highlight];
        }),
      ) as Record<Severity, Highlight>;
    const ink = { tints: make('open-'), marks: make('') };
    inks.set(view, ink);
    return ink;
  }

  function dress(root: Element, view: View): void {
    const home = root.getRootNode() as Document | ShadowRoot;
    if (!('adoptedStyleSheets' in home)) return;
    const onDark = isDark(root);
    const known = dressed.get(home);
    if (known?.onDark === onDark) return;
    const sheet = known?.sheet ?? new view.CSSStyleSheet();
    sheet.replaceSync(toRules(prefix, onDark));
    if (!known) home.adoptedStyleSheets = [...home.adoptedStyleSheets, sheet];
    dressed.set(home, { sheet, onDark });
  }

  function erase(surface: string): void {
    const old = painted.get(surface);
    for (const { severity, range } of old?.marks ?? []) old?.ink.marks[severity].delete(range);
    painted.delete(surface);
  }

  function untint(): void {
    tinted?.ink.tints[tinted.mark.severity].delete(tinted.mark.range);
    tinted = null;
  }

  return {
    paint(surface, root, marks) {
      erase(surface);
      const view = windowOf(root) as View;
      const ink = marks.length > 0 ? inkOf(view) : null;
      if (!ink) return;
      // Once is enough while typing; whether the page went dark since is asked again when a mark is opened.
      if (!dressed.has(root.getRootNode() as Document)) dress(root, view);
      for (const { severity, range } of marks) ink.marks[severity].add(range);
      painted.set(surface, { ink, marks });
    },
    tint(mark) {
      untint();
      const ink = mark && inkOf(windowOf(mark.range.startContainer) as View);
      if (!mark || !ink) return;
      const { startContainer } = mark.range;
      if (startContainer.parentElement) dress(startContainer.parentElement, windowOf(startContainer) as View);
      ink.tints[mark.severity].add(mark.range);
      tinted = { ink, mark };
    },
    clear(surface) {
      if (surface) {
        erase(surface);
        return;
      }
      untint();
      for (const [view, ink] of inks) {
        for (const severity of severities) {
          ink.marks[severity].clear();
          ink.tints[severity].clear();
          view.CSS.highlights.delete(`${prefix}-${severity}`);
          view.CSS.highlights.delete(`${prefix}-open-${severity}`);
        }
      }
      inks.clear();
      painted.clear();
    },
  };
}

export function toRules(prefix: string, onDark: boolean): string {
  const colours = onDark ? dark : light;
  return severities
    .map((severity) => {
      const [line, soft] = colours[severity];
      const [style, width] = lines[severity];
      return `::highlight(${prefix}-${severity}){text-decoration:underline ${style} ${line} ${width};text-underline-offset:5px;text-decoration-skip-ink:none}
::highlight(${prefix}-open-${severity}){background-color:${soft}}`;
    })
    .join('\n')
    .concat(
      // Chromium paints every highlight like a selection then, whatever its rule says; elsewhere the line keeps its style.
      `\n@media (forced-colors:active){${severities.map((severity) => `::highlight(${prefix}-${severity}){text-decoration-color:CanvasText}`).join('')}}`,
    );
}
