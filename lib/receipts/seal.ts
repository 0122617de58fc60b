/** The seal on a receipt: a guilloche whose petals come from a hash. It helps people recognise a receipt; it proves nothing. */

/** Path data for a 64 x 64 view box: five closed rings, drawn as strokes. Deterministic; anything not hex counts as zero. */
export function toSeal(hash: string): string {
  const nibble = (at: number): number => Number.parseInt(hash[at] ?? '0', 16) || 0;
  const byte = (at: number): number => nibble(at) * 16 + nibble(at + 1);
  /** Points per ring: enough that the finest ring (18 petals) stays round at 72 px, few enough for 6 kB of path. */
  const steps = 216;
  const paths: string[] = [];
  for (let ring = 0; ring < 5; ring += 1) {
    const from = ring * 8;
    const petals = 6 + (nibble(from) % 13);
    const ripples = petals * (2 + (nibble(from + 1) % 2));
    const phase = (byte(from + 2) / 256) * 2 * Math.PI;
    const depth = 2 + (nibble(from + 4) / 15) * 2.4;
    const ripple = 0.4 + (nibble(from + 5) / 15) * 1.4;
    // Rings lie close enough to weave, and the widest stays inside the box: 25 + 4.4 + 1.8 < 32.
    const radius = 25 - ring * 3.6 - (nibble(from + 6) / 15) * 0.8;
    let path = '';
    for (let step = 0; step < steps; step += 1) {
      const angle = (step / steps) * 2 * Math.PI;
      const r = radius + depth * Math.sin(petals * angle + phase) + ripple * Math.sin(ripples * angle - phase);
      path += `${step ? 'L' : 'M'}${(32 + r * Math.cos(angle)).toFixed(1)} ${(32 + r * Math.sin(angle)).toFixed(1)}`;
    }
    paths.push(`${path}z`);
  }
  return paths.join('');
}
