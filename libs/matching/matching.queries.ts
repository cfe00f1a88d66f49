import { Injectable } from '@nestjs/common';
import type { JudgedPair } from '#feedback';
import { Database } from '#platform/database/database';
import { type LeftOut, matchesShown } from './run/compute-matches';
import type { Exclusion } from './criteria/hard-filter';
import type { WeighedCriterion } from './criteria/criterion';
import { readStored, type StoredPair } from './run/read-stored';
import type { WeightSet } from './criteria/weights';
import type { MeaningState } from './semantic/meaning';

export interface RunRow {
  readonly id: string;
  readonly at: Date;
  readonly engineVersion: string;
  readonly documentCount: number;
  readonly durationMs: number;
  readonly weightSet: WeightSet;
  readonly excluded: Readonly<Partial<Record<Exclusion, number>>>;
  readonly leftOut: readonly LeftOut[];
  readonly resultHash: string;
  /** Null where no service of vectors was used. */
  readonly meaning: MeaningState | null;
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

/** Equal scores stand in the order that the run drew lots in (`rank-pairs`). */
const lot = `encode(sha256(convert_to(
           coalesce((SELECT r.inputs ->> 'seed' FROM matching.runs r WHERE r.id = m.run_id), '') || m.demand_id || m.achievement_id, 'UTF8')), 'hex')`;

const columns = `
         m.id, m.run_id AS "runId", m.demand_id AS "demandId", m.demand_seq::int AS "demandSeq", m.achievement_id AS "achievementId",
         m.achievement_seq::int AS "achievementSeq", m.score, m.criteria, m.found_at AS "foundAt", ${lot} AS lot,
         CASE WHEN f.verdict IS NOT NULL THEN jsonb_build_object('verdict', f.verdict, 'reasonCode', f.reason_code, 'reasonText', f.reason_text) END AS feedback`;

const select = `
  SELECT ${columns}
    FROM matching.current_matches m
    LEFT JOIN LATERAL (
           SELECT s.verdict, s.reason_code, t.text AS reason_text
             FROM feedback.statements s LEFT JOIN feedback.statement_texts t USING (number)
            WHERE s.demand_id = m.demand_id AND s.achievement_id = m.achievement_id AND s.voice_id = $2
            ORDER BY s.number DESC LIMIT 1) f ON f.verdict <> 'withdrawn'`;

@Injectable()
export class MatchingQueries {
  constructor(private readonly database: Database) {}

  /** The demand's last own run, or undefined while it waits for its first. */
  async lastRun(demandId: string): Promise<RunRow | undefined> {
    const [row] = await this.database.query<RunRow>(
      `SELECT id, at, engine_version AS "engineVersion", document_count AS "documentCount", duration_ms AS "durationMs",
              weights AS "weightSet", excluded, left_out AS "leftOut", result_hash AS "resultHash",
              inputs -> 'meaningState' AS meaning
         FROM matching.runs WHERE trigger_id = $1 ORDER BY seq DESC, drawn DESC LIMIT 1`,
      [demandId],
    );
    return row;
  }

  /** The list of a demand, best first, without what was set aside; `voiceId` is whose words are shown with it: an organisation's, or an expert's own. */
  async ofDemand(demandId: string, voiceId: string | null): Promise<MatchRow[]> {
    const rows = await this.listed('m.demand_id', 'lot', [demandId, voiceId]);
    return rows.filter(({ feedback }) => feedback?.verdict !== 'not_relevant');
  }

  /** What this voice said no to, whether or not a run still finds it: each pair as it was matched last, best first. */
  async setAside(demandId: string, voiceId: string | null): Promise<MatchRow[]> {
    const rows = await this.database.query<Omit<MatchRow, 'criteria'> & StoredPair>(
      `SELECT ${columns}
         FROM (SELECT DISTINCT ON (s.achievement_id) s.achievement_id, s.verdict, s.reason_code, t.text AS reason_text
                 FROM feedback.statements s LEFT JOIN feedback.statement_texts t USING (number)
                WHERE s.demand_id = $1 AND s.voice_id = $2 ORDER BY s.achievement_id, s.number DESC) f
         JOIN (SELECT DISTINCT ON (own.achievement_id) own.*, r.at AS found_at
                 FROM matching.matches own JOIN matching.runs r ON r.id = own.run_id
                WHERE own.demand_id = $1 ORDER BY own.achievement_id, r.seq DESC, r.drawn DESC) m USING (achievement_id)
        WHERE f.verdict = 'not_relevant' ORDER BY score DESC, lot`,
      [demandId, voiceId],
    );
    return readStored(this.database, rows);
  }

  /** Which open demands may need an achievement, whoever may know of them. */
  async demandsFor(achievementId: string): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `SELECT demand_id AS id FROM matching.current_matches WHERE achievement_id = $1`,
      [achievementId],
    );
    return rows.map(({ id }) => id);
  }

  /** Of these demands, or of all, those that may need an achievement, best first: what its owner must not know of takes no place. */
  ofAchievement(
    achievementId: string,
    organisationId: string | null,
    demandIds: readonly string[] | null,
  ): Promise<MatchRow[]> {
    return this.listed('m.achievement_id', '"demandId"', [achievementId, organisationId], demandIds);
  }

  /** A full list of what nobody set aside, and all of what this voice did. */
  private async listed(
    key: string,
    other: string,
    [id, voiceId]: readonly (string | null)[],
    demandIds: readonly string[] | null = null,
  ): Promise<MatchRow[]> {
    const order = `score DESC, ${other}`;
    const rows = await this.database.query<Omit<MatchRow, 'criteria'> & StoredPair>(
      `SELECT * FROM (
         SELECT listed.*, row_number() OVER (PARTITION BY coalesce(feedback ->> 'verdict', '') = 'not_relevant' ORDER BY ${order}) AS place
           FROM (${select} WHERE ${key} = $1 AND ($4::uuid[] IS NULL OR m.demand_id = ANY($4))) listed) placed
        WHERE place <= $3 OR feedback ->> 'verdict' = 'not_relevant' ORDER BY ${order}`,
      [id, voiceId, matchesShown, demandIds],
    );
    return readStored(this.database, rows);
  }

  /** A proposal with all that the ledger keeps of it; of whatever version and time. */
  async judged(id: string): Promise<JudgedPair | undefined> {
    const [row] = await this.database.query<JudgedPair>(
      `SELECT m.id AS "matchId", m.demand_id AS "demandId", m.achievement_id AS "achievementId", m.score,
              r.id AS "runId", r.seq::int, r.weights ->> 'version' AS "weightsVersion",
              (SELECT coalesce(jsonb_object_agg(c ->> 'criterion', c -> 'value'), '{}') FROM jsonb_array_elements(m.criteria) c) AS "criterionValues",
              d.organisation_id AS "demandOrganisationId", a.organisation_id AS "achievementOrganisationId"
         FROM matching.matches m
         JOIN matching.runs r ON r.id = m.run_id
         JOIN matching.documents d ON d.object_id = m.demand_id AND d.seq = m.demand_seq
         JOIN matching.documents a ON a.object_id = m.achievement_id AND a.seq = m.achievement_seq
        WHERE m.id = $1`,
      [id],
    );
    return row;
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
          AND (SELECT s.verdict FROM feedback.statements s
                WHERE s.demand_id = m.demand_id AND s.achievement_id = m.achievement_id AND s.voice_id = $1
                ORDER BY s.number DESC LIMIT 1) IS DISTINCT FROM 'not_relevant'
        WHERE d.organisation_id = $1 AND d.kind = 'demand' AND d.until_seq IS NULL
        GROUP BY d.object_id ORDER BY d.object_id`,
      [organisationId, matchesShown],
    );
  }
}
