/** What an index is made of, as packed arrays under names, and the few facts and words that are no numbers. */
export interface SavedIndex {
  readonly arrays: ReadonlyMap<string, SavedArray>;
  readonly facts: unknown;
}

export type SavedArray = Uint8Array | Uint16Array | Uint32Array;

export function array8(saved: SavedIndex['arrays'], name: string): Uint8Array {
  const array = saved.get(name);
  if (array instanceof Uint8Array) return array;
  throw new Error(`no bytes named ${name}`);
}

export function array16(saved: SavedIndex['arrays'], name: string): Uint16Array {
  const array = saved.get(name);
  if (array instanceof Uint16Array) return array;
  throw new Error(`no numbers of 16 bits named ${name}`);
}

export function array32(saved: SavedIndex['arrays'], name: string): Uint32Array {
  const array = saved.get(name);
  if (array instanceof Uint32Array) return array;
  throw new Error(`no numbers of 32 bits named ${name}`);
}
