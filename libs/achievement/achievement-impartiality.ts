import { Injectable } from '@nestjs/common';
import { IdentityQueries, Impartiality } from '#identity';
import { AuditQueries } from '#platform/audit/audit.queries';
import { AchievementOfOwnOrganisation } from './achievement.errors';

@Injectable()
export class AchievementImpartiality extends Impartiality {
  protected readonly entity = 'achievement';
  protected readonly refusal = AchievementOfOwnOrganisation;

  constructor(identity: IdentityQueries, audit: AuditQueries) {
    super(identity, audit);
  }
}
