import { Injectable } from '@nestjs/common';
import { Database } from '#platform/database/database';
import type { UsccExceptionState } from './uscc-exception.lifecycle';

export interface UsccExceptionRow {
  readonly id: string;
  readonly uscc: string;
  readonly reason: string;
  readonly proof: string;
  readonly state: UsccExceptionState;
  readonly version: number;
  readonly decidedByName: string | null;
  readonly decidedByNameEn: string | null;
  readonly at: Date;
  readonly atKey: string;
  readonly withdrawnAt: Date | null;
  readonly withdrawalReason: string | null;
}

@Injectable()
export class UsccExceptionQueries {
  constructor(private readonly database: Database) {}

  /** The newest first; one row more than asked tells that there is a next page. */
  all({ after, limit }: { readonly after?: readonly string[]; readonly limit: number }): Promise<UsccExceptionRow[]> {
    const [at, id] = after ?? [];
    return this.database.query<UsccExceptionRow>(
      `SELECT e.id, e.uscc, e.reason, e.proof, e.state, e.version, p.name AS "decidedByName", p.name_en AS "decidedByNameEn", e.at, e.at::text AS "atKey",
              e.withdrawn_at AS "withdrawnAt", e.withdrawal_reason AS "withdrawalReason"
         FROM identity.uscc_exceptions e LEFT JOIN identity.people p ON p.id = e.decided_by
        WHERE $1::timestamptz IS NULL OR (e.at, e.id) < ($1::timestamptz, $2::uuid)
        ORDER BY e.at DESC, e.id DESC LIMIT $3`,
      [at ?? null, id ?? null, limit + 1],
    );
  }
}
