import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

/** Browser projects share one machine: one file at a time, so a slow page never fails another's test. */
const browser = (name: 'chrome' | 'firefox') => ({
  extends: true as const,
  test: {
    name,
    include: ['test/e2e/**/*.test.ts'],
    env: { COUNTERSIGN_BROWSER: name },
    fileParallelism: false,
    maxWorkers: 1,
    testTimeout: 90_000,
    hookTimeout: 180_000,
    retry: 0,
  },
});

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [await WxtVitest()],
        define: { __LOOPBACK__: 'false' },
        test: {
          name: 'unit',
          include: ['test/unit/**/*.test.{ts,tsx}'],
          setupFiles: ['fake-indexeddb/auto', './test/support/seed.ts'],
          testTimeout: 20_000,
        },
      },
      { test: { name: 'structure', include: ['test/structure/**/*.test.ts'], testTimeout: 30_000 } },
      browser('chrome'),
      browser('firefox'),
    ],
  },
});
