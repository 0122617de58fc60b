/**
 * Property tests draw from one seed at the gate, so that it fails because of a change and not because of the dice.
 * `SEED=random npm run unit` goes looking for what nobody thought of; a failure prints the seed that shows it again.
 */
import fc from 'fast-check';

const asked = process.env.SEED ?? '20261125';
if (asked !== 'random') {
  const seed = Number(asked);
  if (!Number.isInteger(seed)) throw new Error(`SEED is "${asked}". Give a whole number, or "random".`);
  fc.configureGlobal({ ...fc.readConfigureGlobal(), seed });
}
