import { Injectable } from '@nestjs/common';
import { Database } from '#platform/database/database';
import { FileStore } from '#platform/files/file-store';
import { exportSubject } from '#platform/export/export-files';
import { importSubject } from './import-files';

const importFilesKeptDays = 30;
/** A copy of a list outside its rules is a risk; whoever needs it again asks again (trust 8.1.4.10). */
const exportFilesKeptHours = 24;
const batch = 200;

/** Removes the bytes that came in or went out when their time is over; what was done with them stays written down. */
@Injectable()
export class ClearExchange {
  constructor(
    private readonly database: Database,
    private readonly store: FileStore,
  ) {}

  async execute(): Promise<number> {
    const exports = await this.clear(exportSubject, `${exportFilesKeptHours} hours`);
    return exports + (await this.clear(importSubject, `${importFilesKeptDays} days`));
  }

  private async clear(subject: string, age: string): Promise<number> {
    for (let total = 0; ;) {
      const gone = await this.database.transaction(async (tx) => {
        const rows = await tx.query<{ id: string; subjectId: string }[]>(
          `SELECT id, subject_id AS "subjectId" FROM platform.files
            WHERE subject = $1 AND subject_id IS NOT NULL AND deleted_at IS NULL AND created_at < now() - $2::interval
            LIMIT $3 FOR UPDATE SKIP LOCKED`,
          [subject, age, batch],
        );
        // Taken off what it hung on: a file that hangs somewhere cannot be deleted.
        await tx.query(`UPDATE platform.files SET deleted_at = now(), subject_id = NULL WHERE id = ANY($1)`, [
          rows.map(({ id }) => id),
        ]);
        if (subject === exportSubject)
          await this.endExports(
            tx.query.bind(tx),
            rows.map(({ subjectId }) => subjectId),
          );
        return rows;
      });
      // After the commit; what a crash leaves here is swept at night.
      for (const { id } of gone) await this.store.remove(id);
      total += gone.length;
      if (gone.length < batch) return total;
    }
  }

  private async endExports(
    query: (sql: string, parameters: unknown[]) => Promise<unknown>,
    ids: readonly string[],
  ): Promise<void> {
    await query(
      `UPDATE platform.exports SET state = 'gone', version = version + 1 WHERE id = ANY($1) AND state = 'ready'`,
      [ids],
    );
  }
}
