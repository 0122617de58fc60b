/**
 * SHA-256 (FIPS 180-4) without waiting: WebCrypto answers later, and a check while typing cannot. Only for terms of a few words; what is
 * signed or stored is hashed by WebCrypto.
 */

/** The first 32 bits of the fractional parts of the roots of the first primes: `power` 1/2 or 1/3. */
function roots(count: number, power: number): Int32Array {
  const words = new Int32Array(count);
  for (let candidate = 2, found = 0; found < count; candidate++) {
    let prime = true;
    for (let factor = 2; factor * factor <= candidate; factor++) if (candidate % factor === 0) prime = false;
    if (prime) words[found++] = (candidate ** power % 1) * 2 ** 32;
  }
  return words;
}

const constants = roots(64, 1 / 3);
const initial = roots(8, 1 / 2);
const schedule = new Int32Array(64);

/** Works one block of 16 words, which stand at the front of the schedule, into the state. */
function compress(state: Int32Array): void {
  const w = schedule;
  for (let n = 16; n < 64; n++) {
    const far = w[n - 15] as number;
    const near = w[n - 2] as number;
    const small = ((far >>> 7) | (far << 25)) ^ ((far >>> 18) | (far << 14)) ^ (far >>> 3);
    const large = ((near >>> 17) | (near << 15)) ^ ((near >>> 19) | (near << 13)) ^ (near >>> 10);
    w[n] = (w[n - 16] as number) + small + (w[n - 7] as number) + large;
  }
  let a = state[0] as number;
  let b = state[1] as number;
  let c = state[2] as number;
  let d = state[3] as number;
  let e = state[4] as number;
  let f = state[5] as number;
  let g = state[6] as number;
  let h = state[7] as number;
  for (let n = 0; n < 64; n++) {
    const low = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
    const first = (h + low + ((e & f) ^ (~e & g)) + (constants[n] as number) + (w[n] as number)) | 0;
    const high = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
    const second = (high + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + first) | 0;
    d = c;
    c = b;
    b = a;
    a = (first + second) | 0;
  }
  state[0] = (state[0] as number) + a;
  state[1] = (state[1] as number) + b;
  state[2] = (state[2] as number) + c;
  state[3] = (state[3] as number) + d;
  state[4] = (state[4] as number) + e;
  state[5] = (state[5] as number) + f;
  state[6] = (state[6] as number) + g;
  state[7] = (state[7] as number) + h;
}

/** Big-endian words of `bytes` from `at`; past the end comes the padding: a one bit, zeros, and the length in bits. */
function fill(bytes: Uint8Array, at: number, length: number): void {
  for (let n = 0; n < 16; n++) {
    let word = 0;
    for (let k = at + n * 4; k < at + n * 4 + 4; k++)
      word = (word << 8) | (k < bytes.length ? (bytes[k] as number) : k === bytes.length ? 0x80 : 0);
    schedule[n] = word;
  }
  if (at + 64 >= bytes.length + 9) schedule[15] = length * 8;
}

/** @param done bytes already in the state, a multiple of 64. */
function finish(state: Int32Array, bytes: Uint8Array, done: number): Uint8Array {
  for (let at = 0; at < bytes.length + 9; at += 64) {
    fill(bytes, at, done + bytes.length);
    compress(state);
  }
  const digest = new Uint8Array(32);
  for (let n = 0; n < 32; n++) digest[n] = (state[n >> 2] as number) >>> (24 - (n & 3) * 8);
  return digest;
}

/** 32 bytes. */
export function sha256(bytes: Uint8Array): Uint8Array {
  return finish(initial.slice(), bytes, 0);
}

/**
 * SHA-256 of a fixed beginning and what is given: the beginning is worked in once.
 * @param beginning exactly 64 bytes.
 */
export function createKeyed(beginning: Uint8Array): (bytes: Uint8Array) => Uint8Array {
  if (beginning.length !== 64) throw new Error('the beginning is one block');
  const started = initial.slice();
  fill(beginning, 0, 0);
  compress(started);
  const state = started.slice();
  return (bytes) => {
    state.set(started);
    return finish(state, bytes, 64);
  };
}
