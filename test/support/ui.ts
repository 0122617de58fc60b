// biome-ignore-all lint/performance/useDomNodeTextContent: what a person can read is the point, and that is the rendered text
/**
 * Finds things as a person does: by label, by the words on a button. Looks into open shadow roots, works in
 * frames, and the same in both browsers (Firefox has no `aria/` selector in documents of an extension).
 */
import type { ElementHandle, Frame, Page } from 'puppeteer-core';
import { until } from './browser.ts';

type Place = Page | Frame;

/** The visible control whose label, `aria-label` or placeholder is exactly this. */
export async function field(place: Place, label: string): Promise<ElementHandle<HTMLInputElement>> {
  return (await find(
    place,
    `field "${label}"`,
    'input, textarea, select, [contenteditable="true"]',
    label,
  )) as ElementHandle<HTMLInputElement>;
}

/** The visible button or link with exactly these words. */
export async function button(place: Place, words: string): Promise<ElementHandle<HTMLElement>> {
  return await find(
    place,
    `button "${words}"`,
    'button, a, summary, [role="button"], [role="menuitem"], [role="tab"], [role="checkbox"]',
    words,
  );
}

export async function press(place: Place, words: string): Promise<void> {
  const found = await button(place, words);
  await stillness(found);
  await found.click();
}

/** Clicks what the selector finds. Firefox's driver may lose its own handles while a document comes in: then it is not there yet. */
export async function click(place: Place, selector: string): Promise<void> {
  const found = await until(selector, () => place.$(selector));
  await found.click();
}

/** Nobody presses what is still coming in: a dialog takes no clicks in the moment in which it covers the page. */
async function stillness(handle: ElementHandle<HTMLElement>): Promise<void> {
  await until('the button to stand still', () =>
    handle.evaluate((element) => {
      const root = element.getRootNode() as Document | ShadowRoot;
      const holds = (animation: Animation) => ((animation.effect as KeyframeEffect | null)?.target as Element | null)?.contains(element);
      return !root.getAnimations().some((animation) => animation.playState === 'running' && holds(animation));
    }),
  );
}

/** Empties the field first. */
export async function fill(place: Place, label: string, value: string): Promise<void> {
  const input = await field(place, label);
  await input.click({ count: 3 });
  await input.type(value);
}

/** Everything a person can read there, open shadow roots included. */
export async function visibleText(place: Place): Promise<string> {
  return await place.evaluate(() => {
    const read = (root: Document | ShadowRoot): string =>
      [
        root instanceof Document
          ? root.body.innerText
          : [...root.children].map((child) => (child as HTMLElement).innerText ?? '').join('\n'),
        ...[...root.querySelectorAll('*')].flatMap((element) => (element.shadowRoot ? [read(element.shadowRoot)] : [])),
      ].join('\n');
    return read(document);
  });
}

export async function seeText(place: Place, text: string | RegExp, patience?: number): Promise<string> {
  return await until(
    `the words ${String(text)}`,
    async () => {
      const all = await visibleText(place);
      return (typeof text === 'string' ? all.includes(text) : text.test(all)) ? all : null;
    },
    patience,
  );
}

async function find(place: Place, what: string, selector: string, words: string): Promise<ElementHandle<HTMLElement>> {
  return await until(what, async () => {
    const handle = await place.evaluateHandle(
      (css, wanted) => {
        const tidy = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();
        // "Send redacted ↵" is the button "Send redacted": key hints and icons are not its words.
        const words = (node: Node): string => {
          if (node.nodeType === Node.TEXT_NODE) return node.nodeValue ?? '';
          if (node instanceof Element && node.matches('kbd, svg, [aria-hidden="true"]')) return '';
          return [...node.childNodes].map(words).join('');
        };
        const names = (element: HTMLElement): string[] => [
          tidy(element.getAttribute('aria-label')),
          ...((element as HTMLInputElement).labels
            ? [...((element as HTMLInputElement).labels ?? [])].map((label) => tidy(words(label)))
            : []),
          tidy(element.getAttribute('placeholder')),
          element.matches('input, textarea, select') ? '' : tidy(words(element)),
        ];
        const all = (root: Document | ShadowRoot): HTMLElement[] => [
          ...root.querySelectorAll<HTMLElement>(css),
          ...[...root.querySelectorAll('*')].flatMap((element) => (element.shadowRoot ? all(element.shadowRoot) : [])),
        ];
        return all(document).find((element) => element.checkVisibility() && names(element).includes(wanted)) ?? null;
      },
      selector,
      words,
    );
    const element = handle.asElement();
    if (!element) await handle.dispose();
    return element as ElementHandle<HTMLElement> | null;
  });
}
