// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { siteAdapters } from '../../../lib/sites/registry.ts';
import type { SiteAdapter } from '../../../lib/sites/schema.ts';
import { testSite } from '../../../lib/sites/status.ts';
import { isShown, loadFixture } from './fixture.ts';

const chatgpt = siteAdapters.find(({ id }) => id === 'chatgpt') as SiteAdapter;
const wordpress = siteAdapters.find(({ id }) => id === 'wordpress') as SiteAdapter;
const facts = { holdReady: true, hookReady: null, missingChecks: [], isVisible: isShown };

describe('the self-test of a site', () => {
  it('is full when the text is found and the hold stands', () => {
    loadFixture('chatgpt/a.html');
    expect(testSite(chatgpt, document, facts)).toEqual({ level: 'full', missing: [] });
  });

  it('says in words what is missing', () => {
    loadFixture('chatgpt/b.html');
    expect(testSite(chatgpt, document, { ...facts, holdReady: false, missingChecks: ['phone numbers'] })).toEqual({
      level: 'degraded',
      missing: ['can’t hold sending', 'can’t check phone numbers'],
    });
  });

  it('says when a publishing tool shows no Publish button any more', () => {
    loadFixture('wordpress/post.html');
    const button = document.body.appendChild(document.createElement('button'));
    button.className = 'editor-post-publish-panel__toggle';
    const level = () => testSite(wordpress, document, { ...facts, hookReady: true });
    expect(level()).toEqual({ level: 'full', missing: [] });
    button.remove();
    expect(level()).toEqual({ level: 'degraded', missing: ['can’t find the Publish button'] });
  });

  it('claims nothing where the text is not found', () => {
    document.body.innerHTML = '<main></main>';
    expect(testSite(chatgpt, document, facts)?.level).toBe('off');
  });

  it('shows nothing on pages of a tool that are no editor', () => {
    document.body.innerHTML = '<main>Plugins</main>';
    expect(testSite(wordpress, document, facts)).toBeNull();
  });
});
