import { fingerprint } from '#kernel/id';
import type { WeighedCriterion } from '../criteria/criterion';
import { explainText } from '../criteria/explain-text';
import type { Exclusion } from '../criteria/hard-filter';
import type { DocumentKind, MatchDocument } from '../corpus/match-document';
import type { MatchIndex } from '../corpus/match-index';
import { needOf } from './need-of';
import { type LeftOutPair, type RankedPair, type Ranking, rankPairs, type TextPair } from './rank-pairs';
import type { RunInputs } from './run-inputs';
import { nearestTaken } from '../semantic/meaning';
import { translated } from '../translated';

export interface ComputedMatch {
  readonly demand: MatchDocument;
  readonly achievement: MatchDocument;
  readonly score: number;
  readonly criteria: readonly WeighedCriterion[];
}

/** Found by its text, but out of the question. */
export interface LeftOut {
  readonly demandId: string;
  readonly achievementId: string;
  /** The version that was looked at. */
  readonly achievementSeq: number;
  readonly text: number;
  readonly reasons: readonly Exclusion[];
}

export interface ComputedRun {
  readonly matches: readonly ComputedMatch[];
  /** How many of the candidates a hard filter took out, each by the first that speaks against it. */
  readonly excluded: Readonly<Partial<Record<Exclusion, number>>>;
  /** Those of them whose text is best. */
  readonly leftOut: readonly LeftOut[];
  readonly documentCount: number;
}

/** Text finds these many candidates; the other criteria order them. */
export const candidates = 300;
export const matchesShown = 20;
const demandsConsidered = 100;
const leftOutKept = 30;

/** The achievements that answer a demand, best first; or what is offered of another kind. */
export function achievementsFor(
  demand: MatchDocument,
  index: MatchIndex,
  inputs: RunInputs,
  kind: DocumentKind = 'achievement',
): ComputedRun {
  const ranking = rankPairs(pairsOf(demand, index, inputs, kind), inputs);
  const listed = listedOf(ranking.ranked, demand.id, inputs);
  return runOf({ ...ranking, ranked: listed }, index, index.of(kind).size);
}

/** What the text finds for a demand, before anything is weighed. */
export function pairsOf(
  demand: MatchDocument,
  index: MatchIndex,
  inputs: Pick<RunInputs, 'refinements' | 'meaning'>,
  kind: DocumentKind = 'achievement',
): TextPair[] {
  const need = needOf(demand, index, inputs);
  const texts = new Map(
    index
      .of(kind)
      .search(need, { limit: candidates })
      .map(({ id, value }) => [id, value]),
  );
  // What shares no word with the need, or only few, but means the same.
  for (const id of inputs.meaning?.nearest(need, kind, nearestTaken) ?? [])
    if (!texts.has(id)) texts.set(id, index.of(kind).scorePair(need, id)?.value ?? 0);
  return [...texts].flatMap(([id, text]) => {
    const achievement = index.documents.get(id);
    return achievement ? [{ demand: need, achievement, text }] : [];
  });
}

/** The list ends where it is full, or where what follows is far behind the best. */
export function listedOf(
  ranked: readonly RankedPair[],
  demandId: string,
  { weightSet, refinements }: Pick<RunInputs, 'weightSet' | 'refinements'>,
): readonly RankedPair[] {
  // What was set aside takes nobody's place.
  const limit = matchesShown + (refinements?.[demandId]?.setAside.length ?? 0);
  // What was marked as right stands above all others by its own words: the rest is measured by the best of the rest.
  const liked = new Set(refinements?.[demandId]?.liked);
  const best = ranked.find(({ achievement }) => !liked.has(achievement.id))?.score ?? 0;
  const least = best * weightSet.leastOfBest;
  return ranked.slice(0, limit).filter(({ score }) => score >= least);
}

/** The open demands that a new achievement answers: found from its side, scored as from theirs. */
export function demandsFor(achievement: MatchDocument, index: MatchIndex, inputs: RunInputs): ComputedRun {
  const demands = index.of('demand');
  const near = inputs.meaning?.nearest(achievement, 'demand', nearestTaken) ?? [];
  const pairs = [...new Set([...demandsAskedBy(achievement, index), ...near])].flatMap((id) => {
    const found = index.documents.get(id);
    const demand = found && needOf(found, index, inputs);
    const text = demand && index.of(achievement.kind).scorePair(demand, achievement.id)?.value;
    return demand && text !== undefined ? [{ demand, achievement, text }] : [];
  });
  return runOf(rankPairs(pairs, inputs), index, demands.size);
}

/** The demands that a run for this achievement weighs: whose owners' words it has to know. */
export function demandsAskedBy(achievement: MatchDocument, index: MatchIndex): string[] {
  return index
    .of('demand')
    .search(translated(achievement), { limit: demandsConsidered })
    .map(({ id }) => id);
}

/** Names a result: two runs with the same fingerprint found the same pairs with the same scores to the last bit, and left out the same. */
export function hashOf(run: ComputedRun): string {
  const result = run.matches.map(({ demand, achievement, score, criteria }) => [
    demand.id,
    achievement.id,
    score,
    criteria.map(({ contribution }) => contribution),
  ]);
  const leftOut = run.leftOut.map(({ demandId, achievementId, reasons }) => [demandId, achievementId, reasons]);
  return fingerprint(JSON.stringify([result, run.excluded, leftOut]));
}

/** The text criterion of a pair with the words that made it. */
export function explained(pair: RankedPair, index: MatchIndex): ComputedMatch {
  const { demand, achievement, score } = pair;
  const criteria = pair.criteria.map((criterion) =>
    criterion.criterion === 'text'
      ? explainText(criterion, index.of(achievement.kind), demand, achievement)
      : criterion,
  );
  return { demand, achievement, score, criteria };
}

function runOf({ ranked, leftOut }: Ranking, index: MatchIndex, documentCount: number): ComputedRun {
  const excluded: Partial<Record<Exclusion, number>> = {};
  for (const { reasons } of leftOut) {
    const [first] = reasons;
    if (first) excluded[first] = (excluded[first] ?? 0) + 1;
  }
  return {
    matches: ranked.map((pair) => explained(pair, index)),
    excluded,
    leftOut: leftOut.slice(0, leftOutKept).map(keptOf),
    documentCount,
  };
}

function keptOf({ demand, achievement, text, reasons }: LeftOutPair): LeftOut {
  return { demandId: demand.id, achievementId: achievement.id, achievementSeq: achievement.seq, text, reasons };
}
