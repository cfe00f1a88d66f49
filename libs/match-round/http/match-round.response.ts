import { ApiProperty } from '@nestjs/swagger';
import type { Role } from '#kernel/role';
import { roundLifecycle, type RoundState } from '../round.lifecycle';
import type { RoundOrganisationRow, RoundRow } from '../round.queries';
import { roundCauses } from '../round-causes';
import { roundReasons } from '../round-reasons';

type Language = 'zh' | 'en';

export class MatchRoundResponse implements Omit<RoundRow, 'askedKey' | 'askedByEn'> {
  id: string;

  @ApiProperty({ enum: roundLifecycle.states })
  state: RoundState;

  stateLabel: string;
  version: number;
  /** Why it was cancelled or failed. */
  reasonCode: string | null;
  reason: string | null;

  /** Why it was started, where no person asked for it. */
  @ApiProperty({ type: String, nullable: true })
  causeCode: RoundRow['causeCode'];

  cause: string | null;
  askedAt: Date;
  begunAt: Date | null;
  endedAt: Date | null;
  /** Null where the command line or the clock asked. */
  askedBy: string | null;
  /** The state of the market that it looks at: a number of the feed. */
  seq: number;
  engineVersion: string;
  weightsVersion: string;
  demands: number;
  /** Demands whose list is stored. */
  matched: number;
  matches: number;
  /** Demands for which nothing was found. */
  without: number;
  chunks: number;
  doneChunks: number;
  organisations: number;

  @ApiProperty({ enum: ['cancel'], isArray: true })
  allowedActions: 'cancel'[];

  static from(
    { askedKey: _, askedByEn, ...row }: RoundRow,
    roles: readonly Role[],
    language: Language,
  ): MatchRoundResponse {
    const { state, reasonCode, causeCode } = row;
    return {
      ...row,
      askedBy: (language === 'en' && askedByEn) || row.askedBy,
      stateLabel: roundLifecycle.table[state].staffLabel[language],
      reason: reasonCode === null ? null : roundReasons.label(reasonCode)[language],
      cause: causeCode === null ? null : roundCauses.label(causeCode)[language],
      allowedActions: roundLifecycle.allowed(state, roles).includes('cancel') ? ['cancel'] : [],
    };
  }
}

export class MatchRoundListResponse {
  items: MatchRoundResponse[];
  nextCursor: string | null;
}

export class MatchRoundOrganisationResponse implements RoundOrganisationRow {
  organisationId: string;
  name: string;
  nameEn: string | null;
  demands: number;
  matched: number;
  matches: number;
}

export class MatchRoundOrganisationListResponse {
  items: MatchRoundOrganisationResponse[];
  nextCursor: string | null;
}
