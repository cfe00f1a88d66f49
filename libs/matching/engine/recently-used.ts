/** A memory of bounded weight that forgets first what was not asked for longest. */
export class RecentlyUsed<K, V> {
  private readonly kept = new Map<K, { readonly value: V; readonly weight: number }>();
  private weight = 0;

  constructor(private readonly mostWeight: number) {}

  get(key: K): V | undefined {
    const entry = this.kept.get(key);
    if (!entry) return undefined;
    this.kept.delete(key);
    this.kept.set(key, entry);
    return entry.value;
  }

  /** Whether so much more can be kept without forgetting anything. */
  hasRoomFor(weight: number): boolean {
    return this.weight + weight <= this.mostWeight;
  }

  /** What alone weighs more than everything together may is not kept. */
  keep(key: K, value: V, weight = 1): V {
    this.forget(key);
    if (weight > this.mostWeight) return value;
    this.kept.set(key, { value, weight });
    this.weight += weight;
    for (const [oldest] of this.kept) {
      if (this.weight <= this.mostWeight) break;
      this.forget(oldest);
    }
    return value;
  }

  private forget(key: K): void {
    this.weight -= this.kept.get(key)?.weight ?? 0;
    this.kept.delete(key);
  }
}
