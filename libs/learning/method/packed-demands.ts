import type { JudgedDemand } from './vote';

/** By how much a right one should lead a wrong one; a lead beyond it earns nothing. */
const MARGIN = 0.05;

/** Judged demands as flat numbers: the loss of a change of one weight costs no more than the pairs it moves. */
export class PackedDemands {
  /** Of pair i and criterion c at i × criteria + c; NaN where it is unknown. */
  private readonly values: Float64Array;
  /** Comparisons as [right, wrong] pairs of places, and what each counts: its part of its demand's vote. */
  private readonly right: Int32Array;
  private readonly wrong: Int32Array;
  private readonly counts: Float64Array;
  private readonly sums: Float64Array;
  private readonly known: Float64Array;
  private readonly scores: Float64Array;
  private readonly pairs: number;

  constructor(
    demands: readonly JudgedDemand[],
    private readonly criteria: readonly string[],
  ) {
    const pairs = demands.flatMap((demand) => demand.pairs);
    this.pairs = pairs.length;
    this.values = Float64Array.from(
      pairs.flatMap(({ values }) => criteria.map((criterion) => values[criterion] ?? Number.NaN)),
    );
    const compared = comparisonsOf(demands);
    this.right = Int32Array.from(compared, ({ right }) => right);
    this.wrong = Int32Array.from(compared, ({ wrong }) => wrong);
    this.counts = Float64Array.from(compared, ({ count }) => count);
    this.sums = new Float64Array(this.pairs);
    this.known = new Float64Array(this.pairs);
    this.scores = new Float64Array(this.pairs);
  }

  /** Answers the loss for any weight of one criterion, while those of the others stay. */
  lossBy(moving: number, weights: readonly number[]): (weight: number) => number {
    const width = this.criteria.length;
    for (let pair = 0; pair < this.pairs; pair += 1) {
      let [sum, known] = [0, 0];
      for (let criterion = 0; criterion < width; criterion += 1) {
        const value = this.values[pair * width + criterion] as number;
        const weight = weights[criterion] as number;
        if (criterion === moving || Number.isNaN(value)) continue;
        sum += weight * value;
        known += weight;
      }
      this.sums[pair] = sum;
      this.known[pair] = known;
    }
    return (weight) => this.lossWith(moving, weight);
  }

  private lossWith(moving: number, weight: number): number {
    const width = this.criteria.length;
    for (let pair = 0; pair < this.pairs; pair += 1) {
      const value = this.values[pair * width + moving] as number;
      const isKnown = !Number.isNaN(value);
      const known = (this.known[pair] as number) + (isKnown ? weight : 0);
      const sum = (this.sums[pair] as number) + (isKnown ? weight * value : 0);
      this.scores[pair] = known === 0 ? 0 : sum / known;
    }
    let loss = 0;
    for (let i = 0; i < this.counts.length; i += 1) {
      const lead = (this.scores[this.right[i] as number] as number) - (this.scores[this.wrong[i] as number] as number);
      const short = (MARGIN - lead) / MARGIN;
      if (short > 0) loss += (this.counts[i] as number) * short * short;
    }
    return loss;
  }
}

interface Comparison {
  readonly right: number;
  readonly wrong: number;
  readonly count: number;
}

function comparisonsOf(demands: readonly JudgedDemand[]): Comparison[] {
  let first = 0;
  return demands.flatMap(({ pairs, vote }) => {
    const compared = pairs.flatMap((right, r) =>
      right.isRelevant
        ? pairs.flatMap((wrong, w) =>
            wrong.isRelevant ? [] : [{ right: first + r, wrong: first + w, count: Math.min(right.vote, wrong.vote) }],
          )
        : [],
    );
    first += pairs.length;
    const total = compared.reduce((sum, { count }) => sum + count, 0);
    return total > 0 ? compared.map((one) => ({ ...one, count: (one.count * vote) / total })) : [];
  });
}
