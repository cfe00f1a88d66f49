/** The same numbers for the same seed, on every machine and in every release: an old run must be repeatable. */
export function randomNormals(seed: number, count: number): Float32Array {
  const uniform = uniformNumbers(seed);
  const normals = new Float32Array(count);
  for (let at = 0; at < count; at += 2) {
    const radius = Math.sqrt(-2 * Math.log(1 - uniform()));
    const angle = 2 * Math.PI * uniform();
    normals[at] = radius * Math.cos(angle);
    if (at + 1 < count) normals[at + 1] = radius * Math.sin(angle);
  }
  return normals;
}

/** Mulberry32: small, fast, good enough to point a block of vectors in all directions. */
export function uniformNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
