import { Injectable } from '@nestjs/common';
import { Database } from '#platform/database/database';
import { Attachments } from '#platform/files/attachments';
import { FileSubjects } from '#platform/files/file-subjects';
import { TextFiles } from '#platform/files/text-files';

@Injectable()
export class DemandFiles extends TextFiles {
  protected readonly subject = 'demand';
  protected readonly owners = ['enterprise'] as const;
  protected readonly staff = ['expert', 'operator', 'auditor'] as const;

  constructor(database: Database, attachments: Attachments, subjects: FileSubjects) {
    super(database, attachments, subjects);
  }
}
