export interface Ranking {
  readonly scores: Float64Array;
  /** Whether the first slot ranks behind the second when both have the same score. */
  readonly isBehind: (slot: number, other: number) => boolean;
}

/** Keeps the best `limit` slots seen so far in a heap whose root is the worst of them. */
export class BestSlots {
  private readonly heap: number[] = [];

  constructor(
    private readonly ranking: Ranking,
    private readonly limit: number,
  ) {}

  wants(slot: number): boolean {
    if (!(this.limit >= 1)) return false;
    return this.heap.length < this.limit || this.isWorse(this.heap[0] ?? 0, slot);
  }

  add(slot: number): void {
    if (this.heap.length < this.limit) {
      this.heap.push(slot);
      this.rise(this.heap.length - 1);
    } else {
      this.heap[0] = slot;
      this.sink();
    }
  }

  ranked(): number[] {
    return [...this.heap].sort((slot, other) => (this.isWorse(slot, other) ? 1 : -1));
  }

  private isWorse(slot: number, other: number): boolean {
    const difference = (this.ranking.scores[slot] ?? 0) - (this.ranking.scores[other] ?? 0);
    return difference === 0 ? this.ranking.isBehind(slot, other) : difference < 0;
  }

  private rise(from: number): void {
    let at = from;
    while (at > 0) {
      const parent = (at - 1) >>> 1;
      if (!this.swapIfWorse(at, parent)) return;
      at = parent;
    }
  }

  private sink(): void {
    let at = 0;
    for (;;) {
      const left = 2 * at + 1;
      if (left >= this.heap.length) return;
      const right = left + 1;
      const hasWorseRight = right < this.heap.length && this.isWorse(this.heap[right] ?? 0, this.heap[left] ?? 0);
      const child = hasWorseRight ? right : left;
      if (!this.swapIfWorse(child, at)) return;
      at = child;
    }
  }

  private swapIfWorse(child: number, parent: number): boolean {
    const below = this.heap[child] ?? 0;
    const above = this.heap[parent] ?? 0;
    if (!this.isWorse(below, above)) return false;
    this.heap[child] = above;
    this.heap[parent] = below;
    return true;
  }
}
