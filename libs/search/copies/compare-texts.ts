import { Injectable } from '@nestjs/common';
import { commonShare, DocumentFeed, isRestricted, type MatchDocument, printOf, sketchOf } from '#matching';
import { Database } from '#platform/database/database';
import type { Tx } from '#platform/database/tx';

/** Pairs with less in common are not kept: no rule will ever call them copies. */
const leastKept = 0.5;
/** A text of which so many others have a part is a form that all fill in: more are not looked at. */
const mostCompared = 200;
const atOnce = 500;

/** Finds near copies among what anybody may read; a text is compared once for each of its versions. */
@Injectable()
export class CompareTexts {
  constructor(
    private readonly database: Database,
    private readonly feed: DocumentFeed,
  ) {}

  /** Whatever has not been compared yet or is gone; answers how many. Safe to run at any time and twice. */
  async execute(): Promise<number> {
    for (let compared = 0; ; compared += atOnce) {
      const ids = await this.stale();
      for (const id of ids) await this.database.transaction((tx) => this.one(tx, id));
      if (ids.length < atOnce) return compared + ids.length;
    }
  }

  async one(tx: Tx, id: string): Promise<void> {
    // Two that are compared at once would not see each other.
    await tx.query(`SELECT pg_advisory_xact_lock(hashtext('search.text_sketches'))`);
    await tx.query(`DELETE FROM search.near_copies WHERE one_id = $1 OR other_id = $1`, [id]);
    const [document] = await this.feed.current([id], tx);
    if (!document) {
      await tx.query(`DELETE FROM search.text_sketches WHERE object_id = $1`, [id]);
      return;
    }
    // What not everybody may read is no copy of anything: its text would be guessed by comparing. An empty sketch finds nothing.
    const hashes = isRestricted(document) ? [] : sketchOf(printOf(document));
    await tx.query(
      `INSERT INTO search.text_sketches (object_id, seq, kind, hashes) VALUES ($1, $2, $3, $4)
       ON CONFLICT (object_id) DO UPDATE SET seq = excluded.seq, hashes = excluded.hashes`,
      [id, document.seq, document.kind, hashes],
    );
    await this.keepPairs(tx, document, await this.candidates(tx, document, hashes));
  }

  private async candidates(tx: Tx, { id, kind }: MatchDocument, hashes: readonly number[]): Promise<MatchDocument[]> {
    const rows = await this.database.query<{ id: string }>(
      `SELECT object_id AS id FROM search.text_sketches
        WHERE hashes && $1::int[] AND kind = $2 AND object_id <> $3 ORDER BY object_id LIMIT $4`,
      [hashes, kind, id, mostCompared],
      tx,
    );
    const documents = await this.feed.current(
      rows.map((row) => row.id),
      tx,
    );
    return documents.filter((document) => !isRestricted(document));
  }

  private async keepPairs(tx: Tx, document: MatchDocument, others: readonly MatchDocument[]): Promise<void> {
    const pairs = others
      .map((other) => ({ other: other.id, share: commonShare(printOf(document), printOf(other)) }))
      .filter(({ share }) => share >= leastKept);
    await tx.query(
      `INSERT INTO search.near_copies (one_id, other_id, share)
       SELECT least($1::uuid, other), greatest($1::uuid, other), share FROM jsonb_to_recordset($2::jsonb) AS p (other uuid, share float8)`,
      [document.id, JSON.stringify(pairs)],
    );
  }

  private async stale(): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `SELECT coalesce(d.object_id, s.object_id) AS id
         FROM (SELECT object_id, seq FROM matching.documents WHERE until_seq IS NULL) d
         FULL JOIN search.text_sketches s ON s.object_id = d.object_id
        WHERE d.seq IS DISTINCT FROM s.seq ORDER BY 1 LIMIT $1`,
      [atOnce],
    );
    return rows.map(({ id }) => id);
  }
}
