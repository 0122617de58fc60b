/** `npm run build`: every target that is out of date; `npm run build -- chrome-loopback` only those named. */
import { toSentence } from '../test/support/stop.ts';
import { build, targets } from './build-targets.ts';

const named = process.argv.slice(2);
try {
  await build(named.length > 0 ? named : targets.map((target) => target.name), (line) => console.log(line));
} catch (error) {
  console.error(toSentence(error));
  process.exitCode = 1;
}
