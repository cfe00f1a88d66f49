/** Keeps the best hits seen so far in a heap whose root is the worst of them; equal scores rank by id. */
export class BestHits {
  private readonly scores: number[] = [];
  private readonly ids: string[] = [];

  constructor(
    private readonly limit: number,
    private readonly accept: (id: string) => boolean,
  ) {}

  /** What a hit has to reach to have a chance: above nothing while there is room. */
  get threshold(): number {
    if (!(this.limit >= 1)) return Infinity;
    return this.scores.length < this.limit ? 0 : (this.scores[0] ?? 0);
  }

  /** Refused ids take no place and raise no threshold. */
  offer(score: number, id: string): void {
    if (!(score > 0) || !(this.limit >= 1)) return;
    const isFull = this.scores.length >= this.limit;
    if (isFull && !this.isBehindRoot(score, id)) return;
    if (!this.accept(id)) return;
    if (isFull) {
      this.sink(score, id);
    } else {
      this.rise(score, id);
    }
  }

  /** The best first. */
  ranked(): { readonly id: string; readonly raw: number }[] {
    return this.ids
      .map((id, at) => ({ id, raw: this.scores[at] ?? 0 }))
      .sort((one, other) => (isBetter(one.raw, one.id, other) ? -1 : 1));
  }

  private isBehindRoot(score: number, id: string): boolean {
    return isBetter(score, id, { raw: this.scores[0] ?? 0, id: this.ids[0] ?? '' });
  }

  private rise(score: number, id: string): void {
    let at = this.scores.length;
    while (at > 0) {
      const parent = (at - 1) >>> 1;
      if (isBetter(score, id, this.at(parent))) break;
      this.move(parent, at);
      at = parent;
    }
    this.place(at, score, id);
  }

  private sink(score: number, id: string): void {
    let at = 0;
    for (;;) {
      const left = 2 * at + 1;
      if (left >= this.scores.length) break;
      const right = left + 1;
      const { raw: leftScore, id: leftId } = this.at(left);
      const child = right < this.scores.length && isBetter(leftScore, leftId, this.at(right)) ? right : left;
      const { raw: childScore, id: childId } = this.at(child);
      if (!isBetter(score, id, { raw: childScore, id: childId })) break;
      this.move(child, at);
      at = child;
    }
    this.place(at, score, id);
  }

  private at(place: number): { raw: number; id: string } {
    return { raw: this.scores[place] ?? 0, id: this.ids[place] ?? '' };
  }

  private move(from: number, to: number): void {
    this.place(to, this.scores[from] ?? 0, this.ids[from] ?? '');
  }

  private place(at: number, score: number, id: string): void {
    this.scores[at] = score;
    this.ids[at] = id;
  }
}

function isBetter(score: number, id: string, other: { readonly raw: number; readonly id: string }): boolean {
  return score === other.raw ? id < other.id : score > other.raw;
}
