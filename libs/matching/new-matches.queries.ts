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
  readonly foundAt: Date;
  /** The moment in full, for the cursor. */
  readonly foundKey: string;
}

interface Page {
  readonly since: Date;
  readonly after?: readonly string[];
  readonly limit: number;
}

const sideOf = { demand: 'm.demand_id', achievement: 'm.achievement_id' } as const;

@Injectable()
export class NewMatches {
  constructor(private readonly database: Database) {}

  /** Pairs of an organisation's open demands, or achievements, that stand in a list now and never did before; the newest first, the best of a moment before the others, one more than asked. */
  async of(organisationId: string, side: keyof typeof sideOf, { since, after, limit }: Page): Promise<NewMatchRow[]> {
    const [foundAt, score, id] = after ?? [];
    const rows = await this.database.query<Omit<NewMatchRow, 'criteria'> & { criteria: readonly StoredCriterion[] }>(
      `SELECT m.id, m.demand_id AS "demandId", m.demand_seq::int AS "demandSeq", m.achievement_id AS "achievementId",
              m.achievement_seq::int AS "achievementSeq", m.score, m.criteria, m.found_at AS "foundAt", m.found_at::text AS "foundKey"
         FROM matching.current_matches m
        WHERE ${sideOf[side]} = ANY(ARRAY(
                SELECT object_id FROM matching.documents WHERE organisation_id = $1 AND kind = $2 AND until_seq IS NULL))
          AND m.found_at > $3 AND ($4::timestamptz IS NULL OR (m.found_at, m.score, m.id) < ($4::timestamptz, $5::float8, $6::uuid))
          AND NOT EXISTS (
                SELECT FROM matching.matches earlier JOIN matching.runs r ON r.id = earlier.run_id
                 WHERE earlier.demand_id = m.demand_id AND earlier.achievement_id = m.achievement_id AND r.at <= $3)
        ORDER BY m.found_at DESC, m.score DESC, m.id DESC LIMIT $7`,
      [organisationId, side, since, foundAt ?? null, score ?? null, id ?? null, limit + 1],
    );
    return rows.map((row) => ({ ...row, criteria: criteriaOf(row, side) }));
  }
}

/** The words are told, not their places: for those the texts would be read. */
function criteriaOf(
  { criteria }: { readonly criteria: readonly StoredCriterion[] },
  side: keyof typeof sideOf,
): readonly WeighedCriterion[] {
  const read = readCriteria(criteria, undefined, undefined);
  return side === 'demand' ? read : foldLiked(read);
}
