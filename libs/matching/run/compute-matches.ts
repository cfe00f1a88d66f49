import { fingerprint } from '#kernel/id';
import type { WeighedCriterion } from '../criteria/criterion';
import { explainText } from '../criteria/explain-text';
import type { Exclusion } from '../criteria/hard-filter';
import type { DocumentKind, MatchDocument } from '../corpus/match-document';
import type { MatchIndex } from '../corpus/match-index';
import { isKept, listOf, type PlacedPair } from './list-of';
import { needOf } from './need-of';
import { isNear, type LeftOutPair, rankPairs, type TextPair } from './rank-pairs';
import type { RunInputs } from './run-inputs';
import { nearestTaken } from '../semantic/meaning';
import { translated } from '../translated';

export interface ComputedMatch {
  readonly demand: MatchDocument;
  readonly achievement: MatchDocument;
  readonly score: number;
  readonly criteria: readonly WeighedCriterion[];
  /** The achievement of this list beneath which it stands, being nearly the same text. */
  readonly copyOf: string | null;
}

/** How a list came about, in numbers. */
export interface Tally {
  /** What the list asked of a text. */
  readonly leastText: number;
  /** How many took part in the ranking. */
  readonly ranked: number;
  /** Of those on the list: how many stand beneath another, and how many were set aside before. */
  readonly copies: number;
  readonly setAside: number;
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
  /** Null for the run of an achievement: it makes no list of its own. */
  readonly tally: Tally | null;
}

/** Text finds these many candidates; the other criteria order them. */
export const candidates = 300;
const demandsConsidered = 100;
const leftOutKept = 30;

/** The achievements that answer a demand, best first; or what is offered of another kind. */
export function achievementsFor(
  demand: MatchDocument,
  index: MatchIndex,
  inputs: RunInputs,
  kind: DocumentKind = 'achievement',
): ComputedRun {
  const { ranked, leftOut } = rankPairs(pairsOf(demand, index, inputs, kind), inputs);
  const list = listOf(ranked, demand.id, inputs);
  const kept = list.placed.filter(isKept);
  const tally: Tally = {
    leastText: list.least.text,
    ranked: list.placed.length,
    copies: kept.filter(({ copyOf }) => copyOf !== null).length,
    setAside: kept.filter(({ keptOff }) => keptOff.length > 0).length,
  };
  return {
    matches: kept.map((placed) => explained(placed, index)),
    // A text that would not do by itself was not ruled out by a fact.
    ...ruledOut(leftOut.filter((pair) => pair.text >= list.least.text || isNear(pair, inputs))),
    documentCount: index.of(kind).size,
    tally,
  };
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
  const { ranked, leftOut } = rankPairs(pairs, inputs);
  const matches = ranked.map((pair) => explained({ pair, copyOf: null }, index));
  return { matches, ...ruledOut(leftOut), documentCount: demands.size, tally: null };
}

/** The demands that a run for this achievement weighs: whose owners' words it has to know. */
export function demandsAskedBy(achievement: MatchDocument, index: MatchIndex): string[] {
  return index
    .of('demand')
    .search(translated(achievement), { limit: demandsConsidered })
    .map(({ id }) => id);
}

/** Names a result: two runs with the same fingerprint found the same pairs with the same scores to the last bit, and left out the same. */
export function hashOf(run: Pick<ComputedRun, 'matches' | 'excluded' | 'leftOut'>): string {
  const result = run.matches.map(({ demand, achievement, score, criteria, copyOf }) => [
    demand.id,
    achievement.id,
    score,
    criteria.map(({ contribution }) => contribution),
    // Runs from before copies stood beneath one another keep their names.
    ...(copyOf === null ? [] : [copyOf]),
  ]);
  const leftOut = run.leftOut.map(({ demandId, achievementId, reasons }) => [demandId, achievementId, reasons]);
  return fingerprint(JSON.stringify([result, run.excluded, leftOut]));
}

/** The text criterion of a pair with the words that made it. */
export function explained({ pair, copyOf }: Pick<PlacedPair, 'pair' | 'copyOf'>, index: MatchIndex): ComputedMatch {
  const { demand, achievement, score } = pair;
  const criteria = pair.criteria.map((criterion) =>
    criterion.criterion === 'text'
      ? explainText(criterion, index.of(achievement.kind), demand, achievement)
      : criterion,
  );
  return { demand, achievement, score, criteria, copyOf };
}

function ruledOut(leftOut: readonly LeftOutPair[]): Pick<ComputedRun, 'excluded' | 'leftOut'> {
  const excluded: Partial<Record<Exclusion, number>> = {};
  for (const { reasons } of leftOut) {
    const [first] = reasons;
    if (first) excluded[first] = (excluded[first] ?? 0) + 1;
  }
  return { excluded, leftOut: leftOut.slice(0, leftOutKept).map(keptOf) };
}

function keptOf({ demand, achievement, text, reasons }: LeftOutPair): LeftOut {
  return { demandId: demand.id, achievementId: achievement.id, achievementSeq: achievement.seq, text, reasons };
}
