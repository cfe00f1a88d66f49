const EMPTY = 0;
const FIRST_CAPACITY = 1024;

// Open addressing in packed arrays: millions of neighbouring stems as string keys of a Map took 800 MB.
/** A number for each pair of numbers. */
export class PairTable {
  private firsts = new Uint32Array(FIRST_CAPACITY);
  private seconds = new Uint32Array(FIRST_CAPACITY);
  private values = new Uint32Array(FIRST_CAPACITY);
  private count = 0;

  get(first: number, second: number): number | undefined {
    const value = this.values[this.place(first, second)] ?? EMPTY;
    return value === EMPTY ? undefined : value - 1;
  }

  set(first: number, second: number, value: number): void {
    if ((this.count + 1) * 2 > this.values.length) this.enlarge();
    const place = this.place(first, second);
    if (this.values[place] === EMPTY) this.count += 1;
    this.firsts[place] = first;
    this.seconds[place] = second;
    this.values[place] = value + 1;
  }

  private place(first: number, second: number): number {
    const mask = this.values.length - 1;
    let place = scattered(first, second) & mask;
    while (this.values[place] !== EMPTY && (this.firsts[place] !== first || this.seconds[place] !== second)) {
      place = (place + 1) & mask;
    }
    return place;
  }

  private enlarge(): void {
    const { firsts, seconds, values } = this;
    this.firsts = new Uint32Array(values.length * 2);
    this.seconds = new Uint32Array(values.length * 2);
    this.values = new Uint32Array(values.length * 2);
    this.count = 0;
    values.forEach((value, place) => {
      if (value !== EMPTY) this.set(firsts[place] ?? 0, seconds[place] ?? 0, value - 1);
    });
  }
}

function scattered(first: number, second: number): number {
  const mixed = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca77);
  return Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d) >>> 8;
}
