import { Injectable } from '@nestjs/common';
import { Database } from '#platform/database/database';
import type { RoundCause } from './match-round.entity';
import type { RoundState } from './round.lifecycle';

export interface RoundRow {
  readonly id: string;
  readonly state: RoundState;
  readonly version: number;
  readonly reasonCode: string | null;
  /** Why it was started; null where a person asked. */
  readonly causeCode: RoundCause | null;
  readonly askedAt: Date;
  readonly askedKey: string;
  readonly begunAt: Date | null;
  readonly endedAt: Date | null;
  readonly askedBy: string | null;
  readonly askedByEn: string | null;
  readonly seq: number;
  readonly engineVersion: string;
  readonly weightsVersion: string;
  readonly demands: number;
  readonly matched: number;
  readonly matches: number;
  readonly without: number;
  readonly chunks: number;
  readonly doneChunks: number;
  readonly organisations: number;
}

export interface RoundOrganisationRow {
  readonly organisationId: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly demands: number;
  readonly matched: number;
  readonly matches: number;
}

const select = `
  SELECT r.id, r.state, r.version, r.reason_code AS "reasonCode", r.cause_code AS "causeCode", r.asked_at AS "askedAt", r.asked_at::text AS "askedKey",
         r.begun_at AS "begunAt", r.ended_at AS "endedAt", p.name AS "askedBy", p.name_en AS "askedByEn", (r.inputs->>'seq')::int AS seq,
         r.inputs->>'engineVersion' AS "engineVersion", r.inputs#>>'{run,weightSet,version}' AS "weightsVersion",
         r.demands, r.chunks, c.matched, c.matches, c.without, c.done AS "doneChunks", c.organisations
    FROM match_round.rounds r
    LEFT JOIN identity.people p ON p.id = r.person_id
    CROSS JOIN LATERAL (
      SELECT coalesce(sum(runs), 0)::int AS matched, coalesce(sum(matches), 0)::int AS matches,
             coalesce(sum(without_match), 0)::int AS without, count(*) FILTER (WHERE is_done)::int AS done,
             count(DISTINCT organisation_id)::int AS organisations
        FROM match_round.chunks WHERE round_id = r.id) c`;

@Injectable()
export class RoundQueries {
  constructor(private readonly database: Database) {}

  async isUnderWay(): Promise<boolean> {
    const rows = await this.database.query(`SELECT FROM match_round.rounds WHERE state IN ('planned', 'running')`);
    return rows.length > 0;
  }

  /** The newest first; one more than asked tells of a next page. */
  page({ after, limit }: { readonly after?: readonly string[]; readonly limit: number }): Promise<RoundRow[]> {
    const [askedAt, id] = after ?? [];
    return this.database.query<RoundRow>(
      `${select} WHERE $1::timestamptz IS NULL OR (r.asked_at, r.id) < ($1::timestamptz, $2::uuid)
        ORDER BY r.asked_at DESC, r.id DESC LIMIT $3`,
      [askedAt ?? null, id ?? null, limit + 1],
    );
  }

  async one(id: string): Promise<RoundRow | undefined> {
    const [row] = await this.database.query<RoundRow>(`${select} WHERE r.id = $1`, [id]);
    return row;
  }

  /** How far a round is with each organisation; those with the most demands first. */
  organisations(
    roundId: string,
    { after, limit }: { readonly after?: readonly string[]; readonly limit: number },
  ): Promise<RoundOrganisationRow[]> {
    const [demands, id] = after ?? [];
    return this.database.query<RoundOrganisationRow>(
      `SELECT * FROM (
         SELECT c.organisation_id AS "organisationId", coalesce(o.name, '') AS name, o.name_en AS "nameEn",
                sum(cardinality(c.demand_ids))::int AS demands, sum(c.runs)::int AS matched, sum(c.matches)::int AS matches
           FROM match_round.chunks c LEFT JOIN identity.organisations o ON o.id = c.organisation_id
          WHERE c.round_id = $1 GROUP BY c.organisation_id, o.name, o.name_en) each
        WHERE $2::int IS NULL OR demands < $2 OR (demands = $2 AND "organisationId" > $3::uuid)
        ORDER BY demands DESC, "organisationId" LIMIT $4`,
      [roundId, demands ?? null, id ?? null, limit + 1],
    );
  }
}
