import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { NotFound } from '#kernel/domain-error';
import { newId } from '#kernel/id';
import type { Receipt } from '#platform/audit/receipt';
import { Receipts } from '#platform/audit/receipts';
import { env } from '#platform/config/env';
import { Database } from '#platform/database/database';
import { Attachments } from '#platform/files/attachments';
import { FileInQuarantine, FileTooLarge } from '#platform/files/file.errors';
import { FileQueries, type FileRow } from '#platform/files/file.queries';
import { type Actor, organisationOf, personOf } from '#platform/http/actor';
import { importSubject } from './import-files';
import { ImportKinds } from './import-kinds';
import { type ImportedKind, ImportRun } from './import-run.entity';
import { ImportStore } from './import.store';

const megabyte = 1024 * 1024;

@Injectable()
export class BeginImport {
  constructor(
    private readonly database: Database,
    private readonly kinds: ImportKinds,
    private readonly files: FileQueries,
    private readonly attachments: Attachments,
    private readonly receiving: ImportStore,
    private readonly receipts: Receipts,
    private readonly clock: Clock,
  ) {}

  /** Takes an uploaded file to be checked; nothing of it is stored by that. */
  async execute(
    { kind, fileId }: { readonly kind: ImportedKind; readonly fileId: string },
    actor: Actor,
  ): Promise<Receipt> {
    this.kinds.checkRole(kind, actor);
    const file = await this.files.visible(fileId, actor);
    // Once it hangs on an import it belongs to that one.
    if (file?.subject !== importSubject || file.subjectId !== null) throw new NotFound();
    const limit = env().IMPORT_LIMIT_MB;
    if (file.size > limit * megabyte) throw new FileTooLarge(limit);
    if (file.state !== 'clean') throw new FileInQuarantine();
    return this.database.transaction(async (tx) => {
      const run = this.runOf(kind, file, actor);
      await this.receiving.add(tx, run, actor);
      await this.attachments.attachFiles(tx, { fileIds: [fileId], subject: importSubject, subjectId: run.id, actor });
      return this.receipts.keep(tx, actor, run);
    });
  }

  private runOf(kind: ImportedKind, file: FileRow, actor: Actor): ImportRun {
    return ImportRun.receive({
      id: newId(),
      kind,
      organisationId: organisationOf(actor),
      personId: personOf(actor),
      mandateId: actor.mandateId ?? null,
      fileId: file.id,
      fileName: file.name,
      format: file.mediaType.endsWith('ndjson') ? 'jsonl' : 'xlsx',
      createdAt: this.clock.now(),
    });
  }
}
