/** secretlint/secretlint: its fixtures. */
import type { Doc } from '../score.ts';
import type { PublicSet, Repository } from './repository.ts';

function read(repository: Repository): Doc[] {
  const docs: Doc[] = [];
  for (const path of repository.list(
    /packages\/@secretlint\/secretlint-rule-(?!preset|pattern|no-|example|filter)[^/]*\/test\/snapshots\/(?:ok|ng)\.[^/]*\/output\.json$/,
  )) {
    const { messages, sourceContent } = JSON.parse(repository.read(path)) as {
      messages: { range: [number, number] }[];
      sourceContent?: string;
    };
    if (!sourceContent || /allow|option/i.test(path)) continue;
    docs.push({
      text: sourceContent,
      kinds: ['secrets'],
      // Theirs cover the whole assignment or address, ours the secret in it.
      spans: messages.map(({ range: [start, end] }) => ({ start, end: Math.max(end, start + 60), kind: 'secrets', loose: true })),
    });
  }
  return docs;
}

export const secretlint: readonly PublicSet[] = [{ name: 'secretlint', repository: 'secretlint', read }];
