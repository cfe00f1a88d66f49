import type { Database } from '#platform/database/database';
import type { WeighedCriterion } from '../criteria/criterion';
import { readCriteria, type StoredCriterion, type Texts } from '../criteria/pack-criteria';

export interface StoredPair {
  readonly demandId: string;
  readonly demandSeq: number;
  readonly achievementId: string;
  readonly achievementSeq: number;
  readonly criteria: readonly StoredCriterion[];
}

/** The pairs with the words of their explanations, taken from the very versions that their runs have read. */
export async function readStored<Row extends StoredPair>(
  database: Database,
  rows: readonly Row[],
): Promise<(Omit<Row, 'criteria'> & { readonly criteria: readonly WeighedCriterion[] })[]> {
  const sides = rows.flatMap((row) => [
    { id: row.demandId, seq: row.demandSeq },
    { id: row.achievementId, seq: row.achievementSeq },
  ]);
  const keys = [...new Map(sides.map((side) => [keyOf(side.id, side.seq), side])).values()];
  const texts = await database.query<Texts & { readonly id: string; readonly seq: number }>(
    `SELECT d.object_id AS id, d.seq::int, d.content->>'title' AS title, d.content->>'text' AS text, d.content->'keywords' AS keywords
       FROM matching.documents d JOIN jsonb_to_recordset($1::jsonb) AS k (id uuid, seq bigint) ON k.id = d.object_id AND k.seq = d.seq`,
    [JSON.stringify(keys)],
  );
  const said = new Map(texts.map((text) => [keyOf(text.id, text.seq), text]));
  return rows.map((row) => ({
    ...row,
    criteria: readCriteria(
      row.criteria,
      said.get(keyOf(row.demandId, row.demandSeq)),
      said.get(keyOf(row.achievementId, row.achievementSeq)),
    ),
  }));
}

function keyOf(id: string, seq: number): string {
  return `${id} ${seq}`;
}
