import { fingerprint } from '#kernel/id';
import { type LearningLimits, learnWeights, scoreOf, type Shares } from './learn-weights';
import type { JudgedDemand } from './vote';

export const FOLDS = 5;
const RESAMPLES = 1000;
/** The lower end of a two-sided interval of 95 %. */
const LOWER = 0.025;
const SEED = 0x1d872b41;

export interface HeldOut {
  /** Part of the pairs of a right and a wrong one that stand in the right order; the mean over the demands' votes. */
  readonly accuracyBefore: number;
  readonly accuracyAfter: number;
  readonly ndcgBefore: number;
  readonly ndcgAfter: number;
  readonly gain: number;
  /** 95 % interval of the gain in accuracy over organisations drawn again: one that judges much is still one. */
  readonly gainLower: number;
  readonly gainUpper: number;
}

interface Judged {
  readonly organisationId: string;
  readonly vote: number;
  readonly before: Measured;
  readonly after: Measured;
}

interface Measured {
  readonly accuracy: number;
  readonly ndcg: number;
}

/** What learning would have given on demands that it did not see. */
export function checkHeldOut(demands: readonly JudgedDemand[], parent: Shares, limits: LearningLimits): HeldOut {
  const judged = Array.from({ length: FOLDS }, (_, fold) => {
    const held = demands.filter(({ demandId }) => foldOf(demandId) === fold);
    const weights = learnWeights(
      demands.filter(({ demandId }) => foldOf(demandId) !== fold),
      parent,
      limits,
    );
    return held.map((demand) => judge(demand, parent, weights));
  }).flat();
  const mean = (pick: (one: Judged) => number) => weighted(judged, pick);
  const gains = resampled(judged);
  const [accuracyBefore, accuracyAfter] = [mean(({ before }) => before.accuracy), mean(({ after }) => after.accuracy)];
  return {
    accuracyBefore,
    accuracyAfter,
    ndcgBefore: mean(({ before }) => before.ndcg),
    ndcgAfter: mean(({ after }) => after.ndcg),
    gain: accuracyAfter - accuracyBefore,
    gainLower: gains[Math.floor(RESAMPLES * LOWER)] ?? 0,
    gainUpper: gains[RESAMPLES - 1 - Math.floor(RESAMPLES * LOWER)] ?? 0,
  };
}

/** Which part of the demands one belongs to, for ever: more evidence moves none of the old. */
function foldOf(demandId: string): number {
  return Number.parseInt(fingerprint(demandId).slice(0, 8), 16) % FOLDS;
}

function judge({ organisationId, vote, pairs }: JudgedDemand, parent: Shares, weights: Shares): Judged {
  const measure = (by: Shares) =>
    measured(pairs.map(({ values, isRelevant }) => ({ isRelevant, score: scoreOf(values, by) })));
  return { organisationId, vote, before: measure(parent), after: measure(weights) };
}

function measured(pairs: readonly { readonly isRelevant: boolean; readonly score: number }[]): Measured {
  let [right, counted] = [0, 0];
  for (const one of pairs)
    for (const other of pairs)
      if (one.isRelevant && !other.isRelevant) {
        right += one.score > other.score ? 1 : one.score === other.score ? 0.5 : 0;
        counted += 1;
      }
  return { accuracy: counted > 0 ? right / counted : 1, ndcg: ndcgOf(pairs) };
}

/** Equal scores are ordered against the set that is judged: the wrong one first. */
function ndcgOf(pairs: readonly { readonly isRelevant: boolean; readonly score: number }[]): number {
  const ranked = pairs
    .toSorted((a, b) => b.score - a.score || Number(a.isRelevant) - Number(b.isRelevant))
    .slice(0, 10);
  const gain = ranked.reduce((sum, { isRelevant }, i) => sum + (isRelevant ? 1 / Math.log2(i + 2) : 0), 0);
  const wanted = Math.min(10, pairs.filter(({ isRelevant }) => isRelevant).length);
  const ideal = Array.from({ length: wanted }, (_, i) => 1 / Math.log2(i + 2)).reduce((a, b) => a + b, 0);
  return ideal > 0 ? gain / ideal : 1;
}

function weighted(judged: readonly Judged[], pick: (one: Judged) => number): number {
  const total = judged.reduce((sum, { vote }) => sum + vote, 0);
  return total > 0 ? judged.reduce((sum, one) => sum + one.vote * pick(one), 0) / total : 0;
}

/** Gains when the organisations are drawn again with putting back, in order; the same seed draws the same. */
function resampled(judged: readonly Judged[]): number[] {
  const organisations = [...new Set(judged.map(({ organisationId }) => organisationId))].toSorted();
  const sums = organisations.map((id) => {
    const own = judged.filter(({ organisationId }) => organisationId === id);
    return {
      vote: own.reduce((sum, { vote }) => sum + vote, 0),
      gain: own.reduce((sum, { vote, before, after }) => sum + vote * (after.accuracy - before.accuracy), 0),
    };
  });
  if (sums.length === 0) return [];
  const random = randomFrom(SEED);
  const gains = Array.from({ length: RESAMPLES }, () => {
    let [vote, gain] = [0, 0];
    for (let i = 0; i < sums.length; i += 1) {
      const drawn = sums[Math.floor(random() * sums.length)];
      vote += drawn?.vote ?? 0;
      gain += drawn?.gain ?? 0;
    }
    return vote > 0 ? gain / vote : 0;
  });
  return gains.toSorted((a, b) => a - b);
}

/** Whole-number arithmetic only: the same everywhere. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
