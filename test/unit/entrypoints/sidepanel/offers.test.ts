import { describe, expect, it, vi } from 'vitest';
import { createRefresher } from '../../../../entrypoints/sidepanel/active-tab.ts';
import { toOffers } from '../../../../entrypoints/sidepanel/offers.ts';

const sites = [
  { id: 'chatgpt', name: 'ChatGPT', kind: 'ai' as const, hosts: ['https://chatgpt.com/*', 'https://*.openai.com/*'], granted: [] },
  { id: 'studio', name: 'AI studio', kind: 'ai' as const, hosts: ['https://studio.example/*'], granted: ['https://studio.example/*'] },
  { id: 'wordpress', name: 'WordPress', kind: 'cms' as const, hosts: [], granted: [] },
];

describe('sites offered in the panel', () => {
  it('offers every site that is off while the address is hidden', () => {
    expect(toOffers(sites, null).map((site) => site.id)).toEqual(['chatgpt']);
  });

  it('offers only the site of a known address', () => {
    expect(toOffers(sites, 'https://chat.openai.com/c/1').map((site) => site.id)).toEqual(['chatgpt']);
    expect(toOffers(sites, 'https://chatgpt.com.evil.example/')).toEqual([]);
    expect(toOffers(sites, 'http://chatgpt.com/')).toEqual([]);
  });
});

describe('refreshing', () => {
  it('never runs twice at once and never loses the last request', async () => {
    const release: (() => void)[] = [];
    const run = vi.fn(() => new Promise<void>((resolve) => release.push(resolve)));
    const refresh = createRefresher(run);
    refresh();
    refresh();
    refresh();
    expect(run).toHaveBeenCalledTimes(1);
    release[0]?.();
    await vi.waitFor(() => expect(run).toHaveBeenCalledTimes(2));
    release[1]?.();
    await Promise.resolve();
    expect(run).toHaveBeenCalledTimes(2);
  });
});
