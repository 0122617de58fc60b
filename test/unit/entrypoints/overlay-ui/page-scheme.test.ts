import { describe, expect, it } from 'vitest';
import { toLightness } from '../../../../entrypoints/overlay-ui/page-scheme.ts';

describe('light or dark page', () => {
  it('reads painted colours and skips see-through ones', () => {
    expect(toLightness('rgb(255, 255, 255)')).toBe(1);
    expect(toLightness('rgb(28, 29, 31)')).toBeLessThan(0.2);
    expect(toLightness('rgba(0, 0, 0, 0)')).toBeNull();
    expect(toLightness('oklch(0.2 0.01 215)')).toBe(0.2);
    expect(toLightness('transparent')).toBeNull();
  });
});
