import { Injectable, Logger } from '@nestjs/common';
import { Database } from '#platform/database/database';
import { FileStore } from './file-store';

const batch = 500;

interface Expected {
  readonly id: string;
  readonly size: number;
  readonly isMissing: boolean;
}

/** Compares the rows with what lies in the store: a file that was lost is known before somebody asks for it (F24). */
@Injectable()
export class ReconcileFiles {
  private readonly logger = new Logger(ReconcileFiles.name);

  constructor(
    private readonly database: Database,
    private readonly store: FileStore,
  ) {}

  /** Answers how many were found lost or found again. */
  async execute(): Promise<number> {
    let changed = 0;
    for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
      const rows = await this.expectedAfter(after);
      for (const row of rows) changed += await this.compare(row);
      const last = rows.at(-1);
      if (!last || rows.length < batch) return changed;
      after = last.id;
    }
  }

  private expectedAfter(after: string): Promise<Expected[]> {
    return this.database.query<Expected>(
      `SELECT id, size::float8 AS size, missing_since IS NOT NULL AS "isMissing" FROM platform.files
        WHERE id > $1 AND state <> 'blocked' AND deleted_at IS NULL ORDER BY id LIMIT $2`,
      [after, batch],
    );
  }

  private async compare({ id, size, isMissing }: Expected): Promise<number> {
    const isLost = (await this.store.sizeOf(id)) !== size;
    if (isLost === isMissing) return 0;
    if (isLost) this.logger.error(`the content of file ${id} is missing or cut`);
    await this.database.query(
      `UPDATE platform.files SET missing_since = CASE WHEN $2::boolean THEN now() END WHERE id = $1`,
      [id, isLost],
    );
    return 1;
  }
}
