/** The piece as it would be public, as blocks: title first, then the content, then the excerpt when there is one. */
import { toBlocks } from '../../lib/checks/text/html.ts';
import type { Block } from '../../lib/checks/types.ts';
import type { ContentFields } from '../../lib/gate/types.ts';
import { hashContent } from '../../lib/receipts/canon.ts';

export interface Piece {
  blocks: readonly Block[];
  contentHash: string;
  blockHashes: readonly string[];
  /** Block hashes without the excerpt, which a public page does not show. */
  rendered: readonly string[];
}

export async function toPiece(fields: ContentFields): Promise<Piece> {
  const shown: Block[] = [...toField('title', fields.title), ...toBlocks(fields.content)];
  const blocks = [...shown, ...toField('excerpt', fields.excerpt)];
  const { contentHash, blockHashes } = await hashContent(blocks);
  const { blockHashes: rendered } = await hashContent(shown);
  return { blocks, contentHash, blockHashes, rendered };
}

/** A title or an excerpt is one block, whatever markup a CMS lets into it. */
function toField(kind: 'title' | 'excerpt', html: string): Block[] {
  const text = toBlocks(html)
    .map((block) => block.text)
    .join(' ');
  return text.trim() === '' ? [] : [{ kind, text }];
}
