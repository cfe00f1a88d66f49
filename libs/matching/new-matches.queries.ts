import { Injectable } from '@nestjs/common';
import { Database } from '#platform/database/database';
import type { WeighedCriterion } from './criteria/criterion';
import { foldLiked } from './criteria/fold-liked';
import { readCriteria, type StoredCriterion } from './criteria/pack-criteria';

/** A pair that an organisation has not seen before a certain moment. */
export interface NewMatchRow {
  readonly id: string;
  readonly demandId: string;
  readonly demandSeq: number;
  readonly achievementId: string;
  readonly achievementSeq: number;
  readonly score: number;
  readonly criteria: readonly WeighedCriterion[];
  /** When the pair was found for the first time: later runs find it again, which is no news. */
  readonly foundAt: Date;
  /** The moment in full, for the cursor. */
  readonly foundKey: string;
}

type Side = keyof typeof sideOf;

interface Page {
  readonly since: Date;
  readonly after?: readonly string[];
  readonly limit: number;
}

const sideOf = { demand: 'm.demand_id', achievement: 'm.achievement_id' } as const;
const otherOf = { demand: 'achievement', achievement: 'demand' } as const;

/** Whose news it is. */
export interface NewsReader {
  readonly organisationId: string;
  readonly uscc: string | null;
}

@Injectable()
export class NewMatches {
  constructor(private readonly database: Database) {}

  /**
   * Pairs of an organisation's open demands, or achievements, that stand in a list now, never did before and were not
   * set aside by it; the newest first, of a moment the best that it may read before the others, one more than asked.
   */
  async of({ organisationId, uscc }: NewsReader, side: Side, { since, after, limit }: Page): Promise<NewMatchRow[]> {
    const [foundAt, id] = after ?? [];
    const rows = await this.database.query<Omit<NewMatchRow, 'criteria'> & { criteria: readonly StoredCriterion[] }>(
      `SELECT m.id, m.demand_id AS "demandId", m.demand_seq::int AS "demandSeq", m.achievement_id AS "achievementId",
              m.achievement_seq::int AS "achievementSeq", m.score, m.criteria, first.at AS "foundAt", first.at::text AS "foundKey"
         FROM matching.current_matches m
         JOIN (SELECT m.demand_id, m.achievement_id, min(r.at) AS at
                 FROM matching.matches m JOIN matching.runs r ON r.id = m.run_id
                WHERE ${ofOwn(side)} GROUP BY m.demand_id, m.achievement_id) first USING (demand_id, achievement_id)
         CROSS JOIN LATERAL (${rankOf(side)}) shown
        WHERE ${ofOwn(side)} AND first.at > $3 AND ($4::timestamptz IS NULL OR (first.at, shown.rank, demand_id, achievement_id) < (
                SELECT $4::timestamptz, shown.rank, m.demand_id, m.achievement_id
                  FROM matching.matches m CROSS JOIN LATERAL (${rankOf(side)}) shown WHERE m.id = $5::uuid))
          AND (SELECT s.verdict FROM feedback.statements s
                WHERE s.demand_id = m.demand_id AND s.achievement_id = m.achievement_id AND s.voice_id = $1
                ORDER BY s.number DESC LIMIT 1) IS DISTINCT FROM 'not_relevant'
        ORDER BY first.at DESC, shown.rank DESC, demand_id DESC, achievement_id DESC LIMIT $6`,
      [organisationId, side, since, foundAt ?? null, id ?? null, limit + 1, uscc],
    );
    return rows.map((row) => ({ ...row, criteria: criteriaOf(row, side) }));
  }
}

/** By what a pair stands among those of its moment: where the reader may not read the text, its score would tell of it. */
function rankOf(side: Side): string {
  const other = otherOf[side];
  return `SELECT CASE WHEN coalesce(o.content ->> 'visibility', 'public') = 'public' OR o.organisation_id = $1
                        OR o.content -> 'invitedUsccs' @> to_jsonb($7::text) THEN m.score ELSE -1 END AS rank
                   FROM matching.documents o WHERE o.object_id = m.${other}_id AND o.seq = m.${other}_seq`;
}

/** An array, not a join: each pair's first time is looked for by index, among the organisation's own only. */
function ofOwn(side: Side): string {
  return `${sideOf[side]} = ANY(ARRAY(
                SELECT object_id FROM matching.documents WHERE organisation_id = $1 AND kind = $2 AND until_seq IS NULL))`;
}

/** The words are told, not their places: for those the texts would be read. */
function criteriaOf(
  { criteria }: { readonly criteria: readonly StoredCriterion[] },
  side: Side,
): readonly WeighedCriterion[] {
  const read = readCriteria(criteria, undefined, undefined);
  return side === 'demand' ? read : foldLiked(read);
}
