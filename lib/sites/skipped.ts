/** What a reader of the DOM leaves out: an editor's own interface, hidden text, and elements that carry none. */
import { hiddenClasses, isSkippedTag } from '../checks/text/tags.ts';

/** What WordPress's editor says in the place of a block that is empty, broken or of an unknown kind. */
const skippedClasses = [...hiddenClasses, 'components-placeholder', 'block-editor-warning'];

export function isSkipped(element: Element): boolean {
  if (isSkippedTag(element.localName)) return true;
  if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true') return true;
  if (element.hasAttribute('data-find-omitted') || element.hasAttribute('data-rich-text-placeholder')) return true;
  if (skippedClasses.some((name) => element.classList.contains(name))) return true;
  if ((element as HTMLElement).style?.display === 'none') return true;
  return element.getAttribute('contenteditable') === 'false' && element.querySelector('[contenteditable="true"]') === null;
}
