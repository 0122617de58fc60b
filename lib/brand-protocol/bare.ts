/** The least a brand protocol is, to be filled: one channel, a guard that coaches, and nothing held. */
import type { BrandProtocol } from './schema.ts';

/** @param fields what it has besides. */
export function toBareProtocol(fields: Partial<BrandProtocol> = {}): BrandProtocol {
  const person = { name: 'Content', contact: 'brand@example.com' };
  return {
    countersign: 1,
    id: 'bare',
    name: 'Rules',
    version: '1.0',
    language: 'en-US',
    owner: person,
    editorial: person,
    channels: [{ id: 'all', name: 'Everywhere', risk: 'low' }],
    tasks: [],
    gates: [],
    guard: { mode: 'coach', reasons: [{ id: 'other', text: 'Other' }] },
    tools: [],
    rules: [],
    ...fields,
  };
}
