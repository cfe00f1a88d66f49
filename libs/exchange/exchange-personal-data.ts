import { Injectable } from '@nestjs/common';
import { Database } from '#platform/database/database';
import type { Tx } from '#platform/database/tx';
import { type DataSubject, PersonalData, type PersonalSection } from '#platform/personal/personal-data';

/** Which files somebody took in and which lists out. */
@Injectable()
export class ExchangePersonalData extends PersonalData {
  constructor(private readonly database: Database) {
    super();
  }

  async sectionsOf({ id }: DataSubject): Promise<readonly PersonalSection[]> {
    const imports = await this.database.query<object>(
      `SELECT id, kind, file_name AS "fileName", state, read, stored, created_at AS "createdAt", finished_at AS "finishedAt"
         FROM exchange.imports WHERE person_id = $1 ORDER BY created_at, id`,
      [id],
    );
    const exports = await this.database.query<object>(
      `SELECT id, list, filter, format, state, rows, created_at AS "createdAt" FROM platform.exports
        WHERE person_id = $1 ORDER BY created_at, id`,
      [id],
    );
    return [
      {
        section: 'imports',
        purpose: {
          zh: '您上传的导入文件：说明内容从哪里来。',
          en: 'Files you took in: they show where contents came from.',
        },
        rows: imports,
      },
      {
        section: 'exports',
        purpose: { zh: '您导出的列表：说明资料去了哪里。', en: 'Lists you took out: they show where data went.' },
        rows: exports,
      },
    ];
  }

  /** What was stored belongs to the organisation; the files themselves and their names go. The bytes are swept at night. */
  override async erase(tx: Tx, { id }: DataSubject): Promise<void> {
    await tx.query(
      `UPDATE exchange.imports SET file_name = '', faults = '[]', differing_rows = '[]' WHERE person_id = $1`,
      [id],
    );
    await tx.query(`UPDATE platform.exports SET filter = '{}' WHERE person_id = $1`, [id]);
    await tx.query(
      `UPDATE platform.files SET deleted_at = now(), subject_id = NULL WHERE uploaded_by = $1 AND subject IN ('import', 'export') AND deleted_at IS NULL`,
      [id],
    );
  }
}
