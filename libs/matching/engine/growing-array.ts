const FIRST_SIZE = 1024;

/** The same array, or a larger copy with room for `size` entries. */
export function grown32(array: Uint32Array, size: number): Uint32Array {
  if (size <= array.length) return array;
  const larger = new Uint32Array(Math.max(size, array.length * 2, FIRST_SIZE));
  larger.set(array);
  return larger;
}

export function grown8(array: Uint8Array, size: number): Uint8Array {
  if (size <= array.length) return array;
  const larger = new Uint8Array(Math.max(size, array.length * 2, FIRST_SIZE));
  larger.set(array);
  return larger;
}

export function grown16(array: Uint16Array, size: number): Uint16Array {
  if (size <= array.length) return array;
  const larger = new Uint16Array(Math.max(size, array.length * 2, FIRST_SIZE));
  larger.set(array);
  return larger;
}
