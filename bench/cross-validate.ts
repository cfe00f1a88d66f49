import { mean } from './metrics';
import { drawFrom, shuffledNumbers } from './seeded';

export const FOLDS = 5;
export const REPEATS = 10;

export interface CrossValidated {
  /** Mean over all queries, each measured with the choice that was made without it, over all repeats. */
  readonly heldOut: number;
  /** The choice of each fold of the first repeat. */
  readonly chosen: readonly number[];
  /** How often each choice won a fold, over all repeats. */
  readonly wins: readonly number[];
}

/**
 * `figures[choice][query]`. In every fold the choice is the one with the best mean over the other folds' queries,
 * and only the fold's own queries say what it is worth: a bigger grid cannot buy a better figure.
 */
export function crossValidate(figures: readonly (readonly number[])[]): CrossValidated {
  const queries = figures[0]?.length ?? 0;
  const wins = figures.map(() => 0);
  const means: number[] = [];
  let chosen: number[] = [];
  for (let repeat = 1; repeat <= REPEATS; repeat += 1) {
    const order = shuffledNumbers(queries, drawFrom(repeat));
    const folds = Array.from({ length: FOLDS }, (_, fold) => order.filter((__, at) => at % FOLDS === fold));
    const choices = folds.map((fold) => bestWithout(new Set(fold), figures));
    means.push(mean(folds.flatMap((fold, at) => fold.map((query) => figures[choices[at] ?? 0]?.[query] ?? 0))));
    for (const choice of choices) wins[choice] = (wins[choice] ?? 0) + 1;
    if (repeat === 1) chosen = choices;
  }
  return { heldOut: mean(means), chosen, wins };
}

function bestWithout(heldOut: ReadonlySet<number>, figures: readonly (readonly number[])[]): number {
  const means = figures.map((ofChoice) => mean(ofChoice.filter((_, query) => !heldOut.has(query))));
  return means.indexOf(Math.max(...means));
}
