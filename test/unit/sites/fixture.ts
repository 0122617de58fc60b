/** Loads a frozen page of `test/fixtures/sites` into this test's document: scripts do not run, declared shadow roots open. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export function loadFixture(path: string): void {
  const html = readFileSync(join(import.meta.dirname, '../../fixtures/sites', path), 'utf8');
  const body = /<body[^>]*>([\s\S]*)<\/body>/.exec(html)?.[1] ?? html;
  document.body.innerHTML = body.replace(/<script[\s\S]*?<\/script>/g, '');
  for (const template of document.querySelectorAll<HTMLTemplateElement>('template[shadowrootmode]')) {
    const host = template.parentElement;
    host?.attachShadow({ mode: 'open' }).append(template.content.cloneNode(true));
    template.remove();
  }
}

/** There is no layout here: what is not hidden is visible. */
export const isShown = (element: Element): boolean => !element.closest('[hidden]');
