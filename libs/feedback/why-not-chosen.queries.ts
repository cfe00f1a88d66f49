import { Injectable } from '@nestjs/common';
import { Database } from '#platform/database/database';

export interface ReasonCount {
  readonly code: string;
  readonly count: number;
}

export interface WhyNotChosenRow {
  readonly achievementId: string;
  readonly title: string;
  readonly relevant: number;
  readonly notRelevant: number;
  readonly reasons: readonly ReasonCount[];
}

// The last word of each voice on a pair. Whose it was and about which need is nobody's business here: some needs are unnamed.
const lastWords = `
  SELECT DISTINCT ON (demand_id, achievement_id, voice_id) achievement_id, verdict, reason_code
    FROM feedback.statements
   WHERE achievement_organisation_id = $1 AND demand_id = ANY($2::uuid[]) AND side IN ('demand', 'expert')
   ORDER BY demand_id, achievement_id, voice_id, number DESC`;

/** What an institute learns from the words of others about its achievements: coded reasons and how often. */
@Injectable()
export class WhyNotChosenQueries {
  constructor(private readonly database: Database) {}

  /** About which needs others have spoken, whoever may know of them. */
  async demandsOf(organisationId: string): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `SELECT DISTINCT demand_id AS id FROM feedback.statements
        WHERE achievement_organisation_id = $1 AND side IN ('demand', 'expert')`,
      [organisationId],
    );
    return rows.map(({ id }) => id);
  }

  /** Of these needs only: a lone count would tell of one that the institute must not know of. */
  total(organisationId: string, demandIds: readonly string[]): Promise<ReasonCount[]> {
    return this.database.query<ReasonCount>(
      `SELECT reason_code AS code, count(*)::int AS count FROM (${lastWords}) w
        WHERE verdict = 'not_relevant' GROUP BY reason_code ORDER BY count(*) DESC, reason_code`,
      [organisationId, demandIds],
    );
  }

  /** Most often refused first; one more than asked tells of a next page. */
  byAchievement(
    organisationId: string,
    demandIds: readonly string[],
    { after, limit }: { readonly after?: readonly string[]; readonly limit: number },
  ): Promise<WhyNotChosenRow[]> {
    const [notRelevant, id] = after ?? [];
    return this.database.query<WhyNotChosenRow>(
      `WITH words AS (${lastWords}),
            counts AS (
              SELECT achievement_id, count(*) FILTER (WHERE verdict = 'relevant')::int AS relevant,
                     count(*) FILTER (WHERE verdict = 'not_relevant')::int AS refused
                FROM words WHERE verdict <> 'withdrawn' GROUP BY achievement_id)
       SELECT c.achievement_id AS "achievementId", coalesce(r.title, '') AS title, c.relevant, c.refused AS "notRelevant",
              (SELECT coalesce(jsonb_agg(jsonb_build_object('code', code, 'count', n) ORDER BY n DESC, code), '[]')
                 FROM (SELECT reason_code AS code, count(*)::int AS n FROM words
                        WHERE achievement_id = c.achievement_id AND verdict = 'not_relevant' GROUP BY reason_code) by_reason) AS reasons
         FROM counts c
         LEFT JOIN achievement.achievements a ON a.id = c.achievement_id
         LEFT JOIN achievement.achievement_revisions r ON r.id = coalesce(a.published_revision_id, a.current_revision_id)
        WHERE $3::int IS NULL OR (c.refused, c.achievement_id) < ($3::int, $4::uuid)
        ORDER BY c.refused DESC, c.achievement_id DESC LIMIT $5`,
      [organisationId, demandIds, notRelevant ?? null, id ?? null, limit + 1],
    );
  }
}
