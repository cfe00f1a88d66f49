import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '#platform/database/database';
import type { Tx } from '#platform/database/tx';
import { Attachments } from '#platform/files/attachments';
import type { FileRow } from '#platform/files/file.queries';
import { type FileSubject, FileSubjects } from '#platform/files/file-subjects';
import { type Actor, isAny } from '#platform/http/actor';
import { ProofMissing } from './enrolment.errors';

/** What a file is sent for that will be proof of an organisation. */
export const applicationSubject = 'application';
const subject = applicationSubject;

/** 证照: the files that show what an organisation is; for the applicant, those who verify and those who oversee them. */
@Injectable()
export class ApplicationProof implements OnModuleInit, FileSubject {
  readonly kinds = ['pdf', 'png', 'jpeg', 'webp', 'ofd'] as const;

  constructor(
    private readonly database: Database,
    private readonly attachments: Attachments,
    private readonly subjects: FileSubjects,
  ) {}

  onModuleInit(): void {
    this.subjects.register(subject, this);
  }

  /** A step: adds files; an application without any proves nothing. */
  async attach(tx: Tx, applicationId: string, fileIds: readonly string[], actor: Actor): Promise<void> {
    await this.attachments.attachFiles(tx, { fileIds, subject, subjectId: applicationId, actor });
    const files = await this.attachments.filesOf(subject, applicationId, tx);
    if (files.every(({ state }) => state === 'blocked')) throw new ProofMissing();
  }

  of(applicationId: string): Promise<FileRow[]> {
    return this.attachments.filesOf(subject, applicationId);
  }

  async mayRead(applicationId: string, actor: Actor): Promise<boolean> {
    return isAny(actor, 'platform_reviewer', 'auditor') || this.isApplicant(applicationId, actor);
  }

  mayAttach(tx: Tx, applicationId: string, actor: Actor): Promise<boolean> {
    return this.isApplicant(applicationId, actor, tx);
  }

  private async isApplicant(applicationId: string, actor: Actor, tx?: Tx): Promise<boolean> {
    const rows = await this.database.query(
      `SELECT 1 FROM enrolment.applications WHERE id = $1 AND applicant_id = $2`,
      [applicationId, actor.personId],
      tx,
    );
    return rows.length > 0;
  }
}
