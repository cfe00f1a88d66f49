import { Injectable } from '@nestjs/common';
import { Database } from '#platform/database/database';
import type { KeptInputs } from './gather-inputs';
import type { RunRow } from '../matching.queries';

export interface KeptRun extends RunRow {
  readonly kind: string;
  readonly objectId: string;
  readonly seq: number;
  readonly day: string;
  readonly inputs: Partial<KeptInputs>;
  readonly matches: number;
}

/** Runs as they were kept, for those who look into one. */
@Injectable()
export class RunQueries {
  constructor(private readonly database: Database) {}

  async run(id: string): Promise<KeptRun | undefined> {
    const [row] = await this.database.query<KeptRun>(
      `SELECT id, at, engine_version AS "engineVersion", document_count AS "documentCount", duration_ms AS "durationMs",
              weights AS "weightSet", excluded, left_out AS "leftOut", result_hash AS "resultHash", trigger_kind AS kind,
              trigger_id AS "objectId", seq::int, as_of::text AS day, inputs, inputs -> 'meaningState' AS meaning,
              (SELECT count(*)::int FROM matching.matches m WHERE m.run_id = r.id) AS matches
         FROM matching.runs r WHERE id = $1`,
      [id],
    );
    return row;
  }

  /** Which demands the run of an achievement has found. */
  async demandsOf(id: string): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `SELECT demand_id AS id FROM matching.matches WHERE run_id = $1`,
      [id],
    );
    return rows.map((row) => row.id);
  }

  /** Whose demand or achievement it was for. */
  async ownerOf(id: string): Promise<string | undefined> {
    const [row] = await this.database.query<{ organisationId: string }>(
      `SELECT d.organisation_id AS "organisationId" FROM matching.runs r
         JOIN matching.documents d ON d.object_id = r.trigger_id AND d.seq <= r.seq AND (d.until_seq IS NULL OR d.until_seq > r.seq)
        WHERE r.id = $1`,
      [id],
    );
    return row?.organisationId;
  }
}
