import { fingerprint } from '#kernel/id';
import type { WeighedCriterion } from './criteria/criterion';
import { explainText } from './criteria/explain-text';
import { exclusionOf, type Exclusion } from './criteria/hard-filter';
import { scoreOf, weigh } from './criteria/weigh';
import type { WeightSet } from './criteria/weights';
import type { MatchDocument } from './match-document';
import type { MatchIndex } from './match-index';

/** Everything a run depends on besides the index: the same inputs give the same result. */
export interface RunInputs {
  readonly weightSet: WeightSet;
  /** The day of the run in Shanghai, YYYY-MM-DD. */
  readonly today: string;
}

export interface ComputedMatch {
  readonly demand: MatchDocument;
  readonly achievement: MatchDocument;
  readonly score: number;
  readonly criteria: readonly WeighedCriterion[];
}

export interface ComputedRun {
  readonly matches: readonly ComputedMatch[];
  /** How many of the candidates a hard filter took out. */
  readonly excluded: Readonly<Partial<Record<Exclusion, number>>>;
  readonly documentCount: number;
}

/** Text finds these many candidates; the other criteria order them. */
const candidates = 300;
export const matchesShown = 20;
const demandsConsidered = 100;

/** The achievements that answer a demand, best first. */
export function achievementsFor(demand: MatchDocument, index: MatchIndex, inputs: RunInputs): ComputedRun {
  const achievements = index.of('achievement');
  const hits = achievements.search(demand, { limit: candidates });
  const pairs = hits.flatMap(({ id, value }) => {
    const achievement = index.documents.get(id);
    return achievement ? [{ demand, achievement, text: value }] : [];
  });
  const run = finish(pairs, index, inputs, { documentCount: achievements.size, limit: matchesShown });
  const best = run.matches[0]?.score ?? 0;
  return { ...run, matches: run.matches.filter(({ score }) => score >= best * inputs.weightSet.leastOfBest) };
}

/** The open demands that a new achievement answers: found from its side, scored as from theirs. */
export function demandsFor(achievement: MatchDocument, index: MatchIndex, inputs: RunInputs): ComputedRun {
  const demands = index.of('demand');
  const hits = demands.search(achievement, { limit: demandsConsidered });
  const pairs = hits.flatMap(({ id }) => {
    const demand = index.documents.get(id);
    const text = demand && index.of('achievement').scorePair(demand, achievement.id)?.value;
    return demand && text !== undefined ? [{ demand, achievement, text }] : [];
  });
  return finish(pairs, index, inputs, { documentCount: demands.size, limit: demandsConsidered });
}

/** Names a result: two runs with the same fingerprint found the same pairs with the same scores to the last bit. */
export function hashOf(run: ComputedRun): string {
  const result = run.matches.map(({ demand, achievement, score, criteria }) => [
    demand.id,
    achievement.id,
    score,
    criteria.map(({ contribution }) => contribution),
  ]);
  return fingerprint(JSON.stringify([result, run.excluded]));
}

interface TextPair {
  readonly demand: MatchDocument;
  readonly achievement: MatchDocument;
  readonly text: number;
}

function finish(
  pairs: readonly TextPair[],
  index: MatchIndex,
  { weightSet, today }: RunInputs,
  { documentCount, limit }: { documentCount: number; limit: number },
): ComputedRun {
  const excluded: Partial<Record<Exclusion, number>> = {};
  const fit = pairs.filter(({ demand, achievement, text }) => {
    if (text < weightSet.leastText) return false;
    const exclusion = exclusionOf(demand, achievement, today);
    if (exclusion) excluded[exclusion] = (excluded[exclusion] ?? 0) + 1;
    return exclusion === null;
  });
  const matches = fit
    .map(({ demand, achievement, text }) => {
      const criteria = weigh({ need: demand, achievement, text, today }, weightSet.weights);
      return { demand, achievement, criteria, score: scoreOf(criteria) };
    })
    .toSorted((a, b) => b.score - a.score || (a.demand.id + a.achievement.id < b.demand.id + b.achievement.id ? -1 : 1))
    .slice(0, limit)
    .map((match) => ({ ...match, criteria: match.criteria.map((criterion) => explained(criterion, index, match)) }));
  return { matches, excluded, documentCount };
}

function explained(
  criterion: WeighedCriterion,
  index: MatchIndex,
  { demand, achievement }: Omit<ComputedMatch, 'criteria' | 'score'>,
): WeighedCriterion {
  return criterion.criterion === 'text'
    ? explainText(criterion, index.of('achievement'), demand, achievement)
    : criterion;
}
