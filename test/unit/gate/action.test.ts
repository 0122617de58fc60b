import { describe, expect, it } from 'vitest';
import { toPublishAction } from '../../../lib/gate/action.ts';

describe('which publish action a save is', () => {
  it.each([
    ['draft', 'publish', 'publish'],
    [null, 'publish', 'publish'],
    ['draft', 'future', 'schedule'],
    ['publish', null, 'update'],
    ['publish', 'publish', 'update'],
    ['future', null, 'update'],
    ['private', 'publish', 'publish'],
    ['draft', 'draft', null],
    ['draft', null, null],
    ['publish', 'draft', null],
    ['draft', 'pending', null],
    [null, null, null],
  ] as const)('from %s by %s it is %s', (stored, next, action) => {
    expect(toPublishAction(stored, next)).toBe(action);
  });
});
