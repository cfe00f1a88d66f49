import { Injectable } from '@nestjs/common';
import { Database } from '#platform/database/database';
import type { Tx } from '#platform/database/tx';
import type { Actor } from '#platform/http/actor';
import type { FileState } from './file.lifecycle';
import type { ScanDepth } from './file-scanner';
import { FileSubjects } from './file-subjects';

export interface FileRow {
  readonly id: string;
  readonly uploadedBy: string;
  readonly subject: string;
  readonly subjectId: string | null;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
  readonly state: FileState;
  /** What judged it; null while nobody has. */
  readonly scanned: ScanDepth | null;
  readonly isMissing: boolean;
  readonly createdAt: Date;
}

export const fileColumns = `id, uploaded_by AS "uploadedBy", subject, subject_id AS "subjectId", name, media_type AS "mediaType",
  size::float8 AS size, sha256, state, scanned, missing_since IS NOT NULL AS "isMissing", created_at AS "createdAt"`;

@Injectable()
export class FileQueries {
  constructor(
    private readonly database: Database,
    private readonly subjects: FileSubjects,
  ) {}

  /** The files of one thing, in the order in which they came. */
  filesOf(subject: string, subjectId: string, tx?: Tx): Promise<FileRow[]> {
    return this.database.query<FileRow>(
      `SELECT ${fileColumns} FROM platform.files WHERE subject = $1 AND subject_id = $2 ORDER BY id`,
      [subject, subjectId],
      tx,
    );
  }

  /** A file that this reader may see: the own one until it is attached, afterwards whoever sees what it hangs on. */
  async visible(id: string, actor: Actor): Promise<FileRow | undefined> {
    const [file] = await this.database.query<FileRow>(
      `SELECT ${fileColumns} FROM platform.files WHERE id = $1 AND deleted_at IS NULL`,
      [id],
    );
    if (!file) return undefined;
    if (file.subjectId === null) return file.uploadedBy === actor.personId ? file : undefined;
    return (await this.subjects.named(file.subject)?.mayRead(file.subjectId, actor, id)) ? file : undefined;
  }

  /** Files whose content is lost, as the last reconciliation found them; those with an owner who waits first. */
  missingFiles(limit = 100): Promise<FileRow[]> {
    return this.database.query<FileRow>(
      `SELECT ${fileColumns} FROM platform.files WHERE missing_since IS NOT NULL AND deleted_at IS NULL
        ORDER BY subject_id IS NULL, missing_since DESC LIMIT $1`,
      [limit],
    );
  }
}
