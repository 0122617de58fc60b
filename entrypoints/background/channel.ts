import type { BrandProtocol } from '../../lib/brand-protocol/schema.ts';

/** The channel that a site's drafts go to unless a person chose another; null when the protocol does not say. */
export function channelFor(protocol: BrandProtocol, site: string, asked: string | null = null): string | null {
  const known = protocol.channels.find((channel) => channel.id === asked);
  return (known ?? protocol.channels.find((channel) => channel.sites?.includes(site)))?.id ?? null;
}
