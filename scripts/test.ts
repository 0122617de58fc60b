/**
 * `npm test`: everything that has to hold before a change lands, cheapest first, stopping at the first step
 * that fails. `npm test -- unit chrome` runs only those steps. The last line is the count.
 */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { needBrowser } from '../test/support/find-browser.ts';
import { cache } from '../test/support/packages.ts';
import { Stop, toSentence } from '../test/support/stop.ts';
import { build, targets } from './build-targets.ts';
import { runTool } from './tools.ts';

interface Counts {
  passed: number;
  failed: number;
}

interface Step {
  name: string;
  /** Shown while it runs. */
  about: string;
  /** Throws a `Stop` before anything has run when the machine lacks something. */
  needs?: () => void;
  run(): Promise<Counts>;
}

/** A tool that only says yes or no counts as one test. */
async function allOf(...commands: readonly (readonly [pkg: string, ...args: string[]])[]): Promise<Counts> {
  for (const [pkg, ...args] of commands) {
    if ((await runTool(pkg, args)) !== 0) return { passed: 0, failed: 1 };
  }
  return { passed: 1, failed: 0 };
}

async function vitest(project: string): Promise<Counts> {
  const report = join(cache, 'test', `${project}.json`);
  mkdirSync(join(cache, 'test'), { recursive: true });
  rmSync(report, { force: true });
  const code = await runTool('vitest', [
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  const counts = JSON.parse(readFileSync(report, 'utf8')) as { numPassedTests: number; numFailedTests: number };
  // A file that does not load, or a project without tests, fails without a failed test.
  const failed = code === 0 && counts.numPassedTests > 0 ? counts.numFailedTests : Math.max(1, counts.numFailedTests);
  return { passed: counts.numPassedTests, failed };
}

const steps: readonly Step[] = [
  {
    name: 'types',
    about: 'TypeScript, extension and endpoint',
    run: () => allOf(['wxt', 'prepare'], ['typescript', '--noEmit'], ['typescript', '--noEmit', '-p', 'endpoint']),
  },
  { name: 'lint', about: 'Biome', run: () => allOf(['@biomejs/biome', 'check', '--error-on-warnings', '.']) },
  { name: 'dead', about: 'code and dependencies that nobody uses', run: () => allOf(['knip']) },
  { name: 'structure', about: 'import directions and registries', run: () => vitest('structure') },
  { name: 'unit', about: 'unit and property tests', run: () => vitest('unit') },
  {
    name: 'build',
    about: 'extension for three browsers, endpoint pages',
    run: async () => {
      await build(
        targets.map((target) => target.name),
        (line) => console.log(line),
      );
      return { passed: 1, failed: 0 };
    },
  },
  { name: 'chrome', about: 'end to end in Chromium', needs: () => needBrowser('chrome'), run: () => vitest('chrome') },
  { name: 'firefox', about: 'end to end in Firefox', needs: () => needBrowser('firefox'), run: () => vitest('firefox') },
];

const total: Counts = { passed: 0, failed: 0 };
try {
  const named = process.argv.slice(2);
  const unknown = named.find((name) => !steps.some((step) => step.name === name));
  if (unknown) throw new Stop(`There is no step called ${unknown}: choose from ${steps.map((step) => step.name).join(', ')}.`);
  const chosen = steps.filter((step) => named.length === 0 || named.includes(step.name));
  for (const step of chosen) step.needs?.();

  const begin = performance.now();
  for (const step of chosen) {
    console.log(`\n── ${step.name}: ${step.about}`);
    const from = performance.now();
    let counts: Counts;
    try {
      counts = await step.run();
    } catch (error) {
      console.error(toSentence(error));
      counts = { passed: 0, failed: 1 };
    }
    total.passed += counts.passed;
    total.failed += counts.failed;
    console.log(`── ${step.name}: ${counts.failed ? 'FAILED' : 'ok'} in ${seconds(from)}`);
    if (counts.failed) {
      const left = chosen.slice(chosen.indexOf(step) + 1).map((one) => one.name);
      if (left.length) console.log(`   not run: ${left.join(', ')}`);
      break;
    }
  }
  console.log(`\nin ${seconds(begin)}`);
} catch (error) {
  console.error(toSentence(error));
  total.failed += 1;
}
process.exitCode = total.failed > 0 ? 1 : 0;
console.log(`${total.passed} passed, ${total.failed} failed`);

function seconds(from: number): string {
  return `${((performance.now() - from) / 1000).toFixed(1)} s`;
}
