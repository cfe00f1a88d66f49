import { Injectable } from '@nestjs/common';
import { Database } from '#platform/database/database';
import type { Language } from '#platform/sheet/cell-kind';
import type { SheetFormat } from '#platform/sheet/write-sheet';
import type { ExportState } from './export.lifecycle';

export interface ExportRow {
  readonly id: string;
  readonly list: string;
  readonly format: SheetFormat;
  readonly language: Language;
  readonly state: ExportState;
  readonly version: number;
  readonly rows: number;
  readonly size: number;
  readonly fileId: string | null;
  readonly createdAt: Date;
  readonly createdKey: string;
  readonly finishedAt: Date | null;
  readonly personId: string;
}

const select = `
  SELECT e.id, e.list, e.format, e.language, e.state, e.version, e.rows, e.size::float8 AS size, f.id AS "fileId",
         e.created_at AS "createdAt", e.created_at::text AS "createdKey", e.finished_at AS "finishedAt", e.person_id AS "personId"
    FROM platform.exports e
    LEFT JOIN platform.files f ON f.subject = 'export' AND f.subject_id = e.id AND f.deleted_at IS NULL`;

@Injectable()
export class ExportQueries {
  constructor(private readonly database: Database) {}

  /** What one person had written, newest first; one more than asked tells of a next page. */
  own(personId: string, page: { readonly after?: readonly string[]; readonly limit: number }): Promise<ExportRow[]> {
    const [createdAt, id] = page.after ?? [];
    return this.database.query<ExportRow>(
      `${select} WHERE e.person_id = $1 AND ($2::timestamptz IS NULL OR (e.created_at, e.id) < ($2::timestamptz, $3::uuid))
        ORDER BY e.created_at DESC, e.id DESC LIMIT $4`,
      [personId, createdAt ?? null, id ?? null, page.limit + 1],
    );
  }

  async one(id: string, personId: string): Promise<ExportRow | undefined> {
    const [row] = await this.database.query<ExportRow>(`${select} WHERE e.id = $1 AND e.person_id = $2`, [
      id,
      personId,
    ]);
    return row;
  }
}
