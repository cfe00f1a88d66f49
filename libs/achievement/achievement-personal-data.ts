import { Injectable } from '@nestjs/common';
import { Audit } from '#platform/audit/audit';
import { Database } from '#platform/database/database';
import { TextPersonalData } from '#platform/personal/text-personal-data';
import { closedStates } from './achievement.lifecycle';

@Injectable()
export class AchievementPersonalData extends TextPersonalData {
  protected readonly room = 'achievement';
  protected readonly closed = [...closedStates, 'rejected'];
  protected readonly purpose = {
    zh: '科技成果：您填写过的文本，以及以您为联系人的条目；文本属于所在单位，并随之留存。',
    en: 'Achievements: texts that you wrote, and those that name you as the contact; they belong to the organisation and stay with it.',
  };

  constructor(database: Database, audit: Audit) {
    super(database, audit);
  }
}
