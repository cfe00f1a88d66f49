/** Weights are whole millionths, as learnt ones are: percents with up to four decimals, and nothing is lost between the two. */
const units = 1_000_000;
const perPercent = 10_000;

/** Null while a field is empty. */
export type Percents = Readonly<Record<string, number | null>>;

/** Shares of one as percents that sum to exactly 100; what is finer than a millionth goes to the largest remainders. */
export function percentsOf(weights: readonly { readonly criterion: string; readonly weight: number }[]): Percents {
  const exact = weights.map(({ criterion, weight }) => ({ criterion, at: Math.round(weight * units * 1e3) / 1e3 }));
  const fitted = exact.map(({ criterion, at }) => ({ criterion, whole: Math.floor(at), rest: at - Math.floor(at) }));
  const left = units - fitted.reduce((sum, { whole }) => sum + whole, 0);
  const raised = new Set(
    fitted
      .toSorted((one, other) => other.rest - one.rest)
      .slice(0, Math.max(0, left))
      .map(({ criterion }) => criterion),
  );
  return Object.fromEntries(
    fitted.map(({ criterion, whole }) => [criterion, (whole + (raised.has(criterion) ? 1 : 0)) / perPercent]),
  );
}

/** As it is kept: a fifth decimal is not. */
export function rounded(percent: number): number {
  return Math.round(percent * perPercent) / perPercent;
}

/** How far from 100 the percents are: positive where some is left to give away. */
export function leftOf(percents: Percents): number {
  const given = Object.values(percents).reduce<number>((sum, percent) => sum + unitsOf(percent), 0);
  return (units - given) / perPercent;
}

export function isComplete(percents: Percents): boolean {
  return Object.values(percents).every((percent) => percent !== null);
}

/** What the contract asks for. */
export function sharesOf(percents: Percents): Record<string, number> {
  return Object.fromEntries(Object.entries(percents).map(([name, percent]) => [name, unitsOf(percent) / units]));
}

export function percentOf(share: number): number {
  return rounded(share * 100);
}

export function shareOf(percent: number | null): number {
  return unitsOf(percent) / units;
}

function unitsOf(percent: number | null): number {
  return Math.round((percent ?? 0) * perPercent);
}
