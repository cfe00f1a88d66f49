import { Injectable } from '@nestjs/common';
import { DemandDisclosure } from '#demand';
import type { MatchDocument } from '#matching';
import { Database } from '#platform/database/database';
import { type Actor, personOf } from '#platform/http/actor';
import { NewsVisits } from '../news-visits';
import { SeenNow } from '../seen-now';

export interface AlertRow {
  readonly id: string;
  readonly searchId: string;
  readonly searchName: string;
  readonly objectId: string;
  readonly foundAt: Date;
  /** The moment in full, for the cursor. */
  readonly foundKey: string;
}

export interface ShownAlert extends AlertRow {
  readonly document: MatchDocument;
  readonly isNew: boolean;
}

interface Page {
  readonly searchId?: string;
  readonly after?: readonly string[];
  readonly limit: number;
}

/** What came to answer somebody's saved searches, as that person may read it now. */
@Injectable()
export class ReadAlerts {
  constructor(
    private readonly database: Database,
    private readonly disclosure: DemandDisclosure,
    private readonly visits: NewsVisits,
    private readonly seen: SeenNow,
  ) {}

  async execute(
    actor: Actor,
    { searchId, after, limit }: Page,
  ): Promise<{ items: readonly ShownAlert[]; next: readonly [string, string] | null }> {
    const [foundAt, id] = after ?? [];
    const rows = await this.database.query<AlertRow>(
      `SELECT a.id, a.search_id AS "searchId", v.name AS "searchName", a.object_id AS "objectId", a.found_at AS "foundAt",
              a.found_at::text AS "foundKey"
         FROM search.alerts a JOIN saved_view.saved_views v ON v.id = a.search_id
        WHERE v.person_id = $1 AND ($2::uuid IS NULL OR a.search_id = $2)
          AND ($3::timestamptz IS NULL OR (a.found_at, a.id) < ($3::timestamptz, $4::uuid))
        ORDER BY a.found_at DESC, a.id DESC LIMIT $5`,
      [personOf(actor), searchId ?? null, foundAt ?? null, id ?? null, limit + 1],
    );
    const page = rows.slice(0, limit);
    const last = rows.length > limit ? page.at(-1) : undefined;
    return { items: await this.shown(page, actor), next: last ? [last.foundKey, last.id] : null };
  }

  private async shown(rows: readonly AlertRow[], actor: Actor): Promise<ShownAlert[]> {
    const [reader, seenUntil] = await Promise.all([
      this.disclosure.readerOf(actor),
      this.visits.seenUntil(personOf(actor)),
    ]);
    const faces = await this.seen.faces(
      rows.map(({ objectId }) => objectId),
      reader,
    );
    return rows.flatMap((row) => {
      const document = faces.get(row.objectId);
      return document ? [{ ...row, document, isNew: row.foundAt > seenUntil }] : [];
    });
  }
}
