/**
 * Keys whose owners published them, in example projects, browsers and documentation: everybody's, so nobody's secret. Kept as the first
 * twelve hex digits of their SHA-256, so that no key stands here. From the allow-lists of public scanners.
 */
import { sha256 } from '../../confidential/sha256.ts';

const digests = new Set(
  `
0011cc25eb43 0b476bdf9acf 2037abcaffb2 27a9a42931df 34d464f64a85 3543c50b0cb9 37f8f09bdf12 3a8b61d0f636 3f370c9dd822
49f777db995e 4c98242dcadc 53fe277c7b48 58f5b51b4b23 6d7fa4e64d4b 797c0ce41458 82e74299544e 8731261cb72d a19f89ab3555
a6a72fb29e39 a6c814bc555a aa6547439583 bc3ae723f57c dc0fcf046c61 e4a5542bb7fd ea9bb1082cf9 eb540d2b6ee2 f56e323494a6
`.split(/\s+/),
);

const hex = (byte: number) => byte.toString(16).padStart(2, '0');

export function isPublished(key: string): boolean {
  return digests.has([...sha256(new TextEncoder().encode(key)).subarray(0, 6)].map(hex).join(''));
}
