import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '#platform/database/database';
import { type FileSubject, FileSubjects } from '#platform/files/file-subjects';
import type { Actor } from '#platform/http/actor';

export const exportSubject = 'export';

/** What was written for one person is that person's, while acting for the same organisation as when it was asked for. */
@Injectable()
export class ExportFiles implements OnModuleInit, FileSubject {
  /** Nobody sends any. */
  readonly kinds = [] as const;

  constructor(
    private readonly database: Database,
    private readonly subjects: FileSubjects,
  ) {}

  onModuleInit(): void {
    this.subjects.register(exportSubject, this);
  }

  async mayRead(exportId: string, actor: Actor): Promise<boolean> {
    const rows = await this.database.query(
      `SELECT 1 FROM platform.exports WHERE id = $1 AND person_id = $2 AND state = 'ready'
          AND organisation_id IS NOT DISTINCT FROM $3 AND roles <@ $4::text[]`,
      [exportId, actor.personId, actor.organisationId, actor.roles],
    );
    return rows.length > 0;
  }

  mayAttach(): Promise<boolean> {
    return Promise.resolve(false);
  }
}
