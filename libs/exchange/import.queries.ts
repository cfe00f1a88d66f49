import { Injectable } from '@nestjs/common';
import { Database } from '#platform/database/database';
import type { ImportedKind, ImportRun } from './import-run.entity';

export type ImportRow = Omit<
  ImportRun,
  'checkVersion' | 'move' | 'keepFound' | 'giveUp' | 'digest' | 'personId' | 'mandateId' | 'updatedAt'
> & {
  readonly createdKey: string;
  readonly personName: string | null;
  readonly hasFile: boolean;
};

const columns = `i.id, i.kind, i.organisation_id AS "organisationId", i.file_id AS "fileId", i.file_name AS "fileName", i.format,
  i.state, i.version, i.reason_code AS "reasonCode", i.reason_facts AS "reasonFacts", i.read, i.fresh, i.unchanged, i.bad, i.differing,
  i.stored, i.fault_count AS "faultCount", i.created_at AS "createdAt", i.created_at::text AS "createdKey",
  i.finished_at AS "finishedAt", p.name AS "personName", f.id IS NOT NULL AND f.deleted_at IS NULL AS "hasFile"`;
const tables = `exchange.imports i LEFT JOIN identity.people p ON p.id = i.person_id LEFT JOIN platform.files f ON f.id = i.file_id`;

@Injectable()
export class ImportQueries {
  constructor(private readonly database: Database) {}

  /** The organisation's imports, newest first, without their faults; one more than asked tells of a next page. */
  own(page: {
    readonly organisationId: string;
    readonly kinds: readonly ImportedKind[];
    readonly after?: readonly string[];
    readonly limit: number;
  }): Promise<ImportRow[]> {
    const [createdAt, id] = page.after ?? [];
    return this.database.query<ImportRow>(
      `SELECT ${columns}, '[]'::jsonb AS faults, '[]'::jsonb AS "differingRows" FROM ${tables}
        WHERE i.organisation_id = $1 AND i.kind = ANY($2)
          AND ($3::timestamptz IS NULL OR (i.created_at, i.id) < ($3::timestamptz, $4::uuid))
        ORDER BY i.created_at DESC, i.id DESC LIMIT $5`,
      [page.organisationId, page.kinds, createdAt ?? null, id ?? null, page.limit + 1],
    );
  }

  async one(id: string): Promise<ImportRow | undefined> {
    const [row] = await this.database.query<ImportRow>(
      `SELECT ${columns}, i.faults, i.differing_rows AS "differingRows" FROM ${tables} WHERE i.id = $1`,
      [id],
    );
    return row;
  }
}
