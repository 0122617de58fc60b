import { describe, expect, it } from 'vitest';
import { isInAddress } from '../../../lib/checks/in-address.ts';

/** Where "app" stands in the text, each time. */
const inside = (text: string) => [...text.matchAll(/app/g)].map(({ index }) => isInAddress(text, { start: index, end: index + 3 }));

describe('words that are part of an address', () => {
  it.each([
    'https://app.com/app',
    'www.app.com',
    'app@app.com',
    'the.app@x.com',
    'ask @app',
    'app.js',
    'shop.app',
    'app://x',
    '//x/app?app#app',
  ])('has them in %s', (text) => expect(inside(text)).not.toContain(false));

  it.each([
    'The app.',
    'app: x',
    'an app, my app-store',
    '(app)',
    '#app',
    'See https://x.com, app',
    'A link (https://x.com) app',
    'app… app!',
  ])('has none in %s', (text) => expect(inside(text)).not.toContain(true));

  it('masks data wherever it is, and writes a whole address anew', () => {
    const text = 'https://me:secret@x.com';
    expect(isInAddress(text, { start: 11, end: 17, detail: 'password' })).toBe(false);
    expect(isInAddress(text, { start: 0, end: text.length })).toBe(false);
  });
});
