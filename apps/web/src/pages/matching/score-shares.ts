/** The server's scores run from 0 to this. */
const fullScore = 1;
const tenths = 1000;

/**
 * Shares in tenths of a point (of 100) whose sum is exactly the score shown: each is rounded down, and what is left
 * goes to those cut most. Rounding each alone could show 41.3 + 20.1 = 61.5.
 */
export function shownShares(score: number, contributions: readonly number[]): { total: number; shares: number[] } {
  const total = Math.round((score / fullScore) * tenths);
  return { total, shares: sharesOf(total, contributions) };
}

/** The same for parts of a number that is shown already, such as the words of one criterion. */
export function sharesOf(total: number, contributions: readonly number[]): number[] {
  const exact = contributions.map((contribution) => (contribution / fullScore) * tenths);
  const shares = exact.map(Math.floor);
  const order = exact
    .map((value, index) => ({ index, cut: value - Math.floor(value) }))
    .sort((a, b) => b.cut - a.cut || a.index - b.index);
  let left = total - shares.reduce((sum, share) => sum + share, 0);
  for (const { index } of order) {
    if (left <= 0) break;
    shares[index] = (shares[index] ?? 0) + 1;
    left -= 1;
  }
  return shares;
}

export function points(tenth: number): string {
  return (tenth / 10).toFixed(1);
}
