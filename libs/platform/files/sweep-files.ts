import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { Database } from '#platform/database/database';
import { FileStore } from './file-store';

const day = 86_400_000;
const batch = 500;

/** Removes what nobody used within a day: unattached files, discarded ones, content without a row, broken uploads. */
@Injectable()
export class SweepFiles {
  constructor(
    private readonly database: Database,
    private readonly store: FileStore,
    private readonly clock: Clock,
  ) {}

  async execute(): Promise<number> {
    const before = new Date(this.clock.now().getTime() - day);
    return (
      (await this.sweepRows(before)) + (await this.sweepContent(before)) + (await this.store.dropDraftsBefore(before))
    );
  }

  private async sweepRows(before: Date): Promise<number> {
    const [gone] = await this.database.transaction((tx) =>
      tx.query<[{ id: string }[], number]>(
        `DELETE FROM platform.files WHERE subject_id IS NULL AND (created_at < $1 OR deleted_at < $1) RETURNING id`,
        [before],
      ),
    );
    // A crash between the two leaves content without a row: below.
    for (const { id } of gone) await this.store.remove(id);
    return gone.length;
  }

  /** Content that no row knows: an upload whose commit failed, or the crash above. */
  private async sweepContent(before: Date): Promise<number> {
    let removed = 0;
    let old: string[] = [];
    for await (const { id, storedAt } of this.store.stored()) {
      if (storedAt < before) old.push(id);
      if (old.length < batch) continue;
      removed += await this.removeUnknown(old);
      old = [];
    }
    return removed + (await this.removeUnknown(old));
  }

  private async removeUnknown(ids: readonly string[]): Promise<number> {
    const unknown = await this.database.query<{ id: string }>(
      `SELECT id FROM unnest($1::uuid[]) AS stored (id)
        WHERE NOT EXISTS (SELECT 1 FROM platform.files f WHERE f.id = stored.id AND f.deleted_at IS NULL)`,
      [ids],
    );
    for (const { id } of unknown) await this.store.remove(id);
    return unknown.length;
  }
}
