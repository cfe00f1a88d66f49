import { Injectable } from '@nestjs/common';
import { NotFound } from '#kernel/domain-error';
import type { JsonObject } from '#kernel/json';
import { Database } from '#platform/database/database';
import { AuditCondition, type AuditFilter } from './audit-filter';

export interface TrailRow {
  readonly id: string;
  readonly at: Date;
  readonly atKey: string;
  readonly personId: string | null;
  readonly personName: string | null;
  readonly personNameEn: string | null;
  readonly organisationId: string | null;
  readonly organisationName: string | null;
  readonly organisationNameEn: string | null;
  readonly mandateId: string | null;
  readonly actorLabel: string;
  readonly requestId: string;
  readonly action: string;
  readonly entity: string;
  readonly entityId: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly reasonCodes: readonly string[];
  readonly reasonText: string | null;
  readonly facts: JsonObject;
}

export interface TrailCounts {
  readonly total: number;
  readonly byAction: readonly { readonly action: string; readonly count: number }[];
  readonly byDay: readonly { readonly day: string; readonly count: number }[];
}

/** Counting looks at the newest rows only, so that a filter over years answers as quickly as one over a day. */
export const countedAtMost = 100_000;
const daysShown = 31;

const columns = `
  e.id, e.at, e.at::text AS "atKey", e.person_id AS "personId", p.name AS "personName",
  p.name_en AS "personNameEn", o.name_en AS "organisationNameEn", e.organisation_id AS "organisationId",
  o.name AS "organisationName", e.mandate_id AS "mandateId", e.actor_label AS "actorLabel", e.request_id AS "requestId",
  e.action, e.entity, e.entity_id AS "entityId", e.from_state AS "from", e.to_state AS "to", e.reason_codes AS "reasonCodes",
  e.reason_text AS "reasonText", e.facts`;
const named = `LEFT JOIN identity.people p ON p.id = e.person_id LEFT JOIN identity.organisations o ON o.id = e.organisation_id`;

/** The audit as an auditor reads it: all features' rows, with the names that persons and organisations have today. */
@Injectable()
export class AuditTrail {
  constructor(private readonly database: Database) {}

  /** Newest first; as many rows as asked. */
  rows(condition: AuditCondition, limit: number): Promise<TrailRow[]> {
    return this.database.query<TrailRow>(
      `SELECT ${columns}
         FROM (SELECT * FROM platform.audit_events e WHERE ${condition.sql}
                ORDER BY e.at DESC, e.id DESC LIMIT ${condition.add(limit)}) e ${named}
        ORDER BY e.at DESC, e.id DESC`,
      condition.parameters,
    );
  }

  async row(id: string): Promise<TrailRow> {
    const [row] = await this.database.query<TrailRow>(
      `SELECT ${columns} FROM platform.audit_events e ${named} WHERE e.id = $1`,
      [id],
    );
    if (!row) throw new NotFound();
    return row;
  }

  /** How many rows a filter finds, counted up to `limit`. */
  async size(filter: AuditFilter, limit: number): Promise<number> {
    const condition = new AuditCondition(filter);
    const [row] = await this.database.query<{ count: number }>(
      `SELECT count(*)::int AS count
         FROM (SELECT 1 FROM platform.audit_events e WHERE ${condition.sql} LIMIT ${condition.add(limit)}) found`,
      condition.parameters,
    );
    return row?.count ?? 0;
  }

  async counts(filter: AuditFilter): Promise<TrailCounts> {
    const condition = new AuditCondition(filter);
    const rows = await this.database.query<{ action: string; day: string; count: number }>(
      `SELECT action, to_char(at AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD') AS day, count(*)::int AS count
         FROM (SELECT e.action, e.at FROM platform.audit_events e WHERE ${condition.sql}
                ORDER BY e.at DESC, e.id DESC LIMIT ${condition.add(countedAtMost)}) newest
        GROUP BY 1, 2`,
      condition.parameters,
    );
    const byAction = sums(rows, (row) => row.action).map(([action, count]) => ({ action, count }));
    const byDay = sums(rows, (row) => row.day).map(([day, count]) => ({ day, count }));
    return {
      total: rows.reduce((sum, { count }) => sum + count, 0),
      byAction: byAction.toSorted((a, b) => b.count - a.count || (a.action < b.action ? -1 : 1)),
      byDay: byDay.toSorted((a, b) => (a.day < b.day ? 1 : -1)).slice(0, daysShown),
    };
  }
}

function sums<Row extends { readonly count: number }>(rows: readonly Row[], keyOf: (row: Row) => string) {
  const found = new Map<string, number>();
  for (const row of rows) found.set(keyOf(row), (found.get(keyOf(row)) ?? 0) + row.count);
  return [...found];
}
