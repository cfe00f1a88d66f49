import { Injectable } from '@nestjs/common';
import { NotFound, RoleNotAllowed } from '#kernel/domain-error';
import { Audit } from '#platform/audit/audit';
import type { Tx } from '#platform/database/tx';
import type { Actor } from '#platform/http/actor';
import { FileNotAttachable } from './file.errors';
import { fileColumns, FileQueries, type FileRow } from './file.queries';
import { FileSubjects } from './file-subjects';

interface Attaching {
  readonly fileIds: readonly string[];
  readonly subject: string;
  readonly subjectId: string;
  readonly actor: Actor;
}

/** The step by which a verb makes uploaded files part of its thing, in its own transaction. */
@Injectable()
export class Attachments {
  constructor(
    private readonly subjects: FileSubjects,
    private readonly queries: FileQueries,
    private readonly audit: Audit,
  ) {}

  /** Takes own files that were sent for this subject; what hangs there already stays. What is still scanned may hang. */
  async attachFiles(tx: Tx, { fileIds, subject, subjectId, actor }: Attaching): Promise<void> {
    const asked = [...new Set(fileIds)];
    if (asked.length === 0) return;
    if (!(await this.subjects.named(subject)?.mayAttach(tx, subjectId, actor))) throw new RoleNotAllowed();
    // In one order, so that two forms with the same files wait for each other instead of deadlocking.
    const files = await tx.query<FileRow[]>(
      `SELECT ${fileColumns} FROM platform.files
        WHERE id = ANY($1::uuid[]) AND deleted_at IS NULL ORDER BY id FOR UPDATE`,
      [asked],
    );
    const hangsHere = (file: FileRow) => file.subject === subject && file.subjectId === subjectId;
    const own = files.filter((file) => hangsHere(file) || file.uploadedBy === actor.personId);
    if (own.length !== asked.length) throw new NotFound();
    const added = own.filter((file) => !hangsHere(file));
    if (added.some((file) => file.subject !== subject || file.subjectId !== null || file.state === 'blocked'))
      throw new FileNotAttachable();
    const ids = added.map(({ id }) => id);
    await tx.query(`UPDATE platform.files SET subject_id = $2 WHERE id = ANY($1::uuid[])`, [ids, subjectId]);
    await this.audit.recordAll(
      tx,
      actor,
      added.map(({ id, state }) => ({
        action: 'attach',
        entity: 'file',
        entityId: id,
        from: state,
        to: state,
        facts: { subject, subjectId },
      })),
    );
  }

  filesOf(subject: string, subjectId: string, tx?: Tx): Promise<FileRow[]> {
    return this.queries.filesOf(subject, subjectId, tx);
  }
}
