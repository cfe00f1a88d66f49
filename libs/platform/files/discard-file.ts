import { Injectable } from '@nestjs/common';
import { NotFound } from '#kernel/domain-error';
import { Audit } from '#platform/audit/audit';
import type { Receipt } from '#platform/audit/receipt';
import { Receipts } from '#platform/audit/receipts';
import { Database } from '#platform/database/database';
import type { Actor } from '#platform/http/actor';
import { FileAttached } from './file.errors';
import { FileStore } from './file-store';

@Injectable()
export class DiscardFile {
  constructor(
    private readonly database: Database,
    private readonly store: FileStore,
    private readonly audit: Audit,
    private readonly receipts: Receipts,
  ) {}

  /** Takes back an own upload that nothing refers to yet. */
  async execute(id: string, actor: Actor): Promise<Receipt> {
    const receipt = await this.database.transaction(async (tx) => {
      const [file] = await tx.query<{ subjectId: string | null; state: string }[]>(
        `SELECT subject_id AS "subjectId", state FROM platform.files
          WHERE id = $1 AND uploaded_by = $2 AND deleted_at IS NULL FOR UPDATE`,
        [id, actor.personId],
      );
      if (!file) throw new NotFound();
      if (file.subjectId !== null) throw new FileAttached();
      await tx.query(`UPDATE platform.files SET deleted_at = now() WHERE id = $1`, [id]);
      await this.audit.record(tx, actor, {
        action: 'discard',
        entity: 'file',
        entityId: id,
        from: file.state,
        to: 'deleted',
      });
      return this.receipts.keep(tx, actor, { id, state: 'deleted', version: 1 });
    });
    // After the commit; what a crash leaves behind here is swept at night.
    await this.store.remove(id);
    return receipt;
  }
}
