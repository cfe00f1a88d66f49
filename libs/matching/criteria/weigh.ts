import type { MatchDocument } from '../corpus/match-document';
import { criteria, type Criterion, type Judgement, type WeighedCriterion, type Weights } from './criterion';
import {
  judgeField,
  judgeFreshness,
  judgeMaturity,
  judgePrice,
  judgeRecord,
  judgeRegion,
  type Yardstick,
} from './judge-facts';

export interface Pair {
  readonly need: MatchDocument;
  readonly achievement: MatchDocument;
  /** The engine's value of the text, 0 to 1. */
  readonly text: number;
  /** How alike the two are in meaning, as an optional model sees it; absent where none is used. */
  readonly semantic?: Judgement;
}

const notAsked: Judgement = { value: null, need: [], achievement: [] };

/** All criteria of a pair, weighed: unknown ones are left out and the others share their weight. */
export function weigh(pair: Pair, weights: Weights, yardstick: Yardstick): WeighedCriterion[] {
  const judgements = judgementsOf(pair, yardstick);
  const known = criteria.reduce(
    (sum, criterion) => sum + (judgements[criterion].value === null ? 0 : weights[criterion]),
    0,
  );
  return criteria.map((criterion) => {
    const judgement = judgements[criterion];
    const weight = judgement.value === null || known === 0 ? 0 : weights[criterion] / known;
    return { ...judgement, criterion, weight, contribution: weight * (judgement.value ?? 0), terms: [] };
  });
}

function judgementsOf(pair: Pair, yardstick: Yardstick): Readonly<Record<Criterion, Judgement>> {
  const { need, achievement } = pair;
  return {
    text: { value: pair.text, need: [], achievement: [] },
    semantic: pair.semantic ?? notAsked,
    field: judgeField(need, achievement, yardstick),
    maturity: judgeMaturity(need, achievement, yardstick),
    price: judgePrice(need, achievement, yardstick),
    region: judgeRegion(need, achievement, yardstick),
    record: judgeRecord(achievement, yardstick),
    freshness: judgeFreshness(achievement, yardstick),
  };
}

/** The score is the sum of what is shown, in the order shown. */
export function scoreOf(weighed: readonly WeighedCriterion[]): number {
  return weighed.reduce((sum, criterion) => sum + criterion.contribution, 0);
}
