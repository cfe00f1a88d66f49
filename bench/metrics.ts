/** Graded judgments of one query: document id to relevance; absent means not relevant. */
export type Judgments = ReadonlyMap<string, number>;

/** Gain 2^relevance − 1, discount log2(rank + 1). */
export function ndcg(ranking: readonly string[], judgments: Judgments, depth: number): number {
  const gains = ranking.slice(0, depth).map((id) => gain(judgments.get(id) ?? 0));
  const ideal = [...judgments.values()].map(gain).sort((one, other) => other - one);
  const best = discounted(ideal.slice(0, depth));
  return best === 0 ? 0 : discounted(gains) / best;
}

export function recall(ranking: readonly string[], judgments: Judgments, depth: number): number {
  const relevant = relevantCount(judgments);
  if (relevant === 0) return 0;
  return ranking.slice(0, depth).filter((id) => isRelevant(judgments, id)).length / relevant;
}

export function reciprocalRank(ranking: readonly string[], judgments: Judgments, depth: number): number {
  const at = ranking.slice(0, depth).findIndex((id) => isRelevant(judgments, id));
  return at < 0 ? 0 : 1 / (at + 1);
}

export function averagePrecision(ranking: readonly string[], judgments: Judgments, depth: number): number {
  const relevant = relevantCount(judgments);
  let found = 0;
  let sum = 0;
  ranking.slice(0, depth).forEach((id, at) => {
    if (!isRelevant(judgments, id)) return;
    found += 1;
    sum += found / (at + 1);
  });
  return relevant === 0 ? 0 : sum / relevant;
}

export function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Nearest rank: the smallest value that at least `share` of the values do not exceed. */
export function percentile(values: readonly number[], share: number): number {
  const ascending = [...values].sort((one, other) => one - other);
  return ascending[Math.max(0, Math.ceil(share * ascending.length) - 1)] ?? 0;
}

function gain(relevance: number): number {
  return relevance > 0 ? 2 ** relevance - 1 : 0;
}

function discounted(gains: readonly number[]): number {
  return gains.reduce((sum, value, at) => sum + value / Math.log2(at + 2), 0);
}

function isRelevant(judgments: Judgments, id: string): boolean {
  return (judgments.get(id) ?? 0) > 0;
}

function relevantCount(judgments: Judgments): number {
  return [...judgments.values()].filter((relevance) => relevance > 0).length;
}
