import { ApiProperty } from '@nestjs/swagger';
import type { Role } from '#kernel/role';
import { criteria } from '#matching';
import { refusals, type LearningReport, type Refusal } from '../method/attempt-learning';
import type { ChangedList, RankMove, WeightPreview } from '../preview-weights';
import { type WeightSetAction, weightSetLifecycle, type WeightSetState } from '../weight-set.lifecycle';
import type { AttemptRow, WeightSetRow } from '../weight-set.queries';

export class WeightResponse {
  criterion: string;
  weight: number;
}

export class LearningEvidenceResponse {
  statements: number;
  /** Statements of days on which one account said more than counts. */
  flooded: number;
  /** Statements of people with an interest on the other side, and of accounts stopped for misuse. */
  unheard: number;
  demands: number;
  organisations: number;
  /** Demands after the limits of accounts and organisations. */
  votes: number;
}

export class HeldOutResponse {
  accuracyBefore: number;
  accuracyAfter: number;
  ndcgBefore: number;
  ndcgAfter: number;
  gain: number;
  /** 95 % interval of the gain. */
  gainLower: number;
  gainUpper: number;
}

export class LearningReportResponse {
  method: string;
  folds: number;
  evidence: LearningEvidenceResponse;
  before: WeightResponse[];
  after: WeightResponse[];
  /** Null where there was too little evidence to measure anything. */
  heldOut: HeldOutResponse | null;

  @ApiProperty({ enum: refusals, isArray: true })
  refusals: Refusal[];

  static from({
    method,
    folds,
    evidence,
    before,
    after,
    heldOut,
    refusals: why,
  }: LearningReport): LearningReportResponse {
    return {
      method,
      folds,
      evidence: { ...evidence, unheard: evidence.unheard ?? 0 },
      before: weightsIn(before),
      after: weightsIn(after),
      heldOut: heldOut && { ...heldOut },
      refusals: [...why],
    };
  }
}

export class WeightSetResponse {
  id: string;
  name: string;
  number: number;
  version: number;

  @ApiProperty({ enum: weightSetLifecycle.states })
  state: WeightSetState;

  weights: WeightResponse[];
  leastText: number;
  leastOfBest: number;
  /** The set that it changes. */
  parentName: string | null;
  /** `given` where a person wrote the numbers. */
  method: string;
  report: LearningReportResponse | null;
  note: string | null;
  proposedByName: string | null;
  proposedByNameEn: string | null;
  proposedAt: Date;
  activatedByName: string | null;
  activatedByNameEn: string | null;
  activatedAt: Date | null;
  retiredAt: Date | null;
  reasonCode: string | null;
  /** The reader proposed it: somebody else decides. */
  isOwnProposal: boolean;

  @ApiProperty({ enum: ['activate', 'reactivate', 'reject', 'replace'], isArray: true })
  allowedActions: WeightSetAction[];

  static from(
    row: WeightSetRow,
    reader: { readonly personId: string | null; readonly roles: readonly Role[] },
  ): WeightSetResponse {
    const { proposedBy, report, weights, ...told } = row;
    const isOwnProposal = proposedBy !== null && proposedBy === reader.personId;
    const allowed = weightSetLifecycle.allowed(row.state, reader.roles);
    return {
      ...told,
      weights: weightsIn(weights),
      report: report && LearningReportResponse.from(report),
      isOwnProposal,
      // A set leaves its place only when another takes it.
      allowedActions: allowed.filter((action) => action === 'reject' || (action !== 'replace' && !isOwnProposal)),
    };
  }
}

export class WeightSetListResponse {
  items: WeightSetResponse[];
  nextCursor: string | null;
}

export class LearningAttemptResponse {
  id: string;
  at: Date;
  /** Up to which statement it read the ledger. */
  ledgerNumber: number;
  parentName: string;

  @ApiProperty({ enum: ['proposed', 'refused'] })
  outcome: AttemptRow['outcome'];

  weightSetId: string | null;
  weightSetName: string | null;
  report: LearningReportResponse;
  resultHash: string;
  personName: string | null;
  personNameEn: string | null;

  static from({ report, atKey: _key, ...row }: AttemptRow): LearningAttemptResponse {
    return { ...row, report: LearningReportResponse.from(report) };
  }
}

export class LearningAttemptListResponse {
  items: LearningAttemptResponse[];
  nextCursor: string | null;
}

export class RankMoveResponse implements RankMove {
  achievementId: string;
  title: string;
  from: number;
  to: number;
}

export class ChangedListResponse {
  demandId: string;
  title: string;
  moves: RankMoveResponse[];

  static from({ demandId, title, moves }: ChangedList): ChangedListResponse {
    return { demandId, title, moves: moves.map((move) => ({ ...move })) };
  }
}

export class WeightPreviewResponse {
  lists: number;
  changed: number;
  otherFirst: number;
  meanMove: number;
  examples: ChangedListResponse[];

  static from({ examples, ...figures }: WeightPreview): WeightPreviewResponse {
    return { ...figures, examples: examples.map((list) => ChangedListResponse.from(list)) };
  }
}

function weightsIn(weights: Readonly<Record<string, number>>): WeightResponse[] {
  // The database keeps the keys in an order of its own.
  return criteria.flatMap((criterion) => {
    const weight = weights[criterion];
    return weight === undefined ? [] : [{ criterion, weight }];
  });
}
