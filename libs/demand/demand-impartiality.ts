import { Injectable } from '@nestjs/common';
import { IdentityQueries, Impartiality } from '#identity';
import { AuditQueries } from '#platform/audit/audit.queries';
import { DemandOfOwnOrganisation } from './demand.errors';

@Injectable()
export class DemandImpartiality extends Impartiality {
  protected readonly entity = 'demand';
  protected readonly refusal = DemandOfOwnOrganisation;

  constructor(identity: IdentityQueries, audit: AuditQueries) {
    super(identity, audit);
  }
}
