/** Which publish action a save is: one answer for the overlay, the editor's hook and the request, or no ticket would fit. */
import type { PublishAction } from '../brand-protocol/schema.ts';

const publicStatuses: readonly string[] = ['publish', 'future', 'private'];

/**
 * `stored`: status of the item as it is now, null when it does not exist or is not known. `next`: the status
 * that the save sets; null = it sends none and the stored one stays. Null result: the save publishes nothing.
 */
export function toPublishAction(stored: string | null, next: string | null): PublishAction | null {
  const live = stored !== null && publicStatuses.includes(stored);
  const target = next ?? stored;
  if (target === null || !publicStatuses.includes(target)) return null;
  if (live && target === stored) return 'update';
  return target === 'future' ? 'schedule' : 'publish';
}
