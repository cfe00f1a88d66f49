import { Injectable } from '@nestjs/common';
import { newId } from '#kernel/id';
import { Audit } from '#platform/audit/audit';
import { env } from '#platform/config/env';
import { Database, sqlStateOf } from '#platform/database/database';
import type { Tx } from '#platform/database/tx';
import type { Actor } from '#platform/http/actor';
import { FileInfected, FileQuotaReached, FileRoomUsedUp, FileTypeRefused } from './file.errors';
import { fileLifecycle, type FileState } from './file.lifecycle';
import { fileColumns, type FileRow } from './file.queries';
import { fileKinds } from './file-kind';
import { safeFileName } from './file-name';
import { FileScanner } from './file-scanner';
import { type Draft, FileStore } from './file-store';
import { FileSubjects } from './file-subjects';
import { inspectFile } from './inspect-file';

export interface FileToReceive {
  readonly draft: Draft;
  readonly name: string;
  readonly subject: string;
}

/** What one person may keep without having used it. */
export const quota = { files: 40, bytes: 500 * 1024 * 1024 } as const;
const uniqueViolation = '23505';

@Injectable()
export class ReceiveFile {
  constructor(
    private readonly database: Database,
    private readonly store: FileStore,
    private readonly scanner: FileScanner,
    private readonly subjects: FileSubjects,
    private readonly audit: Audit,
  ) {}

  /** Judges what arrived by its content and keeps it; the same bytes for the same purpose are the same file. */
  async execute({ draft, name: given, subject }: FileToReceive, actor: Actor): Promise<FileRow> {
    try {
      const name = safeFileName(given);
      const kind = await inspectFile({ ...draft, name });
      if (this.subjects.named(subject)?.kinds?.includes(kind) === false) throw new FileTypeRefused('kind-unfit');
      const state = await this.judge(draft, actor);
      const { mediaType } = fileKinds[kind];
      return await this.keep(draft, { id: newId(), name, subject, mediaType, state }, actor);
    } finally {
      await this.store.drop(draft);
    }
  }

  private async judge(draft: Draft, actor: Actor): Promise<FileState> {
    const scan = await this.scanner.scan(draft.file);
    if (scan.verdict === 'unknown') return 'quarantined';
    if (scan.verdict === 'clean') return fileLifecycle.next('quarantined', 'pass', ['system']);
    await this.database.transaction((tx) =>
      this.audit.record(tx, actor, {
        action: 'refuse',
        entity: 'file',
        entityId: newId(),
        to: 'refused',
        reasonCodes: ['file-infected'],
        facts: { sha256: draft.sha256, signature: scan.signature },
      }),
    );
    throw new FileInfected();
  }

  private async keep(draft: Draft, file: NewFile, actor: Actor): Promise<FileRow> {
    const same = await this.same(draft, file, actor);
    if (same) return same;
    // Content first: a row whose content is not there yet could be asked for. The other way round is swept at night.
    await this.store.keep(draft, file.id);
    try {
      return await this.database.transaction((tx) => this.insert(tx, draft, file, actor));
    } catch (error) {
      await this.store.remove(file.id);
      const twin = sqlStateOf(error) === uniqueViolation ? await this.same(draft, file, actor) : undefined;
      if (!twin) throw error;
      return twin;
    }
  }

  private async same(draft: Draft, { subject }: NewFile, actor: Actor): Promise<FileRow | undefined> {
    const [row] = await this.database.query<FileRow>(
      `SELECT ${fileColumns} FROM platform.files
        WHERE uploaded_by = $1 AND subject = $2 AND sha256 = $3 AND subject_id IS NULL AND deleted_at IS NULL`,
      [actor.personId, subject, draft.sha256],
    );
    return row;
  }

  private async insert(tx: Tx, draft: Draft, file: NewFile, actor: Actor): Promise<FileRow> {
    await this.refuseBeyondQuota(tx, draft, actor);
    await this.refuseBeyondRoom(tx, draft, actor);
    const { id, subject, name, mediaType, state } = file;
    const scanned = state === 'clean' ? this.scanner.depth : null;
    const [row] = await tx.query<FileRow[]>(
      `INSERT INTO platform.files (id, owner_organisation_id, uploaded_by, subject, name, media_type, size, sha256, state, scanned)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) RETURNING ${fileColumns}`,
      [id, actor.organisationId, actor.personId, subject, name, mediaType, draft.size, draft.sha256, state, scanned],
    );
    if (!row) throw new Error('an insert answers its row');
    const facts = { sha256: draft.sha256, size: draft.size, mediaType, subject };
    await this.audit.record(tx, actor, { action: 'upload', entity: 'file', entityId: id, to: state, facts });
    return row;
  }

  private async refuseBeyondQuota(tx: Tx, draft: Draft, actor: Actor): Promise<void> {
    // Uploads of one person wait for each other here; else two at once would both fit.
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('files:' || $1, 0))`, [actor.personId]);
    const [kept] = await tx.query<{ files: number; bytes: number }[]>(
      `SELECT count(*)::int AS files, coalesce(sum(size), 0)::float8 AS bytes FROM platform.files
        WHERE uploaded_by = $1 AND subject_id IS NULL AND deleted_at IS NULL`,
      [actor.personId],
    );
    if (!kept || kept.files >= quota.files || kept.bytes + draft.size > quota.bytes) throw new FileQuotaReached();
  }

  /** What was used counts as well: an account that uploads and attaches for a month must not fill the disk for all. */
  private async refuseBeyondRoom(tx: Tx, draft: Draft, { organisationId, personId }: Actor): Promise<void> {
    const roomMb = env().JIQIAO_FILE_ROOM_MB;
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('room:' || $1, 0))`, [organisationId ?? personId]);
    // Lists that were taken out are of the platform's making and gone in a day. Who is in no organisation yet counts alone.
    const [kept] = await tx.query<{ bytes: number }[]>(
      `SELECT coalesce(sum(size), 0)::float8 AS bytes FROM platform.files
        WHERE ${organisationId ? 'owner_organisation_id = $1' : 'owner_organisation_id IS NULL AND uploaded_by = $1'}
          AND subject <> 'export' AND deleted_at IS NULL`,
      [organisationId ?? personId],
    );
    if (!kept || kept.bytes + draft.size > roomMb * 1024 * 1024) throw new FileRoomUsedUp(roomMb);
  }
}

interface NewFile {
  readonly id: string;
  readonly name: string;
  readonly subject: string;
  readonly mediaType: string;
  readonly state: FileState;
}
