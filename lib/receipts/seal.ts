/** The seal on a receipt: a guilloche whose petals come from a hash. It helps people recognise a receipt; it proves nothing. */

/** One woven band: r(a) = radius + depth cos(petals / turns * a + phase), closed after `turns` rounds when petals and turns are coprime. */
interface Band {
  radius: number;
  depth: number;
  petals: number;
  turns: number;
  phase: number;
  steps: number;
}

const greatestDivisor = (a: number, b: number): number => (b === 0 ? a : greatestDivisor(b, a % b));

/** The next count of petals that visits every gap before the curve closes; otherwise it would only trace a part twice. */
function toCoprime(petals: number, turns: number): number {
  return greatestDivisor(petals, turns) === 1 ? petals : toCoprime(petals + 1, turns);
}

function draw({ radius, depth, petals, turns, phase, steps }: Band): string {
  let path = '';
  for (let step = 0; step < steps; step += 1) {
    const angle = (step / steps) * 2 * Math.PI * turns;
    const r = radius + depth * Math.cos((petals / turns) * angle + phase);
    path += `${step ? 'L' : 'M'}${(32 + r * Math.cos(angle)).toFixed(1)} ${(32 + r * Math.sin(angle)).toFixed(1)}`;
  }
  return `${path}z`;
}

/** Path data for a 64 x 64 view box: five closed bands, drawn as strokes of 0.6. Deterministic; anything not hex counts as zero. */
export function toSeal(hash: string): string {
  const nibble = (at: number): number => Number.parseInt(hash[at] ?? '0', 16) || 0;
  const phase = (at: number): number => (nibble(at) / 16) * 2 * Math.PI;
  // Petals grow towards the rim so that the weave stays even. The widest stays inside the box: 25.6 + 4.5 < 32.
  const bands: Band[] = [
    { radius: 25.6, depth: 3 + nibble(1) / 10, petals: toCoprime(44 + 3 * nibble(0), 7), turns: 7, phase: phase(2), steps: 760 },
    { radius: 19, depth: 3.2 + nibble(4) / 8, petals: toCoprime(30 + 2 * nibble(3), 5), turns: 5, phase: phase(5), steps: 520 },
    { radius: 14, depth: 1.6 + nibble(7) / 12, petals: toCoprime(20 + 2 * nibble(6), 4), turns: 4, phase: phase(8), steps: 360 },
    { radius: 10.4, depth: 0.9 + nibble(10) / 16, petals: toCoprime(14 + nibble(9), 3), turns: 3, phase: phase(11), steps: 240 },
    { radius: 8, depth: 0.4 + nibble(13) / 20, petals: toCoprime(11 + nibble(12), 2), turns: 2, phase: phase(14), steps: 160 },
  ];
  return bands.map(draw).join('');
}
