import { Injectable } from '@nestjs/common';
import { Database } from '#platform/database/database';
import { Attachments } from '#platform/files/attachments';
import { FileSubjects } from '#platform/files/file-subjects';
import { TextFiles } from '#platform/files/text-files';

@Injectable()
export class AchievementFiles extends TextFiles {
  protected readonly subject = 'achievement';
  protected readonly owners = ['institute', 'researcher'] as const;
  protected readonly staff = ['platform_reviewer', 'operator', 'auditor'] as const;

  constructor(database: Database, attachments: Attachments, subjects: FileSubjects) {
    super(database, attachments, subjects);
  }
}
