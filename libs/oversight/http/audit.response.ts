import { ApiProperty } from '@nestjs/swagger';
import type { TrailCounts, TrailRow } from '../audit-trail.queries';
import { type AuditWords, type Coded } from '../audit-words';

export class CodedResponse implements Coded {
  code: string;
  zh: string;
  en: string;
}

export class AuditEventResponse {
  id: string;
  at: Date;
  action: CodedResponse;
  entity: CodedResponse;
  entityId: string;
  from: CodedResponse | null;
  to: CodedResponse | null;
  reasons: CodedResponse[];
  reasonText: string | null;
  /** Null for what the system or a stranger did; then `actorLabel` tells. */
  personId: string | null;
  personName: string | null;
  personNameEn: string | null;
  organisationId: string | null;
  organisationName: string | null;
  organisationNameEn: string | null;
  mandateId: string | null;
  actorLabel: string;
  requestId: string;

  static from(row: TrailRow, words: AuditWords): AuditEventResponse {
    const { id, at, entityId, reasonText, personId, personName, organisationId, organisationName } = row;
    const { personNameEn, organisationNameEn, mandateId, actorLabel, requestId } = row;
    return {
      ...{ id, at, entityId, reasonText, personId, personName, organisationId, organisationName },
      ...{ personNameEn, organisationNameEn, mandateId, actorLabel, requestId },
      action: words.action(row.action),
      entity: words.entity(row.entity),
      from: words.state(row.entity, row.from),
      to: words.state(row.entity, row.to),
      reasons: row.reasonCodes.map((code) => words.reason(row.entity, code)),
    };
  }
}

export class AuditEventListResponse {
  items: AuditEventResponse[];
  nextCursor: string | null;
}

export class AuditEventDetailResponse extends AuditEventResponse {
  @ApiProperty({ type: 'object', additionalProperties: true })
  facts: Record<string, unknown>;

  static override from(row: TrailRow, words: AuditWords): AuditEventDetailResponse {
    return { ...AuditEventResponse.from(row, words), facts: { ...row.facts } };
  }
}

export class ActionCountResponse {
  action: CodedResponse;
  count: number;
}

export class DayCountResponse {
  day: string;
  count: number;
}

export class AuditCountsResponse {
  /** Counted up to `countedAtMost`, the newest first. */
  total: number;
  countedAtMost: number;
  byAction: ActionCountResponse[];
  /** The newest 31 days of them. */
  byDay: DayCountResponse[];

  static from({ total, byAction, byDay }: TrailCounts, words: AuditWords, countedAtMost: number): AuditCountsResponse {
    return {
      total,
      countedAtMost,
      byAction: byAction.map(({ action, count }) => ({ action: words.action(action), count })),
      byDay: [...byDay],
    };
  }
}
