import { ApiProperty } from '@nestjs/swagger';
import { pick } from '#kernel/pick';
import type { ErasureRow } from '../erasure.queries';
import { erasureLifecycle, type ErasureState } from '../erasure.lifecycle';

export class ErasureResponse {
  id: string;

  @ApiProperty({ enum: erasureLifecycle.states, enumName: 'ErasureState' })
  state: ErasureState;

  version: number;
  requestedAt: Date;
  /** Until then it can be withdrawn. */
  coolingUntil: Date;
  /** The day by which it is answered. */
  dueOn: string;
  endedAt: Date | null;
  reasonCodes: string[];
  reasonText: string | null;

  static from(row: ErasureRow): ErasureResponse {
    return pick(
      row,
      'id',
      'state',
      'version',
      'requestedAt',
      'coolingUntil',
      'dueOn',
      'endedAt',
      'reasonCodes',
      'reasonText',
    );
  }
}

export class QueuedErasureResponse extends ErasureResponse {
  personId: string;
  /** Of an account that was erased: what stands in its place. */
  personName: string;
  personNameEn: string | null;
  overdue: boolean;
}

export class ErasuresResponse {
  items: QueuedErasureResponse[];
  nextCursor: string | null;
}

export class ObstacleResponse {
  @ApiProperty({ enum: ['last-admin', 'open-case'], enumName: 'ErasureObstacle' })
  kind: 'last-admin' | 'open-case';

  /** Of the organisation or the case. */
  name: string;
}

export class OwnErasureResponse {
  /** The latest request; null while there was none. */
  request: ErasureResponse | null;
  /** What has to be settled first. */
  obstacles: ObstacleResponse[];
  coolingDays: number;
  answerDays: number;
}
