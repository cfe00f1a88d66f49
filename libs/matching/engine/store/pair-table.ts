import { grown32 } from '../growing-array';

const FIRST_CAPACITY = 1024;

/** Places may be filled to this part before there is a second set of them. */
const FULLEST = 0.75;

// Open addressing in packed arrays: millions of neighbouring stems as string keys of a Map took 800 MB.
/** A number for each pair of numbers; no number may stand for two pairs. */
export class PairTable {
  /** By value: the pair. */
  private firsts: Uint32Array = new Uint32Array(0);
  private seconds: Uint32Array = new Uint32Array(0);
  /** One above the value; 0 is free. */
  private places: Uint32Array = new Uint32Array(FIRST_CAPACITY);
  private count = 0;

  get(first: number, second: number): number | undefined {
    const value = this.places[this.placeOf(first, second)] as number;
    return value === 0 ? undefined : value - 1;
  }

  set(first: number, second: number, value: number): void {
    if (this.count + 1 > this.places.length * FULLEST) this.enlarge();
    this.firsts = grown32(this.firsts, value + 1);
    this.seconds = grown32(this.seconds, value + 1);
    const place = this.placeOf(first, second);
    if (this.places[place] === 0) this.count += 1;
    this.firsts[value] = first;
    this.seconds[value] = second;
    this.places[place] = value + 1;
  }

  /** Copies: the table goes on changing. */
  save(): { firsts: Uint32Array; seconds: Uint32Array; places: Uint32Array } {
    return { firsts: this.firsts.slice(), seconds: this.seconds.slice(), places: this.places.slice() };
  }

  load({ firsts, seconds, places }: ReturnType<PairTable['save']>): void {
    this.firsts = firsts;
    this.seconds = seconds;
    this.places = places;
    this.count = places.reduce((sum, value) => sum + Number(value !== 0), 0);
  }

  private placeOf(first: number, second: number): number {
    const { places, firsts, seconds } = this;
    const mask = places.length - 1;
    let place = scattered(first, second) & mask;
    for (;;) {
      const value = places[place] as number;
      if (value === 0 || (firsts[value - 1] === first && seconds[value - 1] === second)) return place;
      place = (place + 1) & mask;
    }
  }

  private enlarge(): void {
    const old = this.places;
    this.places = new Uint32Array(old.length * 2);
    for (const value of old) {
      if (value === 0) continue;
      const place = this.placeOf(this.firsts[value - 1] as number, this.seconds[value - 1] as number);
      this.places[place] = value;
    }
  }
}

function scattered(first: number, second: number): number {
  const mixed = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca77);
  return Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d) >>> 4;
}
