import { Injectable } from '@nestjs/common';
import { Database } from '#platform/database/database';
import type { LearningReport } from './method/attempt-learning';
import type { WeightSetState } from './weight-set.lifecycle';

export interface WeightSetRow {
  readonly id: string;
  readonly name: string;
  readonly number: number;
  readonly parentName: string | null;
  readonly weights: Readonly<Record<string, number>>;
  readonly leastText: number;
  readonly leastOfBest: number;
  readonly method: string;
  readonly report: LearningReport | null;
  readonly note: string | null;
  readonly state: WeightSetState;
  readonly version: number;
  readonly proposedBy: string | null;
  readonly proposedByName: string | null;
  readonly proposedByNameEn: string | null;
  readonly proposedAt: Date;
  readonly activatedByName: string | null;
  readonly activatedByNameEn: string | null;
  readonly activatedAt: Date | null;
  readonly retiredAt: Date | null;
  readonly reasonCode: string | null;
}

export interface AttemptRow {
  readonly id: string;
  readonly at: Date;
  readonly atKey: string;
  readonly ledgerNumber: number;
  readonly parentName: string;
  readonly outcome: 'proposed' | 'refused';
  readonly weightSetId: string | null;
  readonly weightSetName: string | null;
  readonly report: LearningReport;
  readonly resultHash: string;
  readonly personName: string | null;
  readonly personNameEn: string | null;
}

const sets = `
  SELECT w.id, w.name, w.number, p.name AS "parentName", w.weights, w.least_text AS "leastText", w.least_of_best AS "leastOfBest",
         w.method, w.report, w.note, w.state, w.version, w.proposed_by AS "proposedBy", proposer.name AS "proposedByName", proposer.name_en AS "proposedByNameEn",
         w.proposed_at AS "proposedAt", activator.name AS "activatedByName", activator.name_en AS "activatedByNameEn", w.activated_at AS "activatedAt",
         w.retired_at AS "retiredAt", w.reason_code AS "reasonCode"
    FROM matching.weight_sets w
    LEFT JOIN matching.weight_sets p ON p.id = w.parent_id
    LEFT JOIN identity.people proposer ON proposer.id = w.proposed_by
    LEFT JOIN identity.people activator ON activator.id = w.activated_by`;

@Injectable()
export class WeightSetQueries {
  constructor(private readonly database: Database) {}

  /** Newest first; one more than asked tells of a next page. */
  page({ before, limit }: { readonly before?: number; readonly limit: number }): Promise<WeightSetRow[]> {
    return this.database.query<WeightSetRow>(
      `${sets} WHERE $1::int IS NULL OR w.number < $1 ORDER BY w.number DESC LIMIT $2`,
      [before ?? null, limit + 1],
    );
  }

  async one(id: string): Promise<WeightSetRow | undefined> {
    const [row] = await this.database.query<WeightSetRow>(`${sets} WHERE w.id = $1`, [id]);
    return row;
  }

  attempts({ after, limit }: { readonly after?: readonly string[]; readonly limit: number }): Promise<AttemptRow[]> {
    const [at, id] = after ?? [];
    return this.database.query<AttemptRow>(
      `SELECT a.id, a.at, a.at::text AS "atKey", a.ledger_number::int AS "ledgerNumber", parent.name AS "parentName", a.outcome,
              a.weight_set_id AS "weightSetId", made.name AS "weightSetName", a.report, a.result_hash AS "resultHash", p.name AS "personName", p.name_en AS "personNameEn"
         FROM learning.attempts a
         JOIN matching.weight_sets parent ON parent.id = a.parent_id
         LEFT JOIN matching.weight_sets made ON made.id = a.weight_set_id
         LEFT JOIN identity.people p ON p.id = a.person_id
        WHERE $1::timestamptz IS NULL OR (a.at, a.id) < ($1::timestamptz, $2::uuid)
        ORDER BY a.at DESC, a.id DESC LIMIT $3`,
      [at ?? null, id ?? null, limit + 1],
    );
  }
}
