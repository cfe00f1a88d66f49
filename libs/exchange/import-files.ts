import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '#platform/database/tx';
import { Database } from '#platform/database/database';
import { type FileSubject, FileSubjects } from '#platform/files/file-subjects';
import { FileStore } from '#platform/files/file-store';
import type { Actor } from '#platform/http/actor';
import type { ImportSource } from '#platform/import/import-report';
import { ImportFileGone } from './import.errors';
import { ImportKinds } from './import-kinds';
import type { ImportedKind, ImportRun } from './import-run.entity';

/** What a file is sent for that will be taken in. */
export const importSubject = 'import';

/** The files of imports: for the organisation that sent them, as long as they are kept. */
@Injectable()
export class ImportFiles implements OnModuleInit, FileSubject {
  readonly kinds = ['xlsx', 'jsonl'] as const;

  constructor(
    private readonly database: Database,
    private readonly subjects: FileSubjects,
    private readonly store: FileStore,
    private readonly importing: ImportKinds,
  ) {}

  onModuleInit(): void {
    this.subjects.register(importSubject, this);
  }

  async sourceOf({ fileId, format }: Pick<ImportRun, 'fileId' | 'format'>): Promise<ImportSource> {
    if ((await this.store.sizeOf(fileId)) === undefined) throw new ImportFileGone();
    return { format, file: await this.store.fileOf(fileId) };
  }

  mayRead(importId: string, actor: Actor): Promise<boolean> {
    return this.isOwn(importId, actor);
  }

  mayAttach(tx: Tx, importId: string, actor: Actor): Promise<boolean> {
    return this.isOwn(importId, actor, tx);
  }

  private async isOwn(importId: string, actor: Actor, tx?: Tx): Promise<boolean> {
    const [run] = await this.database.query<{ kind: ImportedKind }>(
      `SELECT kind FROM exchange.imports WHERE id = $1 AND organisation_id = $2`,
      [importId, actor.organisationId],
      tx,
    );
    return run !== undefined && this.importing.kindsOf(actor).includes(run.kind);
  }
}
