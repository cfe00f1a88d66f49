import { Injectable } from '@nestjs/common';
import type { DisclosedDemand } from '#demand';
import { Database } from '#platform/database/database';
import type { KeptInputs } from './gather-inputs';
import type { RunRow } from '../matching.queries';

export interface KeptRun extends RunRow {
  readonly objectId: string;
  readonly seq: number;
  readonly day: string;
  readonly inputs: Partial<KeptInputs>;
}

/** Runs as they were kept, for those who look into one. */
@Injectable()
export class RunQueries {
  constructor(private readonly database: Database) {}

  async run(id: string): Promise<KeptRun | undefined> {
    const [row] = await this.database.query<KeptRun>(
      `SELECT id, at, engine_version AS "engineVersion", document_count AS "documentCount", duration_ms AS "durationMs",
              weights AS "weightSet", excluded, left_out AS "leftOut", result_hash AS "resultHash", trigger_kind AS kind,
              trigger_id AS "objectId", seq::int, as_of::text AS day, inputs, inputs -> 'meaningState' AS meaning, tally,
              (SELECT count(*)::int FROM matching.matches m WHERE m.run_id = r.id) AS matches
         FROM matching.runs r WHERE id = $1`,
      [id],
    );
    return row;
  }

  /** Who might know of the demands that were open at a number of the feed, and of how many the same people might. */
  demandsAt(seq: number): Promise<(DisclosedDemand & { readonly count: number })[]> {
    return this.database.query(
      `SELECT visibility, organisation_id AS "organisationId", "invitedUsccs", count(*)::int AS count
         FROM (SELECT organisation_id, coalesce(content ->> 'visibility', 'public') AS visibility,
                      CASE WHEN content ->> 'visibility' = 'invited' THEN content -> 'invitedUsccs' ELSE '[]' END AS "invitedUsccs"
                 FROM matching.documents WHERE kind = 'demand' AND seq <= $1 AND (until_seq IS NULL OR until_seq > $1)) open
        GROUP BY 1, 2, 3`,
      [seq],
    );
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
