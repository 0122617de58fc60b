// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { type Asked, setupIntercept } from '../../../lib/gate/intercept.ts';
import { siteAdapters } from '../../../lib/sites/registry.ts';
import type { SiteAdapter } from '../../../lib/sites/schema.ts';

const chatgpt = siteAdapters.find(({ id }) => id === 'chatgpt') as SiteAdapter;
const wordpress = siteAdapters.find(({ id }) => id === 'wordpress') as SiteAdapter;

/** As if a person had done it. */
function person<E extends Event>(event: E): E {
  Object.defineProperty(event, 'isTrusted', { value: true });
  return event;
}

function start(adapter: SiteAdapter, hold = true) {
  const asked: Asked[] = [];
  const heard: string[] = [];
  const stop = new AbortController();
  setupIntercept({ adapter, isMac: () => false, asked: (what) => asked.push(what) > 0 && hold, signal: stop.signal }).attach(
    window as never,
  );
  document.addEventListener('click', () => heard.push('click'), { signal: stop.signal });
  document.addEventListener('keydown', () => heard.push('keydown'), { signal: stop.signal });
  return { asked, heard, stop };
}

const click = (selector: string) =>
  document.querySelector(selector)?.dispatchEvent(person(new MouseEvent('click', { bubbles: true, composed: true })));
const key = (selector: string, init: KeyboardEventInit & { keyCode?: number }) =>
  document
    .querySelector(selector)
    ?.dispatchEvent(person(new KeyboardEvent('keydown', { bubbles: true, composed: true, cancelable: true, ...init })));

describe('catching what a person does [O6]', () => {
  beforeEach(() => {
    document.body.innerHTML = `
      <button class="editor-post-publish-panel__toggle editor-post-publish-button__button">Publish</button>
      <div class="editor-post-publish-panel"><button class="editor-post-publish-button"><span>Publish</span></button></div>
      <div id="prompt-textarea" contenteditable="true"></div><button id="composer-submit-button"></button>`;
  });

  it('stops the click before the page hears it', () => {
    const { asked, heard, stop } = start(wordpress);
    click('.editor-post-publish-button span');
    expect([asked.length, heard]).toEqual([1, []]);
    stop.abort();
    click('.editor-post-publish-button span');
    expect([asked.length, heard]).toEqual([1, []]);
  });

  it('leaves the button that only opens the panel', () => {
    const { asked, heard, stop } = start(wordpress);
    click('.editor-post-publish-panel__toggle');
    expect([asked.length, heard]).toEqual([0, ['click']]);
    stop.abort();
  });

  it('leaves controls that are off', () => {
    const { asked, stop } = start(wordpress);
    document.querySelector('.editor-post-publish-button')?.setAttribute('aria-disabled', 'true');
    click('.editor-post-publish-button');
    expect(asked).toEqual([]);
    stop.abort();
  });

  it('leaves what a script does: the hold is there for that', () => {
    const { asked, heard, stop } = start(wordpress);
    (document.querySelector('.editor-post-publish-button') as HTMLElement).click();
    expect([asked.length, heard]).toEqual([0, ['click']]);
    stop.abort();
  });

  it('takes Enter for sending only in the prompt, without Shift, and not while a word is being composed', () => {
    const { asked, stop } = start(chatgpt);
    key('#prompt-textarea', { key: 'Enter', shiftKey: true });
    key('#prompt-textarea', { key: 'Enter', isComposing: true });
    key('#prompt-textarea', { key: 'Enter', keyCode: 229 });
    key('#composer-submit-button', { key: 'Enter' });
    expect(asked).toEqual([]);
    key('#prompt-textarea', { key: 'Enter' });
    expect(asked).toMatchObject([{ action: 'send', by: 'shortcut' }]);
    stop.abort();
  });

  it('knows Ctrl+S, and not S or Ctrl+Shift+S', () => {
    const { asked, stop } = start(wordpress);
    for (const init of [{ key: 's' }, { key: 's', ctrlKey: true, shiftKey: true }, { key: 's', ctrlKey: true }]) key('body', init);
    expect(asked).toMatchObject([{ action: 'publish', by: 'shortcut', keys: 'Mod+S' }]);
    stop.abort();
  });
});
