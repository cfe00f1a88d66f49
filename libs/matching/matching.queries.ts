import { Injectable } from '@nestjs/common';
import type { JudgedPair } from '#feedback';
import { Database } from '#platform/database/database';
import type { Tx } from '#platform/database/tx';
import type { LeftOut, Tally } from './run/compute-matches';
import { matchesShown } from './run/list-of';
import { type Placed, placeRows } from './run/place-rows';
import type { Exclusion } from './criteria/hard-filter';
import type { WeighedCriterion } from './criteria/criterion';
import { withFirstFound } from './run/first-found';
import { isSettledBy, mutualPairs } from './mutual-pairs';
import { readStored, type StoredPair } from './run/read-stored';
import type { WeightSet } from './criteria/weights';
import type { MeaningState } from './semantic/meaning';

export interface RunRow {
  readonly id: string;
  /** Of what it was the run. */
  readonly kind: string;
  readonly at: Date;
  readonly engineVersion: string;
  readonly documentCount: number;
  readonly durationMs: number;
  readonly weightSet: WeightSet;
  readonly excluded: Readonly<Partial<Record<Exclusion, number>>>;
  readonly leftOut: readonly LeftOut[];
  /** How many pairs it stored. */
  readonly matches: number;
  /** Null for the run of an achievement, and for runs from before it was kept. */
  readonly tally: Tally | null;
  readonly resultHash: string;
  /** Null where no service of vectors was used. */
  readonly meaning: MeaningState | null;
}

export interface FeedbackRow {
  readonly verdict: 'relevant' | 'not_relevant';
  readonly reasonCode: string | null;
  readonly reasonText: string | null;
  /** Who said it; null where the account was erased. */
  readonly personName: string | null;
  readonly personNameEn: string | null;
  /** As JSON has moments. */
  readonly at: string;
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
  /** When the pair was found for the first time. */
  readonly foundAt: Date;
  /** When the run was made that has found it last. */
  readonly lastFoundAt: Date;
  readonly feedback: FeedbackRow | null;
}

export type PlacedMatchRow = Placed<MatchRow & { readonly copyOf: string | null }>;

/** A pair that both sides have said yes to; `since` is when the second of them did. */
export interface MutualPair {
  readonly demandId: string;
  readonly achievementId: string;
  readonly since: Date;
  /** Whether who asks has said that they have done with it. */
  readonly isSettled: boolean;
  /** Who needs it, as the other side may name them; null where it may not. */
  readonly needName: string | null;
  readonly needNameEn: string | null;
  readonly ownerName: string;
  readonly ownerNameEn: string | null;
}

export interface MatchCount {
  readonly demandId: string;
  readonly count: number;
}

type StoredRow = Omit<MatchRow, 'criteria' | 'foundAt'> & StoredPair;

/** Equal scores stand in the order that the run drew lots in (`rank-pairs`). */
const lot = `encode(sha256(convert_to(
           coalesce((SELECT r.inputs ->> 'seed' FROM matching.runs r WHERE r.id = m.run_id), '') || m.demand_id || m.achievement_id, 'UTF8')), 'hex')`;

const columns = `
         m.id, m.run_id AS "runId", m.demand_id AS "demandId", m.demand_seq::int AS "demandSeq", m.achievement_id AS "achievementId",
         m.achievement_seq::int AS "achievementSeq", m.score, m.criteria, m.found_at AS "lastFoundAt", ${lot} AS lot,
         CASE WHEN f.verdict IS NOT NULL THEN jsonb_build_object('verdict', f.verdict, 'reasonCode', f.reason_code, 'reasonText', f.reason_text,
              'personName', f.person_name, 'personNameEn', f.person_name_en, 'at', f.at) END AS feedback`;

const statements = `feedback.statements s
               LEFT JOIN feedback.statement_texts t USING (number)
               LEFT JOIN identity.people p ON p.id = s.person_id`;
const words = `s.verdict, s.reason_code, t.text AS reason_text, nullif(p.name, '') AS person_name, p.name_en AS person_name_en, s.at`;

const from = `
    FROM matching.current_matches m
    LEFT JOIN LATERAL (
           SELECT ${words} FROM ${statements}
            WHERE s.demand_id = m.demand_id AND s.achievement_id = m.achievement_id AND s.voice_id = $2
            ORDER BY s.number DESC LIMIT 1) f ON f.verdict <> 'withdrawn'`;

/** Where the title alone is shown the score would tell of the text: the age of the demand orders those, and nothing else. */
const orderOfDemands = `"isRead" DESC, CASE WHEN "isRead" THEN score END DESC, CASE WHEN NOT "isRead" THEN "demandId" END DESC, "demandId"`;

@Injectable()
export class MatchingQueries {
  constructor(private readonly database: Database) {}

  /** The demand's last own run, or undefined while it waits for its first. */
  async lastRun(demandId: string): Promise<RunRow | undefined> {
    const [row] = await this.database.query<RunRow>(
      `SELECT id, trigger_kind AS kind, at, engine_version AS "engineVersion", document_count AS "documentCount", duration_ms AS "durationMs",
              weights AS "weightSet", excluded, left_out AS "leftOut", result_hash AS "resultHash",
              inputs -> 'meaningState' AS meaning, tally,
              (SELECT count(*)::int FROM matching.matches m WHERE m.run_id = r.id) AS matches
         FROM matching.runs r WHERE trigger_id = $1 ORDER BY seq DESC, drawn DESC LIMIT 1`,
      [demandId],
    );
    return row;
  }

  /** The list of a demand, best first, without what was set aside; `voiceId` is whose words are shown with it: an organisation's, or an expert's own. */
  async ofDemand(demandId: string, voiceId: string | null): Promise<PlacedMatchRow[]> {
    const rows = await this.database.query<StoredRow & { readonly copyOf: string | null }>(
      `SELECT ${columns}, (SELECT kept.copy_of FROM matching.matches kept WHERE kept.id = m.id) AS "copyOf" ${from}
        WHERE m.demand_id = $1 ORDER BY score DESC, lot`,
      [demandId, voiceId],
    );
    const placed = placeRows(rows.filter(({ feedback }) => feedback?.verdict !== 'not_relevant'));
    return withFirstFound(this.database, await readStored(this.database, placed), 'demand');
  }

  /** What this voice said no to, whether or not a run still finds it: each pair as it was matched last, best first. */
  async setAside(demandId: string, voiceId: string | null): Promise<MatchRow[]> {
    const rows = await this.database.query<StoredRow>(
      `SELECT ${columns}
         FROM (SELECT DISTINCT ON (s.achievement_id) s.achievement_id, ${words} FROM ${statements}
                WHERE s.demand_id = $1 AND s.voice_id = $2 ORDER BY s.achievement_id, s.number DESC) f
         JOIN (SELECT DISTINCT ON (own.achievement_id) own.*, r.at AS found_at
                 FROM matching.matches own JOIN matching.runs r ON r.id = own.run_id
                WHERE own.demand_id = $1 ORDER BY own.achievement_id, r.seq DESC, r.drawn DESC) m USING (achievement_id)
        WHERE f.verdict = 'not_relevant' ORDER BY score DESC, lot`,
      [demandId, voiceId],
    );
    return withFirstFound(this.database, await readStored(this.database, rows), 'demand');
  }

  /** The demands that the owner of an achievement said no to, likewise; the last word first, for some scores are not theirs to know. */
  async setAsideFor(achievementId: string, organisationId: string | null): Promise<MatchRow[]> {
    const rows = await this.database.query<StoredRow>(
      `SELECT ${columns}
         FROM (SELECT DISTINCT ON (s.demand_id) s.demand_id, s.number, ${words} FROM ${statements}
                WHERE s.achievement_organisation_id = $2 AND s.achievement_id = $1 AND s.voice_id = $2 ORDER BY s.demand_id, s.number DESC) f
        CROSS JOIN LATERAL (
              SELECT own.*, r.at AS found_at FROM matching.matches own JOIN matching.runs r ON r.id = own.run_id
               WHERE own.achievement_id = $1 AND own.demand_id = f.demand_id ORDER BY r.seq DESC, r.drawn DESC LIMIT 1) m
        WHERE f.verdict = 'not_relevant' ORDER BY f.number DESC`,
      [achievementId, organisationId],
    );
    return withFirstFound(this.database, await readStored(this.database, rows), 'achievement');
  }

  /** Which open demands may need an achievement, whoever may know of them. */
  async demandsFor(achievementId: string): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `SELECT demand_id AS id FROM matching.current_matches WHERE achievement_id = $1`,
      [achievementId],
    );
    return rows.map(({ id }) => id);
  }

  /**
   * Of these demands those that may need an achievement: those that its owner may read best first, behind them the newest
   * of the others. A full list of what nobody set aside, and all of what this voice did; what shows no more than its title
   * takes nobody's place.
   */
  async ofAchievement(
    achievementId: string,
    organisationId: string | null,
    demands: { readonly read: readonly string[]; readonly titles: readonly string[] },
  ): Promise<MatchRow[]> {
    const rows = await this.database.query<StoredRow>(
      `SELECT * FROM (
         SELECT listed.*, row_number() OVER (PARTITION BY coalesce(feedback ->> 'verdict', '') = 'not_relevant', "isRead" ORDER BY ${orderOfDemands}) AS place
           FROM (SELECT ${columns}, m.demand_id = ANY($4::uuid[]) AS "isRead" ${from}
                  WHERE m.achievement_id = $1 AND m.demand_id = ANY($4::uuid[] || $5::uuid[])) listed) placed
        WHERE place <= $3 OR feedback ->> 'verdict' = 'not_relevant' ORDER BY ${orderOfDemands}`,
      [achievementId, organisationId, matchesShown, demands.read, demands.titles],
    );
    return withFirstFound(this.database, await readStored(this.database, rows), 'achievement');
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

  /** Which of these pairs both owners call relevant now: see `mutualPairs`. `organisationId` is who asks. */
  mutual(
    demandIds: readonly string[],
    achievementIds: readonly string[],
    organisationId: string | null = null,
    tx?: Tx,
  ): Promise<MutualPair[]> {
    return this.database.query<MutualPair>(
      `SELECT pair.demand_id AS "demandId", pair.achievement_id AS "achievementId", pair.since, ${isSettledBy('$3::uuid')} AS "isSettled",
              pair.need_name AS "needName", pair.need_name_en AS "needNameEn",
              pair.owner_name AS "ownerName", pair.owner_name_en AS "ownerNameEn"
         FROM (${mutualPairs('s.demand_id = ANY($1::uuid[]) AND s.achievement_id = ANY($2::uuid[])')}) pair`,
      [demandIds, achievementIds, organisationId],
      tx,
    );
  }

  async match(id: string): Promise<Pick<MatchRow, 'id' | 'demandId' | 'achievementId'> | undefined> {
    const [row] = await this.database.query<Pick<MatchRow, 'id' | 'demandId' | 'achievementId'>>(
      `SELECT id, demand_id AS "demandId", achievement_id AS "achievementId" FROM matching.matches WHERE id = $1`,
      [id],
    );
    return row;
  }

  /** How many places of its list each open demand of an organisation has filled now: near copies share one. */
  counts(organisationId: string | null): Promise<MatchCount[]> {
    return this.database.query<MatchCount>(
      `SELECT d.object_id AS "demandId", least(count(DISTINCT coalesce(kept.copy_of, m.achievement_id)), $2)::int AS count
         FROM matching.documents d
         LEFT JOIN (matching.current_matches m JOIN matching.matches kept ON kept.id = m.id) ON m.demand_id = d.object_id
          AND (SELECT s.verdict FROM feedback.statements s
                WHERE s.demand_id = m.demand_id AND s.achievement_id = m.achievement_id AND s.voice_id = $1
                ORDER BY s.number DESC LIMIT 1) IS DISTINCT FROM 'not_relevant'
        WHERE d.organisation_id = $1 AND d.kind = 'demand' AND d.until_seq IS NULL
        GROUP BY d.object_id ORDER BY d.object_id`,
      [organisationId, matchesShown],
    );
  }
}
