import { describe, expect, it } from 'vitest';
import { createSensors } from '../../../../lib/checks/detectors/sensors.ts';
import { nothingFound } from '../../../../lib/checks/literals/literals.ts';
import { toReading } from '../../../../lib/checks/reading/reading.ts';

describe('the detector pass', () => {
  it('shows each detector a long text in windows, little of it twice, so that work grows with the text and no faster', () => {
    const seen: number[] = [];
    const detector = {
      id: 'card',
      label: 'card',
      hint: () => true,
      find(text: string) {
        seen.push(text.length);
        return [];
      },
    };
    const sensors = createSensors([detector]);
    const sensor = sensors.select(['card']);
    for (const sign of ['7', '@', '"7']) {
      seen.length = 0;
      const text = sign.repeat(1_000_000 / sign.length);
      const reading = toReading({ kind: 'paragraph', text }, nothingFound);
      expect(sensor.find(reading)).toEqual([]);
      // Asked by a second rule, it is not looked at again.
      sensor.find(reading);
      expect(Math.max(...seen)).toBeLessThanOrEqual(16_000);
      expect(seen.reduce((sum, length) => sum + length, 0)).toBeLessThan(text.length * 1.1);
    }
  });
});
