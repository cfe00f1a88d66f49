import type { OnModuleInit } from '@nestjs/common';
import type { ShownText } from '#kernel/disclosure-faults';
import type { Fault } from '#kernel/domain-error';
import type { Role } from '#kernel/role';
import type { Database } from '#platform/database/database';
import type { Tx } from '#platform/database/tx';
import { type Actor, isAny } from '#platform/http/actor';
import type { Attachments } from './attachments';
import { FileNotAttachable } from './file.errors';
import type { FileKind } from './file-kind';
import { fileColumns, type FileRow } from './file.queries';
import type { FileSubjects } from './file-subjects';
import { type FileSubject } from './file-subjects';

interface Revising {
  readonly subjectId: string;
  /** The files of the form, in the order in which they are shown. */
  readonly fileIds: readonly string[];
  readonly actor: Actor;
}

/**
 * Files of things whose texts are revisions, such as a demand: a file hangs on the thing, and each text says which of
 * them belong to it. A feature says where its rows are and which staff works on them.
 */
export abstract class TextFiles implements OnModuleInit, FileSubject {
  readonly kinds: readonly FileKind[] = ['pdf', 'png', 'jpeg', 'webp', 'docx', 'xlsx', 'pptx', 'txt', 'csv'];

  /** What a file is uploaded for; also the name of the schema that holds the thing and its texts. */
  protected abstract readonly subject: string;
  /** Who may read the thing itself: in these roles in the organisation that owns it, in those once it was handed in. */
  protected abstract readonly owners: readonly Role[];
  protected abstract readonly staff: readonly Role[];

  constructor(
    protected readonly database: Database,
    private readonly attachments: Attachments,
    private readonly subjects: FileSubjects,
  ) {}

  onModuleInit(): void {
    this.subjects.register(this.subject, this);
  }

  /** A step: takes in the files that a text names, and lets go of those that no text names any more. Call it after the text is saved. */
  async follow(tx: Tx, { subjectId, fileIds, actor }: Revising): Promise<void> {
    const faults = await this.unfit(tx, subjectId, fileIds, actor);
    if (faults.length > 0) throw new FileNotAttachable(faults);
    await this.attachments.attachFiles(tx, { fileIds, subject: this.subject, subjectId, actor });
    await this.letGo(tx, subjectId);
  }

  /** What keeps these files from being handed in; one that is still looked at does not. */
  async faultsOf(tx: Tx, fileIds: readonly string[]): Promise<Fault[]> {
    const files = await this.named(fileIds, tx);
    return fileIds.flatMap((id, i) => {
      const file = files.get(id);
      if (file?.state === 'blocked') return [{ path: `attachmentIds.${i}`, code: 'attachment-blocked' }];
      return !file || file.isMissing ? [{ path: `attachmentIds.${i}`, code: 'attachment-lost' }] : [];
    });
  }

  /** Their names, which others read as well, by their place in the form. */
  async namesOf(fileIds: readonly string[], tx: Tx): Promise<ShownText[]> {
    const files = await this.named(fileIds, tx);
    return fileIds.map((id, i) => [`attachmentIds.${i}`, files.get(id)?.name]);
  }

  /** In the order of the text. */
  async of(fileIds: readonly string[]): Promise<FileRow[]> {
    if (fileIds.length === 0) return [];
    const files = await this.named(fileIds);
    return fileIds.flatMap((id) => files.get(id) ?? []);
  }

  /** For others than owner and staff: only what was looked at and found clean. */
  async shownOf(fileIds: readonly string[]): Promise<FileRow[]> {
    return (await this.of(fileIds)).filter(({ state, isMissing }) => state === 'clean' && !isMissing);
  }

  /** Whoever works on the thing for its owner reads all of them, also those of old texts; staff those of texts that were handed in. */
  async mayRead(subjectId: string, actor: Actor, fileId: string): Promise<boolean> {
    const rows = await this.database.query(
      `SELECT 1 FROM ${this.things} t
        WHERE t.id = $1 AND (t.organisation_id = $2 AND $5 OR $3 AND $4::uuid IN (${this.idsInTexts('t.id', `r.state <> 'draft'`)}))`,
      [subjectId, actor.organisationId, isAny(actor, ...this.staff), fileId, isAny(actor, ...this.owners)],
    );
    return rows.length > 0;
  }

  async mayAttach(tx: Tx, subjectId: string, { organisationId }: Actor): Promise<boolean> {
    const rows = await this.database.query(
      `SELECT 1 FROM ${this.things} WHERE id = $1 AND organisation_id = $2`,
      [subjectId, organisationId],
      tx,
    );
    return rows.length > 0;
  }

  /** The files that the present texts name, and those that each text named when it was handed in. */
  private idsInTexts(thing: string, present = 'true'): string {
    return `SELECT unnest(r.attachment_ids) FROM ${this.texts} r WHERE r.${this.subject}_id = ${thing} AND ${present}
             UNION ALL
            SELECT attached.id::uuid FROM ${this.texts} r JOIN platform.submitted_texts s ON s.revision_id = r.id,
                   jsonb_array_elements_text(s.content -> 'attachmentIds') AS attached (id)
             WHERE r.${this.subject}_id = ${thing}`;
  }

  private get things(): string {
    return `${this.subject}.${this.subject}s`;
  }

  private get texts(): string {
    return `${this.subject}.${this.subject}_revisions`;
  }

  /** Loose again, hence swept like any upload that nobody used; until then its sender may take it back into the form. */
  private async letGo(tx: Tx, subjectId: string): Promise<void> {
    // The same bytes lie loose once only: a second copy goes at once.
    await tx.query(
      `UPDATE platform.files f SET subject_id = NULL, deleted_at = CASE WHEN loose.is_copy THEN now() END
         FROM (SELECT l.id, row_number() OVER (PARTITION BY l.uploaded_by, l.sha256 ORDER BY l.id) > 1 OR EXISTS (
                        SELECT 1 FROM platform.files same
                         WHERE same.uploaded_by = l.uploaded_by AND same.subject = l.subject AND same.sha256 = l.sha256
                           AND same.subject_id IS NULL AND same.deleted_at IS NULL) AS is_copy
                 FROM platform.files l
                WHERE l.subject = $1 AND l.subject_id = $2 AND l.id <> ALL (${this.idsInTexts('$2')})) loose
        WHERE f.id = loose.id`,
      [this.subject, subjectId],
    );
  }

  private async unfit(tx: Tx, subjectId: string, fileIds: readonly string[], actor: Actor): Promise<Fault[]> {
    const files = await this.named(fileIds, tx);
    return fileIds.flatMap((id, i) => {
      const code = this.faultOf(files.get(id), subjectId, actor);
      return code ? [{ path: `attachmentIds.${i}`, code }] : [];
    });
  }

  private faultOf(file: FileRow | undefined, subjectId: string, actor: Actor): string | undefined {
    if (file?.subject === this.subject && file.subjectId === subjectId) return undefined;
    if (file?.uploadedBy !== actor.personId) return 'attachment-unknown';
    if (file.subject !== this.subject || file.subjectId !== null) return 'attachment-elsewhere';
    return file.state === 'blocked' ? 'attachment-blocked' : undefined;
  }

  private async named(fileIds: readonly string[], tx?: Tx): Promise<ReadonlyMap<string, FileRow>> {
    if (fileIds.length === 0) return new Map();
    const rows = await this.database.query<FileRow>(
      `SELECT ${fileColumns} FROM platform.files WHERE id = ANY($1::uuid[]) AND deleted_at IS NULL`,
      [fileIds],
      tx,
    );
    return new Map(rows.map((row) => [row.id, row]));
  }
}
