import { describe, expect, it } from 'vitest';
import { isNoProse } from '../../../../lib/checks/reading/no-prose.ts';

/** Where "app" stands in the text, each time. */
const inside = (text: string) => [...text.matchAll(/app/g)].map(({ index }) => isNoProse({ text }, { start: index, end: index + 3 }));

describe('words that are no prose', () => {
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
    'Hi {{ app.name }} and {{app}}',
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
    '{{x}} app {{y}}, {app}',
    'app } x { app',
  ])('has none in %s', (text) => expect(inside(text)).not.toContain(true));

  it('are code within a line', () => {
    const block = { text: 'Run app, the app', quiet: [{ start: 4, end: 7 }] };
    expect(isNoProse(block, { start: 4, end: 7 })).toBe(true);
    expect(isNoProse(block, { start: 13, end: 16 })).toBe(false);
    expect(isNoProse(block, { start: 4, end: 7, detail: 'password' })).toBe(false);
  });

  it('masks data wherever it is, and writes a whole address anew', () => {
    const text = 'https://me:secret@x.com';
    expect(isNoProse({ text }, { start: 11, end: 17, detail: 'password' })).toBe(false);
    expect(isNoProse({ text }, { start: 0, end: text.length })).toBe(false);
  });
});
