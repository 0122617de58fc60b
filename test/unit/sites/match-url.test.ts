import { describe, expect, it } from 'vitest';
import { matchesPattern } from '../../../lib/sites/match-url.ts';
import { adapterFor } from '../../../lib/sites/registry.ts';

describe('match patterns', () => {
  it('cover hosts, subdomains, ports and paths as the browser does', () => {
    expect(matchesPattern('https://chatgpt.com/*', 'https://chatgpt.com/c/1?x=2')).toBe(true);
    expect(matchesPattern('https://chatgpt.com/*', 'https://chatgpt.com.evil.example/')).toBe(false);
    expect(matchesPattern('*://*.example.com/*', 'http://blog.example.com/')).toBe(true);
    expect(matchesPattern('*://*.example.com/*', 'http://example.com/')).toBe(true);
    expect(matchesPattern('*://*.example.com/*', 'http://notexample.com/')).toBe(false);
    expect(matchesPattern('http://a.example:8080/*', 'http://a.example:9090/')).toBe(false);
    expect(matchesPattern('http://a.example/wp/*', 'http://a.example/other')).toBe(false);
    expect(matchesPattern('nonsense', 'http://a.example/')).toBe(false);
  });
});

describe('choosing an adapter', () => {
  it('takes known hosts without asking further', () => {
    expect(adapterFor('https://chatgpt.com/')?.id).toBe('chatgpt');
  });

  it('takes a self-hosted tool only on an origin that a person granted', () => {
    expect(adapterFor('https://fernhill.example/wp-admin/post.php')).toBeNull();
    expect(adapterFor('https://fernhill.example/wp-admin/post.php', ['https://fernhill.example/*'])?.id).toBe('wordpress');
  });

  it('answers to its own name on loopback, in loopback builds only', () => {
    expect(adapterFor('http://ai-studio.localhost:8000/', [], { loopback: true })?.id).toBe('ai-studio');
    expect(adapterFor('http://localhost:8000/', ['http://localhost/*'], { loopback: true })).toBeNull();
    expect(adapterFor('http://ai-studio.localhost:8000/', [], { loopback: false })).toBeNull();
  });

  it('has nothing to do on pages of other schemes', () => {
    expect(adapterFor('about:blank', ['<all_urls>'])).toBeNull();
    expect(adapterFor('not a url')).toBeNull();
  });
});
