import type { MatchDocument } from '../match-document';
import { criteria, type Criterion, type Judgement, type WeighedCriterion, type Weights } from './criterion';
import { judgeField, judgeMaturity, judgePrice, judgeRegion } from './judge-facts';

export interface Pair {
  readonly need: MatchDocument;
  readonly achievement: MatchDocument;
  /** The engine's value of the text, 0 to 1. */
  readonly text: number;
  /** The day of the run, YYYY-MM-DD. */
  readonly today: string;
}

/** All criteria of a pair, weighed: unknown ones are left out and the others share their weight. */
export function weigh(pair: Pair, weights: Weights): WeighedCriterion[] {
  const { need, achievement, today } = pair;
  const judgements: Readonly<Record<Criterion, Judgement>> = {
    text: { value: pair.text, need: [], achievement: [] },
    field: judgeField(need, achievement),
    maturity: judgeMaturity(need, achievement, today),
    price: judgePrice(need, achievement),
    region: judgeRegion(need, achievement),
  };
  const known = criteria.reduce(
    (sum, criterion) => sum + (judgements[criterion].value === null ? 0 : weights[criterion]),
    0,
  );
  return criteria.map((criterion) => {
    const judgement = judgements[criterion];
    const weight = judgement.value === null ? 0 : weights[criterion] / known;
    return { ...judgement, criterion, weight, contribution: weight * (judgement.value ?? 0), terms: [] };
  });
}

/** The score is the sum of what is shown, in the order shown. */
export function scoreOf(weighed: readonly WeighedCriterion[]): number {
  return weighed.reduce((sum, criterion) => sum + criterion.contribution, 0);
}
