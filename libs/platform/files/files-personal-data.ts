import { Injectable } from '@nestjs/common';
import { Database } from '#platform/database/database';
import { type DataSubject, PersonalData, type PersonalSection } from '#platform/personal/personal-data';

/** Files belong to what they were attached to and stay with it; those attached to nothing are swept by the clock. */
@Injectable()
export class FilesPersonalData extends PersonalData {
  constructor(private readonly database: Database) {
    super();
  }

  async sectionsOf({ id }: DataSubject): Promise<readonly PersonalSection[]> {
    const purpose = {
      zh: '您上传的附件：作为所附事项的材料；内容可在该事项页面下载。',
      en: 'Files that you uploaded: part of what they are attached to, where they can be downloaded.',
    };
    const rows = await this.database.query<object>(
      `SELECT id, name, media_type AS "mediaType", size::float8 AS size, subject, subject_id AS "subjectId", state,
              created_at AS "createdAt"
         FROM platform.files WHERE uploaded_by = $1 AND deleted_at IS NULL ORDER BY created_at, id`,
      [id],
    );
    return [{ section: 'files', purpose, rows }];
  }
}
