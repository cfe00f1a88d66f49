import type { Statement } from '#feedback';
import { fingerprint } from '#kernel/id';
import { checkHeldOut, FOLDS, type HeldOut } from './held-out';
import { type LearningLimits, learnWeights, METHOD, type Shares } from './learn-weights';
import { countVotes, type VoteLimits } from './vote';

/** The dated rules that an attempt went by; kept with it, so that a replay goes by the same. */
export interface LearningRules extends VoteLimits, LearningLimits {
  readonly fewestDemands: number;
  readonly fewestOrganisations: number;
  /** Numbers of statements that are no evidence because of who said them, as it was known then. */
  readonly unheard?: readonly number[];
}

export const refusals = ['too-few-demands', 'too-few-organisations', 'no-change', 'no-held-out-gain'] as const;
export type Refusal = (typeof refusals)[number];

export interface Evidence {
  readonly statements: number;
  /** Of days on which an account said more than a person judges: left out. */
  readonly flooded: number;
  /** Of people with an interest on the other side, or whose account was stopped for misuse: left out too. Absent in reports from before that was asked. */
  readonly unheard?: number;
  readonly demands: number;
  readonly organisations: number;
  /** What is left of the demands after the limits of accounts and organisations. */
  readonly votes: number;
}

export interface LearningReport {
  readonly method: string;
  readonly folds: number;
  readonly evidence: Evidence;
  readonly before: Shares;
  readonly after: Shares;
  readonly heldOut: HeldOut | null;
  readonly refusals: readonly Refusal[];
}

/**
 * From the ledger to weights, or to the reasons why not. A pure function: the same ledger, parent and rules give the
 * same report, whoever runs it. Thresholds stay the parent's: what lies below them is never shown, hence never judged.
 */
export function attemptLearning(ledger: readonly Statement[], parent: Shares, rules: LearningRules): LearningReport {
  const unheard = new Set(rules.unheard);
  const heard = unheard.size > 0 ? ledger.filter(({ number }) => !unheard.has(number)) : ledger;
  const { demands, flooded } = countVotes(heard, rules);
  const evidence: Evidence = {
    statements: ledger.length,
    flooded,
    unheard: ledger.length - heard.length,
    demands: demands.length,
    organisations: new Set(demands.map(({ organisationId }) => organisationId)).size,
    votes: demands.reduce((sum, { vote }) => sum + vote, 0),
  };
  const found: Refusal[] = [];
  if (evidence.votes < rules.fewestDemands) found.push('too-few-demands');
  if (evidence.organisations < rules.fewestOrganisations) found.push('too-few-organisations');
  // Figures of too little evidence would only invite somebody to believe them.
  const enough = found.length === 0;
  const after = enough ? learnWeights(demands, parent, rules) : parent;
  const heldOut = enough ? checkHeldOut(demands, parent, rules) : null;
  if (enough && isSame(parent, after)) found.push('no-change');
  if (heldOut && heldOut.gainLower <= 0) found.push('no-held-out-gain');
  return { method: METHOD, folds: FOLDS, evidence, before: parent, after, heldOut, refusals: found };
}

/** Names what was learnt, to the last bit. */
export function hashOfLearning({ evidence, after, heldOut, refusals: why }: LearningReport): string {
  const weights = Object.keys(after)
    .toSorted()
    .map((criterion) => [criterion, after[criterion]]);
  return fingerprint(JSON.stringify([METHOD, evidence.statements, evidence.votes, weights, heldOut?.gainLower, why]));
}

function isSame(one: Shares, other: Shares): boolean {
  return Object.keys(one).every((criterion) => one[criterion] === other[criterion]);
}
