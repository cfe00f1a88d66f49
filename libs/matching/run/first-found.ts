import type { Database } from '#platform/database/database';

interface FoundPair {
  readonly demandId: string;
  readonly achievementId: string;
}

/** Who reads of it: the owner of the demand, or of the achievement, who must not learn that a demand was there before it was told. */
export type FoundFor = 'demand' | 'achievement';

const open = `
          AND EXISTS (SELECT FROM matching.documents d
                       WHERE d.object_id = m.demand_id AND d.seq = m.demand_seq
                         AND (d.until_seq IS NULL OR coalesce(d.content ->> 'visibility', 'public') <> 'invited'))`;

/** The pairs with the moment when each was found for the first time: a run that finds it again only confirms it. */
export async function withFirstFound<Row extends FoundPair & { readonly lastFoundAt: Date }>(
  database: Database,
  rows: readonly Row[],
  reader: FoundFor,
): Promise<(Row & { readonly foundAt: Date })[]> {
  const first = await database.query<FoundPair & { readonly at: Date }>(
    `SELECT m.demand_id AS "demandId", m.achievement_id AS "achievementId", min(r.at) AS at
       FROM matching.matches m JOIN matching.runs r ON r.id = m.run_id
      WHERE m.demand_id = ANY($1) AND m.achievement_id = ANY($2)${reader === 'achievement' ? open : ''}
      GROUP BY m.demand_id, m.achievement_id`,
    [idsOf(rows, 'demandId'), idsOf(rows, 'achievementId')],
  );
  const at = new Map(first.map((pair) => [nameOf(pair), pair.at]));
  return rows.map((row) => ({ ...row, foundAt: at.get(nameOf(row)) ?? row.lastFoundAt }));
}

function idsOf(rows: readonly FoundPair[], side: keyof FoundPair): string[] {
  return [...new Set(rows.map((row) => row[side]))];
}

function nameOf({ demandId, achievementId }: FoundPair): string {
  return `${demandId} ${achievementId}`;
}
