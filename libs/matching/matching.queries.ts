import { Injectable } from '@nestjs/common';
import { Database } from '#platform/database/database';
import { matchesShown } from './compute-matches';
import type { Exclusion } from './criteria/hard-filter';
import type { WeighedCriterion } from './criteria/criterion';
import type { WeightSet } from './criteria/weights';

export interface RunRow {
  readonly id: string;
  readonly at: Date;
  readonly engineVersion: string;
  readonly documentCount: number;
  readonly durationMs: number;
  readonly weightSet: WeightSet;
  readonly excluded: Readonly<Partial<Record<Exclusion, number>>>;
}

export interface FeedbackRow {
  readonly verdict: 'relevant' | 'not_relevant';
  readonly reasonCode: string | null;
  readonly reasonText: string | null;
}

export interface MatchRow {
  readonly id: string;
  readonly runId: string;
  readonly demandId: string;
  readonly demandSeq: number;
  readonly achievementId: string;
  readonly achievementSeq: number;
  readonly score: number;
  readonly criteria: readonly WeighedCriterion[];
  readonly foundAt: Date;
  readonly feedback: FeedbackRow | null;
}

export interface MatchCount {
  readonly demandId: string;
  readonly count: number;
}

const select = `
  SELECT m.id, m.run_id AS "runId", m.demand_id AS "demandId", m.demand_seq::int AS "demandSeq", m.achievement_id AS "achievementId",
         m.achievement_seq::int AS "achievementSeq", m.score, m.criteria, m.found_at AS "foundAt",
         CASE WHEN f.verdict IS NOT NULL THEN jsonb_build_object('verdict', f.verdict, 'reasonCode', f.reason_code, 'reasonText', f.reason_text) END AS feedback
    FROM matching.current_matches m
    LEFT JOIN matching.feedback f ON f.demand_id = m.demand_id AND f.achievement_id = m.achievement_id AND f.organisation_id = $2`;

@Injectable()
export class MatchingQueries {
  constructor(private readonly database: Database) {}

  /** The demand's last own run, or undefined while it waits for its first. */
  async lastRun(demandId: string): Promise<RunRow | undefined> {
    const [row] = await this.database.query<RunRow>(
      `SELECT id, at, engine_version AS "engineVersion", document_count AS "documentCount", duration_ms AS "durationMs",
              weights AS "weightSet", excluded
         FROM matching.runs WHERE trigger_id = $1 ORDER BY seq DESC, at DESC LIMIT 1`,
      [demandId],
    );
    return row;
  }

  /** The list of a demand, best first; `organisationId` is whose feedback is shown with it. */
  ofDemand(demandId: string, organisationId: string | null): Promise<MatchRow[]> {
    return this.database.query<MatchRow>(
      `${select} WHERE m.demand_id = $1 ORDER BY m.score DESC, m.achievement_id LIMIT $3`,
      [demandId, organisationId, matchesShown],
    );
  }

  /** The open demands that may need an achievement, best first. */
  ofAchievement(achievementId: string, organisationId: string | null): Promise<MatchRow[]> {
    return this.database.query<MatchRow>(
      `${select} WHERE m.achievement_id = $1 ORDER BY m.score DESC, m.demand_id LIMIT $3`,
      [achievementId, organisationId, matchesShown],
    );
  }

  async match(id: string): Promise<Pick<MatchRow, 'id' | 'demandId' | 'achievementId'> | undefined> {
    const [row] = await this.database.query<Pick<MatchRow, 'id' | 'demandId' | 'achievementId'>>(
      `SELECT id, demand_id AS "demandId", achievement_id AS "achievementId" FROM matching.matches WHERE id = $1`,
      [id],
    );
    return row;
  }

  /** How many matches each open demand of an organisation has now. */
  counts(organisationId: string | null): Promise<MatchCount[]> {
    return this.database.query<MatchCount>(
      `SELECT d.object_id AS "demandId", least(count(m.id), $2)::int AS count
         FROM matching.documents d
         LEFT JOIN matching.current_matches m ON m.demand_id = d.object_id
        WHERE d.organisation_id = $1 AND d.kind = 'demand' AND d.until_seq IS NULL
        GROUP BY d.object_id ORDER BY d.object_id`,
      [organisationId, matchesShown],
    );
  }
}
