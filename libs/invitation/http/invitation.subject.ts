import { Injectable } from '@nestjs/common';
import { PolicySubject, type Standing } from '#platform/http/policy-subject';
import { invitationLifecycle } from '../invitation.lifecycle';
import { InvitationQueries } from '../invitation.queries';

@Injectable()
export class InvitationSubject extends PolicySubject {
  readonly object = 'invitation';

  constructor(private readonly invitations: InvitationQueries) {
    super();
  }

  async standing(id: string): Promise<Standing | undefined> {
    const row = await this.invitations.one(id);
    return (
      row && {
        organisationId: row.organisationId,
        version: row.version,
        states: { [invitationLifecycle.name]: row.state },
      }
    );
  }
}
